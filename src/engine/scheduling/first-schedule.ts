// The schedule before any search: by lead times, then without releases for customers in their turns, then with the early put off.
// Knows the passes as functions; no sequence but theirs.

import { startOfDay } from "../../base/day";
import { partOfRun, type Run } from "../../base/run";
import { dueKeys } from "./due-keys";
import type { AskedDays } from "./asked-days";
import type { MadeSchedule } from "./found-schedule";
import { NEVER_HELD, putOff, withoutReleases } from "./release-earlier";
import { scheduleBackward } from "./schedule-backward";
import type { ScheduleMaker } from "./schedule-maker";
import type { SchedulingBasis } from "./scheduling-basis";
import type { Serving } from "./serve-customers";
import { servedInRounds, type Served } from "./serve-in-rounds";
import { byOrder } from "./work-network";

export type FirstSchedule = Served<MadeSchedule> & {
  /** Its own releases, those by lead time, and none but the planner's pins. */
  readonly releases: Float64Array;
  readonly targets: Float64Array;
  readonly free: Float64Array;
  /** The latest starts on finite capacity by the days that netting and customers ask for. */
  readonly latest: Float64Array;
  /** Orders without a place when all had their releases by lead time. */
  readonly homeless: ReadonlyMap<number, number>;
};

/** @returns null when cancelled. Cost up to eight passes, in plants of up to 10,000 activities more where customers are served in turns. */
export function firstSchedule(basis: SchedulingBasis, maker: ScheduleMaker, run: Run): FirstSchedule | null {
  const { network, netted, pinned, backward, askedByDay } = basis;
  const latest = scheduleBackward(network, { ...backward, isFinite: true, run: partOfRun(run, 0, 0.35) }).start;
  // Work may begin as early as its release by lead time, or earlier where capacity is short later.
  const targets = byOrder(network, (place) => startOfDay(netted.starts[place] ?? 0)).map((day, index) => pinned.get(index)?.start ?? Math.min(latest[index] ?? 0, day));
  const byLeadTime = maker.made(askedByDay, { at: network, keys: latest, targets, homeless: null }, partOfRun(run, 0.35, 0.6));
  if (byLeadTime === null) return null;
  const free = targets.map((_, index) => pinned.get(index)?.start ?? NEVER_HELD);
  const { homeless } = byLeadTime.earliest;
  const forwardFor = (asked: AskedDays) => (keys: Float64Array, held: Float64Array, part: Run) => maker.made(asked, { at: network, keys, targets: held, homeless }, part);
  const earlyFor = (asked: AskedDays, part: Run) =>
    withoutReleases<MadeSchedule>(dueKeys(network, asked.served, asked.latestDays), free, { forward: forwardFor(asked), latestStarts: (than, rest) => maker.latestStarts(than, asked, rest) }, part);
  const early = byLeadTime.objective <= 0 ? null : earlyFor(askedByDay, partOfRun(run, 0.6, 0.85));
  const isBetter = early !== null && early.objective < byLeadTime.objective;
  const best = isBetter ? servedInRounds(servedBy(early, null), network.count, earlyFor, servedBy, partOfRun(run, 0.85, 0.95)) : servedBy(byLeadTime, null);
  const { serving, asked } = best;
  const held = { schedule: serving === null ? byLeadTime : maker.judged(byLeadTime, asked), targets };
  const passes = { forward: forwardFor(asked), movedRight: (made: MadeSchedule) => maker.movedRight(made, asked) };
  const { schedule, targets: releases } = (early === null || run.isCancelled() ? null : putOff(best.schedule, held, passes, partOfRun(run, 0.95, 1))) ?? held;
  return { schedule, serving, asked, releases, targets, free, latest, homeless };

  function servedBy(made: MadeSchedule, known: Serving | null): Served<MadeSchedule> {
    const serving = made.objective > 0 ? basis.serve(made.dates, known) : null;
    const asked = basis.askedAs(serving);
    return { serving, asked, schedule: serving === null && known === null ? made : maker.judged(made, asked) };
  }
}
