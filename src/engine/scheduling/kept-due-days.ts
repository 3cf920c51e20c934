// By when each order may come so that no customer waits longer than in a schedule that there is. Knows days; places nothing.

import type { ServedDemands } from "./served-demands";
import { byOrder, type WorkNetwork } from "./work-network";

/**
 * By activity: the day by which its order is to be received so that every demand keeps its due day, or the day that it has where
 * that is later. What only goes into other orders is held by these.
 *
 * @param isWeighed late demands are to share what is late by their weights, the more important ones coming sooner than they do:
 *   day = due + days late · least weight / weight
 * @param needDays by place of the order: for what serves neither a demand nor another order
 * @param earliestReceipts by place: no planned order is received before
 * @param reached by place: the days on which the orders come in that schedule
 * Cost O(activities + ties + links to demands).
 */
export function keptDueDays(network: WorkNetwork, needDays: Float64Array, earliestReceipts: Float64Array, { dues, weights, firstOrder, orders }: ServedDemands, reached: Float64Array, isWeighed: boolean): Float64Array {
  const { ties, placeOfOrder } = network;
  const kept = Float64Array.from(needDays);
  ties.isComponent.forEach((isComponent, tie) => {
    if (isComponent === 1) kept[placeOfOrder[ties.from[tie] ?? 0] ?? 0] = Infinity;
  });
  const serves = new Uint8Array(needDays.length);
  const least = isWeighed ? weights.reduce((one, other) => Math.min(one, other), Infinity) : 0;
  dues.forEach((due, number) => {
    const own = orders.subarray(firstOrder[number], firstOrder[number + 1]);
    const there = own.reduce((latest, place) => Math.max(latest, reached[place] ?? 0), due);
    const day = isWeighed ? due + Math.round(((there - due) * least) / (weights[number] ?? 1)) : there;
    for (const place of own) {
      kept[place] = serves[place] === 1 ? Math.min(kept[place] ?? day, day) : day;
      serves[place] = 1;
    }
  });
  return byOrder(network, ({ status, due }, place) => (status === "planned" ? Math.max(kept[place] ?? 0, earliestReceipts[place] ?? 0) : due));
}
