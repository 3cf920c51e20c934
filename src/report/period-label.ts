// Words for buckets: week numbers, dates and months as a planner says them. Knows no sheet.

import { dateOf, dayFromDate, dayText, mondayOf, type Day } from "../base/day";
import type { Bucket } from "../model/plan";
import type { BucketSize } from "../model/settings";

/** The ISO 8601 week of a day: week 1 is the week of the year's first Thursday. */
export function isoWeek(day: Day): { readonly year: number; readonly week: number } {
  const thursday = mondayOf(day) + 3;
  const { year } = dateOf(thursday);
  const newYear = dayFromDate(year, 1, 1) ?? thursday;
  return { year, week: Math.floor((thursday - newYear) / 7) + 1 };
}

/** Short, for axes and narrow columns: `W11`, `03-09` or `2026-03`. */
export function periodLabel(bucket: Bucket, size: BucketSize): string {
  if (size === "week") return `W${String(isoWeek(bucket.start).week)}`;
  return size === "day" ? dayText(bucket.start).slice(5) : dayText(bucket.start).slice(0, 7);
}

/** The word over a time axis. */
export function periodWord(size: BucketSize): string {
  if (size === "week") return "Week";
  return size === "day" ? "Day" : "Month";
}

/** `week 49`, `weeks 49–51`, `weeks 49 and 51`, `weeks 49, 51 and 53`; at most three spans, then `and later`. */
export function periodsInWords(buckets: readonly Bucket[], size: BucketSize): string {
  const word = periodWord(size).toLowerCase();
  const spans = spansOf(buckets).map(({ first, last }) => {
    const from = plainLabel(first, size);
    return first === last ? from : `${from}–${plainLabel(last, size)}`;
  });
  const noun = buckets.length === 1 ? word : `${word}s`;
  if (spans.length > 3) return `${noun} ${spans.slice(0, 3).join(", ")} and later`;
  const last = spans.at(-1) ?? "";
  return spans.length < 2 ? `${noun} ${last}` : `${noun} ${spans.slice(0, -1).join(", ")} and ${last}`;
}

function plainLabel(bucket: Bucket, size: BucketSize): string {
  return periodLabel(bucket, size).replace(/^W/, "");
}

function spansOf(buckets: readonly Bucket[]): { first: Bucket; last: Bucket }[] {
  const spans: { first: Bucket; last: Bucket }[] = [];
  for (const bucket of buckets) {
    const span = spans.at(-1);
    if (span !== undefined && span.last.end === bucket.start) span.last = bucket;
    else spans.push({ first: bucket, last: bucket });
  }
  return spans;
}
