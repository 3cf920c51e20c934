// What occupies one unit of a machine, and where more work fits. Counts in positions of the machine's open time.
// Knows nothing of the clock, orders or precedence.

import { openMinutesFor, type Machine } from "./shop";
import type { SetupNeed } from "./setup-times";

/**
 * Occupied slots in rising order, without overlap, in columns: a search reads what lies side by side.
 * A slot is [start, end) in positions. A later insertion before it may change its setup, never its end.
 */
export type UnitTimeline = {
  /** The number of the work that was put there. */
  readonly works: number[];
  readonly starts: number[];
  readonly ends: number[];
  readonly setupMinutes: number[];
  readonly runMinutes: number[];
  /** The earliest position at which a setup may begin; PINNED where it begins where it stands and nowhere else. */
  readonly notBefore: number[];
  readonly needs: SetupNeed[];
  /** False as long as no work of a setup family was put there: all setups are those of the routing, whatever comes before. */
  hasFamilies: boolean;
};

/** Of work whose start stands, setup and all: nothing comes before it that changes its setup. */
export const PINNED = Infinity;

export function emptyTimeline(): UnitTimeline {
  return { works: [], starts: [], ends: [], setupMinutes: [], runMinutes: [], notBefore: [], needs: [], hasFamilies: false };
}

/** That of a unit of a machine, empty when it was not asked for before. */
export function timelineOf(timelines: UnitTimeline[], { firstUnit }: Pick<Machine, "firstUnit">, unit: number): UnitTimeline {
  return (timelines[firstUnit + unit] ??= emptyTimeline());
}

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
  if (!timeline.hasFamilies) return earliestGap(machine, timeline, wish);
  const { starts, ends, needs } = timeline;
  let setupMinutes = NaN;
  let occupied = 0;
  for (let index = firstAbove(ends, wish.from); ; index += 1) {
    const setup = setupAfter(machine, index === 0 ? undefined : needs[index - 1], wish.need);
    if (setup !== setupMinutes) {
      setupMinutes = setup;
      occupied = openMinutesFor(machine, setup + wish.runMinutes);
    }
    const start = Math.max(wish.from, wish.endFrom - occupied, index === 0 ? -Infinity : (ends[index - 1] ?? -Infinity));
    const end = start + occupied;
    if (index === starts.length || end <= latestEndBefore(machine, timeline, index, wish.need)) return { index, start, end, setupMinutes };
  }
}

/** The same where no setup depends on what comes before: nothing is read but where slots begin and end. */
function earliestGap(machine: Machine, { starts, ends }: UnitTimeline, { need: { setupMinutes }, runMinutes, from: wished, endFrom }: Wish): Opening {
  const occupied = openMinutesFor(machine, setupMinutes + runMinutes);
  const from = Math.max(wished, endFrom - occupied);
  for (let index = firstAbove(ends, wished); ; index += 1) {
    const start = index === 0 ? from : Math.max(from, ends[index - 1] ?? -Infinity);
    const end = start + occupied;
    if (index === starts.length || end <= (starts[index] ?? 0)) return { index, start, end, setupMinutes };
  }
}

/** Of most work the setup is always the same: no table is asked for it. */
function setupAfter({ setups }: Machine, previous: SetupNeed | undefined, need: SetupNeed): number {
  return need.setupFamily === undefined ? need.setupMinutes : setups.after(previous?.setupFamily, need);
}

/** Where work must end that is to come directly before a slot; −Infinity when its longer setup finds no room. */
export function latestEndBefore(machine: Machine, { starts, ends, setupMinutes, runMinutes, notBefore, needs }: UnitTimeline, slot: number, need: SetupNeed): number {
  const own = starts[slot] ?? 0;
  const next = needs[slot];
  if (next?.setupFamily === undefined) return own;
  const changed = machine.setups.after(need.setupFamily, next);
  if (changed === setupMinutes[slot]) return own;
  if (notBefore[slot] === PINNED) return -Infinity;
  const start = (ends[slot] ?? 0) - openMinutesFor(machine, changed + (runMinutes[slot] ?? 0));
  return start >= (notBefore[slot] ?? 0) || start >= own ? start : -Infinity;
}

/** Puts work into an opening and gives the slot after it its new setup. */
export function occupy(machine: Machine, timeline: UnitTimeline, opening: Opening, wish: Wish, notBefore: number, work: number): void {
  const { index } = opening;
  insert(timeline.works, index, work);
  insert(timeline.starts, index, opening.start);
  insert(timeline.ends, index, opening.end);
  insert(timeline.setupMinutes, index, opening.setupMinutes);
  insert(timeline.runMinutes, index, wish.runMinutes);
  insert(timeline.notBefore, index, notBefore);
  insert(timeline.needs, index, wish.need);
  if (wish.need.setupFamily !== undefined) timeline.hasFamilies = true;
  setUpAnew(machine, timeline, index + 1);
}

/** Most come last or nearly so, for which a splice would make an array of nothing each time. */
function insert<T>(column: T[], index: number, value: T): void {
  column.push(value);
  for (let at = column.length - 1; at > index; at -= 1) column[at] = column[at - 1] ?? value;
  column[index] = value;
}

/** Takes a slot out and gives the one after it the setup that it had before. */
export function vacate(machine: Machine, timeline: UnitTimeline, index: number): void {
  const { works, starts, ends, setupMinutes, runMinutes, notBefore, needs } = timeline;
  for (const column of [works, starts, ends, setupMinutes, runMinutes, notBefore]) column.splice(index, 1);
  needs.splice(index, 1);
  setUpAnew(machine, timeline, index);
}

/** Gives a slot the setup after the one before it; what is pinned has it already. */
function setUpAnew(machine: Machine, { starts, ends, setupMinutes, runMinutes, notBefore, needs, hasFamilies }: UnitTimeline, index: number): void {
  if (!hasFamilies) return;
  const need = needs[index];
  if (need === undefined || notBefore[index] === PINNED) return;
  const changed = machine.setups.after(needs[index - 1]?.setupFamily, need);
  setupMinutes[index] = changed;
  starts[index] = (ends[index] ?? 0) - openMinutesFor(machine, changed + (runMinutes[index] ?? 0));
}

/** Spans of positions that are taken, while the sequence is not known yet: the latest first, without overlap. */
export type Reserved = { readonly starts: number[]; readonly ends: number[] };

/** Where a span fits: before the one at `index`, which is earlier. */
export type LatestOpening = { readonly index: number; readonly start: number; readonly end: number };

/** The latest opening of a length that ends at `endBy` or before. Cost as above. */
export function latestOpening({ starts, ends }: Reserved, length: number, endBy: number): LatestOpening {
  for (let index = firstBelow(starts, endBy); ; index += 1) {
    const end = index === 0 ? endBy : Math.min(endBy, starts[index - 1] ?? Infinity);
    const start = end - length;
    if (index === starts.length || start >= (ends[index] ?? -Infinity)) return { index, start, end };
  }
}

/** Takes the span of an opening. */
export function reserve({ starts, ends }: Reserved, { index, start, end }: LatestOpening): void {
  insert(starts, index, start);
  insert(ends, index, end);
}

/** Index of the first value above a limit. Forward work is added near the end: the search begins there, in steps that double. */
export function firstAbove(values: readonly number[], limit: number): number {
  let low = 0;
  let high = values.length;
  for (let step = 1; high > 0; step *= 2) {
    const probe = Math.max(0, high - step);
    if ((values[probe] ?? 0) <= limit) {
      low = probe + 1;
      break;
    }
    high = probe;
  }
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Index of the first value below a limit, of values that fall. Backward work is added near the end as well. */
export function firstBelow(values: readonly number[], limit: number): number {
  let low = 0;
  let high = values.length;
  for (let step = 1; high > 0; step *= 2) {
    const probe = Math.max(0, high - step);
    if ((values[probe] ?? 0) >= limit) {
      low = probe + 1;
      break;
    }
    high = probe;
  }
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) < limit) high = middle;
    else low = middle + 1;
  }
  return low;
}
