// When a planned order is released and received, from the day it is needed: lead time, past due, fence, effectivity.
// Knows one order; nothing of quantities, capacity or stock.

import type { Day } from "../../base/day";
import type { Item } from "../../model/plant";
import type { Settings } from "../../model/settings";
import type { Sentences } from "../sentences/sentences";
import type { DaysSubject } from "../sentences/subjects";
import type { LeadTime } from "./lead-time";
import type { ClosedDays } from "./no-receipts";
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
 * The day for which an order is dated that netting needs on another: earlier by the item's safety time.
 * @param safetyTime null without one; a phantom has none
 */
export function dueForNeed(needed: Day, safetyTime: LeadTime | null): Day {
  return safetyTime === null ? needed : safetyTime.releaseFor(needed);
}

/** What dates the orders of an item from one source: days between which they start, and those on which they are received. */
export type OrderDating = {
  readonly leadTime: LeadTime;
  readonly start: Day;
  /** The first day outside the planning time fence; −∞ for a phantom. */
  readonly fenceEnd: Day;
  readonly first: Day;
  readonly last: Day;
  readonly closed: ClosedDays | undefined;
};

/** @param closed days on which nothing is received: an order comes on the first after them */
export function orderDating(item: Item, leadTime: LeadTime, settings: Settings, closed?: ClosedDays): OrderDating {
  const fenceEnd = item.supply === "phantom" ? -Infinity : planningFenceEnd(settings);
  return { leadTime, start: settings.start, fenceEnd, first: firstDayOf(item), last: lastDayOf(item), closed };
}

/**
 * Dates of a planned order.
 *
 * Release = day wanted − lead time; what lies before the start of the plan is released at the start. A receipt inside the
 * planning time fence moves to the fence's end. An item that may not be started yet moves to its first day; one that may
 * not be started any more is made or bought on its last day and kept until it is needed. A phantom follows its parent and is
 * moved by none of them.
 *
 * @param wanted from dueForNeed
 */
export function datesOn(wanted: Day, dating: OrderDating): OrderDates {
  const { leadTime, fenceEnd, first, last, closed } = dating;
  const releaseByLeadTime = leadTime.releaseFor(wanted);
  const due = fencedDue(wanted, dating);
  const start = fencedStart(due, releaseByLeadTime, wanted, dating);
  if (start < first) return { start: first, due: openFrom(Math.max(due, leadTime.receiptOf(first)), closed), releaseByLeadTime };
  if (start > last) return { start: last, due: openFrom(Math.max(fenceEnd, leadTime.receiptOf(last)), closed), releaseByLeadTime };
  return { start, due, releaseByLeadTime };
}

/** Due and start day before the item's first and last day are looked at. */
function fencedDue(wanted: Day, { fenceEnd, closed }: OrderDating): Day {
  return openFrom(wanted < fenceEnd ? fenceEnd : wanted, closed);
}

function fencedStart(due: Day, releaseByLeadTime: Day, wanted: Day, { leadTime, start }: OrderDating): Day {
  const release = due === wanted ? releaseByLeadTime : leadTime.releaseFor(due);
  return release < start ? start : release;
}

/** True for an item that may be started or ordered on no day of the plan: nothing new can be planned of it. */
export function isOver(item: Item, settings: Settings): boolean {
  return lastDayOf(item) < Math.max(settings.start, firstDayOf(item));
}

function openFrom(day: Day, closed: ClosedDays | undefined): Day {
  return closed === undefined ? day : closed.firstOpen(day);
}

function firstDayOf({ supply, effectiveFrom }: Item): Day {
  return supply === "phantom" ? -Infinity : (effectiveFrom ?? -Infinity);
}

function lastDayOf({ supply, effectiveTo }: Item): Day {
  return supply === "phantom" ? Infinity : (effectiveTo ?? Infinity);
}

/**
 * Why the dates of `datesOn` differ from needed and needed − lead time; fixed sentences.
 * @param safetyTime null without one
 * @param terms with the lead time in days, for the words; `leadTime` does the arithmetic
 */
export function dateReasons(
  needed: Day,
  item: Item,
  terms: SupplyTerms,
  leadTime: LeadTime,
  safetyTime: LeadTime | null,
  settings: Settings,
  closed: ClosedDays | undefined,
  { dates }: Sentences,
): readonly string[] {
  const reasons: string[] = [];
  const wanted = dueForNeed(needed, safetyTime);
  const dating = orderDating(item, leadTime, settings, closed);
  const { start, due, releaseByLeadTime } = datesOn(wanted, dating);
  const fencedBy = fencedStart(fencedDue(wanted, dating), releaseByLeadTime, wanted, dating);
  if (wanted < needed) reasons.push(dates.safetyTime(wanted, inDays({ ...terms, leadTimeDays: item.safetyTimeDays ?? 0 })));
  const isFenced = item.supply !== "phantom" && planningFenceEnd(settings) > wanted;
  if (isFenced) reasons.push(dates.movedByFence(wanted, planningFenceEnd(settings)));
  if (closed !== undefined && due > wanted && closed.firstOpen(due - 1) > due - 1) reasons.push(dates.closedUntil(due));
  if (start > fencedBy) reasons.push(dates.firstDay(start));
  if (start < fencedBy) reasons.push(dates.lastDay(start));
  if (releaseByLeadTime < settings.start) reasons.push(dates.releasedLate(settings.start - releaseByLeadTime, inDays(terms)));
  return reasons;
}

function inDays({ leadTimeDays, calendar }: SupplyTerms): DaysSubject {
  return { days: leadTimeDays, isWorking: calendar !== undefined };
}
