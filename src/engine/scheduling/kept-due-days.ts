// By when each order may come so that no customer waits longer than in a schedule that there is. Knows days; places nothing.

import { dayOfReceipt, type NettedDays } from "./netted-days";
import type { ServedDemands } from "./served-demands";
import { byOrder, type WorkNetwork } from "./work-network";

/**
 * By activity: the day by which its order is to be received so that every demand keeps its due day, or the day that it has where
 * that is later. What only goes into other orders is held by these.
 *
 * @param isWeighed late demands are to share what is late by their weights, the more important ones coming sooner than they do:
 *   day = due + days late · least weight / weight
 * @param needDays by place of the order: for what serves neither a demand nor another order
 * @param reached by place: the days on which the orders come in that schedule
 * Cost O(activities + ties + links to demands).
 */
export function keptDueDays(network: WorkNetwork, needDays: Float64Array, netted: NettedDays, { dues, weights, firstOrder, orders }: ServedDemands, reached: Float64Array, isWeighed: boolean): Float64Array {
  const { ties, placeOfOrder } = network;
  const kept = needDays.slice();
  for (let tie = 0; tie < ties.from.length; tie += 1) if (ties.isComponent[tie] === 1) kept[placeOfOrder[ties.from[tie] ?? 0] ?? 0] = Infinity;
  const serves = new Uint8Array(needDays.length);
  const least = isWeighed ? weights.reduce((one, other) => Math.min(one, other), Infinity) : 0;
  for (let number = 0; number < dues.length; number += 1) {
    const due = dues[number] ?? 0;
    const first = firstOrder[number] ?? 0;
    const end = firstOrder[number + 1] ?? 0;
    let there = due;
    for (let at = first; at < end; at += 1) there = Math.max(there, reached[orders[at] ?? 0] ?? 0);
    const day = isWeighed ? due + Math.round(((there - due) * least) / (weights[number] ?? 1)) : there;
    for (let at = first; at < end; at += 1) {
      const place = orders[at] ?? 0;
      kept[place] = serves[place] === 1 ? Math.min(kept[place] ?? day, day) : day;
      serves[place] = 1;
    }
  }
  return byOrder(network, (place) => dayOfReceipt(netted, place, kept[place] ?? 0));
}
