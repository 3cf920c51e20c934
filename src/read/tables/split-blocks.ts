// Where on a sheet cells stand together: rectangles parted by blank rows and columns. Knows no headings.

import type { Area } from "../../grid/address";
import type { CellValue, SheetContent } from "../../grid/sheet-content";
import { NUMBER_KIND } from "../../grid/sheet-content";

/** True for a cell without content; blanks and empty texts alike. */
export function isBlank(value: CellValue | undefined): boolean {
  return value === null || value === undefined || (typeof value === "string" && value.trim() === "");
}

/** The value at a sheet position; null outside the used range. */
export function valueAt(sheet: SheetContent, row: number, column: number): CellValue {
  return sheet.values[row - sheet.row]?.[column - sheet.column] ?? null;
}

/** A value of NUMBER_KIND: what the number format of a cell says. */
export function kindAt(sheet: SheetContent, row: number, column: number): number {
  const width = sheet.values[0]?.length ?? 0;
  return sheet.numberKinds[(row - sheet.row) * width + column - sheet.column] ?? NUMBER_KIND.plain;
}

/**
 * The rectangles of a sheet that are parted by blank rows or columns, top to bottom, left to right.
 * @param taken areas that count as blank, since they were understood already
 * Cost: each cut reads the cells of its rectangle once; real sheets need two or three cuts.
 */
export function splitBlocks(sheet: SheetContent, taken: readonly Area[]): readonly Area[] {
  const rows = sheet.values.length;
  const columns = sheet.values[0]?.length ?? 0;
  if (rows === 0 || columns === 0) return [];
  const blank = (row: number, column: number): boolean =>
    isBlank(valueAt(sheet, row, column)) || (taken.length > 0 && taken.some((area) => contains(area, row, column)));
  return cutRows({ row: sheet.row, column: sheet.column, rows, columns }, blank);
}

type IsBlank = (row: number, column: number) => boolean;

function contains(area: Area, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}

function cutRows(area: Area, blank: IsBlank): readonly Area[] {
  const runs = runsOf(area.rows, (index) => isBlankRow(area, area.row + index, blank));
  return runs.flatMap(({ first, count }) => cutColumns({ ...area, row: area.row + first, rows: count }, blank));
}

function cutColumns(area: Area, blank: IsBlank): readonly Area[] {
  const runs = runsOf(area.columns, (index) => isBlankColumn(area, area.column + index, blank));
  const parts = runs.map(({ first, count }) => ({ ...area, column: area.column + first, columns: count }));
  // A part of several may have blank rows of its own; a single part had none before.
  return parts.length > 1 ? parts.flatMap((part) => cutRows(part, blank)) : parts;
}

function isBlankRow(area: Area, row: number, blank: IsBlank): boolean {
  for (let column = area.column; column < area.column + area.columns; column++) if (!blank(row, column)) return false;
  return true;
}

function isBlankColumn(area: Area, column: number, blank: IsBlank): boolean {
  for (let row = area.row; row < area.row + area.rows; row++) if (!blank(row, column)) return false;
  return true;
}

function runsOf(length: number, isGap: (index: number) => boolean): readonly { first: number; count: number }[] {
  const runs: { first: number; count: number }[] = [];
  let open: { first: number; count: number } | null = null;
  for (let index = 0; index < length; index++) {
    if (isGap(index)) {
      open = null;
      continue;
    }
    if (open === null) runs.push((open = { first: index, count: 0 }));
    open.count++;
  }
  return runs;
}
