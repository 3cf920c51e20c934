// How early an activity may begin and end: the start of the plan, effectivity and what goes before it.
// Knows no free capacity.

import type { Minute } from "../../base/day";
import { positionOf } from "../capacity/working-time";
import { endOfFirstBatch, minutesOfLastBatch, type Placements } from "./placements";
import type { Machine } from "./shop";
import type { WorkNetwork } from "./work-network";

/** What an activity had to wait for when it was not a tie: see `boundCause`. */
export const START_OF_PLAN = -1;
export const EFFECTIVITY = -2;
export const TARGET = -3;

export type BoundRules = {
  /** The start of the plan: nothing begins before. */
  readonly start: Minute;
  /** By activity: from when it may be done for its own sake; −Infinity without a limit. */
  readonly effectiveFrom: Float64Array;
};

export type Bounds = {
  readonly boundMinute: Float64Array;
  /** The number of the tie that set the bound, else one of the constants above. */
  readonly boundCause: Int32Array;
};

/** Writes the latest of the bounds that no wish moves, looking at what is placed already. */
export function bindHard(index: number, { runMinutes, ties }: WorkNetwork, { start, effectiveFrom }: BoundRules, placed: Placements & Bounds): Minute {
  const effective = effectiveFrom[index] ?? -Infinity;
  let minute = Math.max(start, effective);
  let cause = effective > start ? EFFECTIVITY : START_OF_PLAN;
  const end = ties.firstBefore[index + 1] ?? 0;
  for (let tie = ties.firstBefore[index] ?? 0; tie < end; tie += 1) {
    const from = ties.from[tie] ?? 0;
    const share = ties.hasTransfers ? (ties.transferShare[tie] ?? 1) : 1;
    const sent = share === 1 ? (placed.end[from] ?? 0) : endOfFirstBatch(placed, from, runMinutes[from] ?? 0, share);
    const after = sent + (ties.lagMinutes[tie] ?? 0);
    if (after <= minute) continue;
    minute = after;
    cause = tie;
  }
  placed.boundMinute[index] = minute;
  placed.boundCause[index] = cause;
  return minute;
}

/** The position on a machine that the last transfer batch allows the end to have. */
export function earliestEnd(index: number, machine: Machine, { runMinutes, ties }: WorkNetwork, placed: Placements): number {
  let position = -Infinity;
  const end = ties.firstBefore[index + 1] ?? 0;
  for (let tie = ties.firstBefore[index] ?? 0; tie < end; tie += 1) {
    const share = ties.transferShare[tie] ?? 1;
    if (share === 1) continue;
    const arrives = positionOf(machine.time, (placed.end[ties.from[tie] ?? 0] ?? 0) + (ties.lagMinutes[tie] ?? 0));
    position = Math.max(position, arrives + minutesOfLastBatch(machine, runMinutes[index] ?? 0, share));
  }
  return position;
}
