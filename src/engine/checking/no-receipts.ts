// The rule of zeros in the MRP sheet: nothing new is received on days for which the planner wants none.

import { dayText } from "../../base/day";
import type { Rule } from "./violation";

/** No planned order is received on closed days, but for phantoms, which are made within their parents, co-products and what is taken from stock. */
export const closedDaysAreKept: Rule = function* ({ plant, plan, items }) {
  if (plant.noReceipts.length === 0) return;
  for (const { id, item, status, kind, due, from, substitute } of plan.orders) {
    if (status !== "planned" || kind === "phantom" || from !== undefined || substitute !== undefined) continue;
    if (!plant.noReceipts.some((span) => span.item === item && span.from <= due && due <= span.to)) continue;
    yield { rule: "closed-days", text: `Order ${id} is received on ${dayText(due)}, where the planner wants nothing.`, order: id };
  }
  for (const { item, receipts } of plan.records) {
    if (items.get(item)?.supply === "phantom") continue;
    const closed = plant.noReceipts.filter((span) => span.item === item);
    for (const [t, { start, end }] of plan.buckets.entries()) {
      if ((receipts[t] ?? 0) === 0 || !closed.some(({ from, to }) => from <= start && end <= to + 1)) continue;
      yield { rule: "closed-days", text: `${item} has a planned receipt in the bucket of ${dayText(start)}, where the planner wants nothing.`, item };
    }
  }
};
