// What our sheets say in sentences with figures, in English; the form of the catalogue, which other languages fill.
// Knows words; decides nothing and finds nothing.

import { dayText, type Day } from "../../base/day";
import type { Order } from "../../model/plan";
import type { BucketSize } from "../../model/settings";
import { count, wholeText } from "./counted";
import { titles } from "./english-titles";

const MONTHS = "January February March April May June July August September October November December".split(" ");

export const english = {
  ...titles,
  plan: (isConstrained: boolean, start: Day, horizonDays: number): string => {
    const name = isConstrained ? "Constrained plan" : "Requirements plan (unlimited capacity)";
    const span = horizonDays % 7 === 0 ? count(horizonDays / 7, "week") : count(horizonDays, "day");
    return `${name}, start ${dayText(start)}, horizon ${span} to ${dayText(start + horizonDays - 1)}.`;
  },
  onOnePage: (): string => "The plan on one page.",

  // Periods
  weeks: (many: boolean, names: string): string => `week${many ? "s" : ""} ${names}`,
  ownPeriods: (many: boolean, names: string): string => `period${many ? "s" : ""} ${names}`,
  date: (date: number, month: number): string => `${String(date)} ${MONTHS[month - 1] ?? ""}`,
  dateInMonth: (date: number): string => String(date),
  month: (month: number): string => MONTHS[month - 1] ?? "",
  during: (size: BucketSize, names: string): string => `${size === "day" ? "on" : "in"} ${names}`,
  andLater: (names: readonly string[]): string => `${names.join(", ")} and later`,
  listed: (names: readonly string[]): string => (names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`),

  // Worst problems
  lateOrder: (demand: string, days: number): string => `Customer order ${demand} is ${count(days, "day")} late`,
  lateOrders: (orders: number, days: number): string => `${count(orders, "customer order")} are late (up to ${count(days, "day")})`,
  noDateOfOrder: (demand: string): string => `Customer order ${demand} gets no date within the horizon`,
  noDateOfOrders: (orders: number): string => `${count(orders, "customer order")} get no date within the horizon`,
  dueBeforeStart: (orders: number, last: Day): string => {
    const [were, them, customers] = orders === 1 ? ["it was", "it", "customer"] : ["they were", "them", "customers"];
    return `${were} due before the plan starts; ship ${them} by ${dayText(last)} and tell the ${customers}`;
  },
  isFull: (resource: string, when: string): string => `work centre ${resource} is full ${when}`,
  isFullForDays: (resource: string, period: string, percent: number): string => `work centre ${resource} is full for days at a time (${period}: ${wholeText(percent)} %)`,
  noFreeHours: (resource: string): string => `work centre ${resource} has no free hours in time`,
  overtimeHelps: (hours: number): string => `; up to ${count(hours, "hour")} of overtime there would help`,
  takesLonger: (item: string, kind: Order["kind"] | undefined): string => `${item} takes longer to ${kind === "buy" || kind === "transfer" ? kind : "make"} than the time left`,
  isThereOnlyOn: (item: string, isBrought: boolean, day: Day): string => `${item} ${isBrought ? "arrives" : "is ready"} only on ${dayText(day)}`,
  bringForward: (order: string, day: Day): string => `; bring order ${order} forward to ${dayText(day)}`,
  lacksHours: (resource: string, hours: number, when: string): string => `Work centre ${resource} lacks ${count(hours, "hour")} ${when}: move work, add overtime or subcontract.`,
  pastDueOrder: (item: string, days: number): string => `An order for item ${item} should have been released ${count(days, "day")} before the start: expedite it or agree a later date.`,
  pastDueOrders: (orders: number, item: string, days: number): string =>
    `${count(orders, "order")} should have been released before the start, one for item ${item} by ${count(days, "day")}: expedite them or agree later dates.`,
  shortItem: (item: string, units: number, when: string): string => `Item ${item} is short by up to ${wholeText(units)} from ${when} on.`,
  shortItems: (items: number, item: string, units: number, when: string): string => `${count(items, "item")} run out of stock; item ${item} is short by up to ${wholeText(units)} from ${when} on.`,

  // Remarks of the Summary
  weightedLateDays: (objective: string): string => `The plan has ${objective} weighted late days.`,
  searchTried: (moves: number, before: string | null, objective: string, hasChanges: boolean, starts: { readonly all: number; readonly best: number } | null): string => {
    const days = hasChanges ? "weighted late days and changes" : "weighted late days";
    const found = before !== null ? `lowered the ${days} from ${before} to ${objective}` : `found nothing better than ${objective} ${days}`;
    const subject = starts === null ? "The search" : `The best of ${String(starts.all)} searches, number ${String(starts.best)},`;
    return `${subject} tried ${count(moves, "change")} of the sequence and ${found}.`;
  },
  noScheduleHasFewer: (): string => "No schedule of these orders and pegs has fewer.",
  noScheduleBelow: (bound: string, percent: number | null): string =>
    `No schedule of these orders and pegs has fewer than ${bound}${percent === null ? "" : `: this one is at most ${String(percent)} % above the best possible`}.`,
  stayedInPlace: (operations: number, percent: number): string => `Of ${count(operations, "operation")} that the plan before had, ${String(percent)} % stay at the same place and minute.`,
  stayingTooDear: (): string => "To leave more in place, customers would have waited longer than is fair for it.",
  planningFenceCosts: (until: Day, lateOrders: number, lateUnits: number, lateValue: number, moved: number): string => {
    const late = lateOrders === 0 ? "makes no customer order late" : `makes ${count(lateOrders, "customer order")} late (${count(lateUnits, "unit")} worth ${wholeText(lateValue)})`;
    return `The planning time fence to ${dayText(until)} ${late} and moved ${count(moved, "order")}.`;
  },
  demandFenceCosts: (until: Day, units: number, value: number): string =>
    `The demand time fence to ${dayText(until)} ignores ${units === 0 ? "no forecast" : `forecast of ${count(units, "unit")} worth ${wholeText(value)}`}.`,
  insideDemandFence: (sign: string, until: Day): string => `${sign}: inside the demand time fence to ${dayText(until)}, forecast ignored.`,
  insidePlanningFence: (sign: string, until: Day): string => `${sign}: inside the planning time fence to ${dayText(until)}, nothing new received.`,

  // Tiles and charts of the Summary
  ofOrders: (orders: number): string => `of ${count(orders, "order")}`,
  onAverageNow: (value: number): string => `on average, now ${wholeText(value)}`,
  safetyOf: (item: string): string => `${item} safety`,
};

export type ReportSentences = typeof english;
