// The defined names of a file as the stand-in's own, stamps included; print titles go to the page.

import { STAMP_NAME } from "../../grid/stamp";
import { shownFormula } from "../../hosts/xlsx/file-formula";
import type { DefinedName } from "../../hosts/xlsx/workbook-part";
import { areaFromAddress } from "../excel/workbook/areas";
import { NamedItem } from "../excel/workbook/named-item";
import { Range } from "../excel/workbook/range";
import type { Workbook } from "../excel/workbook/workbook";
import type { Worksheet } from "../excel/workbook/worksheet";

/** @param sheetAt the worksheet at a position among all sheets of the file; null for a sheet of another kind */
export function addNames(workbook: Workbook, names: readonly DefinedName[], sheetAt: (position: number) => Worksheet | null): void {
  for (const { name, localSheetId, hidden, text } of names) {
    const sheet = localSheetId === undefined ? null : sheetAt(localSheetId);
    if (localSheetId !== undefined && sheet === null) continue;
    if (name.startsWith("_xlnm.")) {
      if (name === "_xlnm.Print_Titles" && sheet !== null) addPrintTitles(sheet, text);
      continue;
    }
    const home = (sheet ?? workbook).Names;
    // Names that Excel would refuse to be given stand in files all the same.
    const item = new NamedItem(home, name, `=${name === STAMP_NAME ? text : shownFormula(text, null)}`);
    item.Visible = !hidden;
    if (home.GetItemOrNullObject(name) === null) home.list.push(item);
  }
}

/** `'My sheet'!$A:$B,'My sheet'!$1:$4`: whole columns, whole rows, or both. */
function addPrintTitles(sheet: Worksheet, text: string): void {
  for (const [address] of text.matchAll(/(?:'(?:[^']|'')*'|[^,'])+/g)) {
    const area = areaFromAddress(address)?.area;
    if (area === undefined) continue;
    const range = new Range(sheet, area);
    if (range.IsEntireRow) sheet.PageLayout.SetPrintTitleRows(range);
    else if (range.IsEntireColumn) sheet.PageLayout.SetPrintTitleColumns(range);
  }
}
