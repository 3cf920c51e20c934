// The open workbook in Excel as the port that the use cases know. The door to this folder.

import type { WorkbookPort } from "../../app/ports";
import { addSheets } from "./add-sheets";
import { openExcel } from "./call-excel";
import type { CallOptions } from "./call-excel";
import { findReferences } from "./find-references";
import { inspectWorkbook } from "./inspect-workbook";
import { readBlocks } from "./read-cells";
import { readWorkbook } from "./read-workbook";
import { rememberText } from "./remember-text";
import { requestBytes } from "./request-size";
import { writeActions } from "./write-actions";

/** Needs Office.js to be ready and ExcelApi 1.13. Nothing is held between calls: the workbook is what it is when asked. */
export function openExcelPort(options: CallOptions = {}): WorkbookPort {
  const callExcel = openExcel(options);
  return {
    inspect: () => inspectWorkbook(callExcel),
    addSheets: (sheets) => addSheets(callExcel, sheets),
    write: (actions) => writeActions(callExcel, actions),
    requestBytes,
    readBlocks: (blocks) => readBlocks(callExcel, blocks),
    findReferences: (sheets) => findReferences(callExcel, sheets),
    read: () => readWorkbook(callExcel),
    remember: (text) => rememberText(callExcel, text),
  };
}
