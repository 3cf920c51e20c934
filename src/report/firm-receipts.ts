// What stands in the row "Firm receipts" of the MRP sheet: the planner's own entries, written again into every plan.
// Knows which items have such a row, so that the sheet grows only where something can be typed.

import { groupBy } from "../base/group-by";
import type { MrpRecord } from "../model/plan";
import type { ReportInput } from "./report-input";

/** One cell a bucket, null where nothing was typed; undefined for items without the row: phantoms, and those never ordered. */
export type FirmReceipts = (record: MrpRecord) => readonly (number | null)[] | undefined;

/** Cost O(open orders + buckets of the items that have the row). */
export function firmReceipts({ plan, plant, itemOf }: ReportInput): FirmReceipts {
  const orders = groupBy(plant.openOrders.filter(({ fixedBy }) => fixedBy === "receipt"), ({ item }) => item);
  const closed = groupBy(plant.noReceipts, ({ item }) => item);
  return ({ item, receipts }) => {
    const own = orders.get(item) ?? [];
    const spans = closed.get(item) ?? [];
    const isOrdered = receipts.some((quantity) => quantity > 0);
    if (itemOf(item).supply === "phantom" || (!isOrdered && own.length + spans.length === 0)) return undefined;
    return plan.buckets.map(({ start, end }, bucket) => {
      // What was due before the plan is still to come: it stands in the first bucket.
      const here = own.filter(({ due }) => due < end && (due >= start || bucket === 0));
      if (here.length > 0) return here.reduce((sum, { quantity }) => sum + quantity, 0);
      return spans.some(({ from, to }) => from <= start && end <= to + 1) ? 0 : null;
    });
  };
}
