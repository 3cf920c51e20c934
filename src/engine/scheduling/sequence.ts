// Activities by importance: what decides between two that are wanted at the same time. Knows nothing of dates.

import { placesByKey } from "../../base/places-by-key";

/** `at[rank[n]] = n`; rank 0 goes first. */
export type Sequence = { readonly at: Int32Array; readonly rank: Int32Array };

/** @param priorities by activity; the lower, the earlier; equal ones in the order of their numbers */
export function sequenceOf(priorities: Float64Array): Sequence {
  const at = placesByKey(priorities);
  return { at, rank: placesOf(at) };
}

/** By number: where it stands in a sequence. */
export function placesOf(sequence: Int32Array): Int32Array {
  const places = new Int32Array(sequence.length);
  for (let place = 0; place < sequence.length; place += 1) places[sequence[place] ?? 0] = place;
  return places;
}
