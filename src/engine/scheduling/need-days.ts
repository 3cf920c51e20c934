// By which day the demands want each order. Knows orders, pegging and demands; no schedule.

import type { Day } from "../../base/day";
import type { UnpeggedOrder } from "../../model/plan";
import type { Demand } from "../../model/plant";
import { FROM_STOCK } from "../requirements/serving";
import type { CustomerLinks } from "./customer-links";

/**
 * By place of the order: the earliest of the day netting needs it and the days its demands are due. An order whose co-product
 * is demanded is to keep the due day that netting gave it, or that demand's where it is later. Cost O(orders + links).
 */
export function earliestNeeds(orders: readonly UnpeggedOrder[], { count, supplies, demands: served }: CustomerLinks, demands: readonly Demand[]): Float64Array {
  const dues = new Float64Array(orders.length).fill(Infinity);
  for (let link = 0; link < count; link += 1) {
    const place = supplies[link] ?? FROM_STOCK;
    if (place !== FROM_STOCK) dues[place] = Math.min(dues[place] ?? Infinity, demands[served[link] ?? 0]?.due ?? Infinity);
  }
  const coProductDues = new Map<string, Day>();
  orders.forEach(({ from }, place) => {
    const due = dues[place] ?? Infinity;
    if (from !== undefined && due < Infinity) coProductDues.set(from, Math.min(coProductDues.get(from) ?? Infinity, due));
  });
  return Float64Array.from(orders, ({ id, needed, due }, place) => {
    const byCoProduct = coProductDues.size === 0 ? Infinity : (coProductDues.get(id) ?? Infinity);
    return Math.min(needed, dues[place] ?? Infinity, Math.max(due, byCoProduct));
  });
}
