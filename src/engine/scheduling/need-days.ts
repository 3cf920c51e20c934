// What the demands ask of each order: by which day, and how urgently. Knows orders, pegging and demands; no schedule.

import type { Day } from "../../base/day";
import type { Order, PegLink } from "../../model/plan";
import type { Demand } from "../../model/plant";

/** Orders that serve no demand come after all others of their day. */
const LEAST_IMPORTANT = Number.MAX_SAFE_INTEGER;

/** By place of the order: the priority of the most important demand that it serves. Cost O(demands + pegs), mostly far less. */
export function bestPriorities(orders: readonly Order[], demands: readonly Demand[]): Float64Array {
  const priorityOf = new Map(demands.map(({ id, priority }) => [id, priority]));
  const highest = demands.reduce((least, { priority }) => Math.min(least, priority), LEAST_IMPORTANT);
  return Float64Array.from(orders, ({ pegs }) => {
    let best = LEAST_IMPORTANT;
    for (const { demand } of pegs) {
      best = Math.min(best, priorityOf.get(demand) ?? LEAST_IMPORTANT);
      if (best === highest) break;
    }
    return best;
  });
}

/**
 * By place of the order: the earliest of the day netting needs it and the days its demands are due. An order whose co-product
 * is demanded is to keep the due day that netting gave it, or that demand's where it is later. Cost O(orders + links).
 */
export function earliestNeeds(orders: readonly Order[], links: readonly PegLink[], demands: readonly Demand[]): Float64Array {
  const dueOf = new Map(demands.map(({ id, due }) => [id, due]));
  const dues = new Map<string, Day>();
  for (const { supply, need } of links) {
    if (supply.kind !== "order" || need.kind !== "demand") continue;
    dues.set(supply.order, Math.min(dues.get(supply.order) ?? Infinity, dueOf.get(need.demand) ?? Infinity));
  }
  const coProductDues = new Map<string, Day>();
  for (const { id, from } of orders) {
    const due = from === undefined ? undefined : dues.get(id);
    if (from !== undefined && due !== undefined) coProductDues.set(from, Math.min(coProductDues.get(from) ?? Infinity, due));
  }
  return Float64Array.from(orders, ({ id, needed, due }) =>
    Math.min(needed, dues.get(id) ?? Infinity, Math.max(due, coProductDues.get(id) ?? Infinity)),
  );
}
