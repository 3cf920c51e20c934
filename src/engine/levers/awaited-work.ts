// What a customer order waits for: the chain of work and material that ends last, from its delivery back. Reads a finished plan.

import { groupBy } from "../../base/group-by";
import { startOfDay, type Minute } from "../../base/day";
import type { Operation, Order, Plan } from "../../model/plan";

export type AwaitedWork = {
  /** The orders that it passes, from the delivery back; what begins the chain last. */
  readonly orders: readonly Order[];
  readonly operations: readonly Operation[];
  /** Of each operation: its own standard minutes, and the clock's before it in which nothing was waited for but its work centre. */
  readonly minutesOf: (operation: Operation) => number;
};

/**
 * Follows, from the supply that arrives last, whatever ends last before each operation: an operation, or a component that comes in.
 *
 * @returns empty where stock alone serves the demand. Cost O(links + operations + length of the chain).
 */
export function awaitedWork({ orders, links, operations, settings }: Plan, demand: string): AwaitedWork {
  const orderOf = new Map(orders.map((order) => [order.id, order]));
  const operationOf = new Map(operations.map((operation) => [operation.id, operation]));
  const operationsOf = groupBy(operations, ({ order }) => order);
  const supplies = links.flatMap(({ supply, need }) => (supply.kind === "order" ? [{ need, order: orderOf.get(supply.order) }] : []));
  const componentsOf = groupBy(supplies, ({ need }) => (need.kind === "component" ? need.order : ""));
  const waits = new Map<string, Minute>();
  const passed: Order[] = [];
  const work: Operation[] = [];

  let order = latest(supplies.flatMap(({ need, order: supply }) => (need.kind === "demand" && need.demand === demand && supply !== undefined ? [supply] : [])), ({ due }) => due);
  let operation: Operation | null = null;
  while (order !== null && passed.at(-1) !== order && !passed.includes(order)) {
    passed.push(order);
    operation ??= latest(operationsOf.get(order.id) ?? [], ({ end }) => end);
    const component = latest((componentsOf.get(order.id) ?? []).flatMap(({ order: each }) => (each === undefined || operationsOf.has(each.id) ? [] : [each])), ({ due }) => due);
    let before: Operation | null = null;
    while (operation !== null && operation.order === order.id) {
      before = latest(operation.after.flatMap((id) => operationOf.get(id) ?? []), ({ end }) => end);
      const isFirst: boolean = before?.order !== order.id;
      const ready: Minute = Math.max(startOfDay(settings.start), before?.end ?? 0, isFirst && component !== null ? startOfDay(component.due) : 0);
      waits.set(operation.id, Math.max(0, operation.start - ready));
      work.push(operation);
      operation = before;
    }
    const isMaterial: boolean = component !== null && startOfDay(component.due) >= (before?.end ?? 0);
    operation = isMaterial ? null : before;
    order = isMaterial ? component : before === null ? null : (orderOf.get(before.order) ?? null);
  }
  return { orders: passed, operations: work, minutesOf: ({ id, setupMinutes, runMinutes }) => setupMinutes + runMinutes + (waits.get(id) ?? 0) };
}

/** The first of those that come last. */
function latest<Each>(all: readonly Each[], minuteOf: (each: Each) => number): Each | null {
  return all.reduce<Each | null>((last, each) => (last === null || minuteOf(each) > minuteOf(last) ? each : last), null);
}
