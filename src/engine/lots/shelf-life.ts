// How many buckets a lot can serve before its shelf life ends. Knows buckets and days; nothing of quantities.

import type { Bucket } from "../../model/plan";

/**
 * For each bucket the first one that is not wholly served by what is received as it begins.
 *
 * @param shelfLifeDays days on which it may be used, that of its receipt included; > 0
 * @returns shape [buckets]; always after the bucket itself: what is needed has to be ordered. Beyond the last bucket's
 *   successor, `buckets + 1`, where it keeps to the plan's end: what is needed later is not known
 * Cost O(buckets).
 */
export function usableUntil(buckets: readonly Bucket[], shelfLifeDays: number): Int32Array {
  const until = new Int32Array(buckets.length);
  let later = 0;
  buckets.forEach(({ start }, bucket) => {
    while (later < buckets.length && (buckets[later]?.end ?? 0) <= start + shelfLifeDays) later += 1;
    until[bucket] = later === buckets.length ? buckets.length + 1 : Math.max(bucket + 1, later);
  });
  return until;
}
