// What occupies one unit of a machine, and where more work fits. Counts in positions of the machine's open time.
// Knows nothing of the clock, orders or precedence.

import { openMinutesFor, type Machine } from "./shop";
import type { SetupNeed } from "./setup-times";

/** Work in its place: [start, end) in positions. A later insertion before it may change its setup, never its end. */
export type Slot = {
  start: number;
  readonly end: number;
  setupMinutes: number;
  /** The earliest position at which its setup may begin. */
  readonly notBefore: number;
  readonly need: SetupNeed;
  /** That of `need`: read for every slot that is passed over. */
  readonly setupFamily: string | undefined;
  readonly runMinutes: number;
};

/** Occupied slots in rising order, without overlap. */
export type UnitTimeline = Slot[];

/** Where a slot fits: before the slot at `index`. */
export type Opening = { readonly index: number; readonly start: number; readonly end: number; readonly setupMinutes: number };

export type Wish = {
  readonly need: SetupNeed;
  readonly runMinutes: number;
  /** Starts here or later. */
  readonly from: number;
  /** Ends here or later. */
  readonly endFrom: number;
};

/**
 * The earliest opening for a wish. It fits before the next slot only when that one's setup, changed by its new
 * predecessor, still can be done without moving its end.
 * Cost O(log n + slots passed over).
 */
export function earliestOpening(machine: Machine, timeline: UnitTimeline, wish: Wish): Opening {
  for (let index = firstEndingAfter(timeline, wish.from); ; index += 1) {
    const previous = timeline[index - 1];
    const next = timeline[index];
    const setupMinutes = machine.setups.after(previous?.setupFamily, wish.need);
    const occupied = openMinutesFor(machine, setupMinutes + wish.runMinutes);
    const start = Math.max(wish.from, wish.endFrom - occupied, previous?.end ?? -Infinity);
    const end = start + occupied;
    if (next === undefined || end <= latestEndBefore(machine, next, wish.need)) return { index, start, end, setupMinutes };
  }
}

/** Where work must end that is to come directly before a slot; −Infinity when its longer setup finds no room. */
function latestEndBefore(machine: Machine, next: Slot, need: SetupNeed): number {
  if (next.setupFamily === undefined) return next.start;
  const setupMinutes = machine.setups.after(need.setupFamily, next.need);
  if (setupMinutes === next.setupMinutes) return next.start;
  const start = next.end - openMinutesFor(machine, setupMinutes + next.runMinutes);
  return start >= next.notBefore || start >= next.start ? start : -Infinity;
}

/** Puts work into an opening and gives the slot after it its new setup. */
export function occupy(machine: Machine, timeline: UnitTimeline, opening: Opening, wish: Wish, notBefore: number): Slot {
  const { index, start, end, setupMinutes } = opening;
  const slot: Slot = { start, end, setupMinutes, notBefore, need: wish.need, setupFamily: wish.need.setupFamily, runMinutes: wish.runMinutes };
  timeline.splice(index, 0, slot);
  const next = timeline[index + 1];
  if (next !== undefined) {
    next.setupMinutes = machine.setups.after(wish.need.setupFamily, next.need);
    next.start = next.end - openMinutesFor(machine, next.setupMinutes + next.runMinutes);
  }
  return slot;
}

/** A span of positions that is taken, while the sequence is not known yet. */
export type Reserved = { readonly start: number; readonly end: number };

/** Where a span fits: before the one at `index`. */
export type LatestOpening = Reserved & { readonly index: number };

/** The latest opening of a length that ends at `endBy` or before. Cost as above. */
export function latestOpening(reserved: readonly Reserved[], length: number, endBy: number): LatestOpening {
  for (let index = firstStartingAtOrAfter(reserved, endBy); ; index -= 1) {
    const end = Math.min(endBy, reserved[index]?.start ?? Infinity);
    const start = end - length;
    if (start >= (reserved[index - 1]?.end ?? -Infinity)) return { index, start, end };
  }
}

/** Forward work is added near the end of a timeline: the search begins there, in steps that double. */
function firstEndingAfter(timeline: readonly Slot[], position: number): number {
  const endsAfter = (index: number): boolean => (timeline[index]?.end ?? Infinity) > position;
  let high = timeline.length;
  for (let step = 1; high > 0; step *= 2) {
    const probe = Math.max(0, high - step);
    if (!endsAfter(probe)) return firstWhere(probe + 1, high, endsAfter);
    high = probe;
  }
  return 0;
}

/** Backward work is added near the beginning. */
function firstStartingAtOrAfter(reserved: readonly Reserved[], position: number): number {
  const startsAtOrAfter = (index: number): boolean => (reserved[index]?.start ?? Infinity) >= position;
  let low = 0;
  for (let step = 1; low < reserved.length; step *= 2) {
    const probe = Math.min(reserved.length, low + step) - 1;
    if (startsAtOrAfter(probe)) return firstWhere(low, probe, startsAtOrAfter);
    low = probe + 1;
  }
  return low;
}

/** The first index in [low, high) for which a condition holds that, once true, stays true; `high` when none does. */
function firstWhere(from: number, to: number, holds: (index: number) => boolean): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
