// Demand history as series: one number a period for each item, over the same periods for all.
// Knows rows and calendars; cleans nothing and forecasts nothing.

import type { Day } from "../../base/day";
import { snap } from "../../base/quantity";
import type { HistoryMark, ItemHistory } from "../../model/item-forecast";
import type { Bucket } from "../../model/plan";
import type { History } from "../../model/plant";
import type { BucketCalendar, Settings } from "../../model/settings";
import { calendarBucket } from "../requirements/plan-buckets";

export type ItemHistories = {
  readonly bucket: "week" | "month";
  /** Periods of a year. */
  readonly season: number;
  /** The oldest first; the last one is over when the plan starts, or nearly. */
  readonly past: readonly Bucket[];
  /** From the end of the past on until the plan's end is covered. */
  readonly coming: readonly Bucket[];
  /** In the order in which the items first occur. */
  readonly items: readonly ItemHistory[];
};

/** A period of which no more than this share is left counts as over: its figures are there on the last days. */
const MOST_LEFT = 0.1;

/** Dates that lie so far apart are those of months. */
const MONTHLY_FROM_DAYS = 26;

/**
 * The histories of all items.
 *
 * Periods are months where the dates lie months apart, else weeks. The running period is left out, unless nearly all of it is over. A
 * period without any row of any item is unknown; in all others an item without a row had no demand. An item begins with its
 * first row.
 *
 * @param rows     in any order
 * @param settings start, horizon and the day on which weeks begin
 * @returns null without a row in a period that is over
 * Cost O(rows + items · periods).
 */
export function itemHistories(rows: readonly History[], settings: Settings): ItemHistories | null {
  const days = [...new Set(rows.map(({ day }) => day))].sort((a, b) => a - b);
  const bucket = isMonthly(days) ? "month" : "week";
  const calendar: BucketCalendar = { bucket, ...(settings.weekStart === undefined ? {} : { weekStart: settings.weekStart }) };
  const [first] = days;
  const last = days.reduce((latest, day) => (day < settings.start ? day : latest), -Infinity);
  if (first === undefined || last === -Infinity) return null;
  const lastPeriod = calendarBucket(last, calendar);
  const isOver = lastPeriod.end - settings.start <= MOST_LEFT * (lastPeriod.end - lastPeriod.start);
  const past = periodsBetween(first, isOver ? lastPeriod.end : lastPeriod.start, calendar);
  const from = past.at(-1)?.end;
  if (from === undefined) return null;
  const series = seriesOf(rows, past, calendar);
  const coming = periodsBetween(from, settings.start + settings.horizonDays, calendar);
  return { bucket, season: bucket === "month" ? 12 : 52, past, coming, items: series };
}

function isMonthly(days: readonly Day[]): boolean {
  const gaps = days.slice(1).map((day, before) => day - (days[before] ?? day));
  gaps.sort((a, b) => a - b);
  return (gaps[gaps.length >> 1] ?? 0) >= MONTHLY_FROM_DAYS;
}

/** The periods from that of a day on until a day is reached. */
function periodsBetween(from: Day, end: Day, calendar: BucketCalendar): readonly Bucket[] {
  const periods: Bucket[] = [];
  for (let day = from; day < end; ) {
    const period = calendarBucket(day, calendar);
    periods.push(period);
    day = period.end;
  }
  return periods;
}

function seriesOf(rows: readonly History[], past: readonly Bucket[], calendar: BucketCalendar): readonly ItemHistory[] {
  const places = new Map(past.map(({ start }, place) => [start, place]));
  const isKnown = past.map(() => false);
  const sums = new Map<string, { readonly units: number[]; readonly marks: Map<number, HistoryMark["kind"]>; first: number }>();
  for (const { item, day, quantity, mark } of rows) {
    const place = places.get(calendarBucket(day, calendar).start);
    if (place === undefined) continue;
    isKnown[place] = true;
    const own = sums.get(item) ?? { units: past.map(() => 0), marks: new Map<number, HistoryMark["kind"]>(), first: place };
    own.units[place] = snap((own.units[place] ?? 0) + quantity);
    own.first = Math.min(own.first, place);
    if (mark !== undefined) own.marks.set(place, mark);
    sums.set(item, own);
  }
  return [...sums].map(([item, { units, marks, first }]) => ({
    item,
    history: units.slice(first).map((quantity, place) => (isKnown[place + first] === true ? quantity : null)),
    ...(marks.size === 0 ? {} : { marks: [...marks].map(([period, kind]) => ({ period: period - first, kind })) }),
  }));
}
