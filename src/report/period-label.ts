// Words for buckets: week numbers, dates, months and the planner's own periods as she says them. Knows no sheet.

import { dateOf, dayText, weekdayOf, type Day } from "../base/day";
import { isoWeek } from "../base/iso-week";
import type { Bucket } from "../model/plan";
import { weekdayNames, type BucketCalendar, type Settings } from "../model/settings";
import type { ReportSentences } from "./sentences/english";
import { reportSentencesOf } from "./sentences/report-sentences";

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

/** Periods, and the language in which they are said. */
export type PeriodNames = BucketCalendar & Pick<Settings, "language">;

/** The word over a time axis. */
export function periodWord(size: BucketCalendar["bucket"]): string {
  return periodWords[size];
}

const periodWords = { day: "Day", week: "Week", month: "Month", period: "Period" } as const;

/** With its preposition: `in weeks 49–51 and 1`, `on 5–6 December`, `in March–May 2026`; at most three spans, then `and later`. */
export function inPeriods(buckets: readonly Bucket[], calendar: PeriodNames): string {
  const spans = spansOf(buckets).map((span) => spanText(span, calendar));
  const say = reportSentencesOf(calendar);
  const names = spans.length > SPANS_SHOWN ? say.andLater(spans.slice(0, SPANS_SHOWN)) : say.listed(spans);
  return say.during(calendar.bucket, withNoun(names, buckets, calendar));
}

/** One bucket by its name: `week 49`, `5 December`, `March 2026`. */
export function periodName(bucket: Bucket, calendar: PeriodNames): string {
  return withNoun(spanText({ first: bucket, last: bucket }, calendar), [bucket], calendar);
}

/** `week 49`, `periods 3–4`; as they are where the names say it themselves. */
function withNoun(names: string, buckets: readonly Bucket[], calendar: PeriodNames): string {
  const say = reportSentencesOf(calendar);
  const many = buckets.length !== 1;
  if (calendar.bucket === "week") return say.weeks(many, names);
  return calendar.bucket === "period" && !/period/i.test(buckets.map((bucket) => periodLabel(bucket, calendar)).join(" ")) ? say.ownPeriods(many, names) : names;
}

type BucketSpan = { readonly first: Bucket; readonly last: Bucket };

function spanText({ first, last }: BucketSpan, calendar: PeriodNames): string {
  if (calendar.bucket === "week" || calendar.bucket === "period") {
    const [from = "", to = ""] = [first, last].map((bucket) => (calendar.bucket === "week" ? weekNumber(bucket, calendar) : periodLabel(bucket, calendar)));
    return first === last ? from : `${from}–${to}`;
  }
  const say = reportSentencesOf(calendar);
  return calendar.bucket === "day" ? daySpanText(first.start, last.start, say) : monthSpanText(first.start, last.start, say);
}

/** `5 December`, `5–6 December`, `30 November–2 December`. */
function daySpanText(first: Day, last: Day, say: ReportSentences): string {
  const [from, to] = [dateOf(first), dateOf(last)];
  const end = say.date(to.date, to.month);
  if (first === last) return end;
  return `${from.month === to.month ? say.dateInMonth(from.date) : say.date(from.date, from.month)}–${end}`;
}

/** `March 2026`, `March–May 2026`, `December 2026–January 2027`. */
function monthSpanText(first: Day, last: Day, say: ReportSentences): string {
  const [from, to] = [dateOf(first), dateOf(last)];
  const end = `${say.month(to.month)} ${String(to.year)}`;
  if (from.year !== to.year) return `${say.month(from.month)} ${String(from.year)}–${end}`;
  return from.month === to.month ? end : `${say.month(from.month)}–${end}`;
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
