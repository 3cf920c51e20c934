// As late as the needs allow: from the days on which orders are needed back to the latest starts.
// Places may lie before the start of the plan. Knows no calendar of lead times and no reasons.

import { MINUTES_PER_DAY, dayOf, startOfDay, type Day } from "../../base/day";
import type { Run } from "../../base/run";
import type { Order } from "../../model/plan";
import { endOfWork, startOfWork } from "../capacity/working-time";
import type { Placement } from "./activity-times";
import { latestEnd, latestEndPosition } from "./latest-end";
import { readyQueue } from "./ready-queue";
import { countScheduled } from "./report-scheduling";
import { openMinutesFor, type Machine } from "./shop";
import { latestOpening, type Reserved } from "./unit-timeline";
import type { Activity, WorkNetwork } from "./work-network";

export type BackwardRules = {
  /** The last day on which an order may be received. */
  readonly latestDay: (order: Order) => Day;
  /** The release of an order without operations that is received on a day. */
  readonly releaseFor: (order: Order, due: Day) => Day;
  /** The lower, the earlier an order is to be. */
  readonly priorityOf: (activity: Activity) => number;
  readonly machinesOf: (activity: Activity) => readonly Machine[];
  /** False: every machine takes any amount of work at once. */
  readonly isFinite: boolean;
  readonly run: Run;
};

/**
 * Schedules a network backward.
 *
 * The activity that must end last goes first and gets the latest place that is left; so on a full machine the work
 * needed earlier, and among equals the more important, is pushed to the earlier places. Setups are taken at their longest,
 * since the sequence is not known yet.
 *
 * @returns a place for each activity; fewer when cancelled
 * Cost O(n log n + places passed over).
 */
export function scheduleBackward(network: WorkNetwork, rules: BackwardRules): readonly (Placement | undefined)[] {
  const { activities } = network;
  const placed: (Placement | undefined)[] = activities.map(() => undefined);
  const reserved = new Map<number, Reserved[][]>();
  const open = activities.map(({ next }) => next.length);
  const latest = new Float64Array(activities.length);
  const queue = readyQueue((a, b) => byLatestEnd(a, b));

  function byLatestEnd(a: number, b: number): number {
    const later = (latest[b] ?? 0) - (latest[a] ?? 0);
    if (later !== 0) return later;
    const [first, second] = [activities[a], activities[b]];
    if (first === undefined || second === undefined) return 0;
    return rules.priorityOf(second) - rules.priorityOf(first) || b - a;
  }

  function ready(activity: Activity): void {
    latest[activity.index] = latestEnd(activity, rules.latestDay(activity.order), activities, placed);
    queue.add(activity.index);
  }

  const advance = countScheduled(rules.run, activities.length);
  for (const activity of activities) if (activity.next.length === 0) ready(activity);
  for (let taken = queue.take(); taken !== undefined && !rules.run.isCancelled(); taken = queue.take()) {
    const activity = activities[taken];
    if (activity === undefined) continue;
    placed[taken] = place(activity);
    advance();
    for (const { other } of activity.before) {
      const left = (open[other] ?? 0) - 1;
      open[other] = left;
      const before = activities[other];
      if (left === 0 && before !== undefined) ready(before);
    }
  }
  return placed;

  function place(activity: Activity): Placement {
    const by = latest[activity.index] ?? 0;
    const outside = { machine: null, unit: 0, endPosition: 0 };
    if (activity.step === null) {
      return { ...outside, start: startOfDay(rules.releaseFor(activity.order, dayOf(by))), end: by };
    }
    if (activity.step.subcontractDays !== undefined) {
      return { ...outside, start: by - Math.ceil(activity.step.subcontractDays * MINUTES_PER_DAY), end: by };
    }
    return latestPlace(activity);
  }

  /** The place with the latest start; an alternate only when that is later. */
  function latestPlace(activity: Activity): Placement {
    const need = activity.step ?? { setupMinutes: 0 };
    type Choice = Placement & { readonly machine: Machine; readonly index: number; readonly startPosition: number };
    const choices: Choice[] = [];
    for (const machine of rules.machinesOf(activity)) {
      const setupMinutes = rules.isFinite ? machine.setups.longest(need) : need.setupMinutes;
      const length = openMinutesFor(machine, setupMinutes + activity.runMinutes);
      const by = latestEndPosition(activity, machine, latest[activity.index] ?? 0, placed);
      for (const [unit, taken] of (rules.isFinite ? unitsOf(machine) : [[]]).entries()) {
        const { index, start: startPosition, end: endPosition } = latestOpening(taken, length, by);
        const best = choices.at(-1);
        if (best?.machine === machine && startPosition <= best.startPosition) continue;
        const end = endOfWork(machine.time, endPosition);
        const start = length === 0 ? end : startOfWork(machine.time, startPosition);
        if (best !== undefined && start <= best.start) continue;
        choices.push({ machine, unit, start, end, endPosition, startPosition, index });
      }
    }
    const best = choices.at(-1);
    if (best === undefined) throw new Error(`No machine for operation ${activity.id}`);
    if (rules.isFinite) {
      unitsOf(best.machine)[best.unit]?.splice(best.index, 0, { start: best.startPosition, end: best.endPosition });
    }
    return best;
  }

  function unitsOf(machine: Machine): Reserved[][] {
    const units = reserved.get(machine.index) ?? Array.from({ length: machine.units }, () => []);
    reserved.set(machine.index, units);
    return units;
  }
}
