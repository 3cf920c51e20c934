// Looks for the best schedule that stays near the plan before: one that makes room, then customer by customer what goes ahead.
// Knows passes as functions; places nothing.

import { mostMoves } from "../../model/most-moves";
import type { Settings } from "../../model/settings";
import { partOfRun, type Run } from "../../base/run";
import type { FormerWork } from "./former-places";
import { yieldings, type Yielding } from "./former-slots";

/** What a moved operation costs beside a day that a customer waits, where the planner gives no rate: none moves for next to nothing. */
const DAYS_FOR_A_MOVE = 0.003;
/** And each beyond those that may move, where no schedule is fair that moves no more. */
const DAYS_FOR_A_MOVE_TOO_MANY = 0.02;
/** So much of the plan before stays then all the same, or nothing is to be gained by staying. */
const MOST_MOVED_OF_ALL = 0.5;

/** More late days than it takes when all is planned freely are fair for staying: a share of them, or one day of one customer. */
const FAIR_SHARE = 0.05;
const FAIR_DAYS = 1;

/** Passes over so many activities go customer by customer, and no more once so many in a row were in vain. */
const MOST_ACTIVITIES = 160_000;
const MOST_IN_VAIN = 4;
/** Of the run, for the passes before. */
const ROOM_MADE = 0.5;

/** How many of the operations that the plan before had may move. */
export function mostMovedOf(before: Pick<FormerWork, "start">, settings: Settings): number {
  return mostMoves(knownOf(before), settings);
}

/** How many may where no schedule is fair otherwise. */
export function mostMovedInNeed(before: Pick<FormerWork, "start">): number {
  return MOST_MOVED_OF_ALL * knownOf(before);
}

function knownOf({ start }: Pick<FormerWork, "start">): number {
  return start.reduce((count, minute) => (minute >= 0 ? count + 1 : count), 0);
}

/** What moved operations cost, in late days: each a little, and more where there are more of them than may be. */
export function priceOfMoves(moved: number, mostMoved: number): number {
  return DAYS_FOR_A_MOVE * moved + DAYS_FOR_A_MOVE_TOO_MANY * Math.max(0, moved - mostMoved);
}

/** What one more or less of so many moved operations costs. */
export function priceOfMove(moved: number, mostMoved: number): number {
  return priceOfMoves(moved, mostMoved) - priceOfMoves(moved - 1, mostMoved);
}

/** A schedule that stays near the plan before. */
export type Staying = {
  /** What it is worth with its moved operations; infinite where more moved than may. */
  readonly worth: number;
  /** Operations elsewhere than in the plan before. */
  readonly moved: number;
};

export type StayPasses<A> = {
  /** The schedule in which work yields to other work in a way, or in which all keeps its sequence (null); null when it cannot be finished. */
  readonly make: (yielding: Yielding | null, ahead: Uint8Array, run: Run) => A | null;
  /** Of a schedule the demand that waits longest beyond what it would wait freely; −1 where none does. */
  readonly longestWait: (than: A, isOut: (demand: number) => boolean) => number;
  /** What is ahead already with the work that a demand waits for; null where nothing is added. */
  readonly withLatePath: (than: A, demand: number, ahead: Uint8Array) => Uint8Array | null;
};

/**
 * The best of the schedules that stay, then better for the customers whom staying makes wait: one after the other the work that one waits
 * for goes before all other work, which is put out of its place where it can wait longer. That is kept where it is worth more.
 *
 * A repair that looks at all customers at once moves thousands of operations of a large factory and helps few: they stand in each
 * other's way. One by one two or three operations of a customer win back most of the days that staying costs.
 *
 * @param aheadAtFirst by activity: 1 for what goes before all other work in any case
 * @returns null where none can be finished, or more would move than may
 * Cost of a pass for each yielding and each try.
 */
export function stayNear<A extends Staying>({ make, longestWait, withLatePath }: StayPasses<A>, aheadAtFirst: Uint8Array, run: Run): A | null {
  let ahead = aheadAtFirst;
  let best: A | null = null;
  let way: Yielding | null = null;
  const ways = [...yieldings, null];
  for (const [place, yielding] of ways.entries()) {
    // Where all can stay it does so in every way; and the sequence alone moves more than any of them.
    if (best !== null && (best.moved === 0 || yielding === null)) break;
    const made = make(yielding, ahead, partOfRun(run, (ROOM_MADE * place) / ways.length, (ROOM_MADE * (place + 1)) / ways.length));
    if (made === null || made.worth >= (best?.worth ?? Infinity)) continue;
    best = made;
    way = yielding;
  }
  const refused = new Set<number>();
  let hasGained = false;
  const tries = Math.floor(MOST_ACTIVITIES / Math.max(1, ahead.length));
  for (let done = 0, inVain = 0; best !== null && done < tries && inVain < MOST_IN_VAIN && !run.isCancelled(); ) {
    const demand = longestWait(best, (one) => refused.has(one));
    if (demand < 0) {
      if (!hasGained) break;
      // What went ahead for others may have let it through.
      refused.clear();
      hasGained = false;
      continue;
    }
    refused.add(demand);
    const extended = withLatePath(best, demand, ahead);
    if (extended === null) continue;
    const made = make(way, extended, partOfRun(run, ROOM_MADE + ((1 - ROOM_MADE) * done) / tries, ROOM_MADE + ((1 - ROOM_MADE) * (done + 1)) / tries));
    done += 1;
    inVain += 1;
    if (made === null || made.worth >= best.worth) continue;
    best = made;
    ahead = extended;
    inVain = 0;
    hasGained = true;
  }
  return best;
}

/** True where staying costs the customers little: objectives of the schedule that stays and of one made freely, without moved operations. */
export function isFairPrice(staying: number, free: number): boolean {
  return staying <= free + Math.max(FAIR_DAYS, FAIR_SHARE * free);
}
