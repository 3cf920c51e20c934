// Rules of promises: each demand has one, and its date can be kept by the supplies that pegging gives it.

import type { Day } from "../../base/day";
import { dayOfEnd, dayText } from "../../base/day";
import type { Order } from "../../model/plan";
import type { PlanIndex } from "./plan-index";
import { availableAt } from "./precedence";
import type { Rule, Violation } from "./violation";
import { agree, exceeds, numberText } from "./violation";

/** Every open customer order in the horizon is promised or said not to be; forecasts are never more than was forecast. */
export const demandsAreAnswered: Rule = function* ({ plant, plan, demands, promises }) {
  const horizon = plan.settings.start + plan.settings.horizonDays;
  for (const { id, item, kind, ordered, delivered, due } of plant.demands) {
    const open = ordered - delivered;
    const promise = promises.get(id);
    if (promise === undefined) {
      if (kind === "order" && open > 1e-6 && due < horizon) yield wrong(id, `Demand ${id} has no promise`);
      continue;
    }
    if (promise.item !== item || promise.kind !== kind) yield wrong(id, `The promise of ${id} is for another item or kind`);
    const isRight = kind === "order" ? agree(promise.quantity, open) : !exceeds(promise.quantity, open);
    if (!isRight) yield wrong(id, `The promise of ${id} is for ${numberText(promise.quantity)}, open are ${numberText(open)}`);
    if (promise.requested !== due) yield wrong(id, `The promise of ${id} was requested for ${dayText(promise.requested)}`);
  }
  const hasDemand = plant.demands.length > 0;
  for (const { demand, kind } of plan.promises) {
    // Demand from history stands in where the plant has none to plan for.
    if (!demands.has(demand) && (kind === "order" || hasDemand)) yield wrong(demand, `${demand} is no demand of the plant`);
  }
  function wrong(demand: string, text: string): Violation {
    return { rule: "demand-answered", text: `${text}.`, item: promises.get(demand)?.item ?? "" };
  }
};

/** Customer orders consume at most what was ordered, deliveries included: those were foreseen too. */
export const consumptionIsBounded: Rule = function* ({ plant, plan, promises, items }) {
  const fence = plan.settings.start + plan.settings.demandFenceDays;
  const horizon = plan.settings.start + plan.settings.horizonDays;
  const unused = new Map<string, number>();
  for (const { id, item, kind, ordered, delivered, due, forecastItem = item } of plant.demands) {
    const open = Math.max(0, ordered - delivered);
    if (kind === "order") unused.set(forecastItem, (unused.get(forecastItem) ?? 0) + ordered);
    else if (due > (items.get(item)?.effectiveTo ?? Infinity)) continue;
    else if (due >= fence && due >= plan.settings.start && due < horizon) {
      unused.set(item, (unused.get(item) ?? 0) - (open - (promises.get(id)?.quantity ?? 0)));
    }
  }
  for (const [item, left] of unused) {
    if (exceeds(0, left)) {
      yield { rule: "forecast-consumption", text: `Orders of ${item} consume ${numberText(-left)} of forecast too much.`, item };
    }
  }
};

/** A promise is made only when pegging covers the demand, and for the day on which the last of its supplies is there. */
export const promisesCanBeKept: Rule = function* (index) {
  const { plan } = index;
  for (const { demand, item, quantity, requested, promised, reason } of plan.promises) {
    const links = index.linksToNeed(item, { kind: "demand", demand });
    const pegged = links.reduce((sum, link) => sum + link.quantity, 0);
    const wrong = (text: string): Violation => ({ rule: "promise", text: `The promise of ${demand} ${text}.`, item });
    if (promised === null) {
      if (reason === "") yield wrong("is none, without a reason");
      continue;
    }
    if (exceeds(quantity, pegged)) yield wrong(`is made, but only ${numberText(pegged)} of ${numberText(quantity)} are pegged`);
    let there = Math.max(requested, plan.settings.start);
    for (const { supply } of links) {
      const order = supply.kind === "order" ? index.orders.get(supply.order) : undefined;
      if (order !== undefined) there = Math.max(there, receiptDay(index, order));
    }
    if (promised < there) yield wrong(`is for ${dayText(promised)}, but it is there on ${dayText(there)}`);
    if (promised > there) yield wrong(`is for ${dayText(promised)}, but it is there on ${dayText(there)} already`);
  }
};

/** Without capacity limits operations only show the load: an order's due day stands whatever they do. */
function receiptDay(index: PlanIndex, order: Order): Day {
  const isConstrained = index.plan.settings.plan === "constrained";
  return isConstrained ? Math.max(order.due, dayOfEnd(availableAt(index, order))) : order.due;
}

/** Late days are calendar days after the requested day, counted to the end of the horizon when nothing is promised. */
export const lateDaysAreCounted: Rule = function* ({ plan }) {
  const horizon = plan.settings.start + plan.settings.horizonDays;
  for (const { demand, item, requested, promised, lateDays, reason } of plan.promises) {
    const due = Math.max(0, (promised ?? horizon) - requested);
    if (lateDays !== due) {
      yield { rule: "late-days", text: `${demand} is ${String(lateDays)} days late, but must be ${String(due)}.`, item };
    }
    if (lateDays > 0 && reason === "") yield { rule: "late-days", text: `${demand} is late without a reason.`, item };
  }
};

/** A scheduled order is due on the day on which its last operation ends, or later. */
export const dueFollowsOperations: Rule = function* (index) {
  for (const { id } of index.plan.orders) {
    const order = index.orders.get(id);
    if (order === undefined || index.operationsOfOrder(id).length === 0) continue;
    const end = dayOfEnd(availableAt(index, order));
    if (order.due < end) {
      yield { rule: "order-due", text: `Order ${id} is due on ${dayText(order.due)}, but ends on ${dayText(end)}.`, order: id };
    }
  }
};
