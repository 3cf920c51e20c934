// The sequence in which the customers of activities wait: by due day, and by importance. Knows precedence; no schedule.

import type { ServedDemands } from "./served-demands";
import { fromTheLast } from "./ties";
import type { WorkNetwork } from "./work-network";

/** An order of the next priority goes before one that is due so many days sooner. */
const DAYS_A_PRIORITY = 4;

/**
 * By activity: the earliest of what waits for it, over all that it goes into.
 *
 *   key = min over demands of due day + DAYS_A_PRIORITY / weight; for what no customer waits for the day of its need, after all priorities
 *
 * @param needDays by activity: by when its order is needed
 * Cost O(activities + ties + links to demands).
 */
export function dueKeys({ count, ties, firstOfOrder }: Pick<WorkNetwork, "count" | "ties" | "firstOfOrder">, { dues, weights, firstOrder, orders }: ServedDemands, needDays: Float64Array): Float64Array {
  const least = weights.reduce((one, other) => Math.min(one, other), 1);
  const keys = new Float64Array(count).fill(Infinity);
  for (let number = 0; number < dues.length; number += 1) {
    const key = (dues[number] ?? 0) + DAYS_A_PRIORITY / (weights[number] ?? 1);
    for (let at = firstOrder[number] ?? 0; at < (firstOrder[number + 1] ?? 0); at += 1) {
      const place = orders[at] ?? 0;
      for (let index = firstOfOrder[place] ?? 0; index < (firstOfOrder[place + 1] ?? 0); index += 1) keys[index] = Math.min(keys[index] ?? key, key);
    }
  }
  for (const index of fromTheLast(ties)) {
    if (keys[index] === Infinity) keys[index] = (needDays[index] ?? 0) + DAYS_A_PRIORITY / least;
    const key = keys[index] ?? Infinity;
    for (let tie = ties.firstBefore[index] ?? 0; tie < (ties.firstBefore[index + 1] ?? 0); tie += 1) {
      const from = ties.from[tie] ?? 0;
      keys[from] = Math.min(keys[from] ?? key, key);
    }
  }
  return keys;
}
