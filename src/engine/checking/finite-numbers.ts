// The rule against silent failure of arithmetic: a NaN that no comparison would ever find.

import type { Rule } from "./violation";

/** No number in the plan is NaN or infinite. */
export const numbersAreFinite: Rule = function* ({ plan }) {
  for (const order of plan.orders) {
    if (!allFinite(order)) yield { rule: "finite", text: `Order ${order.id} has a number that is none.`, order: order.id };
  }
  for (const operation of plan.operations) {
    const { id } = operation;
    if (!allFinite(operation)) yield { rule: "finite", text: `Operation ${id} has a number that is none.`, operation: id };
  }
  for (const { item, ...record } of plan.records) {
    if (!Object.values(record).every((row) => allFinite(typeof row === "object" ? row : [row]))) {
      yield { rule: "finite", text: `The record of ${item} has a number that is none.`, item };
    }
  }
  for (const load of plan.loads) {
    if (!allFinite(load)) yield { rule: "finite", text: `A load of ${load.resource} has a number that is none.` };
  }
  for (const promise of plan.promises) {
    if (!allFinite(promise)) yield { rule: "finite", text: `The promise of ${promise.demand} has a number that is none.` };
  }
  for (const { item, quantity } of plan.links) {
    if (!Number.isFinite(quantity)) yield { rule: "finite", text: `A link of ${item} has no quantity.`, item };
  }
  if (!allFinite(plan.kpis)) yield { rule: "finite", text: "A key figure is no number." };
};

function allFinite(record: object): boolean {
  return Object.values(record).every((value) => typeof value !== "number" || Number.isFinite(value));
}
