// Rules of sequence: operations of one order after each other, components before what they go into.

import type { Minute } from "../../base/day";
import { dayOfEnd, dayText, minuteText, startOfDay } from "../../base/day";
import type { Operation, Order } from "../../model/plan";
import type { RoutingStep } from "../../model/plant";
import { operationFor, stepsLeft } from "./operation-work";
import type { PlanIndex } from "./plan-index";
import type { Rule } from "./violation";

/** An operation starts after the operations before it have ended, been moved and queued for; a transfer batch may run ahead. */
export const operationsFollow: Rule = function* (index) {
  for (const order of index.plan.orders) {
    const steps = stepsLeft(index, order);
    for (const step of steps) {
      const operation = operationFor(index, order.id, step.number);
      if (operation === undefined) continue;
      for (const before of stepsBefore(steps, step)) {
        const earlier = operationFor(index, order.id, before.number);
        if (earlier === undefined) continue;
        if (!operation.after.includes(earlier.id)) {
          yield { rule: "precedence", text: `${operation.id} does not name ${earlier.id} before it.`, operation: operation.id };
        }
        const earliest = earliestAfter(earlier, before, step, order);
        if (operation.start < earliest || operation.end < earlier.end) {
          yield {
            rule: "precedence",
            text: `${operation.id} starts at ${minuteText(operation.start)}, but ${earlier.id} lets it from ${minuteText(earliest)}.`,
            operation: operation.id,
          };
        }
      }
    }
  }
};

/** An order starts when the components that it is given by pegging are there. */
export const componentsArriveFirst: Rule = function* (index) {
  for (const { item, supply, need } of index.plan.links) {
    if (supply.kind !== "order" || need.kind !== "component") continue;
    const source = index.orders.get(supply.order);
    const user = index.orders.get(need.order);
    if (source === undefined || user === undefined) continue;
    // An open order without operations stands at its own dates, whatever its components do.
    if (user.status !== "planned" && index.operationsOfOrder(user.id).length === 0) continue;
    const there = availableAt(index, source);
    const used = firstUse(index, user, item);
    // Without hours an order starts at some time of its day: only the day can be compared.
    const isInTime = used === null ? user.start >= dayOfEnd(there) || user.start >= source.due : used >= there;
    if (!isInTime) {
      const when = used === null ? dayText(user.start) : minuteText(used);
      yield {
        rule: "component-availability",
        text: `Order ${user.id} uses ${item} on ${when}, but order ${source.id} brings it at ${minuteText(there)}.`,
        order: user.id,
      };
    }
  }
};

/** When the units of an order can be used: at the end of its last operation, else as its due day begins; a co-product's when those of its order can. */
export function availableAt(index: PlanIndex, order: Order): Minute {
  const producer = order.from === undefined ? undefined : index.orders.get(order.from);
  if (producer !== undefined) return availableAt(index, producer);
  const operations = index.operationsOfOrder(order.id);
  if (operations.length === 0) return startOfDay(order.due);
  return operations.reduce((latest, operation) => Math.max(latest, operation.end), -Infinity);
}

/** The start of the operation that uses a component; null when the order has no operations. */
function firstUse(index: PlanIndex, order: Order, component: string): Minute | null {
  const operations = index.operationsOfOrder(order.id);
  if (operations.length === 0) return null;
  const lines = index.bomOf(order.item).filter((line) => line.component === component && line.alternate === order.alternate);
  const starts = lines.map(({ operation }) =>
    operation === undefined ? undefined : operationFor(index, order.id, operation)?.start,
  );
  const first = operations.reduce((earliest, operation) => Math.min(earliest, operation.start), Infinity);
  return starts.reduce<Minute>((earliest, start) => Math.min(earliest, start ?? first), Infinity);
}

/** The steps that must end before a step: those it names, else the one before it by number. */
function stepsBefore(steps: readonly RoutingStep[], step: RoutingStep): readonly RoutingStep[] {
  const { after } = step;
  if (after !== undefined) return steps.filter(({ number }) => after.includes(number));
  const place = steps.indexOf(step);
  return steps.slice(Math.max(0, place - 1), place);
}

/** When an operation may start by the one before it. With transfer batches only their order is sure. */
function earliestAfter(earlier: Operation, before: RoutingStep, step: RoutingStep, order: Order): Minute {
  const isOverlapping = before.transferBatch !== undefined && before.transferBatch < order.startQuantity;
  return isOverlapping ? earlier.start : Math.ceil(earlier.end + before.moveMinutes + step.queueMinutes - 1e-6);
}
