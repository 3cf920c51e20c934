// What stands in the open workbook: its sheets with our stamps, tables and names. Reads no cell.

import { readStamp, STAMP_NAME } from "../../grid/stamp";
import type { FoundSheet, FoundTable, WorkbookState } from "../../app/ports";
import type { CallExcel } from "./call-excel";
import { askDateSystem } from "./date-system";

/** Two exchanges. */
export function inspectWorkbook(callExcel: CallExcel): Promise<WorkbookState> {
  return callExcel(async ({ workbook }, sync) => {
    const sheets = workbook.worksheets.load("items/id,items/name,items/visibility");
    const tables = workbook.tables.load("items/name");
    const names = workbook.names.load("items/name");
    const dateSystem = askDateSystem(workbook);
    await sync();
    const sheetParts = sheets.items.map((sheet) => ({
      sheet,
      stamp: sheet.names.getItemOrNullObject(STAMP_NAME).load("formula"),
      protection: sheet.protection.load("protected"),
    }));
    const tableParts = tables.items.map((table) => ({
      table,
      sheet: table.worksheet.load("id"),
      range: table.getRange().load("rowIndex,columnIndex,rowCount,columnCount"),
    }));
    await sync();
    return {
      dateSystem: dateSystem(),
      sheets: sheetParts.map(({ sheet, stamp, protection }): FoundSheet => ({
        key: sheet.id,
        name: sheet.name,
        stamp: stamp.isNullObject ? null : readStamp(String(stamp.formula)),
        isVisible: sheet.visibility === "Visible",
        isProtected: protection.protected,
      })),
      tables: tableParts.map(({ table, sheet, range }): FoundTable => ({
        name: table.name,
        sheet: sheet.id,
        area: { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount },
      })),
      names: names.items.map(({ name }) => name),
    };
  });
}
