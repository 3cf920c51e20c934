// Lead times forward and backward, a day at a time: the validator's own reading of working days.

import type { Day } from "../../base/day";
import { weekdayOf } from "../../base/day";
import type { Calendar, Item, SupplierItem } from "../../model/plant";
import type { PlanIndex } from "./plan-index";

/** Days from release to receipt of an item: its supplier's when it is bought and has one, else its own. */
function leadTimeDays(item: Item, row: SupplierItem | undefined): number {
  if (item.supply === "phantom") return 0;
  const supplierDays = item.supply === "buy" ? row?.leadTimeDays : undefined;
  return Math.ceil(supplierDays ?? item.leadTimeDays);
}

/**
 * The day on which an order must be released that is due on a day. Working days when the item has a calendar.
 * @param row of the order's supplier; that of the item's first one when nothing is known of the order
 */
export function releaseDay(index: PlanIndex, item: Item, due: Day, row = index.supplierOf(item.id)): Day {
  return daysBefore(index, item, due, leadTimeDays(item, row));
}

/** The day on which an order is there that is released on a day; one released on a day off begins on the next working day. */
export function receiptDay(index: PlanIndex, item: Item, release: Day, row = index.supplierOf(item.id)): Day {
  return daysAfter(index, item, release, leadTimeDays(item, row));
}

/** The first day on which something is needed that may be dated for a day, its safety time earlier. */
export function safeReceiptDay(index: PlanIndex, item: Item, due: Day): Day {
  return daysAfter(index, item, due, item.supply === "phantom" ? 0 : Math.ceil(item.safetyTimeDays ?? 0));
}

function daysAfter(index: PlanIndex, item: Item, from: Day, days: number): Day {
  const calendar = item.calendar === undefined ? undefined : index.calendars.get(item.calendar);
  if (calendar === undefined || !isEverOpen(calendar) || days === 0) return from + days;
  let day = from;
  while (!isWorkingDay(calendar, day)) day += 1;
  for (let left = days; left > 0; ) {
    day += 1;
    if (isWorkingDay(calendar, day)) left -= 1;
  }
  return day;
}

function daysBefore(index: PlanIndex, item: Item, due: Day, days: number): Day {
  const calendar = item.calendar === undefined ? undefined : index.calendars.get(item.calendar);
  if (calendar === undefined || !isEverOpen(calendar)) return due - days;
  let release = due;
  for (let left = days; left > 0; ) {
    release -= 1;
    if (isWorkingDay(calendar, release)) left -= 1;
  }
  return release;
}

/** The day for which an order is dated that is needed on a day: as much earlier as the item's safety time says. */
export function safeDay(index: PlanIndex, item: Item, needed: Day): Day {
  if (item.supply === "phantom" || item.safetyTimeDays === undefined) return needed;
  return daysBefore(index, item, needed, Math.ceil(item.safetyTimeDays));
}

/** A calendar that opens on exceptional days only counts as none: its lead times might have no beginning. */
function isEverOpen(calendar: Calendar): boolean {
  return calendar.shifts.length > 0;
}

function isWorkingDay({ shifts, exceptions }: Calendar, day: Day): boolean {
  const exception = exceptions
    .filter(({ from, to, resource }) => resource === undefined && from <= day && day <= to)
    .at(-1);
  return exception === undefined
    ? shifts.some((shift) => shift.weekday === weekdayOf(day))
    : exception.shifts.length > 0;
}
