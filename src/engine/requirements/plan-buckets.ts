// The periods of a plan: days, ISO weeks or calendar months between its start and its end.
// Knows settings only; nothing of items or orders.

import { dateOf, dayFromDate, mondayOf, type Day } from "../../base/day";
import type { Bucket } from "../../model/plan";
import type { BucketSize, Settings } from "../../model/settings";

/**
 * The whole calendar bucket in which a day lies, whether or not the plan has begun by then.
 *
 * @param day  any day
 * @param size `week` begins on a Monday (ISO 8601), `month` on the first
 * @returns start included, end excluded
 */
export function calendarBucket(day: Day, size: BucketSize): Bucket {
  switch (size) {
    case "day":
      return { start: day, end: day + 1 };
    case "week":
      return { start: mondayOf(day), end: mondayOf(day) + 7 };
    case "month": {
      const { year, month, date } = dateOf(day);
      const next = month === 12 ? dayFromDate(year + 1, 1, 1) : dayFromDate(year, month + 1, 1);
      if (next === null) throw new Error(`No month after day ${String(day)}`);
      return { start: day - date + 1, end: next };
    }
  }
}

/**
 * The buckets of a plan, from its start to its end without a gap.
 *
 * @param settings start, horizonDays ≥ 1 and bucket size
 * @returns the first bucket begins at the start even within a week or month; the last ends at start + horizonDays
 * Cost O(buckets).
 */
export function planBuckets(settings: Settings): readonly Bucket[] {
  const end = settings.start + settings.horizonDays;
  const buckets: Bucket[] = [];
  for (let start = settings.start; start < end; ) {
    const next = Math.min(calendarBucket(start, settings.bucket).end, end);
    buckets.push({ start, end: next });
    start = next;
  }
  return buckets;
}

/**
 * Finds the bucket of a day by one array access.
 *
 * @param buckets contiguous, in order of time
 * @returns a function from a day to the index of its bucket; −1 for a day outside all of them
 * Cost: memory O(days of the horizon).
 */
export function bucketLookup(buckets: readonly Bucket[]): (day: Day) => number {
  const first = buckets[0]?.start ?? 0;
  const end = buckets.at(-1)?.end ?? first;
  const indexes = new Int32Array(end - first);
  buckets.forEach((bucket, index) => indexes.fill(index, bucket.start - first, bucket.end - first));
  return (day) => indexes[day - first] ?? -1;
}
