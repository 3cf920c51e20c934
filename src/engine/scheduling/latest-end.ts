// How late an activity may end: what the need of its order and the places of what follows allow.
// Knows no free capacity.

import { dayOf, startOfDay, type Day, type Minute } from "../../base/day";
import { positionOf } from "../capacity/working-time";
import { minutesAfterFirstBatch, startOfLastBatch, type Placements } from "./placements";
import type { Machine } from "./shop";
import type { WorkNetwork } from "./work-network";

/**
 * The minute by which an activity must end, for the day its order is needed and for what follows; transfer batches may
 * allow less. All that follows must be placed.
 */
export function latestEnd(index: number, day: Day, { minutesToStock, runMinutes, isDays, ties }: WorkNetwork, placed: Placements): Minute {
  const isWholeDays = isDays[index] === 1;
  const { nextTo, nextLagMinutes, hasTransfers } = ties;
  // It is received after its move to stock.
  let by = isWholeDays ? startOfDay(day) : startOfDay(day + 1) - (minutesToStock[index] ?? 0);
  const end = ties.firstNext[index + 1] ?? 0;
  for (let i = ties.firstNext[index] ?? 0; i < end; i += 1) {
    const other = nextTo[i] ?? 0;
    const share = hasTransfers ? (ties.transferShare[ties.next[i] ?? 0] ?? 1) : 1;
    let start = placed.start[other] ?? 0;
    // A lead time counts whole days: what arrives on the day of the release is in time for it.
    if (isDays[other] === 1 && !isWholeDays) start = startOfDay(dayOf(start) + 1);
    else if (share !== 1) start = startOfLastBatch(placed, other, runMinutes[other] ?? 0, share);
    by = Math.min(by, isWholeDays ? startOfDay(dayOf(start)) : start - (nextLagMinutes[i] ?? 0));
  }
  return by;
}

/** The position on a machine by which an activity must end. */
export function latestEndPosition(index: number, machine: Machine, by: Minute, { runMinutes, ties }: WorkNetwork, placed: Placements): number {
  let position = positionOf(machine.time, by);
  if (!ties.hasTransfers) return position;
  const end = ties.firstNext[index + 1] ?? 0;
  for (let i = ties.firstNext[index] ?? 0; i < end; i += 1) {
    const share = ties.transferShare[ties.next[i] ?? 0] ?? 1;
    if (share === 1) continue;
    // The first batch must be done when the next operation begins; the rest may follow.
    const first = positionOf(machine.time, (placed.start[ties.nextTo[i] ?? 0] ?? 0) - (ties.nextLagMinutes[i] ?? 0));
    position = Math.min(position, first + minutesAfterFirstBatch(machine, runMinutes[index] ?? 0, share));
  }
  return position;
}
