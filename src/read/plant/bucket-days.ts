// How long a bucket is about, where a stretch of days is counted in buckets. Knows no sheet.

import type { BucketSize, Period } from "../../model/settings";

const daysOfBucket = { day: 1, week: 7, month: 30 } as const;

/** Days of a bucket; of the planner's own periods their mean, a week where there are none. */
export function bucketDays(bucket: BucketSize, periods: readonly Period[] = []): number {
  if (bucket !== "period") return daysOfBucket[bucket];
  const [first, last] = [periods[0], periods.at(-1)];
  return first === undefined || last === undefined ? daysOfBucket.week : (last.end - first.start) / periods.length;
}
