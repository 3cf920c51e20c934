// The columns of the Gantt: parts of the working day for the first weeks, whole days after them, and one narrow column
// for a day on which nobody works.

import { dayOf, MINUTES_PER_DAY, startOfDay, weekdayOf, type Day, type Minute } from "../../base/day";
import type { OpenSpan } from "../../model/open-shifts";

export type Slot = {
  readonly kind: "part" | "day" | "closed";
  readonly day: Day;
  /** First minute that the column stands for, and how many. */
  readonly start: Minute;
  readonly minutes: number;
  readonly isFirstOfDay: boolean;
};

export type TimeSlots = {
  readonly slots: readonly Slot[];
  readonly first: Day;
  readonly last: Day;
  /** The last day that is drawn in parts. */
  readonly lastFine: Day;
  /** Position of the first slot of each day from `first` on. */
  readonly dayStarts: readonly number[];
};

/** What a planner works on: drawn finely. */
const FINE_DAYS = 21;
/** A part of a day is a number of whole hours, the fewest that keep a day within so many parts. */
const MOST_PARTS_A_DAY = 10;
const HOURS_A_DAY = 24;
/** More columns are no picture any more. */
const MOST_SLOTS = 200;

/** The slots from the first day on, to the last or as far as MOST_SLOTS reach. @param worked when any machine works */
export function timeSlots(days: { readonly first: Day; readonly last: Day }, worked: readonly OpenSpan[]): TimeSlots {
  const parts = partsOfDay(worked);
  const openDays = daysOf(worked);
  const slots: Slot[] = [];
  const dayStarts: number[] = [];
  let last = days.first - 1;
  for (let day = days.first; day <= days.last; day += 1) {
    const kind = !openDays.has(day) ? "closed" : day < days.first + FINE_DAYS ? "part" : "day";
    const pieces = kind === "part" ? parts : WHOLE_DAY;
    if (slots.length + pieces.length > MOST_SLOTS) break;
    dayStarts.push(slots.length);
    pieces.forEach(({ opens, minutes }, piece) => {
      slots.push({ kind, day, start: startOfDay(day) + opens, minutes, isFirstOfDay: piece === 0 });
    });
    last = day;
  }
  return { slots, first: days.first, last, lastFine: Math.min(last, days.first + FINE_DAYS - 1), dayStarts };
}

/** Minutes after midnight. */
type Part = { readonly opens: number; readonly minutes: number };

const WHOLE_DAY: readonly Part[] = [{ opens: 0, minutes: MINUTES_PER_DAY }];

/** The hours of the day in which anybody ever works, as equal parts; hours in which nobody does have no column. */
function partsOfDay(worked: readonly OpenSpan[]): readonly Part[] {
  const isWorked = Array<boolean>(HOURS_A_DAY).fill(false);
  for (const { start, end } of worked) {
    const hours = Math.min(Math.ceil(end / 60) - Math.floor(start / 60), HOURS_A_DAY);
    for (let hour = 0; hour < hours; hour += 1) isWorked[(Math.floor(start / 60) + hour) % HOURS_A_DAY] = true;
  }
  const hoursAPart = Math.max(1, Math.ceil(isWorked.filter(Boolean).length / MOST_PARTS_A_DAY));
  const parts: Part[] = [];
  for (let hour = 0; hour < HOURS_A_DAY; hour += 1) {
    const last = parts.at(-1);
    const isCovered = last !== undefined && hour * 60 < last.opens + last.minutes;
    if (isWorked[hour] === true && !isCovered) parts.push({ opens: hour * 60, minutes: hoursAPart * 60 });
  }
  return parts.length === 0 ? WHOLE_DAY : parts;
}

/** Days on which a shift begins; the morning after a night shift has a column of its own only if it has shifts too. */
function daysOf(worked: readonly OpenSpan[]): ReadonlySet<Day> {
  const days = new Set<Day>();
  for (const { start, end } of worked) {
    days.add(dayOf(start));
    // Round the clock, one span lasts for weeks.
    for (let day = dayOf(start) + 1; startOfDay(day + 1) <= end; day += 1) days.add(day);
  }
  return days;
}

/** The slot in which a minute lies; a minute without a column counts with the slot before it, or the first of its day. */
export function slotAt({ slots, first, dayStarts }: TimeSlots, minute: Minute): number {
  const day = dayOf(minute);
  if (day < first) return -1;
  const base = dayStarts[day - first];
  if (base === undefined) return slots.length;
  const end = dayStarts[day - first + 1] ?? slots.length;
  let slot = base;
  while (slot + 1 < end && (slots[slot + 1]?.start ?? Infinity) <= minute) slot += 1;
  return slot;
}

export function isFirstOfWeek(slot: Slot): boolean {
  return slot.isFirstOfDay && weekdayOf(slot.day) === 0;
}
