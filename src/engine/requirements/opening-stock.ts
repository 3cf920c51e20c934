// What is there when the plan starts: stock over all locations, less what is promised already.

import type { Day } from "../../base/day";
import { snap } from "../../base/quantity";
import type { Stock } from "../../model/plant";

/**
 * Opening stock by item.
 *
 *   opening = Σ over locations of (on hand − allocated), lots that expire before the start left out
 *
 * @param start first day of the plan
 * @returns units by item id; no entry for an item without a usable row; negative when more is allocated than there is
 */
export function openingStock(stock: readonly Stock[], start: Day): ReadonlyMap<string, number> {
  const opening = new Map<string, number>();
  for (const { item, onHand, allocated, expiry } of stock) {
    if (expiry !== undefined && expiry < start) continue;
    opening.set(item, snap((opening.get(item) ?? 0) + onHand - allocated));
  }
  return opening;
}
