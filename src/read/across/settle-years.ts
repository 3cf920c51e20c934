// The years of periods that stand in a row: a heading without one takes it from the row above, from its neighbours, or from the
// start of the plan. Knows headings in order; nothing of cells.

import type { Day } from "../../base/day";
import { dateOf } from "../../base/day";
import type { PeriodHeading } from "./period-heading";
import { dayInYear } from "./period-heading";

export type SettledPeriods = {
  /** First days, in the order of the headings; null when nothing says which year it is. */
  readonly days: readonly Day[] | null;
  /** No heading names a year: it was chosen by the start of the plan. */
  readonly isAssumed: boolean;
};

/** A plan that starts in the last days of a year's columns is rather meant for the year that is about to begin. */
const DAYS_AT_THE_END = 31;
const LONG_SPAN_DAYS = 180;

/** Between the first days of two periods in a row; a quarter is the longest. */
export const LONGEST_STEP_DAYS = 100;

/**
 * @param headings in ascending order of what they mean
 * @param near     the start of the plan, when it is known
 * @param isPast   they hold what was, so that the last of them is over when the plan starts
 */
export function settleYears(headings: readonly PeriodHeading[], near: Day | null, isPast: boolean): SettledPeriods {
  const known = headings.findIndex(({ day }) => day !== null);
  if (known >= 0) return { days: fromAnchor(headings, known, headings[known]?.day ?? 0), isAssumed: false };
  const [first] = headings;
  if (first === undefined || near === null) return { days: null, isAssumed: true };
  const { year } = dateOf(near);
  const candidates = [year - 2, year - 1, year, year + 1].flatMap((each) => {
    const anchor = dayInYear(first, each);
    const days = anchor === null ? null : fromAnchor(headings, 0, anchor);
    return days === null || !isWithoutGap(days) ? [] : [days];
  });
  return { days: isPast ? latestBefore(candidates, near) : nearest(candidates, near), isAssumed: true };
}

/** Week 53 is not in every year: the next one may be years away. */
function isWithoutGap(days: readonly Day[]): boolean {
  return days.every((day, index) => day - (days[index - 1] ?? day) <= LONGEST_STEP_DAYS);
}

/** From one heading whose day is known forward and backward, each the next or the last of its name. */
function fromAnchor(headings: readonly PeriodHeading[], anchor: number, day: Day): readonly Day[] | null {
  const days: Day[] = [];
  days[anchor] = day;
  for (let index = anchor + 1; index < headings.length; index++) {
    const found = beside(headings[index], days[index - 1] ?? day, 1);
    if (found === null) return null;
    days[index] = found;
  }
  for (let index = anchor - 1; index >= 0; index--) {
    const found = beside(headings[index], days[index + 1] ?? day, -1);
    if (found === null) return null;
    days[index] = found;
  }
  return days;
}

/** The heading's own day, else its nearest one after (1) or before (-1) another. */
function beside(heading: PeriodHeading | undefined, other: Day, direction: 1 | -1): Day | null {
  if (heading === undefined || heading.day !== null) return heading?.day ?? null;
  const { year } = dateOf(other);
  for (let step = -1; step <= 2; step++) {
    const day = dayInYear(heading, year + step * direction);
    if (day !== null && (day - other) * direction > 0) return day;
  }
  return null;
}

function latestBefore(candidates: readonly (readonly Day[])[], near: Day): readonly Day[] | null {
  return candidates.filter((days) => (days.at(-1) ?? 0) <= near).at(-1) ?? null;
}

/** The year in which the plan starts, unless what is left of it is short and the next such year is about to begin. */
function nearest(candidates: readonly (readonly Day[])[], near: Day): readonly Day[] | null {
  const spanning = candidates.filter((days) => (days[0] ?? 0) <= near && endOf(days) > near).at(-1);
  const upcoming = candidates.find((days) => (days[0] ?? 0) > near);
  if (spanning === undefined) return upcoming ?? null;
  const isNearlyOver = endOf(spanning) - near <= DAYS_AT_THE_END && endOf(spanning) - (spanning[0] ?? 0) >= LONG_SPAN_DAYS;
  return isNearlyOver && upcoming !== undefined && (upcoming[0] ?? 0) - near <= DAYS_AT_THE_END ? upcoming : spanning;
}

/** The last period is taken to be as long as the one before. */
function endOf(days: readonly Day[]): Day {
  const [before = 0, last = 0] = days.slice(-2);
  return 2 * last - before;
}
