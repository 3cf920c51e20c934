// Arithmetic that both passes share: where an activity is placed, and what transfer batches allow.
// Knows one activity at a time; nothing of sequences.

import type { Minute } from "../../base/day";
import { endOfWork, startOfWork, type WorkingTime } from "../capacity/working-time";
import { openMinutesFor, type Machine } from "./shop";
import type { Activity, Tie } from "./work-network";

/** Where and when an activity is done. */
export type Placement = {
  /** Null: lead time or subcontracted work. */
  readonly machine: Machine | null;
  readonly unit: number;
  readonly start: Minute;
  readonly end: Minute;
  /** Of `end`, on the machine's axis. */
  readonly endPosition: number;
};

/** When work on [start, end) of the open time ends; work that takes no time ends where it starts. */
export function endOfSpan(time: WorkingTime, start: number, end: number): Minute {
  return start === end ? startOfWork(time, start) : endOfWork(time, end);
}

/** Open minutes that an activity still needs when its first transfer batch has gone on. */
export function minutesAfterFirstBatch(machine: Machine, activity: Activity, tie: Tie): number {
  return Math.floor((activity.runMinutes * (1 - tie.transferShare)) / machine.speed);
}

/** Open minutes for the last transfer batch that comes from the activity before. */
export function minutesOfLastBatch(machine: Machine, activity: Activity, tie: Tie): number {
  return openMinutesFor(machine, activity.runMinutes * tie.transferShare);
}

/** When the first transfer batch of a placed activity is done. */
export function endOfFirstBatch(placement: Placement, activity: Activity, tie: Tie): Minute {
  const { machine, endPosition, end } = placement;
  const rest = machine === null ? 0 : minutesAfterFirstBatch(machine, activity, tie);
  return machine === null || rest === 0 ? end : endOfWork(machine.time, endPosition - rest);
}

/** When a placed activity must have the last transfer batch, so as not to end before the one that sends it. */
export function startOfLastBatch(placement: Placement, activity: Activity, tie: Tie): Minute {
  const { machine, endPosition, start } = placement;
  if (machine === null || tie.transferShare === 1) return start;
  return startOfWork(machine.time, endPosition - minutesOfLastBatch(machine, activity, tie));
}
