// The rule of names: everything in a plan refers to something that is there, and ids are unique.

import type { Rule, Violation } from "./violation";

/** Orders, operations, links, pegs and promises name what exists; no id is used twice. */
export const referencesExist: Rule = function* (index) {
  const { plan, items, orders, operations, promises, resources } = index;
  yield* repeated("Order", plan.orders.map((order) => order.id));
  yield* repeated("Operation", plan.operations.map((operation) => operation.id));
  yield* repeated("Promise", plan.promises.map((promise) => promise.demand));
  yield* repeated("Record", plan.records.map((record) => record.item));
  for (const order of plan.orders) {
    if (!items.has(order.item)) yield broken(`Order ${order.id} makes an unknown item ${order.item}.`);
    for (const { demand } of order.pegs) {
      if (!promises.has(demand)) yield broken(`Order ${order.id} is pegged to an unknown demand ${demand}.`);
    }
  }
  for (const { id, order, item, resource, unit, after, also = [] } of plan.operations) {
    if (orders.get(order)?.item !== item) yield broken(`Operation ${id} belongs to no order of ${item}.`);
    for (const other of after) {
      if (!operations.has(other)) yield broken(`Operation ${id} follows an unknown operation ${other}.`);
    }
    if (resource === "") continue;
    for (const occupied of [{ resource, unit }, ...also]) {
      const units = resources.get(occupied.resource)?.units ?? 0;
      if (!Number.isInteger(occupied.unit) || occupied.unit < 0 || occupied.unit >= units) {
        yield broken(`Operation ${id} is on unit ${String(occupied.unit)} of ${occupied.resource}, which has ${String(units)}.`);
      }
    }
  }
  for (const { item, supply, need } of plan.links) {
    if (supply.kind === "order" && orders.get(supply.order)?.item !== item) {
      yield broken(`A link of ${item} takes from ${supply.order}, which is no order of it.`);
    }
    if (need.kind === "component" && !orders.has(need.order)) {
      yield broken(`A link of ${item} serves an unknown order ${need.order}.`);
    }
    if (need.kind === "demand" && promises.get(need.demand)?.item !== item) {
      yield broken(`A link of ${item} serves ${need.demand}, which is no demand for it.`);
    }
  }
};

function* repeated(noun: string, ids: readonly string[]): Iterable<Violation> {
  const seen = new Set<string>();
  for (const id of ids) {
    if (seen.has(id)) yield broken(`${noun} ${id} is there more than once.`);
    seen.add(id);
  }
}

function broken(text: string): Violation {
  return { rule: "references", text };
}
