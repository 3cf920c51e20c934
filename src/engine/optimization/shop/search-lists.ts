// The any-time search of large shops: whole schedules by keys, of which one or a few are changed each time.
// Knows acceptance and when to stop; nothing of moves and of places.

import { seededRandom } from "../../../base/random";
import { lateMover } from "./late-moves";
import { listScheduler } from "./list-shop";
import type { SearchLimits, SearchResult } from "./search-shop";
import { leastDaysLate } from "./shop-bound";
import type { ShopProblem } from "./shop-problem";

/** What a try costs beside the operations placed, as a share of all that would have to be placed. */
const COST_OF_A_TRY = 0.1;
/** Jobs are weighed anew after so many tries in vain. */
const TRIES_BETWEEN = 20;
/** Less is dust of the sums. */
const LEAST_GAIN = 1e-9;

/**
 * Lowers Σ weight · ⌈days late⌉ by making the schedule again and again: with a few keys changed each operation takes its earliest place,
 * so that all that follows finds its own new sequence. A schedule is kept unless it is worse; of a better one the starts are the
 * next keys.
 *
 * A change of one place in fixed sequences moves thousands of operations of a large shop to the right, none of which may go elsewhere:
 * of 26,000 such moves in a plant of 20,000 operations two were better, of 460 schedules by keys twelve.
 *
 * @param starts the keys of the first schedule
 * @returns the best schedule. The same problem, effort and seed give the same result unless the time is up before
 * Cost O(effort) time.
 * Source: for schedules by keys as neighbourhood, Storer, Wu & Vaccari (1992).
 */
export function searchLists(problem: ShopProblem, starts: Float64Array, limits: SearchLimits): SearchResult {
  const random = seededRandom(limits.seed);
  const leastDays = leastDaysLate(problem);
  const scheduler = listScheduler(problem, leastDays);
  const { kept } = scheduler;
  const mover = lateMover(problem, kept, leastDays, random);
  const before = scheduler.make(starts, Infinity);
  const keys = new Float64Array(problem.count);
  let objective = before;
  let moves = 0;
  take();
  for (; objective < Infinity && objective > limits.bound + LEAST_GAIN && !limits.isTimeUp(); moves += 1) {
    const used = scheduler.placed() - problem.count + COST_OF_A_TRY * problem.count * moves;
    if (used >= limits.effort) break;
    limits.progress(used / limits.effort);
    keys.set(kept.keys);
    if (!mover.move(keys)) continue;
    const next = scheduler.make(keys, objective + LEAST_GAIN);
    const isBetter = next < objective - LEAST_GAIN;
    mover.tell(isBetter);
    if (next < Infinity) {
      objective = Math.min(objective, next);
      take();
      if (isBetter) byStarts();
    } else if (moves % TRIES_BETWEEN === 0) mover.look();
  }
  return { order: kept.turns.slice(), unit: kept.unit.slice(), start: kept.start.slice(), before, objective, moves };

  function take(): void {
    scheduler.keep();
    mover.look();
  }

  /** The same schedule, or a better one, by keys that say where its work stands now. */
  function byStarts(): void {
    keys.set(kept.start);
    const next = scheduler.make(keys, objective + LEAST_GAIN);
    if (next === Infinity) return;
    objective = Math.min(objective, next);
    take();
  }
}
