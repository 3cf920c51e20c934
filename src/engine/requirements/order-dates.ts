// When a planned order is released and received, from the day it is needed: lead time, past due, fence, effectivity.
// Knows one order; nothing of quantities, capacity or stock.

import { dayText, type Day } from "../../base/day";
import type { Item } from "../../model/plant";
import type { Settings } from "../../model/settings";
import { countText } from "./count-text";
import type { LeadTime } from "./lead-time";
import type { SupplyTerms } from "./supply-terms";

export type OrderDates = {
  readonly start: Day;
  readonly due: Day;
  readonly releaseByLeadTime: Day;
};

/** The first day outside the planning time fence: the engine plans no receipt of its own before it. */
export function planningFenceEnd(settings: Settings): Day {
  return settings.start + settings.planningFenceDays;
}

/**
 * Dates of a planned order.
 *
 * Release = needed − lead time; what lies before the start of the plan is released at the start. A receipt inside the
 * planning time fence moves to the fence's end. An item that may not be started yet moves to its first day. A phantom
 * follows its parent and is moved by neither.
 *
 * @param needed the day on which netting needs it
 */
export function orderDates(needed: Day, item: Item, leadTime: LeadTime, settings: Settings): OrderDates {
  const releaseByLeadTime = leadTime.releaseFor(needed);
  const { start, due } = fencedDates(needed, item, leadTime, settings);
  return start >= firstDayOf(item)
    ? { start, due, releaseByLeadTime }
    : { start: firstDayOf(item), due: Math.max(due, leadTime.receiptOf(firstDayOf(item))), releaseByLeadTime };
}

/** Start and due day before the item's first day is looked at. */
function fencedDates(needed: Day, item: Item, leadTime: LeadTime, settings: Settings): Pick<OrderDates, "start" | "due"> {
  const due = item.supply === "phantom" ? needed : Math.max(needed, planningFenceEnd(settings));
  return { start: Math.max(leadTime.releaseFor(due), settings.start), due };
}

function firstDayOf({ supply, effectiveFrom }: Item): Day {
  return supply === "phantom" ? -Infinity : (effectiveFrom ?? -Infinity);
}

/**
 * Why the dates of `orderDates` differ from needed and needed − lead time; fixed sentences.
 * @param terms with the lead time in days, for the words; `leadTime` does the arithmetic
 */
export function dateReasons(
  needed: Day,
  item: Item,
  terms: SupplyTerms,
  leadTime: LeadTime,
  settings: Settings,
): readonly string[] {
  const reasons: string[] = [];
  const fenced = fencedDates(needed, item, leadTime, settings);
  const { start, releaseByLeadTime } = orderDates(needed, item, leadTime, settings);
  if (fenced.due > needed) {
    reasons.push(`Moved from ${dayText(needed)} to the end of the planning time fence on ${dayText(fenced.due)}.`);
  }
  if (start > fenced.start) reasons.push(`Not before ${dayText(start)}, the item's first day.`);
  if (releaseByLeadTime < settings.start) {
    const days = settings.start - releaseByLeadTime;
    reasons.push(`Released ${countText(days, "day")} late: lead time ${leadTimeText(terms)}.`);
  }
  if (item.effectiveTo !== undefined && start > item.effectiveTo) {
    reasons.push(`Starts after ${dayText(item.effectiveTo)}, the item's last day.`);
  }
  return reasons;
}

function leadTimeText({ leadTimeDays, calendar }: SupplyTerms): string {
  return countText(leadTimeDays, calendar === undefined ? "day" : "working day");
}
