// Rules that tie operations to routings: which there must be, where they may run, and how much work they are.

import { minuteText, startOfDay } from "../../base/day";
import type { Operation, Order } from "../../model/plan";
import type { Plant, RoutingStep } from "../../model/plant";
import { isEverPossible } from "./ever-possible";
import type { PlanIndex } from "./plan-index";
import { unitsLeft } from "./progress";
import type { Rule, Violation } from "./violation";
import { agree, exceeds, numberText } from "./violation";

/** A scheduled order has each operation of its routing once, but for those that are finished. */
export const routingsAreComplete: Rule = function* (index) {
  for (const order of index.plan.orders) {
    const operations = index.operationsOfOrder(order.id);
    if (operations.length === 0) {
      if (mustBeScheduled(index, order)) yield violation(order, "has a routing but no operations");
      continue;
    }
    const expected = stepsLeft(index, order).map((step) => step.number).join(" ");
    const found = operations.map((operation) => operation.number).join(" ");
    if (found !== expected) yield violation(order, `has operations ${found}, but its routing has ${expected}`);
  }
};

/** Run time is run minutes × units started; setup is the routing's or a changeover's; the resource is one that can do it. */
export const workFollowsRouting: Rule = function* (index) {
  const { plan, plant, orders, stepOf } = index;
  const longest = longestChangeovers(plant);
  for (const operation of plan.operations) {
    const { id, resource, runMinutes, setupMinutes } = operation;
    const step = stepOf(operation);
    const order = orders.get(operation.order);
    if (step === undefined || order === undefined) continue;
    const wrong = (text: string): Violation => ({ rule: "operation-work", text: `${id} ${text}.`, operation: id });
    if (step.subcontractDays !== undefined) {
      if (operation.end - operation.start < step.subcontractDays * 1440) yield wrong("is back too early from subcontracting");
      continue;
    }
    if (resource !== step.resource && !step.alternates.includes(resource)) yield wrong(`cannot run on ${resource}`);
    const isLed = operation.batch !== undefined && operation.batch !== id;
    const run = isLed ? 0 : step.runMinutes * timesOf(index, step, unitsLeft(index, order, step));
    if (!agree(runMinutes, run)) yield wrong(`runs ${numberText(runMinutes)} minutes, but must run ${numberText(run)}`);
    const longestSetup = Math.max(step.setupMinutes, longest.get(resource) ?? 0, longest.get("") ?? 0);
    if (setupMinutes < 0 || exceeds(setupMinutes, longestSetup)) {
      yield wrong(`has ${numberText(setupMinutes)} minutes of setup, but at most ${numberText(longestSetup)} are known`);
    }
    if (!agree(operation.quantity, unitsLeft(index, order, step))) yield wrong(`is for ${numberText(operation.quantity)} units`);
  }
};

/** No operation starts before the day from which its routing step is effective. */
export const operationsAreEffective: Rule = function* ({ plan, stepOf }) {
  for (const operation of plan.operations) {
    const { id, start } = operation;
    const effectiveFrom = stepOf(operation)?.effectiveFrom;
    if (effectiveFrom !== undefined && start < startOfDay(effectiveFrom)) {
      yield { rule: "operation-effectivity", text: `${id} starts at ${minuteText(start)}, before it is effective.`, operation: id };
    }
  }
};

/** Steps of an order's routing that are still to be done, in the order of their numbers. */
export function stepsLeft(index: PlanIndex, order: Order): readonly RoutingStep[] {
  const reached = index.openOrders.get(order.id)?.operationReached ?? -Infinity;
  return index.stepsOf(order).filter((step) => step.number > reached);
}

/** The operation of an order for a routing step. */
export function operationFor(index: PlanIndex, order: string, number: number): Operation | undefined {
  return index.operationsOfOrder(order).find((operation) => operation.number === number);
}

/** Orders on resources that never open cannot be scheduled; they keep their lead-time dates. */
function mustBeScheduled(index: PlanIndex, order: Order): boolean {
  if (order.from !== undefined || (order.kind !== "make" && order.kind !== "service")) return false;
  const steps = stepsLeft(index, order);
  return steps.length > 0 && steps.every((step) => step.subcontractDays !== undefined || isEverPossible(index, step));
}

/** How often a step's run time is needed for a lot: for each unit, or for each run of its machine. */
function timesOf({ resources }: PlanIndex, step: RoutingStep, quantity: number): number {
  const batchSize = resources.get(step.resource)?.batchSize;
  return batchSize === undefined ? quantity : Math.ceil(quantity / batchSize - 1e-9);
}

function longestChangeovers(plant: Plant): ReadonlyMap<string, number> {
  const longest = new Map<string, number>();
  for (const { resource = "", minutes } of plant.changeovers) {
    longest.set(resource, Math.max(longest.get(resource) ?? 0, minutes));
  }
  return longest;
}

function violation(order: Order, text: string): Violation {
  return { rule: "routing", text: `Order ${order.id} ${text}.`, order: order.id };
}
