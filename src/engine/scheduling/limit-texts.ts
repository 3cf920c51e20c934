// The sentences that say why an order is not earlier: one function a limit, each naming the culprit.
// Knows words; nothing of how the limit was found.

import { dayText, minuteText, type Day, type Minute } from "../../base/day";
import type { Order } from "../../model/plan";
import type { Limit } from "./schedule";

/** A resource works on other orders until then. */
export function capacityLimit(resource: string, until: Minute): Limit {
  return { kind: "capacity", text: `Work centre ${name(resource)} is full until ${minuteText(until).replace("T", " ")}.`, resource };
}

export function neverOpenLimit(resource: string): Limit {
  return {
    kind: "capacity",
    text: `Work centre ${name(resource)} has no open time: the order keeps its lead time. Give it a calendar.`,
  };
}

export function noTimeLeftLimit(resource: string): Limit {
  return {
    kind: "capacity",
    text: `The calendar of work centre ${name(resource)} ends too soon: the order keeps its lead time. Add shifts.`,
  };
}

/** A component's order that ends too late. */
export function componentLimit(order: Order, arrives: Day): Limit {
  const kind = order.kind === "buy" ? "purchase" : "material";
  const text = `Component ${name(order.item)} arrives on ${dayText(arrives)} (order ${name(order.id)}).`;
  return { kind, text, order: order.id };
}

/** The whole lead time, from the first day on which the order can be released. */
export function leadTimeLimit(order: Order, release: Day, due: Day): Limit {
  const days = due - release;
  if (days === 0) {
    const text = `${name(order.item)} is needed on ${dayText(order.needed)}; ${dayText(due)} is the first day it can be there.`;
    return { kind: "leadTime", text };
  }
  const time = `${String(days)} ${days === 1 ? "day" : "days"}`;
  return order.kind === "buy"
    ? { kind: "purchase", text: `${name(order.item)} takes ${time} to buy: ordered on ${dayText(release)}, it arrives on ${dayText(due)}.` }
    : order.kind === "transfer"
      ? { kind: "leadTime", text: `${name(order.item)} takes ${time} to transfer: sent on ${dayText(release)}, it is there on ${dayText(due)}.` }
      : { kind: "leadTime", text: `${name(order.item)} takes ${time} to make: started on ${dayText(release)}, it is done on ${dayText(due)}.` };
}

/** An open or firm order whose date is a fact. */
export function givenLimit(order: Order): Limit {
  const kind = order.kind === "buy" ? "purchase" : "material";
  return { kind, text: `${sort(order)} order ${name(order.id)} for ${name(order.item)} is due on ${dayText(order.due)}.` };
}

export function effectivityLimit(order: Order, from: Day): Limit {
  return { kind: "effectivity", text: `${name(order.item)} may not be started before ${dayText(from)}.` };
}

export function stepEffectivityLimit(order: Order, number: number, from: Day): Limit {
  return { kind: "effectivity", text: `Operation ${String(number)} of ${name(order.item)} may not start before ${dayText(from)}.` };
}

export function fenceLimit(order: Order, from: Day): Limit {
  return { kind: "fence", text: `The planning time fence lets no new order for ${name(order.item)} arrive before ${dayText(from)}.` };
}

/** The planner's own wish. */
export function pinLimit(operation: number, start: Minute): Limit {
  return { kind: "pin", text: `Operation ${String(operation)} is pinned to ${minuteText(start).replace("T", " ")}.` };
}

function sort({ status }: Order): string {
  return { planned: "Planned", firm: "Firm", open: "Open" }[status];
}

/** An id as it is read in a sentence: long ones lose their end, so that every sentence fits in 160 characters. */
export function name(id: string): string {
  return id.length <= 24 ? id : `${id.slice(0, 23)}…`;
}
