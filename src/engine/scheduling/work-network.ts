// All that must be done for the orders, as activities tied by precedence: the operations of an order, or its lead time.
// Knows routings and pegging links; nothing of dates or free capacity.

import { groupBy } from "../../base/group-by";
import { snap } from "../../base/quantity";
import type { Order, PegLink } from "../../model/plan";
import type { Plant, RoutingStep } from "../../model/plant";
import type { Machine, Shop } from "./shop";

/** A tie from one activity to the other: `other` is the one at the far end. */
export type Tie = {
  readonly other: number;
  /** Between two operations of an order, or from a component's order to the order that uses it. */
  readonly kind: "operation" | "component";
  /** Elapsed minutes between the two. */
  readonly lagMinutes: number;
  /** Share of the lot after which the next may begin; 1 without transfer batches. */
  readonly transferShare: number;
};

export type Activity = {
  readonly index: number;
  readonly order: Order;
  /** Null: the order takes its lead time, or its dates are given. */
  readonly step: RoutingStep | null;
  readonly id: string;
  /** Standard minutes. */
  readonly runMinutes: number;
  readonly before: readonly Tie[];
  readonly next: readonly Tie[];
};

export type WorkNetwork = {
  readonly activities: readonly Activity[];
  /** For each order, in the order given, its activities. */
  readonly ofOrder: ReadonlyMap<string, readonly Activity[]>;
  /** By order id: the resource without any open time that keeps its routing from being scheduled. */
  readonly neverOpen: ReadonlyMap<string, string>;
};

type Draft = Omit<Activity, "before" | "next"> & { readonly before: Tie[]; readonly next: Tie[] };

/**
 * Builds the network.
 * An open order begins after the operation it has reached. An order with a step at a resource that is never open, and
 * without an alternate, takes its lead time.
 *
 * @param links component links tie the last activities of a supply to the operation that uses it (the first ones when
 *   the bill of material names none); give none to leave the orders independent
 * Cost O(orders × operations + links).
 */
export function workNetwork(plant: Plant, shop: Shop, orders: readonly Order[], links: readonly PegLink[]): WorkNetwork {
  const activities: Draft[] = [];
  const ofOrder = new Map<string, readonly Draft[]>();
  const neverOpen = new Map<string, string>();
  const routing = routingByItem(plant);
  const reached = new Map(plant.openOrders.map((order) => [order.id, order.operationReached ?? -Infinity]));

  for (const order of orders) {
    const made = order.kind === "make" || order.kind === "service";
    const steps = made ? (routing.get(order.item) ?? []).filter(({ number }) => number > (reached.get(order.id) ?? -Infinity)) : [];
    const closed = steps.find((step) => step.subcontractDays === undefined && machinesOf(shop, step).length === 0);
    if (closed !== undefined) neverOpen.set(order.id, closed.resource);
    const planned = closed === undefined && steps.length > 0 ? steps : [null];
    const first = activities.length;
    const own = planned.map((step, position) => ({
      index: first + position,
      order,
      step,
      id: step === null ? order.id : `${order.id}/${String(step.number)}`,
      runMinutes: step === null || step.subcontractDays !== undefined ? 0 : snap(step.runMinutes * order.startQuantity),
      before: [],
      next: [],
    }));
    activities.push(...own);
    ofOrder.set(order.id, own);
    tieOperations(own);
  }
  tieComponents(plant, ofOrder, links);
  return { activities, ofOrder, neverOpen };
}

/** The machines that can do a step, in order of preference; those that are never open are left out. */
export function machinesOf(shop: Shop, step: RoutingStep): readonly Machine[] {
  return [step.resource, ...step.alternates].flatMap((id) => {
    const machine = shop.get(id);
    return machine === undefined || machine.isNeverOpen ? [] : [machine];
  });
}

function routingByItem(plant: Plant): ReadonlyMap<string, readonly RoutingStep[]> {
  const routing = groupBy(plant.routing, ({ item }) => item);
  for (const steps of routing.values()) steps.sort((a, b) => a.number - b.number);
  return routing;
}

function tieOperations(own: readonly Draft[]): void {
  own.forEach((activity, position) => {
    const { step } = activity;
    if (step === null) return;
    const previous = own[position - 1];
    const before = step.after === undefined ? [previous] : own.filter(({ step: other }) => other !== null && step.after?.includes(other.number));
    for (const other of before) if (other !== undefined) tie(other, activity, "operation", transferShare(other, activity));
  });
}

/** 1 also when either side has no run time on a machine: then there is nothing that batches could share. */
function transferShare(from: Draft, to: Draft): number {
  const batch = from.step?.transferBatch;
  const lot = from.order.startQuantity;
  return batch === undefined || batch >= lot || from.runMinutes === 0 || to.runMinutes === 0 ? 1 : batch / lot;
}

function tieComponents(plant: Plant, ofOrder: ReadonlyMap<string, readonly Draft[]>, links: readonly PegLink[]): void {
  const operationsOf = componentOperations(plant);
  const tied = new Map<string, Set<string>>();
  for (const { item, supply, need } of links) {
    if (supply.kind !== "order" || need.kind !== "component") continue;
    const suppliers = tied.get(need.order) ?? new Set();
    tied.set(need.order, suppliers);
    if (suppliers.has(supply.order)) continue;
    suppliers.add(supply.order);
    const user = ofOrder.get(need.order) ?? [];
    if (user.some(isGiven)) continue;
    const operation = operationsOf.get(user[0]?.order.item ?? "")?.get(item) ?? -Infinity;
    const users = user.filter(({ step }) => step?.number === operation);
    const from = (ofOrder.get(supply.order) ?? []).filter(isLast);
    for (const to of users.length > 0 ? users : user.filter(isFirst)) for (const other of from) tie(other, to, "component", 1);
  }
}

/** For each parent and component the first operation that uses it; −Infinity when its line names none. */
function componentOperations(plant: Plant): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const byParent = new Map<string, Map<string, number>>();
  for (const { parent, component, operation } of plant.bom) {
    const operations = byParent.get(parent) ?? new Map<string, number>();
    byParent.set(parent, operations);
    operations.set(component, Math.min(operations.get(component) ?? Infinity, operation ?? -Infinity));
  }
  return byParent;
}

/** True for an open or firm order without operations: its date is a fact that nothing before it changes. */
export function isGiven({ step, order }: Pick<Activity, "step" | "order">): boolean {
  return step === null && order.status !== "planned";
}

function isFirst(activity: Draft): boolean {
  return activity.before.every(({ kind }) => kind === "component");
}

function isLast(activity: Draft): boolean {
  return activity.next.every(({ kind }) => kind === "component");
}

function tie(from: Draft, to: Draft, kind: Tie["kind"], share: number): void {
  const queueMinutes = kind === "operation" ? (to.step?.queueMinutes ?? 0) : 0;
  const lagMinutes = Math.ceil((from.step?.moveMinutes ?? 0) + queueMinutes);
  from.next.push({ other: to.index, kind, lagMinutes, transferShare: share });
  to.before.push({ other: from.index, kind, lagMinutes, transferShare: share });
}
