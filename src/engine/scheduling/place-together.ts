// The earliest place of work that needs more than a free machine: all of its resources free and open from start to end, no
// break where it may have none, or a run of its kind that has room. Counts in minutes of the clock, since each resource has
// open time of its own. Knows nothing of precedence.

import type { Minute } from "../../base/day";
import { QUANTITY_TOLERANCE } from "../../base/quantity";
import { afterBreak } from "../capacity/joint-time";
import { positionOf, startOfWork } from "../capacity/working-time";
import { endOfSpan, type Together } from "./placements";
import { openMinutesFor, type Machine } from "./shop";
import { firstAbove, latestEndBefore, occupy, PINNED, timelineOf, vacate, type Opening, type UnitTimeline } from "./unit-timeline";
import { takeTheSame, type Other, type Way } from "./ways";
import { runsOf } from "./work-network";
import type { WorkStep } from "./work-steps";

export type TogetherWish = {
  readonly index: number;
  readonly step: WorkStep;
  readonly quantity: number;
  readonly runMinutes: number;
  readonly from: Minute;
  /** Ends then or later. */
  readonly endFrom: Minute;
  /** Ends at this position of the machine or later. */
  readonly endFromOn: (machine: Machine) => number;
};

/** A place that is found but not taken yet. */
export type TogetherPlace = Together & {
  readonly machine: Machine;
  readonly unit: number;
  /** On the open time of `machine`, which is the way's. */
  readonly opening: Opening;
  readonly start: Minute;
  readonly end: Minute;
};

/** A run of a machine that takes several lots at once. */
type SharedRun = { readonly place: TogetherPlace; readonly key: string; left: number };

/** What occupies the shop: by unit, slots and the runs that may have room. */
export type Occupied = { readonly timelines: UnitTimeline[]; readonly runs: Map<number, SharedRun[]> };

/** What a tool or a person is set up for while it helps elsewhere: nothing. */
const HELPS = { setupFamily: undefined, setupMinutes: 0 };

/**
 * The earliest place on one unit of a way; null when there is none before the calendars end or who does it may do it.
 * Cost O(log slots) for each slot and break that is passed over.
 */
export function earliestTogether({ timelines }: Occupied, way: Way, unit: number, wish: TogetherWish): TogetherPlace | null {
  const { machine, base, others, notAfter } = way;
  const { time } = machine;
  const { step } = wish;
  const timeline = timelineOf(timelines, base, unit);
  const endFromOn = wish.endFromOn(machine);
  let blockedBy: string | undefined;
  for (let from = Math.max(wish.from, way.notBefore); ; ) {
    // What keeps it busy is open no more.
    if (from === Infinity) return null;
    const position = positionOf(time, from);
    const start = startOfWork(time, position);
    if (!(start < notAfter)) return null;
    const at = positionOf(base.time, start);
    const slot = firstAbove(timeline.ends, at);
    if ((timeline.starts[slot] ?? Infinity) <= at) {
      from = startOfWork(base.time, timeline.ends[slot] ?? 0);
      blockedBy = base.id;
      continue;
    }
    const previous = slot === 0 ? undefined : timeline.needs[slot - 1];
    const setupMinutes = base.setups.after(previous?.setupFamily, step);
    const length = openMinutesFor(base, setupMinutes + wish.runMinutes);
    const end = endOfSpan(time, position, position + length);
    if (!(end <= notAfter) || end === Infinity) return null;
    const isAcross = step.step.noBreak === true && end - start > length;
    if (isAcross && length <= way.longestSpan) {
      from = startOfWork(time, afterBreak(time, position, length));
      continue;
    }
    if (position + length < endFromOn || end < wish.endFrom) {
      from = startOfWork(time, Math.max(position + 1, endFromOn - length, positionOf(time, wish.endFrom) - length));
      continue;
    }
    const ends = positionOf(base.time, end);
    if (length > 0 && slot < timeline.starts.length && ends > latestEndBefore(base, timeline, slot, step)) {
      from = startOfWork(base.time, timeline.ends[slot] ?? 0);
      blockedBy = base.id;
      continue;
    }
    const free = others.map((other) => freeUnits(timelines, other, start, end));
    const taken = free.findIndex(({ units }, place) => units.length < (others[place]?.units ?? 0));
    if (taken >= 0) {
      from = free[taken]?.nextMinute ?? Infinity;
      blockedBy = others[taken]?.machine.id;
      continue;
    }
    return {
      way, machine, unit, start, end, blockedBy,
      isBroken: isAcross,
      isLate: false,
      leader: base.batchSize === undefined ? undefined : wish.index,
      others: others.flatMap((other, place) => (free[place]?.units ?? []).slice(0, other.units).map((each) => ({ machine: other.machine, unit: each }))),
      opening: { index: slot, start: position, end: position + length, setupMinutes },
    };
  }
}

/** The units of a tool or group that are free all the time, and when the next one is. */
function freeUnits(timelines: UnitTimeline[], { machine }: Other, start: Minute, end: Minute): { readonly units: readonly number[]; readonly nextMinute: Minute } {
  const from = positionOf(machine.time, start);
  const to = positionOf(machine.time, end);
  const units: number[] = [];
  let nextMinute = Infinity;
  for (let unit = 0; unit < machine.units; unit += 1) {
    const timeline = timelineOf(timelines, machine, unit);
    const slot = firstAbove(timeline.ends, from);
    if (to === from || slot === timeline.starts.length || to <= latestEndBefore(machine, timeline, slot, HELPS)) units.push(unit);
    else nextMinute = Math.min(nextMinute, startOfWork(machine.time, timeline.ends[slot] ?? 0));
  }
  return { units, nextMinute };
}

/** The earliest run on a unit that has room for the lot, begins when the lot is ready and is of its kind. */
export function earliestRun({ runs }: Occupied, way: Way, unit: number, wish: TogetherWish): TogetherPlace | null {
  const key = kindOf(wish);
  let best: TogetherPlace | null = null;
  for (const { place, key: other, left } of runs.get(way.base.firstUnit + unit) ?? []) {
    const isReady = place.start >= Math.max(wish.from, way.notBefore) && place.end >= wish.endFrom && place.end <= way.notAfter;
    if (isReady && other === key && takeTheSame(place.way, way) && left >= wish.quantity - QUANTITY_TOLERANCE && place.end < (best?.end ?? Infinity)) best = place;
  }
  return best === null ? null : { ...best, blockedBy: undefined };
}

/** Lots run together that are set up alike, take as long and need the same beside the machine. */
function kindOf({ step: { step, batchSize }, runMinutes }: TogetherWish): string {
  return JSON.stringify([step.setupFamily ?? step.item, step.setupMinutes, runMinutes, batchSize, step.noBreak]);
}

/** Takes a place, and says how to give it back. */
export function takeTogether(occupied: Occupied, place: TogetherPlace, wish: TogetherWish): () => void {
  const { way, unit, start, end, leader, others, opening } = place;
  const ofUnit = way.base.firstUnit + unit;
  const { batchSize } = way.base;
  if (leader !== undefined && leader !== wish.index) {
    const run = occupied.runs.get(ofUnit)?.find((each) => each.place.leader === leader);
    if (run !== undefined) run.left -= wish.quantity;
    return () => {
      if (run !== undefined) run.left += wish.quantity;
    };
  }
  if (start === end) return () => undefined;
  const back = [take(way.base, unit, wish.step, wish.runMinutes, opening.setupMinutes, wish.index)];
  for (const other of others) back.push(take(other.machine, other.unit, HELPS, 0, 0, -1));
  const runs = occupied.runs.get(ofUnit) ?? [];
  // A lot that fills several runs is alone in all of them.
  const isShared = batchSize !== undefined && runsOf(wish.quantity, batchSize) === 1;
  if (isShared) occupied.runs.set(ofUnit, [...runs, { place, key: kindOf(wish), left: batchSize - wish.quantity }]);
  return () => {
    for (const giveBack of back.reverse()) giveBack();
    if (isShared) occupied.runs.set(ofUnit, runs);
  };

  function take(machine: Machine, on: number, need: WorkStep | typeof HELPS, runMinutes: number, setupMinutes: number, work: number): () => void {
    const timeline = timelineOf(occupied.timelines, machine, on);
    const from = positionOf(machine.time, start);
    const to = positionOf(machine.time, end);
    const index = firstAbove(timeline.ends, from);
    occupy(machine, timeline, { index, start: from, end: to, setupMinutes }, { need, runMinutes, from, endFrom: to }, PINNED, work);
    return () => {
      vacate(machine, timeline, firstAbove(timeline.ends, from));
    };
  }
}

/** The best of all ways and units: one that keeps its hours before one that does not, then by `isBetter`. */
export function bestTogether(occupied: Occupied, ways: readonly Way[], wish: TogetherWish, isBetter: (one: TogetherPlace, best: TogetherPlace) => boolean): TogetherPlace | null {
  let best: TogetherPlace | null = null;
  for (const way of ways) {
    for (let unit = 0; unit < way.base.units; unit += 1) {
      const run = way.base.batchSize === undefined ? null : earliestRun(occupied, way, unit, wish);
      for (const place of [run, earliestTogether(occupied, way, unit, wish)]) {
        if (place === null) continue;
        if (best === null || (place.isBroken === best.isBroken ? isBetter(place, best) : best.isBroken)) best = place;
      }
    }
  }
  return best;
}
