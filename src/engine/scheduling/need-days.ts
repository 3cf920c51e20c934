// By which day the demands want each order. Knows orders, pegging and demands; no schedule.

import { FROM_STOCK } from "../requirements/serving";
import type { CustomerLinks } from "./customer-links";
import type { NettedDays } from "./netted-days";

/**
 * By place of the order: the earliest of the day netting needs it and the days its demands are due. An order whose co-product
 * is demanded is to keep the due day that netting gave it, or that demand's where it is later. Cost O(orders + links).
 *
 * @param bringers see WorkNetwork
 * @param dueOf by place of the demand
 */
export function earliestNeeds({ neededs, dues }: NettedDays, bringers: Int32Array | null, { count, supplies, demands }: CustomerLinks, dueOf: Float64Array): Float64Array {
  const asked = new Float64Array(neededs.length).fill(Infinity);
  for (let link = 0; link < count; link += 1) {
    const place = supplies[link] ?? FROM_STOCK;
    if (place !== FROM_STOCK) asked[place] = Math.min(asked[place] ?? Infinity, dueOf[demands[link] ?? 0] ?? Infinity);
  }
  const byCoProduct = bringers === null ? null : new Float64Array(neededs.length).fill(Infinity);
  bringers?.forEach((bringer, place) => {
    if (byCoProduct !== null && bringer !== place) byCoProduct[bringer] = Math.min(byCoProduct[bringer] ?? Infinity, asked[place] ?? Infinity);
  });
  return asked.map((day, place) => Math.min(neededs[place] ?? Infinity, day, Math.max(dues[place] ?? 0, byCoProduct?.[place] ?? Infinity)));
}
