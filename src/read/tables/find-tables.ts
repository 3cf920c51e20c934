// Step one: the tables of a workbook. An Excel table comes before a named range, a named range before plain cells.
// Knows where tables are and where their headings stand, not what they mean.

import type { DateSystem, Day } from "../../base/day";
import type { Issue } from "../../base/issue";
import type { Area } from "../../grid/address";
import type { CellValue, SheetContent, WorkbookContent } from "../../grid/sheet-content";
import { NUMBER_KIND } from "../../grid/sheet-content";
import type { Heading, Table, TableRow } from "../../grid/table";
import { findAcross } from "../across/find-across";
import type { Unfolded } from "../across/unfold-across";
import { unfoldAcross } from "../across/unfold-across";
import { findHeadingRow } from "./find-heading-row";
import { isBlank, kindAt, splitBlocks, valueAt } from "./split-blocks";

/** A block of cells that has no row of headings: it cannot be read, but must not be passed over without a word. */
export type Untitled = { readonly sheet: string; readonly area: Area; readonly hasDatesAcross: boolean };

export type FoundTables = {
  readonly tables: readonly Table[];
  readonly untitled: readonly Untitled[];
  /** What is to be said of tables with periods across. */
  readonly notes: readonly Issue[];
  /** Some of them name no year: they are read once a start of the plan is known. */
  readonly lacksYear: boolean;
};

/** So many dates in a row are a calendar across the top, not an "as of" beside a title. */
const DATES_ACROSS = 3;

/**
 * All tables of the user's sheets, in sheet order; our own (stamped) sheets are passed over.
 * Cost is linear in the number of cells.
 * @param near the start of the plan where it is known: periods across that name no year are near it
 */
export function findTables(content: WorkbookContent, near: Day | null): FoundTables {
  const found = content.sheets.filter((sheet) => sheet.stamp === null).map((sheet) => tablesOfSheet(sheet, content, near));
  return {
    tables: found.flatMap(({ tables }) => tables),
    untitled: found.flatMap(({ untitled }) => untitled),
    notes: found.flatMap(({ notes }) => notes),
    lacksYear: found.some(({ lacksYear }) => lacksYear),
  };
}

/** The tables of a sheet as they stand, also one of ours: periods across stay columns. */
export function tablesAsTheyStand(sheet: SheetContent, content: WorkbookContent): readonly Table[] {
  return tablesOfSheet(sheet, content, null, false).tables;
}

function tablesOfSheet(sheet: SheetContent, content: WorkbookContent, near: Day | null, unfolds = true): FoundTables {
  const tables: Table[] = [];
  const untitled: Untitled[] = [];
  const taken: Area[] = [];
  const unfolded: Unfolded[] = [];
  const { dateSystem } = content;
  const isAcross = (area: Area, name: string | null, kind: Table["kind"]): boolean => {
    const layouts = unfolds ? findAcross(sheet, area, dateSystem) : [];
    unfolded.push(...layouts.map((layout) => unfoldAcross(sheet, layout, { name, kind, dateSystem }, near)));
    return layouts.length > 0;
  };
  for (const { name, area } of sheet.tables) {
    if (taken.some((other) => overlaps(other, area))) continue;
    taken.push(area);
    if (!isAcross(area, name, "table")) tables.push(tableAt(sheet, content, area, area.row, name, "table"));
  }
  for (const { name, area } of sheet.names) {
    const isTable = area.rows > 1 && area.columns > 1 && !/^(_xlnm|print_|_filter|druck)/i.test(name);
    if (!isTable || taken.some((other) => overlaps(other, area))) continue;
    const clipped = clipTo(sheet, area);
    if (clipped !== null && isAcross(clipped, name, "name")) {
      taken.push(area);
      continue;
    }
    const headingRow = clipped === null ? null : findHeadingRow(sheet, clipped);
    if (clipped === null || headingRow === null || headingRow > clipped.row + 1) continue;
    taken.push(area);
    tables.push(tableAt(sheet, content, clipped, headingRow, name, "name"));
  }
  for (const block of joinContinued(sheet, splitBlocks(sheet, taken), dateSystem)) {
    if (block.columns > 2 && isAcross(block, null, "range")) continue;
    // A single column is a title, a note or a list: no table that planning could use.
    const headingRow = block.columns > 1 ? findHeadingRow(sheet, block) : null;
    if (headingRow !== null) tables.push(tableAt(sheet, content, block, headingRow, null, "range"));
    else if (block.columns > 1 && block.rows > 1) untitled.push({ sheet: sheet.name, area: block, hasDatesAcross: hasDatesAcross(sheet, block) });
  }
  const all = [...tables, ...unfolded.flatMap((one) => one.tables)];
  return {
    tables: all.sort((a, b) => a.area.row - b.area.row || a.area.column - b.area.column),
    untitled,
    notes: unfolded.flatMap(({ notes }) => notes),
    lacksYear: unfolded.some(({ lacksYear }) => lacksYear),
  };
}

function hasDatesAcross(sheet: SheetContent, block: Area): boolean {
  for (let row = block.row; row < Math.min(block.row + block.rows, block.row + 3); row++) {
    let dates = 0;
    for (let column = block.column; column < block.column + block.columns; column++) {
      if (typeof valueAt(sheet, row, column) === "number" && kindAt(sheet, row, column) === NUMBER_KIND.date) dates++;
    }
    if (dates >= DATES_ACROSS) return true;
  }
  return false;
}

function overlaps(a: Area, b: Area): boolean {
  return a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns;
}

/** A name may cover whole columns; only the used range is worth reading. */
function clipTo(sheet: SheetContent, area: Area): Area | null {
  const row = Math.max(area.row, sheet.row);
  const column = Math.max(area.column, sheet.column);
  const rows = Math.min(area.row + area.rows, sheet.row + sheet.values.length) - row;
  const columns = Math.min(area.column + area.columns, sheet.column + (sheet.values[0]?.length ?? 0)) - column;
  return rows > 1 && columns > 0 ? { row, column, rows, columns } : null;
}

/** A block without headings below one with the same columns goes on with it: the row between was only blank. */
function joinContinued(sheet: SheetContent, blocks: readonly Area[], system: DateSystem): readonly Area[] {
  const joined: Area[] = [];
  for (const block of blocks) {
    const above = joined.findIndex(
      (other) =>
        other.columns > 1 &&
        other.row + other.rows < block.row &&
        block.row - (other.row + other.rows) <= 2 &&
        block.column >= other.column &&
        block.column + block.columns <= other.column + other.columns,
    );
    const upper = joined[above];
    const goesOn = upper !== undefined && block.columns > 1 && startsWithData(sheet, block) && findAcross(sheet, block, system).length === 0;
    if (goesOn) joined[above] = { ...upper, rows: block.row + block.rows - upper.row };
    else joined.push(block);
  }
  return joined;
}

function startsWithData(sheet: SheetContent, block: Area): boolean {
  for (let column = block.column; column < block.column + block.columns; column++) {
    if (typeof valueAt(sheet, block.row, column) === "number") return true;
  }
  return findHeadingRow(sheet, { ...block, rows: 1 }) === null;
}

function tableAt(
  sheet: SheetContent,
  content: WorkbookContent,
  area: Area,
  headingRow: number,
  name: string | null,
  kind: Table["kind"],
): Table {
  const rows: TableRow[] = [];
  const kinds = new Uint8Array(Math.max(0, area.row + area.rows - headingRow - 1) * area.columns);
  for (let row = headingRow + 1; row < area.row + area.rows; row++) {
    const values = slice(sheet, row, area);
    if (values.every(isBlank)) continue;
    for (let index = 0; index < area.columns; index++) kinds[rows.length * area.columns + index] = kindAt(sheet, row, area.column + index);
    rows.push({ row, values, hidden: sheet.hiddenRows.has(row) });
  }
  const headings: Heading[] = slice(sheet, headingRow, area).map((value, index) => ({
    text: value === null || typeof value === "object" ? "" : String(value).trim(),
    column: area.column + index,
    value,
  }));
  const headingKinds = Uint8Array.from(headings, (heading) => kindAt(sheet, headingRow, heading.column));
  const below = { ...area, row: headingRow, rows: area.row + area.rows - headingRow };
  const numberKinds = kinds.slice(0, rows.length * area.columns);
  const { dateSystem } = content;
  return { sheet: sheet.name, area: below, name, kind, headingRow, headings, rows, numberKinds, headingKinds, dateSystem };
}

function slice(sheet: SheetContent, row: number, area: Area): readonly CellValue[] {
  const values = sheet.values[row - sheet.row] ?? [];
  const first = area.column - sheet.column;
  if (first === 0 && values.length === area.columns) return values;
  return Array.from({ length: area.columns }, (_unused, index) => values[first + index] ?? null);
}
