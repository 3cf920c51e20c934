// Local plan time without a zone: whole days and whole minutes since 1970-01-01, and their ISO text.
// Nothing here knows a clock, a zone or daylight saving.

/** Whole days since 1970-01-01 (a Thursday); the day of a date in the planner's own calendar. */
export type Day = number;

/** Whole minutes since 1970-01-01T00:00 in the planner's own local time. Fits 32 bits until the year 6053. */
export type Minute = number;

export const MINUTES_PER_DAY = 1440;

/** The first minute of a day. */
export function startOfDay(day: Day): Minute {
  return day * MINUTES_PER_DAY;
}

/** The day in which a minute lies. */
export function dayOf(minute: Minute): Day {
  return Math.floor(minute / MINUTES_PER_DAY);
}

/** The day on which something that ends at `minute` is done: an end at midnight belongs to the day before. */
export function dayOfEnd(minute: Minute): Day {
  return Math.ceil(minute / MINUTES_PER_DAY) - 1;
}

/** Day of the week, 0 = Monday … 6 = Sunday. */
export function weekdayOf(day: Day): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** The Monday on or before a day. */
export function mondayOf(day: Day): Day {
  return day - weekdayOf(day);
}

/** A day from a calendar date; month 1–12. Returns null when there is no such date. */
export function dayFromDate(year: number, month: number, dayOfMonth: number): Day | null {
  const time = Date.UTC(year, month - 1, dayOfMonth);
  const date = new Date(time);
  const exists =
    date.getUTCFullYear() === year &&
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === dayOfMonth;
  return exists ? time / 86_400_000 : null;
}

/** Year, month 1–12 and day of the month of a day. */
export function dateOf(day: Day): { readonly year: number; readonly month: number; readonly date: number } {
  const date = new Date(day * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, date: date.getUTCDate() };
}

/** `2026-03-09`. */
export function dayText(day: Day): string {
  if (!Number.isInteger(day) || day < 0 || day > LAST_FOUR_DIGIT_DAY) return new Date(day * 86_400_000).toISOString().slice(0, 10);
  // Every order has several dates in its reasons: by arithmetic a text takes a fraction of what a Date takes. Years begin
  // in March, so that the leap day is the last; they are counted in eras of 400, all of which have 146,097 days.
  const shifted = day + 719_468;
  const dayOfEra = shifted % 146_097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = 400 * Math.floor(shifted / 146_097) + yearOfEra + (month <= 2 ? 1 : 0);
  return `${String(year)}-${twoDigits(month)}-${twoDigits(date)}`;
}

/** 9999-12-31. */
const LAST_FOUR_DIGIT_DAY = 2_932_896;

function twoDigits(number: number): string {
  return number < 10 ? `0${String(number)}` : String(number);
}

/** `2026-03-09T06:30`. */
export function minuteText(minute: Minute): string {
  return `${dayText(dayOf(minute))}T${timeOfDayText(minute)}`;
}

/** `06:30`. */
export function timeOfDayText(minute: Minute): string {
  const ofDay = Math.floor(minute - startOfDay(dayOf(minute)));
  return `${twoDigits(Math.floor(ofDay / 60))}:${twoDigits(ofDay % 60)}`;
}

/** Reads `2026-03-09`; null when the text is no such date. */
export function dayFromText(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match === null ? null : dayFromDate(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** Days between 1970-01-01 and the zero of each of Excel's two date systems. */
const SERIAL_OFFSET = { 1900: 25_569, 1904: 24_107 } as const;

export type DateSystem = 1900 | 1904;

/**
 * The day of an Excel serial number; the fraction (time of day) is dropped.
 * In the 1900 system serials below 61 are a day off, since Excel counts a 29 February 1900 that never was.
 */
export function dayFromSerial(serial: number, system: DateSystem): Day {
  const whole = Math.floor(serial);
  return (system === 1900 && whole < 61 ? whole + 1 : whole) - SERIAL_OFFSET[system];
}

/** The Excel serial number of a day. Days before 1 March 1900 have none that all readers agree on. */
export function serialFromDay(day: Day, system: DateSystem): number {
  return day + SERIAL_OFFSET[system];
}

/** The Excel serial number of a minute, time of day as the fraction. */
export function serialFromMinute(minute: Minute, system: DateSystem): number {
  return serialFromDay(0, system) + minute / MINUTES_PER_DAY;
}
