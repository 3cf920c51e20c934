// Why an order is not earlier, in English: one sentence a limit, each naming the culprit first.

import { dayText, type Day, type Minute } from "../../../base/day";
import type { Order } from "../../../model/plan";
import { clockText } from "../clock-text";
import { shortName as name } from "../short-name";
import { counted } from "./counted";

const states: Readonly<Record<Order["status"], string>> = { planned: "Planned", firm: "Firm", open: "Open" };

export const lateness = {
  full: (resource: string, until: Minute): string => `Work centre ${name(resource)} is full until ${clockText(until)}.`,
  neverOpen: (resource: string): string => `Work centre ${name(resource)} has no open time: the order keeps its lead time. Give it a calendar.`,
  noTimeLeft: (resource: string): string => `The calendar of work centre ${name(resource)} ends too soon: the order keeps its lead time. Add shifts.`,
  nobodyWith: (skill: string): string => `Nobody with the skill ${name(skill)} can do it: the order keeps its lead time. See the days of Skills.`,
  component: (item: string, order: string, arrives: Day): string => `Component ${name(item)} arrives on ${dayText(arrives)} (order ${name(order)}).`,
  coProduct: (item: string, producer: string, due: Day): string => `${name(item)} comes with order ${name(producer)} on ${dayText(due)}.`,
  firstPossibleDay: (item: string, needed: Day, due: Day): string => `${name(item)} is needed on ${dayText(needed)}; ${dayText(due)} is the first day it can be there.`,
  buying: (item: string, days: number, release: Day, due: Day): string =>
    `${name(item)} takes ${counted(days, "day")} to buy: ordered on ${dayText(release)}, it arrives on ${dayText(due)}.`,
  transferring: (item: string, days: number, release: Day, due: Day): string =>
    `${name(item)} takes ${counted(days, "day")} to transfer: sent on ${dayText(release)}, it is there on ${dayText(due)}.`,
  making: (item: string, days: number, release: Day, due: Day): string =>
    `${name(item)} takes ${counted(days, "day")} to make: started on ${dayText(release)}, it is done on ${dayText(due)}.`,
  given: ({ status, id, item, due }: Pick<Order, "status" | "id" | "item" | "due">): string => `${states[status]} order ${name(id)} for ${name(item)} is due on ${dayText(due)}.`,
  effectivity: (item: string, from: Day): string => `${name(item)} may not be started before ${dayText(from)}.`,
  stepEffectivity: (item: string, operation: number, from: Day): string => `Operation ${String(operation)} of ${name(item)} may not start before ${dayText(from)}.`,
  fence: (item: string, from: Day): string => `The planning time fence lets no new order for ${name(item)} arrive before ${dayText(from)}.`,
  stays: (operation: number, start: Minute): string => `Operation ${String(operation)} stays at ${clockText(start)}, where the plan before had it.`,
  pin: (operation: number, start: Minute): string => `Operation ${String(operation)} is pinned to ${clockText(start)}.`,
};
