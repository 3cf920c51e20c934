// Which shifts hold on a day, and the spans of minutes that they open. Knows calendars; nothing of plans or drawings.

import { MINUTES_PER_DAY, startOfDay, weekdayOf, type Day, type Minute } from "../base/day";
import type { Calendar, Shift } from "./plant";

/** Open from `start` to before `end`. */
export type OpenSpan = { readonly start: Minute; readonly end: Minute };

/** Shifts that begin on one day. */
export type DayShifts = readonly Omit<Shift, "weekday">[];

/**
 * The shifts of a calendar day by day. An exception replaces the shifts that begin on its days; one for the resource
 * alone wins over one for all, the last given wins among equals.
 * @param resource exceptions of other resources do not count
 * @param days exceptions before or after them are not looked at
 * @returns `exceptions` by day in no order, and the shifts of any day of `days`
 * Cost: days of exceptions; then O(1) a day.
 */
export function calendarShifts(
  calendar: Pick<Calendar, "shifts" | "exceptions">,
  resource: string,
  days: { readonly first: Day; readonly last: Day },
): { readonly exceptions: ReadonlyMap<Day, DayShifts>; readonly on: (day: Day) => DayShifts } {
  const exceptions = new Map<Day, DayShifts>();
  const forAll = calendar.exceptions.filter((exception) => exception.resource === undefined);
  const forThis = calendar.exceptions.filter((exception) => exception.resource === resource);
  for (const exception of [...forAll, ...forThis]) {
    const last = Math.min(exception.to, days.last);
    for (let day = Math.max(exception.from, days.first); day <= last; day += 1) exceptions.set(day, exception.shifts);
  }
  const week = [0, 1, 2, 3, 4, 5, 6].map((weekday) => calendar.shifts.filter((shift) => shift.weekday === weekday));
  return { exceptions, on: (day) => exceptions.get(day) ?? week[weekdayOf(day)] ?? [] };
}

/**
 * Spans from the first minute of `first` to the last of `last`, in order, joined where they touch or overlap.
 * A shift belongs to the day on which it begins, also when it runs past midnight.
 * @param on the shifts of a day; also asked for the day before `first`
 * Cost: days × shifts, and sorting them.
 */
export function openSpans(on: (day: Day) => DayShifts, first: Day, last: Day): readonly OpenSpan[] {
  const from = startOfDay(first);
  const to = startOfDay(last + 1);
  const spans: OpenSpan[] = [];
  for (let day = first - 1; day <= last; day += 1) {
    for (const { startMinute, endMinute } of on(day)) {
      const length = endMinute > startMinute ? endMinute - startMinute : endMinute - startMinute + MINUTES_PER_DAY;
      const opens = startOfDay(day) + Math.round(startMinute);
      const start = Math.max(opens, from);
      const end = Math.min(opens + Math.round(length), to);
      if (start < end) spans.push({ start, end });
    }
  }
  return joined(spans.sort((a, b) => a.start - b.start));
}

function joined(spans: readonly OpenSpan[]): readonly OpenSpan[] {
  const result: OpenSpan[] = [];
  for (const span of spans) {
    const last = result.at(-1);
    if (last === undefined || span.start > last.end) result.push(span);
    else if (span.end > last.end) result[result.length - 1] = { start: last.start, end: span.end };
  }
  return result;
}
