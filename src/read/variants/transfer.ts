// How an item comes from one location to another: a row of the table of transfers, and which row counts where.

import type { Sourced } from "../../model/plant";

export type Transfer = Sourced & {
  /** Null: every item, but for phantoms and services. */
  readonly item: string | null;
  readonly from: string;
  readonly to: string;
  readonly leadTimeDays: number;
  readonly minimumOrder?: number;
  readonly maximumOrder?: number;
  readonly multipleOrder?: number;
  /** Money per transfer. */
  readonly orderCost?: number;
  /** The one to use when there are several; lowest first. */
  readonly rank: number;
};

/** The better of two rows for the same item and location: the lower rank, the shorter time, the first name. */
export function compareTransfers(a: Transfer, b: Transfer): number {
  return a.rank - b.rank || a.leadTimeDays - b.leadTimeDays || (a.from < b.from ? -1 : a.from > b.from ? 1 : 0);
}
