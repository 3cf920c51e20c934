// The any-time search: a schedule that becomes better as long as it may. Knows acceptance and when to stop; nothing of moves.

import { placesByKey } from "../../../base/places-by-key";
import { seededRandom } from "../../../base/random";
import { shopMover } from "./shop-moves";
import type { ShopProblem } from "./shop-problem";
import { shopSchedule, type ShopPlan } from "./shop-schedule";

export type SearchLimits = {
  /** Operations that may be timed: the same on every machine. */
  readonly effort: number;
  /** Asked every few milliseconds. */
  readonly isTimeUp: () => boolean;
  readonly progress: (fraction: number) => void;
  readonly seed: number;
  /** Nothing better than this exists: the search ends when it is reached. */
  readonly bound: number;
};

export type SearchResult = ShopPlan & {
  readonly before: number;
  readonly objective: number;
  /** Moves tried. */
  readonly moves: number;
  readonly start: Float64Array;
};

/** Between two questions whether the time is up: a few milliseconds. */
const TIMED_BETWEEN = 8192;
/** Temperatures at the first and the last move, as shares of the mean cost of a late job. */
const WARMEST = 0.3;
const COLDEST = 0.002;
/** A move that more operations feel is given up: in large shops such moves cost nearly all of the effort and are never kept. */
const FARTHEST = 200;
/** Less is dust of the sums. */
const LEAST_GAIN = 1e-9;
/** A move that finds nothing costs as much as so many operations timed. */
const COST_OF_A_MOVE = 4;

/**
 * Improves a schedule by simulated annealing on the critical paths of late jobs. Every move is evaluated exactly.
 *
 *   a worse schedule is kept with probability exp(−increase / temperature); the temperature falls geometrically
 *
 * @param start a sequence that agrees with precedence; the result is never worse
 * @returns the best sequence seen. The same problem, effort and seed give the same result unless the time is up before
 * Cost O(effort) time, O(operations + ties) memory.
 * Sources: van Laarhoven, Aarts & Lenstra (1992) for annealing in shops; Kreipl (2000) and Mati, Dauzère-Pérès & Lahlou (2011)
 *   for moves on the critical paths of late jobs.
 */
export function searchShop(problem: ShopProblem, start: ShopPlan, limits: SearchLimits): SearchResult {
  const random = seededRandom(limits.seed);
  const schedule = shopSchedule(problem, start);
  const tryMove = shopMover(schedule, random);
  const before = schedule.evaluate();
  let current = before;
  const { turn, unit } = schedule.sequence;
  const best = { turn: turn.slice(), unit: unit.slice(), start: schedule.timer.times.start.slice(), objective: before };
  // What puts one thing back where it was before may put all that follows it back, unless most of it never moved.
  const farthest = problem.objective.changes > 0 && problem.mostChanges === Infinity ? Infinity : FARTHEST;
  let moves = 0;
  const spent = (): number => schedule.timed() - problem.count + COST_OF_A_MOVE * moves;
  let temperature = 0;
  let nextQuestion = 0;

  while (best.objective > limits.bound) {
    const used = spent();
    if (used >= limits.effort) break;
    if (used >= nextQuestion) {
      if (limits.isTimeUp()) break;
      limits.progress(used / limits.effort);
      nextQuestion = used + TIMED_BETWEEN;
      temperature = meanCost() * WARMEST * (COLDEST / WARMEST) ** (used / limits.effort);
    }
    moves += 1;
    if (!tryMove()) {
      schedule.takeBack();
      continue;
    }
    const next = schedule.evaluate(farthest);
    const increase = next - current;
    if (increase <= 0 || random() < Math.exp(-increase / temperature)) {
      schedule.keep();
      current = next;
      if (current < best.objective - LEAST_GAIN) remember();
    } else schedule.takeBack();
  }
  return { order: placesByKey(best.turn), unit: best.unit, start: best.start, objective: best.objective, before, moves };

  function meanCost(): number {
    return best.objective / Math.max(1, schedule.score.lateCount());
  }

  function remember(): void {
    best.objective = current;
    best.turn.set(turn);
    best.unit.set(unit);
    best.start.set(schedule.timer.times.start);
  }
}
