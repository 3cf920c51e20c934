// All that must be done for the orders, as activities tied by precedence: the operations of an order, or its lead time.
// Knows routings and pegging links; nothing of dates or free capacity.

import { groupBy } from "../../base/group-by";
import { snap } from "../../base/quantity";
import type { Order, PegLink } from "../../model/plan";
import type { Plant, RoutingStep } from "../../model/plant";
import type { Machine, Shop } from "./shop";
import { tieComponents } from "./tie-components";
import { tieList, type TieList, type Ties } from "./ties";

export type Activity = {
  /** Its place in all columns of the network. */
  readonly index: number;
  readonly order: Order;
  /** Null: the order takes its lead time, or its dates are given. */
  readonly step: RoutingStep | null;
  readonly id: string;
  /** Standard minutes. */
  readonly runMinutes: number;
  /** Those that can do it, in order of preference; none for lead times and subcontracted work. */
  readonly machines: readonly Machine[];
};

export type WorkNetwork = {
  readonly orders: readonly Order[];
  readonly activities: readonly Activity[];
  /** Activities of the order at place n: `firstOfOrder[n]` … `firstOfOrder[n + 1] − 1`. */
  readonly firstOfOrder: Int32Array;
  /** The place of the order of each activity. */
  readonly placeOfOrder: Int32Array;
  /** 1 for activities without a routing step: lead times and given dates count whole days. */
  readonly isDays: Uint8Array;
  readonly ties: Ties;
  /** By order id: the resource without any open time that keeps its routing from being scheduled. */
  readonly neverOpen: ReadonlyMap<string, string>;
};

type Step = { readonly step: RoutingStep; readonly machines: readonly Machine[] };

const byLeadTime = [{ step: null, machines: [] }];

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
  const activities: Activity[] = [];
  const firstOfOrder = new Int32Array(orders.length + 1);
  const neverOpen = new Map<string, string>();
  const ties = tieList();
  const routing = routingByItem(plant, shop);
  const reached = new Map(plant.openOrders.map((order) => [order.id, order.operationReached ?? -Infinity]));

  for (const [place, order] of orders.entries()) {
    const steps = stepsOf(order);
    const closed = steps.find(({ step, machines }) => step.subcontractDays === undefined && machines.length === 0);
    if (closed !== undefined) neverOpen.set(order.id, closed.step.resource);
    const first = activities.length;
    for (const { step, machines } of closed === undefined && steps.length > 0 ? steps : byLeadTime) {
      activities.push(activityOf(activities.length, order, step, machines));
    }
    firstOfOrder[place + 1] = activities.length;
    if (activities.length > first + 1) tieOperations(activities.slice(first), ties);
  }
  const drafts = { orders, activities, firstOfOrder };
  tieComponents(plant, drafts, links, ties);
  return {
    ...drafts,
    placeOfOrder: placesOfOrders(firstOfOrder),
    isDays: Uint8Array.from(activities, ({ step }) => (step === null ? 1 : 0)),
    ties: ties.sorted(activities.length),
    neverOpen,
  };

  function stepsOf({ id, item, kind }: Order): readonly Step[] {
    if (kind !== "make" && kind !== "service") return [];
    const steps = routing.get(item) ?? [];
    const after = reached.get(id);
    return after === undefined ? steps : steps.filter(({ step }) => step.number > after);
  }
}

/** True for an open or firm order without operations: its date is a fact that nothing before it changes. */
export function isGiven({ step, order }: Activity): boolean {
  return step === null && order.status !== "planned";
}

function activityOf(index: number, order: Order, step: RoutingStep | null, machines: readonly Machine[]): Activity {
  return {
    index,
    order,
    step,
    id: step === null ? order.id : `${order.id}/${String(step.number)}`,
    runMinutes: step === null || step.subcontractDays !== undefined ? 0 : snap(step.runMinutes * order.startQuantity),
    machines,
  };
}

/** Steps by rising number with their machines; those that are never open are left out. */
function routingByItem(plant: Plant, shop: Shop): ReadonlyMap<string, readonly Step[]> {
  const steps = plant.routing.map((step) => ({ step, machines: step.subcontractDays === undefined ? machinesOf(shop, step) : [] }));
  const routing = groupBy(steps, ({ step }) => step.item);
  for (const own of routing.values()) own.sort((a, b) => a.step.number - b.step.number);
  return routing;
}

function machinesOf(shop: Shop, step: RoutingStep): readonly Machine[] {
  return [step.resource, ...step.alternates].flatMap((id) => {
    const machine = shop.get(id);
    return machine === undefined || machine.isNeverOpen ? [] : [machine];
  });
}

function placesOfOrders(firstOfOrder: Int32Array): Int32Array {
  const orders = firstOfOrder.length - 1;
  const places = new Int32Array(firstOfOrder[orders] ?? 0);
  for (let place = 0; place < orders; place += 1) places.fill(place, firstOfOrder[place], firstOfOrder[place + 1]);
  return places;
}

function tieOperations(own: readonly Activity[], ties: TieList): void {
  own.forEach((activity, position) => {
    const { step } = activity;
    if (step === null) return;
    const { after } = step;
    const before =
      after === undefined
        ? own.slice(Math.max(0, position - 1), position)
        : own.filter((other) => other.step !== null && after.includes(other.step.number));
    for (const other of before) {
      ties.add({
        from: other.index,
        to: activity.index,
        isComponent: false,
        lagMinutes: Math.ceil((other.step?.moveMinutes ?? 0) + step.queueMinutes),
        transferShare: transferShare(other, activity),
      });
    }
  });
}

/** 1 also when either side has no run time on a machine: then there is nothing that batches could share. */
function transferShare(from: Activity, to: Activity): number {
  const batch = from.step?.transferBatch;
  const lot = from.order.startQuantity;
  return batch === undefined || batch >= lot || from.runMinutes === 0 || to.runMinutes === 0 ? 1 : batch / lot;
}
