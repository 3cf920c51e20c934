// Which row of a block names periods, column by column, and what stands in the rows above it. Knows cells and headings of periods;
// nothing of the table below.

import type { DateSystem } from "../../base/day";
import type { Area } from "../../grid/address";
import type { CellValue, SheetContent } from "../../grid/sheet-content";
import { isBlank, kindAt, valueAt } from "../tables/split-blocks";
import type { DateOrder } from "../values/date-text";
import { provenOrder } from "../values/date-text";
import type { Measure } from "../words/measure-words";
import { measureOf } from "../words/measure-words";
import type { HeadingStyle, PeriodHeading } from "./period-heading";
import { dayInYear, periodHeading } from "./period-heading";
import { LONGEST_STEP_DAYS } from "./settle-years";

/** A column of quantities of one period. */
export type PeriodColumn = {
  /** Zero-based sheet column. */
  readonly column: number;
  readonly heading: PeriodHeading;
  /** Periods begin anew below the next thing that is counted: 0, 1 …. */
  readonly run: number;
  /** What it counts, when a row above or below the periods says so. */
  readonly measure?: Measure;
};

/** A row that names periods. */
export type Periods = { readonly row: number; readonly columns: readonly PeriodColumn[] };

/** Fewer may be the dates of an order. */
const LEAST_PERIODS = 3;

/** So many rows above the periods may hold years, or what the columns count. */
export const ROWS_ABOVE = 2;

const weekWords = /^(?:.*[/\\|]\s*)?(?:calendar )?(?:weeks?|wk|cw|kw|wochen?|kalenderwochen?)(?: no| nr)?\.?$/i;

/** Null when the row names no periods, or not in ascending order. Where it may be understood in several ways, the one that most headings fit. */
export function periodsIn(sheet: SheetContent, area: Area, system: DateSystem, row: number): readonly PeriodColumn[] | null {
  let best: readonly PeriodColumn[] | null = null;
  for (const style of stylesOf(sheet, area, row)) {
    const columns = periodsAs(sheet, area, system, row, style);
    const fits = columns.length >= LEAST_PERIODS && isAscending(columns) && isEven(columns) && areWeeks(sheet, row, columns);
    if (fits && columns.length > (best?.length ?? 0)) best = columns;
  }
  return best;
}

function periodsAs(sheet: SheetContent, area: Area, system: DateSystem, row: number, style: HeadingStyle): readonly PeriodColumn[] {
  const columns: PeriodColumn[] = [];
  for (let column = area.column + 1; column < area.column + area.columns; column++) {
    const heading = periodHeading(valueAt(sheet, row, column), kindAt(sheet, row, column), system, style);
    if (heading === null) continue;
    const isAnew = columns.length > 0 && countsAbove(sheet, row, column);
    const run = (columns.at(-1)?.run ?? 0) + (isAnew ? 1 : 0);
    columns.push({ column, run, heading: heading.day === null ? withYear(heading, yearAbove(sheet, area, row, column)) : heading });
  }
  return columns;
}

/** The ways in which a row's headings may be understood, the likeliest first. */
function stylesOf(sheet: SheetContent, area: Area, row: number): readonly HeadingStyle[] {
  const texts: string[] = [];
  for (let column = area.column; column < area.column + area.columns; column++) {
    const value = valueAt(sheet, row, column);
    if (typeof value === "string") texts.push(value.trim());
  }
  const above: CellValue[] = [];
  for (let column = area.column + 1; column < area.column + area.columns; column++) above.push(valueAt(sheet, row - 1, column));
  const saysWeeks = [...texts, ...above].some((text) => typeof text === "string" && weekWords.test(text.trim()));
  const orders = new Set(texts.flatMap((text) => provenOrder(text) ?? []));
  const [proven] = orders;
  const toTry: readonly (DateOrder | null)[] = orders.size === 1 ? [proven ?? null] : ["dayFirst", "monthFirst"];
  return [saysWeeks, !saysWeeks].flatMap((inWeeks) => toTry.map((order) => ({ inWeeks, saysWeeks, order })));
}

/** True where a word for what is counted stands above this very column. */
function countsAbove(sheet: SheetContent, row: number, column: number): boolean {
  return [row - 1, row - 2].some((above) => {
    const value = valueAt(sheet, above, column);
    return typeof value === "string" && measureOf(value) !== null;
  });
}

function withYear(heading: PeriodHeading, year: number | null): PeriodHeading {
  const day = year === null ? null : dayInYear(heading, year);
  return day === null ? heading : { ...heading, day };
}

/** The year that stands above a column, perhaps in the first cell of several that are merged. */
function yearAbove(sheet: SheetContent, area: Area, row: number, column: number): number | null {
  for (let above = row - 1; above >= Math.max(sheet.row, row - ROWS_ABOVE); above--) {
    for (let left = column; left > area.column; left--) {
      const value = valueAt(sheet, above, left);
      if (isBlank(value)) continue;
      const year = /(?:^|\D)(20\d\d)(?:\D|$)/.exec(typeof value === "object" ? "" : String(value))?.[1];
      if (year !== undefined) return Number(year);
      break;
    }
  }
  return null;
}

/** Later columns are later periods; the same period may have several columns. Years that are missing may pass once round. */
function isAscending(columns: readonly PeriodColumn[]): boolean {
  return columns.every(({ heading, run }, index) => {
    const before = columns[index - 1]?.heading;
    if (before === undefined || columns[index - 1]?.run !== run) return true;
    if (heading.day !== null && before.day !== null) return heading.day > before.day || (heading.day === before.day && heading.unit === before.unit);
    return heading.day !== null || before.day !== null || heading.unit !== before.unit || !isSamePeriod(heading, before);
  }) && timesRound(columns) <= MOST_TIMES_ROUND;
}

function isSamePeriod(one: PeriodHeading, other: PeriodHeading): boolean {
  return one.number === other.number && one.month === other.month;
}

/** How often periods without a year begin anew: after week 52 comes week 1. */
function timesRound(columns: readonly PeriodColumn[]): number {
  const places = columns.map(({ heading }) => (heading.day === null ? 100 * (heading.month ?? 0) + heading.number : NaN));
  return places.filter((place, index) => place < (places[index - 1] ?? NaN) && columns[index]?.run === columns[index - 1]?.run).length;
}

/** More are quantities that happen to look like weeks. */
const MOST_TIMES_ROUND = 2;

/** Plain numbers are weeks only where each is the next: quantities seldom are. */
function areWeeks(sheet: SheetContent, row: number, columns: readonly PeriodColumn[]): boolean {
  return columns.every(({ column, heading }, index) => {
    const before = columns[index - 1];
    if (before === undefined || heading.day !== null || typeof valueAt(sheet, row, column) !== "number") return true;
    return column === before.column + 1 && (heading.number === before.heading.number + 1 || (heading.number === 1 && before.heading.number >= 52));
  });
}

/** No period is longer than a quarter; where `06/08/2026` may be two dates, one of the two leaves gaps. */
function isEven(columns: readonly PeriodColumn[]): boolean {
  return columns.every(({ heading, run }, index) => {
    const before = columns[index - 1];
    if (before === undefined || before.run !== run || heading.day === null || before.heading.day === null) return true;
    return heading.day - before.heading.day <= LONGEST_STEP_DAYS;
  });
}
