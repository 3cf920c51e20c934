// What netting hands to scheduling: dated orders, the links between supplies and needs, and the records behind them.

import type { Day } from "../../base/day";
import type { MrpRecord, Order, PegLink } from "../../model/plan";

/** What the horizon needs of an open order, were open orders used in the order of their due days before any new one. */
export type OpenOrderUse = {
  /** The day on which stock without it falls below its level; null when it is not needed in the horizon. */
  readonly needed: Day | null;
  /** Units of it that the horizon needs, ≥ 0. */
  readonly quantity: number;
};

export type Requirements = {
  /** Planned, firm and open orders with lead-time dates; components before parents (descending low-level code). */
  readonly orders: readonly Order[];
  readonly links: readonly PegLink[];
  /** One for each item with stock, demand or orders; items by low-level code, then as in the plant. */
  readonly records: readonly MrpRecord[];
  /** By id of the open or firm order. */
  readonly openOrderUses: ReadonlyMap<string, OpenOrderUse>;
};
