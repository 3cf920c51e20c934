// Quantities on days in columns: what netting reads of needs, open orders and receipts. Knows no rule of planning.

import type { Day } from "../../base/day";

/** Quantities on days, in order of time: the first `count` entries, units. */
export type Dated = { readonly count: number; readonly days: Int32Array; readonly quantities: Float64Array };

/** The same for one item after the other. */
export type DatedRows = { count: number; days: Int32Array; quantities: Float64Array };

export const nothingDated: Dated = datedRows();

export function datedRows(): DatedRows {
  return { count: 0, days: new Int32Array(0), quantities: new Float64Array(0) };
}

export function datedOf(rows: readonly { readonly day: Day; readonly quantity: number }[]): Dated {
  return { count: rows.length, days: Int32Array.from(rows, ({ day }) => day), quantities: Float64Array.from(rows, ({ quantity }) => quantity) };
}

/** Makes room for so many in all; those before `count` stay. */
export function reserveDated(rows: DatedRows, size: number): void {
  if (size <= rows.days.length) return;
  const { days, quantities } = rows;
  rows.days = new Int32Array(2 * size);
  rows.quantities = new Float64Array(2 * size);
  rows.days.set(days);
  rows.quantities.set(quantities);
}
