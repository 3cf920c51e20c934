// Dates that leave out their year: `15.12.`, `KW 50`, `W50`, the bare 50 of a week column. Knows no clock:
// the year is the one that brings the date near a day that the caller names.

import type { Day } from "../../base/day";
import { dateOf, dayFromDate } from "../../base/day";
import { mondayOfWeek } from "./date-text";

/** A day already settled, a week of some year, or a day and month of some year. */
export type YearlessDate = Day | { readonly week: number } | { readonly month: number; readonly date: number };

/** Planners look further ahead than back: a date is taken from 13 weeks before the named day on. */
const DAYS_BACK = 91;

const dayAndMonth = /^(\d{1,2})\.\s?(\d{1,2})\.?$/;
const weekAlone = /^(?:W|KW|CW|Week|Woche)[-. ]*(\d{1,2})$/i;

/** Null when the text is no such date. `15.12` without its last point is one, since it stands in a column of dates. */
export function parseYearlessDate(written: string): YearlessDate | null {
  const text = written.trim();
  const week = weekAlone.exec(text);
  if (week !== null) return weekOfNumber(Number(week[1]));
  const match = dayAndMonth.exec(text);
  return match === null ? null : { date: Number(match[1]), month: Number(match[2]) };
}

/** True for a text that can hardly be anything else: `15.12` may be a number as well. */
export function isYearlessDate(written: string): boolean {
  return /^\d{1,2}\.\s?\d{1,2}\.$/.test(written.trim()) || weekAlone.test(written.trim());
}

/** What a number means in a column of weeks: 50, or 202650 with its year. Null when it is no week. */
export function weekOfNumber(number: number): YearlessDate | null {
  if (!Number.isInteger(number)) return null;
  if (number >= 1 && number <= 53) return { week: number };
  return number >= 195001 && number <= 215053 ? mondayOfWeek(Math.floor(number / 100), number % 100) : null;
}

/** The first such date from 13 weeks before the named day on; null when no year has it (`31.02.`). */
export function dayNear(date: Exclude<YearlessDate, number>, near: Day): Day | null {
  const { year } = dateOf(near);
  for (const candidate of [year - 1, year, year + 1, year + 2]) {
    const day = "week" in date ? mondayOfWeek(candidate, date.week) : dayFromDate(candidate, date.month, date.date);
    if (day !== null && day >= near - DAYS_BACK) return day;
  }
  return null;
}
