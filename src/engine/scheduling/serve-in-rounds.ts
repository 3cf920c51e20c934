// Serves customers and makes the schedule for them, one after the other, as long as they wait less. Knows both as functions.

import { partOfRun, type Run } from "../../base/run";
import type { AskedDays } from "./asked-days";
import type { Serving } from "./serve-customers";

/** A schedule judged by customers who are served by its days; nobody is served in another turn than his where `serving` is null. */
export type Served<A> = { readonly schedule: A; readonly serving: Serving | null; readonly asked: AskedDays };

const MOST_ROUNDS = 4;
/** In larger plants, where machines are what customers wait for, no further round was any better: 28,200 weighted late days after 25,400. */
const MOST_IN_ROUNDS = 10_000;

/**
 * Who goes first now wants its orders sooner, and who steps back later: a schedule made for that serves customers better still. A bakery
 * comes from 58 weighted late days to 23 in three rounds.
 *
 * @param scheduleFor a schedule for customers as they are served; null when it cannot be finished
 * @returns the first or one in which customers wait less
 * Cost that of `scheduleFor`, at most four times.
 */
export function servedInRounds<A extends { readonly objective: number }>(
  first: Served<A>,
  activities: number,
  scheduleFor: (asked: AskedDays, run: Run) => A | null,
  servedBy: (schedule: A, known: Serving | null) => Served<A>,
  run: Run,
): Served<A> {
  let best = first;
  for (let round = 0; round < MOST_ROUNDS && activities <= MOST_IN_ROUNDS && best.serving !== null && !run.isCancelled(); round += 1) {
    const next = scheduleFor(best.asked, partOfRun(run, round / MOST_ROUNDS, (round + 1) / MOST_ROUNDS));
    if (next === null || next.objective >= best.schedule.objective) return best;
    best = servedBy(next, best.serving);
  }
  return best;
}
