// The columns of the Gantt: parts of the working day for the first weeks, whole days after them.

import { dayOf, MINUTES_PER_DAY, startOfDay, weekdayOf, type Day, type Minute } from "../../base/day";
import type { Span } from "./open-spans";

export type TimeSlots = {
  readonly first: Day;
  /** Days drawn; the first `fineDays` of them have `perDay` slots each, the others one. */
  readonly days: number;
  readonly fineDays: number;
  readonly perDay: number;
  /** The part of each day that has columns, in minutes after midnight: nobody works outside it. */
  readonly opens: number;
  readonly closes: number;
};

/** The days that a planner works on: drawn finely. */
const FINE_DAYS = 28;
const MOST_FINE_SLOTS = 120;
/** More columns are no picture any more. */
const MOST_SLOTS = 180;
const MOST_SLOTS_A_DAY = 4;
const SHORTEST_SLOT_MINUTES = 120;

/** The finest slots that keep the first weeks within MOST_FINE_SLOTS columns and all within MOST_SLOTS. */
export function timeSlots(days: { readonly first: Day; readonly last: Day }, worked: readonly Span[]): TimeSlots {
  const wanted = days.last - days.first + 1;
  const fineDays = Math.min(wanted, FINE_DAYS);
  const { opens, closes } = workingDay(worked);
  const fits = (slots: number) => fineDays * slots <= MOST_FINE_SLOTS && closes - opens >= slots * SHORTEST_SLOT_MINUTES;
  let perDay = MOST_SLOTS_A_DAY;
  while (perDay > 1 && !fits(perDay)) perDay -= 1;
  return { first: days.first, days: Math.min(wanted, fineDays + MOST_SLOTS - fineDays * perDay), fineDays, perDay, opens, closes };
}

/** From the earliest start to the latest end within a day; the whole day when work goes past midnight. */
function workingDay(worked: readonly Span[]): { opens: number; closes: number } {
  let opens = MINUTES_PER_DAY;
  let closes = 0;
  for (const { start, end } of worked) {
    const from = start - startOfDay(dayOf(start));
    const to = end - startOfDay(dayOf(start));
    if (to > MINUTES_PER_DAY) return { opens: 0, closes: MINUTES_PER_DAY };
    opens = Math.min(opens, from);
    closes = Math.max(closes, to);
  }
  return opens < closes ? { opens, closes } : { opens: 0, closes: MINUTES_PER_DAY };
}

export function slotCount({ days, fineDays, perDay }: TimeSlots): number {
  return fineDays * perDay + days - fineDays;
}

/** The slot in which a minute lies; minutes outside the working day count with the nearest slot of their day. */
export function slotAt(slots: TimeSlots, minute: Minute): number {
  const { first, fineDays, perDay, opens } = slots;
  const day = dayOf(minute);
  if (day - first >= fineDays) return fineDays * perDay + day - first - fineDays;
  const inDay = Math.floor((minute - startOfDay(day) - opens) / fineMinutes(slots));
  return (day - first) * perDay + Math.min(Math.max(inDay, 0), perDay - 1);
}

export function dayOfSlot({ first, fineDays, perDay }: TimeSlots, slot: number): Day {
  const fine = fineDays * perDay;
  return slot < fine ? first + Math.floor(slot / perDay) : first + fineDays + slot - fine;
}

/** The first minute of a slot and its length in minutes. */
export function slotSpan(slots: TimeSlots, slot: number): { readonly start: Minute; readonly minutes: number } {
  const opens = startOfDay(dayOfSlot(slots, slot)) + slots.opens;
  if (!isFine(slots, slot)) return { start: opens, minutes: slots.closes - slots.opens };
  const minutes = fineMinutes(slots);
  return { start: opens + (slot % slots.perDay) * minutes, minutes };
}

/** True for the slots that are parts of a day. */
export function isFine({ fineDays, perDay }: TimeSlots, slot: number): boolean {
  return perDay > 1 && slot < fineDays * perDay;
}

export function isFirstOfDay(slots: TimeSlots, slot: number): boolean {
  return !isFine(slots, slot) || slot % slots.perDay === 0;
}

export function isFirstOfWeek(slots: TimeSlots, slot: number): boolean {
  return isFirstOfDay(slots, slot) && weekdayOf(dayOfSlot(slots, slot)) === 0;
}

function fineMinutes({ opens, closes, perDay }: TimeSlots): number {
  return (closes - opens) / perDay;
}
