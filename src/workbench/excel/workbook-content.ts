// Makes a stand-in workbook of what a host read, and reads a stand-in workbook back: so any .xlsx file can be its content.
// Knows values, hints and names; looks other than number formats are no part of the content.

import { absoluteAreaName, quotedSheet, type Area } from "../../grid/address";
import { kindOfFormatCode } from "../../grid/number-kind";
import { NUMBER_KIND, REMEMBERED_KEY, type CellValue, type NamedArea, type SheetContent, type WorkbookContent } from "../../grid/sheet-content";
import { readStamp, STAMP_NAME, stampText } from "../../grid/stamp";
import { Range } from "./workbook/range";
import { Workbook } from "./workbook/workbook";
import type { Worksheet } from "./workbook/worksheet";

const FORMATS: Readonly<Record<number, string>> = {
  [NUMBER_KIND.plain]: "General",
  [NUMBER_KIND.date]: "yyyy-mm-dd",
  [NUMBER_KIND.time]: "h:mm",
};

/** A workbook with these sheets; formulas are not part of the content, so cells hold what they last gave. */
export function workbookFromContent(content: WorkbookContent): Workbook {
  const workbook = new Workbook(content.name);
  workbook.dateSystem = content.dateSystem;
  content.sheets.forEach((sheet, index) => {
    const [first] = workbook.Worksheets.list;
    if (index === 0 && first !== undefined) first.Name = sheet.name;
    fill(index === 0 && first !== undefined ? first : workbook.Worksheets.Add(sheet.name), sheet);
  });
  // Hidden last: Excel wants a visible sheet at any time.
  for (const { name } of content.sheets.filter(({ visible }) => !visible)) workbook.Worksheets.GetItem(name).Visibility = "Hidden";
  if (content.remembered !== undefined) workbook.Settings.Add(REMEMBERED_KEY, content.remembered);
  return workbook;
}

function fill(sheet: Worksheet, content: SheetContent): void {
  const width = content.values[0]?.length ?? 0;
  content.values.forEach((row, down) => {
    row.forEach((value, across) => {
      const numberFormat = FORMATS[content.numberKinds[down * width + across] ?? NUMBER_KIND.plain] ?? "General";
      if (value === null && numberFormat === "General") return;
      const cell = sheet.grid.edit(content.row + down, content.column + across);
      cell.value = value;
      if (numberFormat !== "General") cell.look = { ...cell.look, numberFormat };
    });
  });
  for (const row of content.hiddenRows) sheet.rows.hide(row, 1, true);
  for (const area of content.merges) sheet.merges.push(area);
  for (const { name, area } of content.tables) sheet.Tables.Add(new Range(sheet, area), true).Name = name;
  for (const { name, area } of content.names) {
    const isTaken = sheet.workbook.Names.GetItemOrNullObject(name) !== null;
    (isTaken ? sheet : sheet.workbook).Names.Add(name, `=${quotedSheet(sheet.Name)}!${absoluteAreaName(area)}`);
  }
  if (content.stamp !== null) {
    sheet.Names.Add(STAMP_NAME, `=${stampText({ id: content.stamp, state: "done", digest: null })}`).Visible = false;
  }
}

/** What the workbook holds now, in the form in which every host reads one. */
export function contentOf(workbook: Workbook): WorkbookContent {
  const remembered = workbook.Settings.GetItemOrNullObject(REMEMBERED_KEY)?.Value;
  return {
    name: workbook.Name,
    dateSystem: workbook.dateSystem,
    sheets: workbook.Worksheets.list.map((sheet) => sheetContent(sheet)),
    ...(typeof remembered === "string" ? { remembered } : {}),
  };
}

function sheetContent(sheet: Worksheet): SheetContent {
  const used = sheet.grid.used(true);
  const area = used ?? { row: 0, column: 0, rows: 0, columns: 0 };
  const stamp = sheet.Names.GetItemOrNullObject(STAMP_NAME);
  return {
    name: sheet.Name,
    visible: sheet.Visibility === "Visible",
    row: area.row,
    column: area.column,
    values: table(area, (row, column): CellValue => sheet.grid.at(row, column)?.value ?? null),
    numberKinds: Uint8Array.from(table(area, (row, column) => kindOfFormatCode(sheet.grid.lookAt(row, column).numberFormat)).flat()),
    hiddenRows: new Set(sheet.rows.hiddenLines),
    tables: sheet.Tables.list.map(({ Name, area: at }) => ({ name: Name, area: at })),
    names: namesOf(sheet),
    merges: sheet.merges,
    stamp: stamp === null ? null : (readStamp(stamp.Formula)?.id ?? null),
  };
}

function namesOf(sheet: Worksheet): NamedArea[] {
  return [...sheet.workbook.Names.list, ...sheet.Names.list].flatMap((item) => {
    const range = item.GetRangeOrNullObject();
    return range?.sheet === sheet && item.Visible ? [{ name: item.Name, area: range.area }] : [];
  });
}

function table<Value>(area: Area, read: (row: number, column: number) => Value): Value[][] {
  return Array.from({ length: area.rows }, (_, down) =>
    Array.from({ length: area.columns }, (_unused, across) => read(area.row + down, area.column + across)),
  );
}
