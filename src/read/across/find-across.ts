// Tables with periods across the top: which row names the periods, which columns are the table's own, what stands above.
// Knows cells and headings; settles no year and makes no row.

import type { DateSystem } from "../../base/day";
import type { Area } from "../../grid/address";
import type { CellValue, SheetContent } from "../../grid/sheet-content";
import { isCellError, NUMBER_KIND } from "../../grid/sheet-content";
import { isBlank, kindAt, valueAt } from "../tables/split-blocks";
import { parseNumberText } from "../values/number-text";
import type { Measure } from "../words/measure-words";
import { measureOf } from "../words/measure-words";
import type { PeriodHeading } from "./period-heading";
import type { PeriodColumn, Periods } from "./period-row";
import { periodsIn, ROWS_ABOVE } from "./period-row";

/** A column of the table's own: what it is of, for whom. */
export type OwnColumn = { readonly column: number; readonly text: string; readonly value: CellValue };

export type AcrossLayout = {
  readonly area: Area;
  readonly periodRow: number;
  readonly own: readonly OwnColumn[];
  readonly periods: readonly PeriodColumn[];
  /** In the name of the sheet or a title above, where no heading names a year. */
  readonly titleYear: number | null;
  /** Sums over the periods, and columns below no period. */
  readonly totals: readonly number[];
  readonly firstRow: number;
  /** The first row that is none of its own any more. */
  readonly endRow: number;
};

/** Titles above a table take fewer rows than this. */
const ROWS_TO_TRY = 12;

/** So much of what is filled below the periods must be quantities. */
const LEAST_NUMBERS = 0.5;

/** Enough to know quantities by. */
const CELLS_TO_LOOK_AT = 1000;

const totalWords = /^(grand |sub|year |row )?(total|sum|summe|gesamt|gesamtsumme|jahressumme|razem|suma|avg|average|mean|durchschnitt|mittelwert|Σ|ø)\b.*$|\b(total|gesamt|summe)$/iu;
/** Nothing but years, and no year of a full date. */
const titleWithYear = /^(?!.*\d{1,2}[./-]\d{1,2}[./-])(?!.*20\d\d-\d).*\b(20\d\d)\b/;

/**
 * The tables of a block that have periods across, one below the other; none when it has not.
 * Cost: the first rows of a block; all of it only once such a table is found.
 */
export function findAcross(sheet: SheetContent, area: Area, system: DateSystem): readonly AcrossLayout[] {
  const end = area.row + area.rows;
  for (let row = area.row; row < Math.min(end, area.row + ROWS_TO_TRY); row++) {
    const columns = periodsIn(sheet, area, system, row);
    const first = columns === null ? null : layoutOf(sheet, area, { row, columns }, end);
    if (first !== null) return stackedFrom(sheet, first, system);
  }
  return [];
}

/** The heads of tables that follow without a blank row begin with the same heading as the first. */
function stackedFrom(sheet: SheetContent, first: AcrossLayout, system: DateSystem): readonly AcrossLayout[] {
  const { area } = first;
  const end = area.row + area.rows;
  const [key] = first.own;
  const heads: Periods[] = [];
  for (let row = first.firstRow; row < end && key !== undefined && key.text !== ""; row++) {
    const isRepeated = [row, row - 1].some((each) => valueAt(sheet, each, key.column) === key.value);
    const columns = isRepeated ? periodsIn(sheet, area, system, row) : null;
    if (columns !== null) heads.push({ row, columns });
  }
  const endOf = (head: Periods | undefined): number => (head === undefined ? end : head.row - rowsAbove(sheet, head).length);
  const others = heads.flatMap((head, index) => layoutOf(sheet, area, head, endOf(heads[index + 1])) ?? []);
  return [{ ...first, endRow: endOf(heads[0]) }, ...others];
}

function layoutOf(sheet: SheetContent, area: Area, { row, columns }: Periods, endRow: number): AcrossLayout | null {
  const above = rowsAbove(sheet, { row, columns });
  const isBelow = isHeadingRow(sheet, area, row + 1, endRow, columns);
  const firstRow = isBelow ? row + 2 : row + 1;
  const measures = measuresIn(sheet, area, [...above, ...(isBelow ? [row + 1] : [])]);
  const periods = columnsOfPeriods(area, columns, measures);
  const first = columns[0]?.column ?? area.column;
  const own: OwnColumn[] = [];
  const totals: number[] = [];
  for (let column = area.column; column < area.column + area.columns; column++) {
    if (periods.some((period) => period.column === column)) continue;
    const value = headingOf(sheet, column, [row, ...(isBelow ? [row + 1] : []), ...above]);
    const text = isBlank(value) || isCellError(value) ? "" : String(value).trim();
    if (column > first && (text === "" || totalWords.test(text) || typeof value !== "string")) totals.push(column);
    else if (totalWords.test(text)) totals.push(column);
    else own.push({ column, text, value });
  }
  const isHeaded = own.length === 1 || own.some(({ text }) => /\p{L}/u.test(text));
  if (own.length === 0 || !isHeaded || !holdsQuantities(sheet, periods, firstRow, endRow)) return null;
  const titleYear = columns.every(({ heading }) => heading.day === null) ? yearOfTitle(sheet, area, row) : null;
  return { area, periodRow: row, own, periods, titleYear, totals, firstRow, endRow };
}

function yearOfTitle(sheet: SheetContent, area: Area, row: number): number | null {
  const titles: CellValue[] = [];
  for (let above = row; above >= Math.max(sheet.row, row - TITLE_ROWS); above--) titles.push(valueAt(sheet, above, area.column));
  const years = [...titles, sheet.name].flatMap((title) => (typeof title === "string" ? (titleWithYear.exec(title)?.[1] ?? []) : []));
  return years[0] === undefined ? null : Number(years[0]);
}

/** A title may stand a few rows above its table. */
const TITLE_ROWS = 6;

/** A column between two periods goes with the first of them, when a row says what each column counts. */
function columnsOfPeriods(area: Area, columns: readonly PeriodColumn[], measures: ReadonlyMap<number, Measure>): readonly PeriodColumn[] {
  const last = columns.at(-1)?.column ?? 0;
  const width = Math.max(1, ...columns.slice(1).map(({ column }, index) => column - (columns[index]?.column ?? column)));
  const periods: PeriodColumn[] = [];
  let heading: PeriodHeading | null = null;
  let run = 0;
  for (let column = area.column; column < Math.min(area.column + area.columns, last + width); column++) {
    const own = columns.find((period) => period.column === column);
    heading = own?.heading ?? heading;
    run = own?.run ?? run;
    const measure = measures.get(column);
    if (heading === null || (own === undefined && measure === undefined)) continue;
    periods.push({ column, heading, run, ...(measure === undefined ? {} : { measure }) });
  }
  return periods;
}

/** Rows right above the periods that hold years or what the columns count: no quantity stands there. Nearest first. */
function rowsAbove(sheet: SheetContent, { row, columns }: Periods): readonly number[] {
  const rows: number[] = [];
  for (let above = row - 1; above >= Math.max(sheet.row, row - ROWS_ABOVE); above--) {
    const values = columns.map(({ column }) => valueAt(sheet, above, column)).filter((value) => !isBlank(value));
    if (!values.every((value) => isYear(value) || (typeof value === "string" && parseNumberText(value, null) === null))) break;
    rows.push(above);
  }
  return rows;
}

function isYear(value: CellValue): boolean {
  return typeof value === "number" ? Number.isInteger(value) && value >= 2000 && value < 2100 : typeof value === "string" && /^20\d\d$/.test(value.trim());
}

/** A second row of headings: below the periods no number, but words for what the columns count. */
function isHeadingRow(sheet: SheetContent, area: Area, row: number, endRow: number, columns: readonly PeriodColumn[]): boolean {
  if (row >= endRow) return false;
  const first = columns[0]?.column ?? area.column;
  let words = 0;
  for (let column = first; column < area.column + area.columns; column++) {
    const value = valueAt(sheet, row, column);
    if (isBlank(value)) continue;
    if (typeof value !== "string" || measureOf(value) === null) return false;
    words++;
  }
  return words > 0;
}

/** What each column counts, as a row of headings says it; the word over several merged cells counts for all of them. */
function measuresIn(sheet: SheetContent, area: Area, rows: readonly number[]): ReadonlyMap<number, Measure> {
  for (const row of rows) {
    const measures = new Map<number, Measure>();
    let last: Measure | null = null;
    for (let column = area.column; column < area.column + area.columns; column++) {
      const value = valueAt(sheet, row, column);
      if (!isBlank(value)) last = typeof value === "string" ? measureOf(value) : null;
      if (last !== null) measures.set(column, last);
    }
    if (measures.size > 0) return measures;
  }
  return new Map();
}

/** The first text of a column in the rows of headings: those of the table's own may stand a row higher. */
function headingOf(sheet: SheetContent, column: number, rows: readonly number[]): CellValue {
  const values = rows.map((row) => valueAt(sheet, row, column));
  return values.find((value) => typeof value === "string" && value.trim() !== "") ?? values.find((value) => !isBlank(value)) ?? null;
}

function holdsQuantities(sheet: SheetContent, periods: readonly PeriodColumn[], from: number, end: number): boolean {
  let filled = 0;
  let numbers = 0;
  for (let row = from; row < end; row++) {
    for (const { column } of periods) {
      const value = valueAt(sheet, row, column);
      if (isBlank(value) || isCellError(value)) continue;
      filled++;
      const isNumber = typeof value === "number" ? kindAt(sheet, row, column) !== NUMBER_KIND.date : typeof value === "string" && parseNumberText(value, null) !== null;
      if (isNumber) numbers++;
    }
    if (filled >= CELLS_TO_LOOK_AT) break;
  }
  return numbers > 0 && numbers >= LEAST_NUMBERS * filled;
}
