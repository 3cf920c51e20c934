// Releases work before its lead time where customers would be late otherwise. Knows passes as functions; places nothing itself.

import type { Minute } from "../../base/day";
import { partOfRun, type Run } from "../../base/run";

/** Passes forward and backward in turn: the second brings a tenth to two thirds, the third 0.7 % at most, which large plants do not wait for. */
const MOST_TURNS = 3;
const TURNS_OF_LARGE = 2;
const LARGE = 10_000;

/** What the passes of a turn are. */
export type Passes<A> = {
  /** Makes a schedule forward: by keys, nothing before its target. Null when it cannot be finished. */
  readonly forward: (keys: Float64Array, targets: Float64Array, run: Run) => A | null;
  /** The latest starts by which no customer in time becomes late, and late ones share what is late by their weights. */
  readonly latestStarts: (than: A, run: Run) => Float64Array;
  /** The starts of a schedule whose work moves right as far as nothing becomes later than it is. */
  readonly movedRight: (schedule: A) => Float64Array;
};

/** A schedule, and the releases that it was made with. */
export type Released<A> = { readonly schedule: A; readonly targets: Float64Array };

/**
 * Makes the schedule again without releases, so that no work waits while a machine is idle that is short later.
 *
 * The first pass takes the work in the sequence in which customers wait for it. Passes backward and forward follow: the latest
 * starts are the next keys, so that work with slack makes room for work that is late, and important customers wait less than others.
 *
 * @param keys the sequence in which customers wait
 * @param free no targets but those that the planner set
 * @returns the best of the turns by its objective; null where none could be finished
 * Cost up to five passes.
 * Source: forward-backward improvement, Li & Willis (1992); Valls, Ballestín & Quintanilla (2005).
 */
export function withoutReleases<A extends { readonly objective: number }>(keys: Float64Array, free: Float64Array, passes: Pick<Passes<A>, "forward" | "latestStarts">, run: Run): A | null {
  const turns = keys.length > LARGE ? TURNS_OF_LARGE : MOST_TURNS;
  let next: Float64Array = keys;
  let best: A | null = null;
  for (let turn = 0; turn < turns && !run.isCancelled(); turn += 1) {
    const part = partOfRun(run, turn / turns, (turn + 1) / turns);
    const made = passes.forward(next, free, partOfRun(part, 0, 0.5));
    if (made === null || (best !== null && made.objective >= best.objective)) return best;
    best = made;
    // After the last turn nothing asks for keys any more.
    if (turn + 1 < turns) next = passes.latestStarts(best, partOfRun(part, 0.5, 1));
  }
  return best;
}

/**
 * Puts off all that need not begin so early as in a schedule without releases: the releases are the earlier of those by lead time and those
 * by which nothing comes later than it does there.
 * @param first what releases by lead time gave
 * @returns null where the schedule is no better than `first`, before or after that
 */
export function putOff<A extends { readonly objective: number }>(early: A, first: Released<A>, passes: Pick<Passes<A>, "forward" | "movedRight">, run: Run): Released<A> | null {
  if (early.objective >= first.schedule.objective) return null;
  const right = passes.movedRight(early);
  const targets = first.targets.map((target, index) => Math.min(target, right[index] ?? target));
  const schedule = passes.forward(right, targets, run);
  return schedule !== null && schedule.objective < first.schedule.objective ? { schedule, targets } : null;
}

/** Starts that hold nothing back. */
export const NEVER_HELD: Minute = -Infinity;
