// What stands in the cells of a range, as it travels: two-way tables of values, formulas, formats; links; entries.

import type { CellValue } from "../../../grid/sheet-content";
import { isCellError } from "../../../grid/sheet-content";
import { invalidArgument } from "../wire-error";
import { asRecord, asText } from "../wire-values";
import { intersection } from "./areas";
import type { Cell, CellLink } from "./cell-grid";
import { cellEntry } from "./cell-entry";
import { lookChange, type Look } from "./look";
import { sizeMismatch, type Range } from "./range";
import { shownText } from "./shown-text";

/** Above this many cells Excel answers null, without an error. */
const MAX_CELLS_READ = 5_000_000;

type Table = readonly (readonly unknown[])[] | null;

export function readValues(range: Range): Table {
  return tableOf(range, (cell) => wireValue(cell?.value ?? null));
}

export function readFormulas(range: Range): Table {
  return tableOf(range, (cell) => cell?.formula ?? wireValue(cell?.value ?? null));
}

export function readValueTypes(range: Range): Table {
  return tableOf(range, (cell) => valueType(cell?.value ?? null));
}

export function readNumberFormats(range: Range): Table {
  return tableOf(range, (_, row, column) => range.sheet.grid.lookAt(row, column).numberFormat);
}

export function cellsText(range: Range): Table {
  return tableOf(range, (cell, row, column) => shownText(cell?.value ?? null, range.sheet.grid.lookAt(row, column).numberFormat));
}

/** Writes values or formulas; a scalar goes into every cell, null leaves a cell as it is. */
export function writeEntries(range: Range, written: unknown, member: "values" | "formulas"): void {
  const { sheet, area } = range;
  sheet.requireWritable();
  forEach(range, written, member, (value, row, column) => {
    if (value === null || sheet.isCovered(row, column)) return;
    const look = sheet.grid.lookAt(row, column);
    const entry = cellEntry(value, look.numberFormat, { year: sheet.workbook.currentYear, dateSystem: sheet.workbook.dateSystem });
    if (entry.value === null && entry.formula === null && sheet.grid.at(row, column) === undefined) return;
    const cell = sheet.grid.edit(row, column);
    cell.isSpilled = false;
    cell.formula = entry.formula;
    cell.value = entry.formula === null ? entry.value : sheet.workbook.valueOf(entry.formula, sheet, row, column);
    if (entry.format !== undefined && look.numberFormat === "General") cell.look = { ...look, numberFormat: entry.format };
  });
  sheet.workbook.meter.cellsWritten += area.rows * area.columns;
  sheet.tablesAfterWrite(area);
  sheet.cellsChanged(area);
}

export function writeNumberFormats(range: Range, formats: unknown): void {
  range.sheet.requireWritable();
  if (typeof formats === "string") {
    range.sheet.grid.restyle(range.area, (look) => ({ ...look, numberFormat: formats }));
    return;
  }
  const changes = new Map<string, (look: Look) => Look>();
  forEach(range, formats, "numberFormat", (value, row, column) => {
    if (value === null) return;
    const numberFormat = asText(value, "numberFormat");
    const change = changes.get(numberFormat) ?? lookChange((look) => ({ ...look, numberFormat }));
    changes.set(numberFormat, change);
    const cell = range.sheet.grid.edit(row, column);
    cell.look = change(cell.look);
  });
}

/** The link that all cells of the range share; null when there is none, or several. */
export function hyperlinkOf(range: Range): CellLink | null {
  const links = [...range.sheet.grid.within(range.area)].map(({ cell }) => cell.link);
  const [first = null] = links;
  return links.length === range.area.rows * range.area.columns && links.every((link) => link === first) ? first : null;
}

/** Links the cells; as in Excel the text and the blue underlined look come with it. */
export function setHyperlink(range: Range, given: unknown): void {
  range.sheet.requireWritable();
  const record = asRecord(given, "hyperlink");
  const shown = record["textToDisplay"];
  const link = Object.fromEntries(
    ["address", "documentReference", "screenTip"]
      .filter((name) => record[name] !== undefined && record[name] !== null)
      .map((name) => [name, asText(record[name], `hyperlink.${name}`)]),
  );
  const target = link["address"] ?? link["documentReference"];
  if (target === undefined) throw invalidArgument("A hyperlink needs an address or a documentReference.");
  const { area, sheet } = range;
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const cell = sheet.grid.edit(row, column);
      cell.link = link;
      if (typeof shown === "string") Object.assign(cell, { value: shown, formula: null });
      else if (cell.value === null) cell.value = target;
      cell.look = { ...cell.look, fontColour: "#0563C1", underline: "Single" };
    }
  }
  sheet.cellsChanged(area);
}

export function wireValue(value: CellValue): string | number | boolean {
  if (value === null) return "";
  return isCellError(value) ? value.error : value;
}

function valueType(value: CellValue): string {
  if (value === null) return "Empty";
  if (isCellError(value)) return "Error";
  return typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : "String";
}

function tableOf(range: Range, read: (cell: Cell | undefined, row: number, column: number) => unknown): Table {
  const { area, sheet } = range;
  if (area.rows * area.columns > MAX_CELLS_READ) return null;
  const readAt = (row: number, column: number): unknown => read(sheet.grid.at(row, column), row, column);
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (_unused, column) => readAt(area.row + row, area.column + column)),
  );
}

function forEach(range: Range, table: unknown, member: string, write: (value: unknown, row: number, column: number) => void): void {
  const { area, sheet } = range;
  const lines: unknown[] | null = Array.isArray(table) ? table : null;
  if (lines !== null && lines.length !== area.rows) throw sizeMismatch();
  // A scalar over a whole column goes into the cells that are in use.
  const reach = lines === null && area.rows * area.columns > MAX_CELLS_READ ? intersection(area, sheet.grid.used(false) ?? area) : area;
  if (reach === null) return;
  const isOneValue = lines === null && (typeof table !== "object" || table === null);
  if (lines === null && !isOneValue) throw invalidArgument(`${member} takes a two-dimensional array or one value.`);
  const filtered = new Set(sheet.Tables.list.flatMap(({ AutoFilter: filter }) => [...filter.filteredRows]));
  let shown = 0;
  for (let row = 0; row < reach.rows; row += 1) {
    // Excel misplaces what is written over filtered rows; here it passes over them, and what follows slips down.
    if (filtered.has(reach.row + row)) continue;
    const line: unknown = lines === null ? null : lines[shown];
    shown += 1;
    if (lines !== null && (!Array.isArray(line) || line.length !== area.columns)) throw sizeMismatch();
    for (let column = 0; column < reach.columns; column += 1) {
      const value: unknown = Array.isArray(line) ? line[column] : table;
      write(value, reach.row + row, reach.column + column);
    }
  }
}
