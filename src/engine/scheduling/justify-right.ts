// Shifts a schedule to the right: work that is early is done as late as its need allows, in the same sequence.
// Knows placed activities; nothing of how they were placed.

import { dayOf, startOfDay, type Day, type Minute } from "../../base/day";
import { placesByKey } from "../../base/places-by-key";
import { endOfWork, positionOf, startOfWork } from "../capacity/working-time";
import { latestEnd, latestEndPosition } from "./latest-end";
import { endOfSpan, type Together } from "./placements";
import { forwardPlaces, type ForwardPlaces } from "./schedule-forward";
import type { Machine } from "./shop";
import type { WorkNetwork } from "./work-network";

export type JustifyRules = {
  /** By activity: the last day on which its order should be received. */
  readonly latestDays: Float64Array;
  /** The release of an order without operations that is received on a day; by the number of its activity. */
  readonly releaseFor: (index: number, due: Day) => Day;
  /** Activities that stay where they are. */
  readonly isFixed: (index: number) => boolean;
  /** True when an order whose activity ends then would not be received that day, but later than what follows allows. */
  readonly isClosed: (index: number, end: Minute) => boolean;
  /** False: purchases keep their dates, which are those of the MRP record. */
  readonly movesPurchases: boolean;
};

/**
 * Moves each activity as late as the following allow: the day its order is needed, the start of what needs it, and the
 * next work on its machine. Sequences, machines and setups stay; nothing becomes late that was not; nothing moves left.
 *
 * @param places of all activities
 * @returns new places; `places` stay as they are
 * Cost O(n log n) in activities.
 * Source: justification of schedules; Valls, Ballestín & Quintanilla (2005).
 */
export function justifyRight(network: WorkNetwork, places: ForwardPlaces, rules: JustifyRules): ForwardPlaces {
  const { start, end, startPosition, endPosition } = places;
  const shifted = forwardPlaces({ ...places, start: start.slice(), end: end.slice(), startPosition: startPosition.slice(), endPosition: endPosition.slice() }, places);
  /** By unit of the shop: where the work that follows begins. */
  const nextOnUnit: number[] = [];
  const isInChain = new Set([...network.chains.values()].flat());
  // What starts later is moved first, so that it makes room for what comes before it.
  const sequence = placesByKey(start).reverse();
  for (const index of sequence) {
    const by = latestEnd(index, rules.latestDays[index] ?? 0, network, shifted);
    const machine = places.machine[index] ?? null;
    const together = places.together.size === 0 ? undefined : places.together.get(index);
    if (machine === null) shiftOutside(index, by);
    else if (together === undefined) shiftOnMachine(index, machine, by);
    else shiftTogether(index, machine, together, by);
  }
  return shifted;

  function shiftOnMachine(index: number, machine: Machine, by: Minute): void {
    const unit = machine.firstUnit + (places.unit[index] ?? 0);
    const from = startPosition[index] ?? 0;
    const to = endPosition[index] ?? 0;
    const limit = Math.min(latestEndPosition(index, machine, by, network, shifted), nextOnUnit[unit] ?? Infinity);
    const delay = Math.floor(limit - to);
    nextOnUnit[unit] = from;
    if (!(delay > 0) || to === from || rules.isFixed(index)) return;
    const isMoved = shift(index, startOfWork(machine.time, from + delay), endOfSpan(machine.time, from + delay, to + delay));
    if (!isMoved) return;
    shifted.startPosition[index] = from + delay;
    shifted.endPosition[index] = to + delay;
    nextOnUnit[unit] = from + delay;
  }

  /** Work with tools or people goes as late as all of them are free; runs of several lots and chains without wait stay. */
  function shiftTogether(index: number, machine: Machine, { way, others, leader }: Together, by: Minute): void {
    const { time } = machine;
    const from = startPosition[index] ?? 0;
    const to = endPosition[index] ?? 0;
    if (to === from) return;
    const units = [{ machine: way.base, unit: places.unit[index] ?? 0 }, ...others];
    let limit = Math.min(latestEndPosition(index, machine, by, network, shifted), positionOf(time, Math.min(way.notAfter, time.to)));
    for (const { machine: on, unit } of units) {
      const next = nextOnUnit[on.firstUnit + unit];
      if (next !== undefined) limit = Math.min(limit, positionOf(time, endOfWork(on.time, next)));
    }
    const delay = Math.floor(limit - to);
    const isKept = leader !== undefined || isInChain.has(index) || network.steps[index]?.step.noBreak === true || rules.isFixed(index);
    if (delay > 0 && !isKept && shift(index, startOfWork(time, from + delay), endOfSpan(time, from + delay, to + delay))) {
      shifted.startPosition[index] = from + delay;
      shifted.endPosition[index] = to + delay;
    }
    for (const { machine: on, unit } of units) nextOnUnit[on.firstUnit + unit] = positionOf(on.time, shifted.start[index] ?? 0);
  }

  function shiftOutside(index: number, by: Minute): void {
    if (by <= (end[index] ?? 0) || rules.isFixed(index)) return;
    const step = network.steps[index] ?? null;
    const order = network.orders[network.placeOfOrder[index] ?? 0];
    if (step?.isOutside === true) shift(index, by - step.outsideMinutes, by);
    else if (step === null && order?.status === "planned" && (rules.movesPurchases || order.kind !== "buy")) {
      shift(index, startOfDay(rules.releaseFor(index, dayOf(by))), by);
    }
  }

  /** False, and nothing moves, when that would be to the left or into days without receipts. */
  function shift(index: number, to: Minute, ending: Minute): boolean {
    if (to < (start[index] ?? 0) || rules.isClosed(index, ending)) return false;
    shifted.start[index] = to;
    shifted.end[index] = ending;
    return true;
  }
}
