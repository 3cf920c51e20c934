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

/** With its preposition: `in weeks 49–51 and 1`, `on 5–6 December`, `in March–May 2026`; at most three spans, then `and later`. */
export function inPeriods(buckets: readonly Bucket[], size: BucketSize): string {
  const noun = size === "week" ? (buckets.length === 1 ? "week " : "weeks ") : "";
  return `${size === "day" ? "on" : "in"} ${noun}${joined(spansOf(buckets).map((span) => spanText(span, size)))}`;
}

/** One bucket by its name: `week 49`, `5 December`, `March 2026`. */
export function periodName(bucket: Bucket, size: BucketSize): string {
  return `${size === "week" ? "week " : ""}${spanText({ first: bucket, last: bucket }, size)}`;
}

type BucketSpan = { readonly first: Bucket; readonly last: Bucket };

function spanText({ first, last }: BucketSpan, size: BucketSize): string {
  if (size === "week") {
    const [from, to] = [first, last].map(({ start }) => String(isoWeek(start).week));
    return from === to ? `${from ?? ""}` : `${from ?? ""}–${to ?? ""}`;
  }
  return size === "day" ? daySpanText(first.start, last.start) : monthSpanText(first.start, last.start);
}

/** `5 December`, `5–6 December`, `30 November–2 December`. */
function daySpanText(first: Day, last: Day): string {
  const [from, to] = [dateOf(first), dateOf(last)];
  const end = `${String(to.date)} ${monthName(to.month)}`;
  if (first === last) return end;
  return from.month === to.month ? `${String(from.date)}–${end}` : `${String(from.date)} ${monthName(from.month)}–${end}`;
}

/** `March 2026`, `March–May 2026`, `December 2026–January 2027`. */
function monthSpanText(first: Day, last: Day): string {
  const [from, to] = [dateOf(first), dateOf(last)];
  const end = `${monthName(to.month)} ${String(to.year)}`;
  if (from.year !== to.year) return `${monthName(from.month)} ${String(from.year)}–${end}`;
  return from.month === to.month ? end : `${monthName(from.month)}–${end}`;
}

const MONTHS =
  "January February March April May June July August September October November December".split(" ");

function monthName(month: number): string {
  return MONTHS[month - 1] ?? "";
}

/** `a`, `a and b`, `a, b and c`, `a, b, c and later`. */
function joined(spans: readonly string[]): string {
  if (spans.length > SPANS_SHOWN) return `${spans.slice(0, SPANS_SHOWN).join(", ")} and later`;
  return spans.length < 2 ? (spans[0] ?? "") : `${spans.slice(0, -1).join(", ")} and ${spans.at(-1) ?? ""}`;
}

const SPANS_SHOWN = 3;

function spansOf(buckets: readonly Bucket[]): readonly BucketSpan[] {
  const spans: { first: Bucket; last: Bucket }[] = [];
  for (const bucket of buckets) {
    const span = spans.at(-1);
    if (span !== undefined && span.last.end === bucket.start) span.last = bucket;
    else spans.push({ first: bucket, last: bucket });
  }
  return spans;
}
