// The forward pass where the planner has pinned operations: they have their places first, and all else is placed around them.
// Knows when a pin must be given up; how work is placed is in schedule-forward.

import { placePins, type PinnedWork } from "./pinned-work";
import { scheduleForward, type ForwardPlaces, type ForwardRules } from "./schedule-forward";
import type { WorkNetwork } from "./work-network";

/** Each pass gives up the pins that cannot be kept; after so many all, so that a plan of bad pins ends. */
const MOST_PASSES = 8;

/**
 * Schedules forward around the pinned starts.
 *
 * A pin stands unless what goes before its operation (its predecessors, its material) ends later. Then the pass is made
 * again with that place free, and the operation starts as soon after its pin as it can.
 *
 * Cost that of scheduleForward, once more for each pass in which pins are given up.
 */
export function scheduleWithPins(network: WorkNetwork, pinned: PinnedWork, rules: Omit<ForwardRules, "pins" | "pinned">): ForwardPlaces {
  if (pinned.size === 0) return scheduleForward(network, { ...rules, pinned, pins: null });
  const refused = new Set<number>();
  for (let pass = 1; ; pass += 1) {
    const except = pass < MOST_PASSES ? refused : new Set(pinned.keys());
    const places = scheduleForward(network, { ...rules, pinned, pins: placePins(network, pinned, rules.start, true, except) });
    if (places.refusedPins.length === 0 || !places.isComplete) return places;
    for (const index of places.refusedPins) refused.add(index);
  }
}
