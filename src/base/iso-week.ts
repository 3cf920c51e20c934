// Weeks by ISO 8601: they begin on Monday, and week 1 is the week of the year's first Thursday. Knows no zone and no clock.

import { dateOf, dayFromDate, mondayOf, type Day } from "./day";

/** The ISO week of a day and the year that it counts to. */
export function isoWeek(day: Day): { readonly year: number; readonly week: number } {
  const thursday = mondayOf(day) + 3;
  const { year } = dateOf(thursday);
  const newYear = dayFromDate(year, 1, 1) ?? thursday;
  return { year, week: Math.floor((thursday - newYear) / 7) + 1 };
}
