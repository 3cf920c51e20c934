// Puts what a person typed into the stand-in's cells, as Excel takes an entry. Knows the workbook, nothing of the grid's library.

import type { CellEdit } from "../grid/grid-view";
import { boundingArea } from "../excel/workbook/areas";
import { Range } from "../excel/workbook/range";
import type { Table } from "../excel/workbook/table";
import type { Workbook } from "../excel/workbook/workbook";
import type { Worksheet } from "../excel/workbook/worksheet";
import { WireError } from "../excel/wire-error";

export type AppliedEdits = {
  /** `Id`s of the sheets that now show something else than what was typed: a date, a table that grew, a refused entry. */
  readonly redraw: ReadonlySet<string>;
  /** Why entries were refused, in Excel's words. */
  readonly refused: readonly string[];
};

/** Writes the edits, and tells the add-in of them as Excel would. */
export function applyEdits(workbook: Workbook, edits: readonly CellEdit[]): AppliedEdits {
  const redraw = new Set<string>();
  const refused: string[] = [];
  for (const [id, ofSheet] of bySheet(edits)) {
    const sheet = workbook.Worksheets.GetItemOrNullObject(id);
    if (sheet === null) continue;
    try {
      for (const block of blocksOf(ofSheet)) {
        if (writeBlock(sheet, block)) redraw.add(id);
      }
      if (growTables(sheet, ofSheet)) redraw.add(id);
    } catch (error) {
      if (!(error instanceof WireError)) throw error;
      redraw.add(id);
      refused.push(error.message);
    }
  }
  return { redraw, refused };
}

function bySheet(edits: readonly CellEdit[]): Map<string, CellEdit[]> {
  const found = new Map<string, CellEdit[]>();
  for (const edit of edits) found.set(edit.sheet, [...(found.get(edit.sheet) ?? []), edit]);
  return found;
}

/** All edits as one block where they fill a rectangle, as pasting and clearing do; else cell by cell. */
function blocksOf(edits: readonly CellEdit[]): (readonly CellEdit[])[] {
  const area = edits.map(areaOf).reduce(boundingArea);
  const cells = new Set(edits.map(({ row, column }) => `${String(row)} ${String(column)}`));
  const isRectangle = cells.size === edits.length && cells.size === area.rows * area.columns;
  return isRectangle ? [edits] : edits.map((edit) => [edit]);
}

function areaOf({ row, column }: CellEdit): Range["area"] {
  return { row, column, rows: 1, columns: 1 };
}

/** @returns whether Excel makes something else of the entries than a grid that takes them as they are */
function writeBlock(sheet: Worksheet, edits: readonly CellEdit[]): boolean {
  const area = edits.map(areaOf).reduce(boundingArea);
  const rows = Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, (): CellEdit["entry"] => ""));
  for (const { row, column, entry } of edits) {
    const line = rows[row - area.row];
    if (line !== undefined) line[column - area.column] = entry ?? "";
  }
  const formatsBefore = edits.map(({ row, column }) => sheet.grid.lookAt(row, column).numberFormat);
  new Range(sheet, area).Formulas = rows;
  return edits.some(({ row, column, entry }, index) => {
    const isRecognised = sheet.grid.lookAt(row, column).numberFormat !== formatsBefore[index];
    return isRecognised || (typeof entry === "string" && entry.startsWith("'"));
  });
}

/** A table takes in what is typed right below it, row by row. */
function growTables(sheet: Worksheet, edits: readonly CellEdit[]): boolean {
  const typed = edits.filter(({ entry }) => entry !== null && entry !== "").sort((a, b) => a.row - b.row);
  let hasGrown = false;
  for (const { row, column } of typed) {
    const table = sheet.Tables.list.find(({ area }) => row === area.row + area.rows && column >= area.column && column < area.column + area.columns);
    if (table !== undefined && growTable(table)) hasGrown = true;
  }
  return hasGrown;
}

function growTable(table: Table): boolean {
  const sheet = table.Worksheet;
  const grown = { ...table.area, rows: table.area.rows + 1 };
  if (sheet.Tables.overlapping(grown, table) !== undefined) return false;
  table.Resize(new Range(sheet, grown));
  return true;
}
