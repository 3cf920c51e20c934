// Activities by importance: what decides between two that are wanted at the same time. Knows nothing of dates.

/** `at[rank[n]] = n`; rank 0 goes first. */
export type Sequence = { readonly at: Int32Array; readonly rank: Int32Array };

/**
 * @param priorities by activity; the lower, the earlier; equal ones in the order of their numbers
 * Cost O(n log n).
 */
export function sequenceOf(priorities: Float64Array): Sequence {
  const at = Int32Array.from(priorities, (_, index) => index);
  at.sort((a, b) => (priorities[a] ?? 0) - (priorities[b] ?? 0) || a - b);
  const rank = new Int32Array(at.length);
  at.forEach((index, place) => {
    rank[index] = place;
  });
  return { at, rank };
}
