// The forward pass where the planner has pinned operations, which have their places first, and where some work has no place
// at all. Knows when a pin or an order must be given up; how work is placed is in schedule-forward.

import { placePins, type PinnedWork } from "./pinned-work";
import { scheduleForward, type ForwardPlaces, type ForwardRules } from "./schedule-forward";
import type { WorkNetwork } from "./work-network";

/** Each pass gives up the pins and orders that cannot be kept; after so many all pins, so that a plan of bad pins ends. */
const MOST_PASSES = 8;

/**
 * Schedules forward around the pinned starts.
 *
 * A pin stands unless what goes before its operation (its predecessors, its material) ends later. Then the pass is made
 * again with that place free, and the operation starts as soon after its pin as it can.
 *
 * An order of which an operation finds no open time before the calendars end, or nobody who may do it, takes its lead time;
 * the pass is made again so that the rest of it is in nobody's way.
 *
 * Cost that of scheduleForward, once more for each pass in which pins or orders are given up.
 */
export function scheduleWithPins(network: WorkNetwork, pinned: PinnedWork, rules: Omit<ForwardRules, "pins" | "pinned">): ForwardPlaces {
  const refused = new Set<number>();
  const homeless = new Map(rules.homeless);
  for (let pass = 1; ; pass += 1) {
    for (const index of pinned.keys()) if (pass >= MOST_PASSES || homeless.has(network.placeOfOrder[index] ?? -1)) refused.add(index);
    const pins = pinned.size === 0 ? null : placePins(network, pinned, rules.start, true, refused);
    // Work with tools or people that lost its pin would wait for places that are given up later.
    const kept = [...refused].some((index) => (network.steps[index]?.ways ?? null) !== null) ? null : rules.kept;
    const places = scheduleForward(network, { ...rules, kept, pins, pinned, homeless });
    if ((places.refusedPins.length === 0 && places.withoutPlace.length === 0) || !places.isComplete) return places;
    for (const index of places.refusedPins) refused.add(index);
    for (const index of places.withoutPlace) homeless.set(network.placeOfOrder[index] ?? 0, index);
  }
}
