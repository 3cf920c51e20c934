// A minute in a sentence.

import { dayOf, dayText, timeOfDayText, type Minute } from "../../base/day";

/** `2026-05-04 08:00`. */
export function clockText(minute: Minute): string {
  return `${dayText(dayOf(minute))} ${timeOfDayText(minute)}`;
}
