// The latest place of work that needs more than a free machine, for the backward pass: all of its resources free and open
// from start to end. Sequences, breaks and waits are not looked at: the forward pass does.

import type { Minute } from "../../base/day";
import { QUANTITY_TOLERANCE } from "../../base/quantity";
import { endOfWork, positionOf, startOfWork } from "../capacity/working-time";
import { endOfSpan, type Placements } from "./placements";
import { openMinutesFor, type Machine } from "./shop";
import { firstBelow, reserve, type Reserved } from "./unit-timeline";
import { takeTheSame, type Way } from "./ways";
import { runsOf } from "./work-network";
import type { WorkStep } from "./work-steps";

/** By unit of the shop: spans that are taken, and runs of several lots that may have room. */
export type Reserving = { readonly reserved: Reserved[]; readonly runs: Map<number, Run[]> };

type Run = { readonly place: LatePlace; readonly family: string; readonly runMinutes: number; left: number };

type LatePlace = { readonly way: Way; readonly unit: number; readonly others: readonly (readonly number[])[]; readonly start: Minute; readonly end: Minute; readonly endPosition: number };

type Work = { readonly index: number; readonly step: WorkStep; readonly quantity: number; readonly runMinutes: number };

/**
 * Places an activity as late as all that it needs is free, and takes that.
 *
 * @param by it ends then or before, on a machine at `byPosition` or before
 * Cost O(ways × slots passed over).
 */
export function placeLatestTogether(reserving: Reserving, work: Work, by: Minute, byPosition: (machine: Machine) => number, placed: Placements): void {
  const { index, step } = work;
  let best: LatePlace | null = null;
  let shared: Run | null = null;
  for (const way of step.ways ?? []) {
    for (let unit = 0; unit < way.base.units; unit += 1) {
      for (const run of reserving.runs.get(way.base.firstUnit + unit) ?? []) {
        const hasRoom = takeTheSame(run.place.way, way) && run.family === familyOf(step) && run.runMinutes === work.runMinutes && run.left >= work.quantity - QUANTITY_TOLERANCE;
        if (hasRoom && run.place.end <= by && run.place.start > (best?.start ?? -Infinity)) [best, shared] = [run.place, run];
      }
      const place = latestOn(reserving.reserved, way, unit, work, byPosition(way.machine));
      if (place.start > (best?.start ?? -Infinity)) [best, shared] = [place, null];
    }
  }
  if (best === null) return;
  if (shared !== null) shared.left -= work.quantity;
  else take(reserving, best, work);
  placed.machine[index] = best.way.machine;
  placed.unit[index] = best.unit;
  placed.start[index] = best.start;
  placed.end[index] = best.end;
  placed.endPosition[index] = best.endPosition;
}

function familyOf({ step }: WorkStep): string {
  return step.setupFamily ?? step.item;
}

function latestOn(reserved: Reserved[], way: Way, unit: number, { step, runMinutes }: Work, byPosition: number): LatePlace {
  const { machine, base, others } = way;
  const { time } = machine;
  const length = openMinutesFor(base, base.setups.longest(step) + runMinutes);
  for (let endPosition = byPosition; ; ) {
    const end = length === 0 ? startOfWork(time, endPosition) : endOfWork(time, endPosition);
    const start = length === 0 ? end : startOfWork(time, endPosition - length);
    const blocked = length === 0 ? undefined : blockOn(reserved, base, unit, start, end);
    const free = blocked === undefined ? others.map((other) => freeOn(reserved, other.machine, start, end)) : [];
    const busy = free.findIndex(({ units }, place) => units.length < (others[place]?.units ?? 0));
    if (blocked === undefined && busy < 0) {
      return { way, unit, start, end: endOfSpan(time, endPosition - length, endPosition), endPosition, others: free.map(({ units }, place) => units.slice(0, others[place]?.units)) };
    }
    const before = blocked ?? free[busy]?.before ?? -Infinity;
    endPosition = Math.min(endPosition - 1, positionOf(time, before));
  }
}

/** When the work begins that keeps a unit from being free; undefined when it is. */
function blockOn(reserved: Reserved[], machine: Machine, unit: number, start: Minute, end: Minute): Minute | undefined {
  const slots = reserved[machine.firstUnit + unit];
  if (slots === undefined) return undefined;
  const to = positionOf(machine.time, end);
  const from = positionOf(machine.time, start);
  // The last slot that begins before the end.
  const slot = firstBelow(slots.starts, to);
  return slot < slots.starts.length && (slots.ends[slot] ?? 0) > from ? startOfWork(machine.time, slots.starts[slot] ?? 0) : undefined;
}

/** The units that are free, and the latest minute at which one of the others was so before. */
function freeOn(reserved: Reserved[], machine: Machine, start: Minute, end: Minute): { readonly units: readonly number[]; readonly before: Minute } {
  const units: number[] = [];
  let before = -Infinity;
  for (let unit = 0; unit < machine.units; unit += 1) {
    const blocked = start === end ? undefined : blockOn(reserved, machine, unit, start, end);
    if (blocked === undefined) units.push(unit);
    else before = Math.max(before, blocked);
  }
  return { units, before };
}

function take({ reserved, runs }: Reserving, place: LatePlace, { step, quantity, runMinutes }: Work): void {
  const { way, unit, others, start, end } = place;
  if (start === end) return;
  hold(way.base, unit);
  others.forEach((units, at) => {
    for (const each of units) if (way.others[at] !== undefined) hold(way.others[at].machine, each);
  });
  const { batchSize, firstUnit } = way.base;
  if (batchSize === undefined || runsOf(quantity, batchSize) > 1) return;
  runs.set(firstUnit + unit, [...(runs.get(firstUnit + unit) ?? []), { place, family: familyOf(step), runMinutes, left: batchSize - quantity }]);

  function hold(machine: Machine, on: number): void {
    const slots = (reserved[machine.firstUnit + on] ??= { starts: [], ends: [] });
    const from = positionOf(machine.time, start);
    reserve(slots, { index: firstBelow(slots.starts, from), start: from, end: positionOf(machine.time, end) });
  }
}
