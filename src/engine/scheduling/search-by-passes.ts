// Looks for a better sequence by making whole schedules: for plans in which operations need more than a free machine, which
// only the passes know. Knows keys and late jobs; nothing of places.

import { placesByKey } from "../../base/places-by-key";
import { seededRandom } from "../../base/random";
import type { ShopProblem } from "../optimization/shop/shop-problem";
import { placesOf } from "./sequence";
import type { Ties } from "./ties";

export type PassLimits = {
  /** Whole schedules that may be made. */
  readonly tries: number;
  readonly seed: number;
  readonly isTimeUp: () => boolean;
  readonly progress: (fraction: number) => void;
  /** Nothing better than this exists. */
  readonly bound: number;
};

/** A schedule as far as this search looks at it. */
export type KeyedSchedule = { readonly keys: Float64Array; readonly earliest: { readonly end: Float64Array }; readonly objective: number };

/**
 * Improves a schedule by its keys: all that a late job waits for goes some places ahead in the sequence, and sometimes any
 * other order some places back; the passes make a schedule of it, which is kept unless it is worse.
 *
 * @param scheduleOf makes the schedule of keys; null when it cannot
 * @returns the best schedule seen, `first` where nothing is better. The same input and seed give the same result
 * Cost `tries` schedules, O(operations log operations) each besides.
 */
export function searchByPasses<S extends KeyedSchedule>(problem: ShopProblem, first: S, scheduleOf: (keys: Float64Array) => S | null, limits: PassLimits): { readonly best: S; readonly tries: number } {
  const random = seededRandom(limits.seed);
  const { count, dues, firstEnd, ends, tails, ties, orderOf, firstOfOrder } = problem;
  let best = first;
  let current = first;
  let tries = 0;
  for (; tries < limits.tries && best.objective > limits.bound && !limits.isTimeUp(); tries += 1) {
    limits.progress(tries / limits.tries);
    const late = lateJobs(current);
    const next = scheduleOf(moved(current.keys, late));
    if (next === null || next.objective > current.objective) continue;
    current = next;
    if (next.objective < best.objective) best = next;
  }
  return { best, tries };

  function lateJobs({ earliest }: S): readonly number[] {
    const late: number[] = [];
    for (let job = 0; job < dues.length; job += 1) {
      for (let link = firstEnd[job] ?? 0; link < (firstEnd[job + 1] ?? 0); link += 1) {
        if ((earliest.end[ends[link] ?? 0] ?? 0) + (tails[link] ?? 0) <= (dues[job] ?? 0)) continue;
        late.push(job);
        break;
      }
    }
    return late;
  }

  /** Ranks of the keys, with one job ahead or one order back; by a few places more often than by many. */
  function moved(keys: Float64Array, late: readonly number[]): Float64Array {
    const ranks = ranksOf(keys);
    const places = count ** random() + 0.5;
    const job = late[Math.floor(random() * late.length)];
    if (job !== undefined && random() < AHEAD) {
      for (const operation of upstream(ends.subarray(firstEnd[job], firstEnd[job + 1]), ties)) ranks[operation] = (ranks[operation] ?? 0) - places;
      return ranks;
    }
    const order = orderOf[Math.floor(random() * count)] ?? 0;
    for (let operation = firstOfOrder[order] ?? 0; operation < (firstOfOrder[order + 1] ?? 0); operation += 1) ranks[operation] = (ranks[operation] ?? 0) + places;
    return ranks;
  }
}

/** How often a late job is moved ahead, and not an order back. */
const AHEAD = 0.7;

function ranksOf(keys: Float64Array): Float64Array {
  return Float64Array.from(placesOf(placesByKey(keys)));
}

/** Operations and all that they wait for. */
function upstream(operations: Int32Array, ties: Ties): ReadonlySet<number> {
  const found = new Set(operations);
  for (const operation of found) {
    for (let tie = ties.firstBefore[operation] ?? 0; tie < (ties.firstBefore[operation + 1] ?? 0); tie += 1) found.add(ties.from[tie] ?? 0);
  }
  return found;
}
