// What netting hands to scheduling: dated orders, the links between supplies and needs, and the records behind them.

import type { MrpRecord, Order, PegLink } from "../../model/plan";

export type Requirements = {
  /** Planned, firm and open orders with lead-time dates; components before parents (descending low-level code). */
  readonly orders: readonly Order[];
  readonly links: readonly PegLink[];
  /** One for each item with stock, demand or orders; items by low-level code, then as in the plant. */
  readonly records: readonly MrpRecord[];
};
