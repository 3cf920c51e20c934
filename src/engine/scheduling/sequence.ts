// Activities by importance: what decides between two that are wanted at the same time. Knows nothing of dates.

import { placesByKey } from "../../base/places-by-key";

/** `at[rank[n]] = n`; rank 0 goes first. */
export type Sequence = { readonly at: Int32Array; readonly rank: Int32Array };

/** @param priorities by activity; the lower, the earlier; equal ones in the order of their numbers */
export function sequenceOf(priorities: Float64Array): Sequence {
  const at = placesByKey(ranksOf(priorities));
  return { at, rank: placesOf(at) };
}

/** Priorities are few, but what has none stands far behind: their ranks need not be compared with each other. */
function ranksOf(priorities: Float64Array): Float64Array {
  const rising = Float64Array.from(new Set(priorities)).sort();
  const ranks = new Map(Array.from(rising, (priority, rank) => [priority, rank]));
  return priorities.map((priority) => ranks.get(priority) ?? 0);
}

/** By number: where it stands in a sequence. */
export function placesOf(sequence: Int32Array): Int32Array {
  const places = new Int32Array(sequence.length);
  for (let place = 0; place < sequence.length; place += 1) places[sequence[place] ?? 0] = place;
  return places;
}
