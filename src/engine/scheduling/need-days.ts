// By which day the demands want each order. Knows orders, pegging and demands; no schedule.

import type { Day } from "../../base/day";
import type { UnpeggedOrder, PegLink } from "../../model/plan";
import type { Demand } from "../../model/plant";

/**
 * By place of the order: the earliest of the day netting needs it and the days its demands are due. An order whose co-product
 * is demanded is to keep the due day that netting gave it, or that demand's where it is later. Cost O(orders + links).
 */
export function earliestNeeds(orders: readonly UnpeggedOrder[], links: readonly PegLink[], demands: readonly Demand[]): Float64Array {
  const dueOf = new Map(demands.map(({ id, due }) => [id, due]));
  const dues = new Map<string, Day>();
  for (const { supply, need } of links) {
    if (supply.kind !== "order" || need.kind !== "demand") continue;
    dues.set(supply.order, Math.min(dues.get(supply.order) ?? Infinity, dueOf.get(need.demand) ?? Infinity));
  }
  const coProductDues = new Map<string, Day>();
  for (const { id, from } of orders) {
    const due = from === undefined ? undefined : dues.get(id);
    if (from !== undefined && due !== undefined) coProductDues.set(from, Math.min(coProductDues.get(from) ?? Infinity, due));
  }
  return Float64Array.from(orders, ({ id, needed, due }) =>
    Math.min(needed, dues.get(id) ?? Infinity, Math.max(due, coProductDues.get(id) ?? Infinity)),
  );
}
