// How one column writes its numbers and dates: what one cell leaves open, its neighbours settle.

import type { CellValue } from "../../grid/sheet-content";
import type { Table } from "../../grid/table";
import type { MappedColumn } from "../mapping/mapping";
import type { DateOrder } from "../values/date-text";
import { provenOrder } from "../values/date-text";
import type { DecimalMark } from "../values/number-text";
import { provenMark } from "../values/number-text";

export type Convention = {
  /** Null when no text proves it, or texts contradict each other. */
  readonly mark: DecimalMark | null;
  readonly order: DateOrder | null;
  /** Shares are given in percent: 5 means 0.05. */
  readonly inPercent: boolean;
  /** Weekdays are counted from 0 = Monday rather than from 1. */
  readonly weekdayFromZero: boolean;
};

/** Reads the column once. */
export function conventionOf(table: Table, column: MappedColumn): Convention {
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
    }
  }
  // A heading with `%` needs one value above 1 as proof; without it most of the values must be.
  const inPercent = column.unit.unit === "percent" ? large > 0 : large > small;
  return { mark: only(marks), order: only(orders), inPercent, weekdayFromZero: hasZero };
}

function only<T>(values: ReadonlySet<T>): T | null {
  const [value] = values;
  return values.size === 1 && value !== undefined ? value : null;
}
