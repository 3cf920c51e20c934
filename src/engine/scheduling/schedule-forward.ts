// From what is released, on hand and free now to dates that hold: each activity at its earliest place, in a given sequence.
// Knows nothing of how the targets were found, nor of how lateness is told.

import { MINUTES_PER_DAY, dayOf, startOfDay, type Day, type Minute } from "../../base/day";
import type { Run } from "../../base/run";
import type { Order } from "../../model/plan";
import { positionOf, startOfWork } from "../capacity/working-time";
import { endOfFirstBatch, endOfSpan, minutesOfLastBatch } from "./activity-times";
import { readyQueue } from "./ready-queue";
import { countScheduled } from "./report-scheduling";
import type { Machine } from "./shop";
import { earliestOpening, occupy, type Opening, type Slot, type UnitTimeline, type Wish } from "./unit-timeline";
import type { Activity, WorkNetwork } from "./work-network";

/** What an activity had to wait for. */
export type Cause =
  | { readonly kind: "start" | "target" | "effectivity" }
  | { readonly kind: "operation" | "component"; readonly activity: Activity };

export type Bound = { readonly minute: Minute; readonly cause: Cause };

/** An activity in its place, with the latest of the bounds that kept it from being earlier. */
export type Placed = {
  readonly activity: Activity;
  readonly machine: Machine | null;
  readonly unit: number;
  /** Null: lead time, subcontracted work, or no open time left. */
  readonly slot: Slot | null;
  readonly start: Minute;
  readonly end: Minute;
  readonly bound: Bound;
  /** When it could have begun had a unit been free. */
  readonly couldStart: Minute;
};

/** When placed work begins: work inserted before it later may have changed its setup. */
export function startOf({ slot, machine, start, end }: Placed): Minute {
  if (slot === null || machine === null) return start;
  return slot.start === slot.end ? end : startOfWork(machine.time, slot.start);
}

/** True for an operation that found no open time before the calendars end. */
export function isWithoutPlace({ activity, slot }: Placed): boolean {
  return activity.step !== null && activity.step.subcontractDays === undefined && slot === null;
}

export type ForwardRules = {
  /** What holds for an activity before its predecessors are known; the hard bounds, the start of the plan among them. */
  readonly boundsOf: (activity: Activity) => readonly Bound[];
  /** Not earlier than this by choice, though it could be. */
  readonly targetOf: (activity: Activity) => Minute;
  /** The receipt of an order without operations that is released on a day. */
  readonly receiptOf: (order: Order, release: Day) => Day;
  /** Where the sequence has it; the lower, the earlier it may choose its place. */
  readonly compare: (a: Activity, b: Activity) => number;
  readonly machinesOf: (activity: Activity) => readonly Machine[];
  readonly isFinite: boolean;
  readonly run: Run;
};

/**
 * Schedules a network forward: takes the activities in sequence, each when its predecessors are placed, and gives each
 * the place with the earliest end. Gaps between earlier choices are used.
 *
 * @returns a place for each activity; no slot where the calendars end before: it takes its lead time; fewer when cancelled
 * Cost O(n log n + places passed over).
 */
export function scheduleForward(network: WorkNetwork, rules: ForwardRules): readonly (Placed | undefined)[] {
  const { activities } = network;
  const placed: (Placed | undefined)[] = activities.map(() => undefined);
  const timelines = new Map<number, UnitTimeline[]>();
  const open = activities.map(({ before }) => before.length);
  const queue = readyQueue((a, b) => {
    const [first, second] = [activities[a], activities[b]];
    return first === undefined || second === undefined ? a - b : rules.compare(first, second) || a - b;
  });

  const advance = countScheduled(rules.run, activities.length);
  for (const { index } of activities) if (open[index] === 0) queue.add(index);
  for (let taken = queue.take(); taken !== undefined && !rules.run.isCancelled(); taken = queue.take()) {
    const activity = activities[taken];
    if (activity === undefined) continue;
    placed[taken] = place(activity);
    advance();
    for (const { other } of activity.next) {
      const left = (open[other] ?? 0) - 1;
      open[other] = left;
      if (left === 0) queue.add(other);
    }
  }
  return placed;

  function place(activity: Activity): Placed {
    const hard = latestOf([...rules.boundsOf(activity), ...boundsBefore(activity, activities, placed)]);
    const target = rules.targetOf(activity);
    const bound: Bound = target > hard.minute ? { minute: target, cause: { kind: "target" } } : hard;
    const outside = { activity, machine: null, unit: 0, slot: null, bound, couldStart: bound.minute };
    const { step } = activity;
    if (step === null) return { ...outside, start: bound.minute, end: byLeadTime(activity, bound) };
    if (step.subcontractDays !== undefined) {
      return { ...outside, start: bound.minute, end: bound.minute + Math.ceil(step.subcontractDays * MINUTES_PER_DAY) };
    }
    return earliestPlace(activity, bound, hard.minute) ?? { ...outside, start: bound.minute, end: byLeadTime(activity, bound) };
  }

  function byLeadTime({ order }: Activity, { minute }: Bound): Minute {
    return Math.max(minute, startOfDay(rules.receiptOf(order, dayOf(minute))));
  }

  /** The place with the earliest end; an alternate only when that is earlier. Null: the calendars end before. */
  function earliestPlace(activity: Activity, bound: Bound, hardMinute: Minute): Placed | null {
    const need = activity.step ?? { setupMinutes: 0 };
    type Choice = { machine: Machine; unit: number; timeline: UnitTimeline; opening: Opening; wish: Wish; end: Minute };
    const choices: Choice[] = [];
    for (const machine of rules.machinesOf(activity)) {
      const wish = {
        need,
        runMinutes: activity.runMinutes,
        from: positionOf(machine.time, bound.minute),
        endFrom: earliestEnd(activity, machine, activities, placed),
      };
      for (const [unit, timeline] of (rules.isFinite ? timelinesOf(machine) : [[]]).entries()) {
        const opening = earliestOpening(machine, timeline, wish);
        const best = choices.at(-1);
        if (best?.machine === machine && opening.end >= best.opening.end) continue;
        const end = endOfSpan(machine.time, opening.start, opening.end);
        if (end >= (best?.end ?? Infinity)) continue;
        choices.push({ machine, unit, timeline, opening, wish, end });
      }
    }
    const best = choices.at(-1);
    if (best === undefined) return null;
    const { machine, unit, timeline, opening, wish, end } = best;
    const slot = occupy(machine, timeline, opening, wish, positionOf(machine.time, hardMinute));
    const length = opening.end - opening.start;
    return {
      activity,
      machine,
      unit,
      slot,
      start: startOfWork(machine.time, slot.start),
      end,
      bound,
      couldStart: startOfWork(machine.time, Math.max(wish.from, wish.endFrom - length)),
    };
  }

  function timelinesOf(machine: Machine): UnitTimeline[] {
    const units = timelines.get(machine.index) ?? Array.from({ length: machine.units }, () => []);
    timelines.set(machine.index, units);
    return units;
  }
}

/** The bounds that the placed activities before set. */
function boundsBefore(
  activity: Activity,
  activities: readonly Activity[],
  placed: readonly (Placed | undefined)[],
): readonly Bound[] {
  return activity.before.flatMap((tie) => {
    const before = placed[tie.other];
    const other = activities[tie.other];
    if (before === undefined || other === undefined) return [];
    const end = endOfFirstBatch({ ...before, endPosition: before.slot?.end ?? 0 }, other, tie);
    return [{ minute: end + tie.lagMinutes, cause: { kind: tie.kind, activity: other } }];
  });
}

/** The position on a machine that the last transfer batch allows the end to have. */
function earliestEnd(
  activity: Activity,
  machine: Machine,
  activities: readonly Activity[],
  placed: readonly (Placed | undefined)[],
): number {
  let position = -Infinity;
  for (const tie of activity.before) {
    const before = placed[tie.other];
    if (tie.transferShare === 1 || before === undefined || activities[tie.other] === undefined) continue;
    const arrives = positionOf(machine.time, before.end + tie.lagMinutes);
    position = Math.max(position, arrives + minutesOfLastBatch(machine, activity, tie));
  }
  return position;
}

function latestOf(bounds: readonly Bound[]): Bound {
  let latest: Bound = { minute: -Infinity, cause: { kind: "start" } };
  for (const bound of bounds) if (bound.minute > latest.minute) latest = bound;
  return latest;
}
