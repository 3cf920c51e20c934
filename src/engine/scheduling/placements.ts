// Where and when activities are done, in columns: one number an activity and column.
// Knows activities by number only; nothing of sequences.

import type { Minute } from "../../base/day";
import { endOfWork, startOfWork, type WorkingTime } from "../capacity/working-time";
import { openMinutesFor, type Machine } from "./shop";
import type { Way } from "./ways";

export type Placements = {
  /** Null: lead time or subcontracted work. */
  readonly machine: (Machine | null)[];
  readonly unit: Int32Array;
  /** NaN: not placed. */
  readonly start: Float64Array;
  readonly end: Float64Array;
  /** Of `end`, on the machine's axis. */
  readonly endPosition: Float64Array;
  /** By activity, of work that needs more than a machine: what it takes beside it. Empty for most plans. */
  readonly together: Map<number, Together>;
};

/** What an activity occupies as long as its machine. */
export type Together = {
  readonly way: Way;
  readonly others: readonly { readonly machine: Machine; readonly unit: number }[];
  /** The activity that leads the run which it shares; undefined on a machine that takes one lot at a time. */
  readonly leader: number | undefined;
  /** The resource that it waited for last. */
  readonly blockedBy: string | undefined;
  /** It goes over a break though it should not: no open time of a usual week is long enough. */
  readonly isBroken: boolean;
  /** It does not begin as the one before it ends though it should: what it needs is never open then. */
  readonly isLate: boolean;
};

/** Columns for so many activities, none of them placed. */
export function noPlacements(activities: number): Placements {
  return {
    machine: new Array<Machine | null>(activities).fill(null),
    unit: new Int32Array(activities),
    start: new Float64Array(activities).fill(NaN),
    end: new Float64Array(activities).fill(NaN),
    endPosition: new Float64Array(activities),
    together: new Map(),
  };
}

/** When work on [start, end) of the open time ends; work that takes no time ends where it starts. */
export function endOfSpan(time: WorkingTime, start: number, end: number): Minute {
  return start === end ? startOfWork(time, start) : endOfWork(time, end);
}

/** Open minutes that work still needs when its first transfer batch has gone on. */
export function minutesAfterFirstBatch(machine: Pick<Machine, "speed">, runMinutes: number, transferShare: number): number {
  return Math.floor((runMinutes * (1 - transferShare)) / machine.speed);
}

/** Open minutes for the last transfer batch that comes from the activity before. */
export function minutesOfLastBatch(machine: Pick<Machine, "speed">, runMinutes: number, transferShare: number): number {
  return openMinutesFor(machine, runMinutes * transferShare);
}

/** When the first transfer batch of a placed activity is done. */
export function endOfFirstBatch(placed: Placements, index: number, runMinutes: number, transferShare: number): Minute {
  const end = placed.end[index] ?? 0;
  const machine = placed.machine[index] ?? null;
  const rest = machine === null ? 0 : minutesAfterFirstBatch(machine, runMinutes, transferShare);
  return machine === null || rest === 0 ? end : endOfWork(machine.time, (placed.endPosition[index] ?? 0) - rest);
}

/** When a placed activity must have the last transfer batch, so as not to end before the one that sends it. */
export function startOfLastBatch(placed: Placements, index: number, runMinutes: number, transferShare: number): Minute {
  const machine = placed.machine[index] ?? null;
  if (machine === null) return placed.start[index] ?? 0;
  return startOfWork(machine.time, (placed.endPosition[index] ?? 0) - minutesOfLastBatch(machine, runMinutes, transferShare));
}
