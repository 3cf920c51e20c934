// How one column writes its numbers and dates: what one cell leaves open, its neighbours settle.

import type { Day } from "../../base/day";
import type { CellValue } from "../../grid/sheet-content";
import type { MappedColumn, MappedTable } from "../mapping/mapping";
import type { DateOrder } from "../values/date-text";
import { parseDateText, provenOrder } from "../values/date-text";
import type { DecimalMark } from "../values/number-text";
import { provenMark } from "../values/number-text";

export type Convention = {
  /** Null when no text proves it, or texts contradict each other. */
  readonly mark: DecimalMark | null;
  /** How the language of the headings writes numbers. */
  readonly likelyMark: DecimalMark;
  readonly order: DateOrder | null;
  /** Dates without a year lie near this day; null when nothing says which one. */
  readonly near: Day | null;
  /** Plain numbers are calendar weeks. */
  readonly countsWeeks: boolean;
  /** Shares are given in percent: 5 means 0.05. */
  readonly inPercent: boolean;
  /** Weekdays are counted from 0 = Monday rather than from 1. */
  readonly weekdayFromZero: boolean;
};

/** Headings of columns that hold the numbers of calendar weeks. */
const weekWords = /\b(weeks?|wk|cw|kw|woche|kalenderwoche|tydzien)\b|(kw|week|woche)$/i;

/**
 * Reads the column once.
 * @param start of the plan where it is given; else the column's first full date says what is near
 */
export function conventionOf({ table, likelyMark }: MappedTable, column: MappedColumn, start: Day | null): Convention {
  let near = start;
  const marks = new Set<DecimalMark>();
  const orders = new Set<DateOrder>();
  const { percentFrom = Infinity } = column.field;
  let large = 0;
  let small = 0;
  let hasZero = false;
  for (const row of table.rows) {
    const value: CellValue = row.values[column.index] ?? null;
    if (typeof value === "number") {
      if (value >= percentFrom) large++;
      else if (value > 0) small++;
      hasZero ||= value === 0;
    } else if (typeof value === "string" && value !== "") {
      const mark = provenMark(value);
      const order = provenOrder(value);
      if (mark !== null) marks.add(mark);
      if (order !== null) orders.add(order);
      near ??= column.field.kind === "date" ? (parseDateText(value, order)?.day ?? null) : null;
    }
  }
  // A heading with `%` needs one value above 1 as proof; without it most of the values must be.
  const inPercent = column.unit.unit === "percent" ? large > 0 : large > small;
  const heading = table.headings[column.index]?.text ?? "";
  return {
    mark: only(marks),
    likelyMark,
    order: only(orders),
    near,
    countsWeeks: weekWords.test(heading.replace(/[-_.]/g, " ")),
    inPercent,
    weekdayFromZero: hasZero,
  };
}

function only<T>(values: ReadonlySet<T>): T | null {
  const [value] = values;
  return values.size === 1 && value !== undefined ? value : null;
}
