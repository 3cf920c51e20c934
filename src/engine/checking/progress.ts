// The rules of reported progress: what the shop has finished is not planned once more, and what it has begun goes on first.

import type { Operation, Order } from "../../model/plan";
import type { RoutingStep } from "../../model/plant";
import { isEverPossibleAt } from "./ever-possible";
import type { PlanIndex } from "./plan-index";
import { availableAt } from "./precedence";
import type { Rule } from "./violation";

/** No operation is planned that was reported as done, nor one of its order with a lower number. */
export const finishedWorkIsLeftOut: Rule = function* ({ plant, operationsOfOrder }) {
  for (const { order, operation: reached, isDone } of plant.progress ?? []) {
    if (!isDone) continue;
    for (const { id, number } of operationsOfOrder(order)) {
      if (number <= reached) yield { rule: "progress", text: `${id} is planned, but operation ${String(reached)} was reported as done.`, operation: id };
    }
  }
};

/** Units of an order that still pass an operation: all but those that have passed it. */
export function unitsLeft(index: PlanIndex, order: Order, step: RoutingStep): number {
  const begun = isInParts(index, step) ? index.openOrders.get(order.id)?.begun?.find(({ operation }) => operation === step.number) : undefined;
  return order.startQuantity - (begun?.units ?? 0);
}

/** What is bought, and a run of several units, is done as a whole. */
function isInParts({ resources }: PlanIndex, { subcontractDays, supplier, resource }: RoutingStep): boolean {
  return subcontractDays === undefined && supplier === undefined && resources.get(resource)?.batchSize === undefined;
}

/** Where an operation goes on that is set up already: the first one left of its order, reported where it can be done. Null for all others. */
export function whereItGoesOn(index: PlanIndex, operation: Operation): string | null {
  const open = index.openOrders.get(operation.order);
  const resource = open?.begun?.find((begun) => begun.operation === operation.number)?.resource;
  const step = index.stepOf(operation);
  const order = index.orders.get(operation.order);
  if (resource === undefined || step === undefined || order === undefined || !isInParts(index, step)) return null;
  const left = index.stepsOf(order).filter(({ number }) => number > (open?.operationReached ?? -Infinity));
  const isFirst = left.every(({ number }) => number >= step.number) && (step.effectiveFrom ?? -Infinity) <= index.plan.settings.start;
  return isFirst && [step.resource, ...step.alternates].includes(resource) && left.every(({ noWait }) => noWait !== true) ? resource : null;
}

/** The setups that an operation may have by its own: none where it goes on, its routing's elsewhere; either where only the days of a skill decide. */
export function ownSetups(index: PlanIndex, operation: Operation): readonly number[] {
  const step = index.stepOf(operation);
  const usual = step?.setupMinutes ?? 0;
  const resource = whereItGoesOn(index, operation);
  if (resource === null || step === undefined) return [usual];
  return isEverPossibleAt(index, step, resource) ? [0] : [0, usual];
}

/** What is begun goes on where it was, and no other work on its unit begins before it, unless it is itself begun or pinned or its material is missing. */
export const begunWorkGoesFirst: Rule = function* (index) {
  const { plan, plant } = index;
  if (!plant.openOrders.some(({ begun }) => begun !== undefined)) return;
  const pinned = new Set(plant.pins.map(({ order, operation }) => `${order}/${String(operation)}`));
  for (const operation of plan.operations) {
    const resource = whereItGoesOn(index, operation);
    const step = index.stepOf(operation);
    if (resource === null || step === undefined || pinned.has(operation.id) || !isEverPossibleAt(index, step, resource)) continue;
    const wrong = (text: string) => ({ rule: "progress", text: `${operation.id} is begun at ${resource}, but ${text}.`, operation: operation.id });
    if (operation.resource !== resource) yield wrong(`goes on at ${operation.resource}`);
    if (plan.settings.plan === "requirements" || step.also !== undefined || step.skill !== undefined) continue;
    const before = plan.operations.find(
      (other) =>
        other !== operation && other.resource === operation.resource && other.unit === operation.unit && other.start < operation.start && other.end > other.start &&
        !pinned.has(other.id) && whereItGoesOn(index, other) === null && !isMaterialMissing(index, operation, other.start),
    );
    if (before !== undefined) yield wrong(`${before.id} is done before it`);
  }
};

function isMaterialMissing(index: PlanIndex, operation: Operation, minute: number): boolean {
  return index.plan.links.some(({ supply, need }) => {
    const source = need.kind === "component" && need.order === operation.order && supply.kind === "order" ? index.orders.get(supply.order) : undefined;
    return source !== undefined && availableAt(index, source) > minute;
  });
}
