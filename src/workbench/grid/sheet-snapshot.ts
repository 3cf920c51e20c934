// A worksheet of the stand-in as Univer's picture of a sheet: cells, sizes, merges, frozen panes. Pure; rules, tables and
// charts are told to Univer in other words (rule-pictures.ts, show-tables.ts, place-charts.ts).

import type { ICellData, IColumnData, IFreeze, IRange, IRowData, IWorksheetData } from "@univerjs/core";
import { MAX_COLUMNS, MAX_ROWS, type Area } from "../../grid/address";
import { isCellError, type CellValue } from "../../grid/sheet-content";
import type { Cell } from "../excel/workbook/cell-grid";
import type { Lines } from "../excel/workbook/lines";
import type { Worksheet } from "../excel/workbook/worksheet";
import { PLAIN_STYLE, type CellStyles } from "./cell-styles";
import { rulePainter, type Painter } from "./painted-rules";

/** Univer's numbers for what a value is. Without them neither colour scales nor data bars are drawn. */
export const CELL_TYPE = { text: 1, number: 2, truth: 3, literalText: 4 } as const;

/** Empty cells after the last used ones, and the least that a sheet shows. */
const SPARE_ROWS = 1000;
const SPARE_COLUMNS = 8;
const LEAST_ROWS = 200;
const LEAST_COLUMNS = 26;

/** Pixels of the numbers at the left and of the letters at the top. */
export const HEADER_WIDTH = 46;
export const HEADER_HEIGHT = 20;

export type CellTable = Record<number, Record<number, ICellData>>;
export type SheetSnapshot = IWorksheetData & { readonly cellData: CellTable };

export function sheetSnapshot(sheet: Worksheet, styles: CellStyles): SheetSnapshot {
  const { rows: rowCount, columns: columnCount } = extent(sheet);
  return {
    id: sheet.Id,
    name: sheet.Name,
    tabColor: sheet.TabColor,
    hidden: flag(sheet.Visibility !== "Visible"),
    freeze: freezeOf(sheet.FreezePanes.GetLocationOrNullObject()?.area ?? null),
    rowCount,
    columnCount,
    zoomRatio: 1,
    scrollTop: 0,
    scrollLeft: 0,
    defaultColumnWidth: pixels(sheet.StandardWidth),
    defaultRowHeight: pixels(sheet.StandardHeight),
    mergeData: sheet.merges.map(rangeOf),
    cellData: usedCells(sheet, styles),
    rowData: linesOf(sheet.rows, rowCount, sheet.StandardHeight, (h, hd): Partial<IRowData> => ({ h, hd, ia: 0 })),
    columnData: columnsOf(sheet, columnCount, styles),
    defaultStyle: PLAIN_STYLE,
    rowHeader: { width: HEADER_WIDTH, hidden: flag(!sheet.ShowHeadings) },
    columnHeader: { height: HEADER_HEIGHT, hidden: flag(!sheet.ShowHeadings) },
    showGridlines: flag(sheet.ShowGridlines),
    rightToLeft: 0,
  };
}

/** Univer counts in pixels, Excel in points. */
export function pixels(points: number): number {
  return Math.round((points * 4) / 3);
}

export function rangeOf({ row, column, rows, columns }: Area): IRange {
  return { startRow: row, startColumn: column, endRow: row + rows - 1, endColumn: column + columns - 1 };
}

/** What Univer keeps of a value: an error is its text, true and false are one and nought. */
export function cellContent(value: CellValue): Pick<ICellData, "v" | "t"> {
  if (value === null) return {};
  if (isCellError(value)) return { v: value.error, t: CELL_TYPE.text };
  if (typeof value === "number") return { v: value, t: CELL_TYPE.number };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CELL_TYPE.truth };
  // Of a text in digits Univer would make a number where the format is one of numbers.
  return { v: value, t: value.trim() === "" || Number.isNaN(Number(value)) ? CELL_TYPE.text : CELL_TYPE.literalText };
}

function usedCells(sheet: Worksheet, styles: CellStyles): CellTable {
  const cells: CellTable = {};
  const used = sheet.grid.used(false);
  if (used === null) return cells;
  const paint = rulePainter(sheet) ?? asItIs;
  for (const { row, column, cell } of sheet.grid.within(used)) {
    (cells[row] ??= {})[column] = cellPicture(cell, styles.idOf(paint(row, column, cell.look)));
  }
  return cells;
}

/** Single cells; those that do not exist are plain and empty. */
export function cellTable(sheet: Worksheet, styles: CellStyles, places: readonly { readonly row: number; readonly column: number }[]): CellTable {
  const cells: CellTable = {};
  const paint = rulePainter(sheet) ?? asItIs;
  for (const { row, column } of places) {
    const cell = sheet.grid.at(row, column) ?? { value: null, formula: null, look: sheet.grid.lookAt(row, column), isSpilled: false };
    (cells[row] ??= {})[column] = cellPicture(cell, styles.idOf(paint(row, column, cell.look)));
  }
  return cells;
}

const asItIs: Painter = (_row, _column, look) => look;

/** A cell that a formula beside it fills is Univer's to fill; a value of its own there would be in the formula's way. */
function cellPicture({ value, formula, isSpilled }: Omit<Cell, "link" | "look">, s: string | undefined): ICellData {
  return { ...(isSpilled ? {} : cellContent(value)), ...(formula === null ? {} : { f: formula }), ...(s === undefined ? {} : { s }) };
}

function columnsOf(sheet: Worksheet, count: number, styles: CellStyles): IWorksheetData["columnData"] {
  const columns = linesOf(sheet.columns, count, sheet.StandardWidth, (w, hd): Partial<IColumnData> => ({ w, hd }));
  for (let column = 0; column < count; column += 1) {
    // Below the last row that anyone fills: the look of the column itself.
    const s = styles.idOf(sheet.grid.lookAt(MAX_ROWS - 1, column));
    if (s !== undefined) columns[column] = { ...columns[column], s };
  }
  return columns;
}

function linesOf<Line>(lines: Lines, count: number, standard: number, line: (pixels: number, hidden: 0 | 1) => Line): Record<number, Line> {
  const found: Record<number, Line> = {};
  for (let index = 0; index < count; index += 1) {
    const size = lines.sizeAt(index);
    if (size !== standard) found[index] = line(pixels(size), flag(size === 0));
  }
  return found;
}

/** How many rows and columns to show: all that is used or covered by a chart, and room to go on typing. */
function extent(sheet: Worksheet): { readonly rows: number; readonly columns: number } {
  const used = sheet.grid.used(false) ?? { row: 0, column: 0, rows: 0, columns: 0 };
  const bottom = Math.max(0, ...sheet.Charts.list.map(({ Top, Height }) => Top + Height));
  const right = Math.max(0, ...sheet.Charts.list.map(({ Left, Width }) => Left + Width));
  const tables = sheet.Tables.list.map(({ area }) => area);
  const rows = Math.max(used.row + used.rows, bottom / sheet.StandardHeight, ...tables.map((area) => area.row + area.rows));
  const columns = Math.max(used.column + used.columns, right / sheet.StandardWidth, ...tables.map((area) => area.column + area.columns));
  return {
    rows: Math.min(MAX_ROWS, Math.max(LEAST_ROWS, Math.ceil(rows) + SPARE_ROWS)),
    columns: Math.min(MAX_COLUMNS, Math.max(LEAST_COLUMNS, Math.ceil(columns) + SPARE_COLUMNS)),
  };
}

function freezeOf(frozen: Area | null): IFreeze {
  const rows = frozen === null || frozen.rows === MAX_ROWS ? 0 : frozen.rows;
  const columns = frozen === null || frozen.columns === MAX_COLUMNS ? 0 : frozen.columns;
  return { ySplit: rows, xSplit: columns, startRow: rows === 0 ? -1 : rows, startColumn: columns === 0 ? -1 : columns };
}

function flag(value: boolean): 0 | 1 {
  return value ? 1 : 0;
}
