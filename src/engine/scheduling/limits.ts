// Why an order is not earlier: one function a limit, of what kind it is and in which sentence it is said.
// Knows nothing of how the limit was found.

import type { Day, Minute } from "../../base/day";
import type { UnpeggedOrder } from "../../model/plan";
import type { Sentences } from "../sentences/sentences";
import type { Limit } from "./schedule";

type Lateness = Sentences["lateness"];

/** A resource works on other orders until then. */
export function capacityLimit(say: Lateness, resource: string, until: Minute): Limit {
  return { kind: "capacity", text: say.full(resource, until), resource };
}

export function neverOpenLimit(say: Lateness, resource: string): Limit {
  return { kind: "capacity", text: say.neverOpen(resource) };
}

export function noTimeLeftLimit(say: Lateness, resource: string): Limit {
  return { kind: "capacity", text: say.noTimeLeft(resource) };
}

/** Nobody who has a skill has it when the work could be done, or is there then. */
export function skillLimit(say: Lateness, skill: string): Limit {
  return { kind: "capacity", text: say.nobodyWith(skill) };
}

/** A component's order that ends too late. */
export function componentLimit(say: Lateness, order: UnpeggedOrder, arrives: Day): Limit {
  return { kind: order.kind === "buy" ? "purchase" : "material", text: say.component(order.item, order.id, arrives), order: order.id };
}

/** A co-product is later than netting has it: the order that it comes with is. */
export function producerLimit(say: Lateness, { item }: UnpeggedOrder, due: Day, from: string): Limit {
  return { kind: "material", text: say.coProduct(item, from, due), order: from };
}

/** The whole lead time, from the first day on which the order can be released. */
export function leadTimeLimit(say: Lateness, { item, kind, needed }: UnpeggedOrder, release: Day, due: Day): Limit {
  const days = due - release;
  if (days === 0) return { kind: "leadTime", text: say.firstPossibleDay(item, needed, due) };
  if (kind === "buy") return { kind: "purchase", text: say.buying(item, days, release, due) };
  return { kind: "leadTime", text: kind === "transfer" ? say.transferring(item, days, release, due) : say.making(item, days, release, due) };
}

/** An open or firm order whose date is a fact. */
export function givenLimit(say: Lateness, order: UnpeggedOrder): Limit {
  return { kind: order.kind === "buy" ? "purchase" : "material", text: say.given(order) };
}

export function effectivityLimit(say: Lateness, order: UnpeggedOrder, from: Day): Limit {
  return { kind: "effectivity", text: say.effectivity(order.item, from) };
}

export function stepEffectivityLimit(say: Lateness, order: UnpeggedOrder, number: number, from: Day): Limit {
  return { kind: "effectivity", text: say.stepEffectivity(order.item, number, from) };
}

export function fenceLimit(say: Lateness, order: UnpeggedOrder, from: Day): Limit {
  return { kind: "fence", text: say.fence(order.item, from) };
}

/** Its place in the plan before, which counts more than an earlier date. */
export function staysLimit(say: Lateness, operation: number, start: Minute): Limit {
  return { kind: "stability", text: say.stays(operation, start), operation };
}

/** The planner's own wish. */
export function pinLimit(say: Lateness, operation: number, start: Minute): Limit {
  return { kind: "pin", text: say.pin(operation, start), operation };
}
