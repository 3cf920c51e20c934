// Words for buckets: week numbers, dates, months and the planner's own periods as she says them. Knows no sheet.

import { dateOf, dayText, weekdayOf, type Day } from "../base/day";
import { isoWeek } from "../base/iso-week";
import type { Bucket } from "../model/plan";
import { weekdayNames, type BucketCalendar } from "../model/settings";

/** Short, for axes and narrow columns: `W11`, `03-09`, `2026-03`, or a period by its own name. */
export function periodLabel(bucket: Bucket, calendar: BucketCalendar): string {
  switch (calendar.bucket) {
    case "week":
      return `W${weekNumber(bucket, calendar)}`;
    case "day":
      return dayText(bucket.start).slice(5);
    case "month":
      return dayText(bucket.start).slice(0, 7);
    case "period":
      return ownName(bucket, calendar) ?? `W${weekNumber(bucket, calendar)}`;
  }
}

/** Of a week that begins on another day than Monday: the ISO number of the week in which most of its days lie. */
function weekNumber({ start }: Bucket, { weekStart = "monday" }: BucketCalendar): string {
  const first = start - ((weekdayOf(start) - weekdayNames.indexOf(weekStart) + 7) % 7);
  return String(isoWeek(first + 3).week);
}

/** Undefined for a bucket in none of the planner's periods. */
function ownName({ start }: Bucket, { periods = [] }: BucketCalendar): string | undefined {
  const period = periods.find((each) => start >= each.start && start < each.end);
  return period === undefined || period.name !== "" ? period?.name : dayText(period.start);
}

/** The word over a time axis. */
export function periodWord(size: BucketCalendar["bucket"]): string {
  return periodWords[size];
}

const periodWords = { day: "Day", week: "Week", month: "Month", period: "Period" } as const;

/** With its preposition: `in weeks 49–51 and 1`, `on 5–6 December`, `in March–May 2026`; at most three spans, then `and later`. */
export function inPeriods(buckets: readonly Bucket[], calendar: BucketCalendar): string {
  const noun = nounOf(buckets, calendar);
  return `${calendar.bucket === "day" ? "on" : "in"} ${noun}${joined(spansOf(buckets).map((span) => spanText(span, calendar)))}`;
}

/** One bucket by its name: `week 49`, `5 December`, `March 2026`. */
export function periodName(bucket: Bucket, calendar: BucketCalendar): string {
  return `${nounOf([bucket], calendar)}${spanText({ first: bucket, last: bucket }, calendar)}`;
}

/** `week `, `periods `; nothing where the names say it themselves. */
function nounOf(buckets: readonly Bucket[], calendar: BucketCalendar): string {
  const plural = buckets.length === 1 ? "" : "s";
  if (calendar.bucket === "week") return `week${plural} `;
  return calendar.bucket === "period" && !/period/i.test(buckets.map((bucket) => periodLabel(bucket, calendar)).join(" ")) ? `period${plural} ` : "";
}

type BucketSpan = { readonly first: Bucket; readonly last: Bucket };

function spanText({ first, last }: BucketSpan, calendar: BucketCalendar): string {
  if (calendar.bucket === "week" || calendar.bucket === "period") {
    const [from = "", to = ""] = [first, last].map((bucket) => (calendar.bucket === "week" ? weekNumber(bucket, calendar) : periodLabel(bucket, calendar)));
    return first === last ? from : `${from}–${to}`;
  }
  return calendar.bucket === "day" ? daySpanText(first.start, last.start) : monthSpanText(first.start, last.start);
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
