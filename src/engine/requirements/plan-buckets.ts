// The periods of a plan: days, weeks, calendar months or the planner's own periods between its start and its end.
// Knows settings only; nothing of items or orders.

import { dateOf, dayFromDate, weekdayOf, type Day } from "../../base/day";
import type { Bucket } from "../../model/plan";
import { weekdayNames, type BucketCalendar, type Period, type Settings } from "../../model/settings";

/**
 * The whole calendar bucket in which a day lies, whether or not the plan has begun by then.
 *
 * @param day  any day
 * @param calendar a week begins on its `weekStart` (Monday, ISO 8601, when absent), a month on the first, a period as its
 *   calendar says; before the first and after the last period there are weeks, cut off where the periods begin
 * @returns start included, end excluded. Cost O(log periods).
 */
export function calendarBucket(day: Day, calendar: BucketCalendar): Bucket {
  switch (calendar.bucket) {
    case "day":
      return { start: day, end: day + 1 };
    case "week":
      return weekOf(day, calendar);
    case "period":
      return periodOf(day, calendar.periods ?? []) ?? weekBeside(day, calendar);
    case "month": {
      const { year, month, date } = dateOf(day);
      const next = month === 12 ? dayFromDate(year + 1, 1, 1) : dayFromDate(year, month + 1, 1);
      if (next === null) throw new Error(`No month after day ${String(day)}`);
      return { start: day - date + 1, end: next };
    }
  }
}

function weekOf(day: Day, { weekStart = "monday" }: BucketCalendar): Bucket {
  const start = day - ((weekdayOf(day) - weekdayNames.indexOf(weekStart) + 7) % 7);
  return { start, end: start + 7 };
}

/** Null for a day outside all of them. */
function periodOf(day: Day, periods: readonly Period[]): Bucket | null {
  const period = periods[firstEndingAfter(day, periods)];
  return period === undefined || day < period.start ? null : { start: period.start, end: period.end };
}

/** The place of the first of several spans, in order of time, that ends after a day; their number when none does. Cost O(log spans). */
export function firstEndingAfter(day: Day, spans: readonly Pick<Bucket, "end">[]): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle]?.end ?? Infinity) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

function weekBeside(day: Day, calendar: BucketCalendar): Bucket {
  const { start, end } = weekOf(day, calendar);
  const first = calendar.periods?.[0]?.start ?? -Infinity;
  const after = calendar.periods?.at(-1)?.end ?? -Infinity;
  return day < first ? { start, end: Math.min(end, first) } : { start: Math.max(start, after), end };
}

/**
 * The buckets of a plan, from its start to its end without a gap.
 *
 * @param settings start, horizonDays ≥ 1, bucket size and what says where buckets begin
 * @returns the first bucket begins at the start even within a week, month or period; the last ends at start + horizonDays
 * Cost O(buckets).
 */
export function planBuckets(settings: Settings): readonly Bucket[] {
  const end = settings.start + settings.horizonDays;
  const buckets: Bucket[] = [];
  for (let start = settings.start; start < end; ) {
    const next = Math.min(calendarBucket(start, settings).end, end);
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
