// How Morgenrad's sales run through the year, and how many bicycles a week that means.

import type { Day } from "../../../src/base/day";
import { dateOf, dayText } from "../../../src/base/day";
import type { CalendarException } from "../../../src/model/plant";
import type { BicycleModel } from "./models";
import { calendars } from "./work-centres";

/** January … December, relative to the mean of the year. */
const monthFactors: readonly number[] = [0.88, 0.98, 1.16, 1.22, 1.14, 1.06, 0.98, 0.94, 0.9, 0.86, 0.86, 0.84];

/** Units a week, all bicycles together, in a week of season 1. */
export const WEEKLY_UNITS = 160;

/** Sales of a model in the month of `day` relative to its mean. */
export function seasonFactor(model: Pick<BicycleModel, "season">, day: Day): number {
  const factor = monthFactors[dateOf(day).month - 1];
  if (factor === undefined) throw new Error(`No month for ${dayText(day)}.`);
  return Math.max(0.2, 1 + (factor - 1) * model.season);
}

/** True on Saturdays, Sundays and days on which the whole plant is closed. */
export function isClosed(day: Day): boolean {
  const weekday = (day + 3) % 7;
  const covers = (entry: CalendarException): boolean =>
    entry.resource === undefined && entry.from <= day && day <= entry.to;
  return weekday > 4 || calendars.some((calendar) => calendar.exceptions.some(covers));
}
