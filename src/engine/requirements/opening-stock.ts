// What is there when the plan starts: stock over all locations, less what is promised already.

import type { Day } from "../../base/day";
import { snap } from "../../base/quantity";
import type { Stock } from "../../model/plant";

/**
 * Opening stock by item.
 *
 *   opening = Σ over locations of (on hand − allocated), lots that expire before the start left out
 *
 * @param find  index of an item, undefined for an unknown one, whose stock is left out
 * @param start first day of the plan
 * @returns shape [items], units; NaN for an item without a usable row; negative when more is allocated than there is
 */
export function openingStock(
  stock: readonly Stock[],
  items: number,
  find: (item: string) => number | undefined,
  start: Day,
): Float64Array {
  const opening = new Float64Array(items).fill(NaN);
  for (const { item, onHand, allocated, expiry } of stock) {
    const index = find(item);
    if (index === undefined || (expiry !== undefined && expiry < start)) continue;
    const known = opening[index] ?? NaN;
    opening[index] = snap((Number.isNaN(known) ? 0 : known) + onHand - allocated);
  }
  return opening;
}
