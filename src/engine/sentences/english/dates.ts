// Why an order's dates are not those of its need and lead time, in English.

import { dayText, type Day } from "../../../base/day";
import { clockText } from "../clock-text";
import type { DaysSubject } from "../subjects";
import { counted } from "./counted";

export const dates = {
  safetyTime: (wanted: Day, time: DaysSubject): string => `Wanted on ${dayText(wanted)}: safety time ${timeText(time)}.`,
  movedByFence: (from: Day, fenceEnd: Day): string => `Moved from ${dayText(from)} to the end of the planning time fence on ${dayText(fenceEnd)}.`,
  closedUntil: (day: Day): string => `Not before ${dayText(day)}: until then you want nothing received.`,
  firstDay: (day: Day): string => `Not before ${dayText(day)}, the item's first day.`,
  lastDay: (day: Day): string => `Not after ${dayText(day)}, the item's last day: kept in stock until it is needed.`,
  releasedLate: (days: number, leadTime: DaysSubject): string => `Released ${counted(days, "day")} late: lead time ${timeText(leadTime)}.`,
  pinned: (operation: number, start: number | undefined, resource: string | undefined): string =>
    `You pinned operation ${String(operation)}${start === undefined ? "" : ` to ${clockText(start)}`}${resource === undefined ? "" : ` at ${resource}`}.`,
};

function timeText({ days, isWorking }: DaysSubject): string {
  return counted(days, isWorking ? "working day" : "day");
}
