// Lead times in calendar days or in working days of a calendar: from a due day to its release and back.
// Knows calendars by the day only; hours belong to capacity.

import { weekdayOf, type Day } from "../../base/day";
import type { Calendar, Item, Plant } from "../../model/plant";
import type { SupplyTerms } from "./supply-terms";

/** Working days are listed this far around the start and the horizon; beyond it a lead time counts calendar days. */
const MARGIN_DAYS = 3660;

export type LeadTime = {
  /** The day on which an order must be released to be there on the due day. */
  readonly releaseFor: (due: Day) => Day;
  /** The day on which an order that is released on a day is there. */
  readonly receiptOf: (release: Day) => Day;
};

/**
 * Lead-time arithmetic for supply terms.
 *
 * Calendar days: release = due − L. Working days: the L-th working day before the due day; an order released on a day
 * off begins on the next working day and is there L working days later. L = 0 is the same day in both.
 *
 * @param plant its calendars; an unknown calendar or one without any working day counts calendar days
 * @param start first day of the plan
 * @param horizonDays length of the plan
 * Cost O(log working days) per question; each calendar is listed once.
 */
export function leadTimes(plant: Plant, start: Day, horizonDays: number): (terms: SupplyTerms) => LeadTime {
  const calendars = new Map(plant.calendars.map((calendar) => [calendar.id, calendar]));
  const listed = new Map<string, Int32Array>();
  const workingDaysOf = (id: string): Int32Array => {
    const known = listed.get(id);
    if (known !== undefined) return known;
    const calendar = calendars.get(id);
    const from = start - MARGIN_DAYS;
    const days = calendar === undefined ? [] : workingDays(calendar, from, start + horizonDays + MARGIN_DAYS);
    const list = Int32Array.from(days);
    listed.set(id, list);
    return list;
  };
  // Items share their lead times: a few dozen in a plant of any size.
  const known = new Map<string | undefined, Map<number, LeadTime>>();
  return ({ leadTimeDays, calendar }) => {
    const ofCalendar = known.get(calendar) ?? new Map<number, LeadTime>();
    const found = ofCalendar.get(leadTimeDays);
    if (found !== undefined) return found;
    const days = calendar === undefined || leadTimeDays === 0 ? new Int32Array(0) : workingDaysOf(calendar);
    const leadTime = days.length === 0 ? calendarDays(leadTimeDays) : inWorkingDays(leadTimeDays, days);
    known.set(calendar, ofCalendar.set(leadTimeDays, leadTime));
    return leadTime;
  };
}

/** The safety time of an item, counted as its lead time is: from a need back to the day for which its order is dated. Null for none. */
export function safetyTimes(leadTimeOf: (terms: SupplyTerms) => LeadTime): (item: Item) => LeadTime | null {
  return ({ supply, safetyTimeDays = 0, calendar }) => {
    if (safetyTimeDays <= 0 || supply === "phantom") return null;
    return leadTimeOf({ leadTimeDays: Math.ceil(safetyTimeDays), ...(calendar === undefined ? {} : { calendar }) });
  };
}

function calendarDays(leadTimeDays: number): LeadTime {
  return { releaseFor: (due) => due - leadTimeDays, receiptOf: (release) => release + leadTimeDays };
}

function inWorkingDays(leadTimeDays: number, days: Int32Array): LeadTime {
  return {
    releaseFor: (due) => days[firstAtOrAfter(days, due) - leadTimeDays] ?? due - leadTimeDays,
    receiptOf: (release) => days[firstAtOrAfter(days, release) + leadTimeDays] ?? release + leadTimeDays,
  };
}

/** The days from `from` to `to` (excluded) on which a calendar has a shift; the last exception for a day decides. */
export function workingDays(calendar: Calendar, from: Day, to: Day): readonly Day[] {
  const weekdays = new Set(calendar.shifts.map((shift) => shift.weekday));
  const exceptional = new Map<Day, boolean>();
  for (const exception of calendar.exceptions) {
    if (exception.resource !== undefined) continue;
    const last = Math.min(exception.to, to - 1);
    for (let day = Math.max(exception.from, from); day <= last; day += 1) {
      exceptional.set(day, exception.shifts.length > 0);
    }
  }
  const days: Day[] = [];
  for (let day = from; day < to; day += 1) {
    if (exceptional.get(day) ?? weekdays.has(weekdayOf(day))) days.push(day);
  }
  return days;
}

/** Index of the first day that is not before `day`. */
function firstAtOrAfter(days: Int32Array, day: Day): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((days[middle] ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
