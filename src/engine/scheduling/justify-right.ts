// Shifts a schedule to the right: work that is early is done as late as its need allows, in the same sequence.
// Knows placed activities; nothing of how they were placed.

import { MINUTES_PER_DAY, dayOf, startOfDay, type Day, type Minute } from "../../base/day";
import type { Order } from "../../model/plan";
import { startOfWork } from "../capacity/working-time";
import { endOfSpan, type Placement } from "./activity-times";
import { latestEnd, latestEndPosition } from "./latest-end";
import { startOf, type Placed } from "./schedule-forward";
import type { WorkNetwork } from "./work-network";

export type JustifyRules = {
  /** The last day on which an order should be received. */
  readonly latestDay: (order: Order) => Day;
  /** The release of an order without operations that is received on a day. */
  readonly releaseFor: (order: Order, due: Day) => Day;
};

/**
 * Moves each activity as late as the following allow: the day its order is needed, the start of what needs it, and the
 * next work on its machine. Sequences, machines and setups stay; nothing becomes late that was not; nothing moves left.
 * Purchases keep their dates, which are those of the MRP record.
 *
 * @param places of all activities, by index
 * @returns new places, by index
 * Cost O(n log n) in activities.
 * Source: justification of schedules; Valls, Ballestín & Quintanilla (2005).
 */
export function justifyRight(network: WorkNetwork, places: readonly Placed[], rules: JustifyRules): readonly Placed[] {
  const shifted = [...places];
  const placements: Placement[] = places.map(placementOf);
  const nextOnUnit = new Map<string, number>();
  // What starts later is moved first, so that it makes room for what comes before it.
  const sequence = places.map((_, index) => index).sort((a, b) => (placements[b]?.start ?? 0) - (placements[a]?.start ?? 0) || b - a);
  for (const index of sequence) {
    const place = places[index];
    if (place === undefined) continue;
    const later = laterPlace(place) ?? place;
    shifted[index] = later;
    placements[index] = placementOf(later);
    if (later.slot !== null) nextOnUnit.set(unitKey(later), later.slot.start);
  }
  return shifted;

  function laterPlace(place: Placed): Placed | null {
    const { activity, machine, slot } = place;
    const { order, step } = activity;
    const by = latestEnd(activity, rules.latestDay(order), network.activities, placements);
    if (slot !== null && machine !== null) {
      const limit = Math.min(latestEndPosition(activity, machine, by, placements), nextOnUnit.get(unitKey(place)) ?? Infinity);
      const delay = Math.floor(limit - slot.end);
      if (!(delay > 0) || slot.end === slot.start) return null;
      const moved = { ...slot, start: slot.start + delay, end: slot.end + delay };
      return withTimes(place, startOfWork(machine.time, moved.start), endOfSpan(machine.time, moved.start, moved.end), moved);
    }
    if (by <= place.end) return null;
    if (step?.subcontractDays !== undefined) return withTimes(place, by - Math.ceil(step.subcontractDays * MINUTES_PER_DAY), by, null);
    const isDatedHere = step === null && order.status === "planned" && order.kind !== "buy";
    return isDatedHere ? withTimes(place, startOfDay(rules.releaseFor(order, dayOf(by))), by, null) : null;
  }
}

function withTimes(place: Placed, start: Minute, end: Minute, slot: Placed["slot"]): Placed | null {
  return start < startOf(place) ? null : { ...place, start, end, slot };
}

function placementOf(place: Placed): Placement {
  const { machine, unit, slot, end } = place;
  return { machine, unit, start: startOf(place), end, endPosition: slot?.end ?? 0 };
}

function unitKey({ machine, unit }: Pick<Placed, "machine" | "unit">): string {
  return `${String(machine?.index)}/${String(unit)}`;
}
