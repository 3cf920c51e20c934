// All that must be done for the orders, as activities tied by precedence: the operations of an order, or its lead time.
// Knows routings and pegging links; nothing of dates or free capacity.

import { numbersOf } from "../../base/numbers-of";
import type { UnpeggedOrder } from "../../model/plan";
import type { Plant } from "../../model/plant";
import type { BegunWork } from "../../model/progress";
import type { Day } from "../../base/day";
import { snap } from "../../base/quantity";
import { bringersOf } from "./co-products";
import type { PlacedLinks } from "./placed-links";
import { unitsOf, type Shop } from "./shop";
import { stepsOfBill } from "./steps-of-bill";
import { tieComponents } from "./tie-components";
import { tieList, type TieList, type Ties } from "./ties";
import { workStepsByItem, type WorkStep } from "./work-steps";

/** Activities in columns: one number an activity and column. */
export type WorkNetwork = {
  readonly orders: readonly UnpeggedOrder[];
  readonly count: number;
  /** By activity. Null: the order takes its lead time, or its dates are given. */
  readonly steps: readonly (WorkStep | null)[];
  /** Standard minutes. */
  readonly runMinutes: Float64Array;
  /** Of the move that follows each activity, in whole minutes. */
  readonly minutesToStock: Float64Array;
  /** Activities of the order at place n: `firstOfOrder[n]` … `firstOfOrder[n + 1] − 1`. */
  readonly firstOfOrder: Int32Array;
  /** By place of an order: that of the order which brings it, for a co-product another one; null where there are none. */
  readonly bringers: Int32Array | null;
  /** The place of the order of each activity. */
  readonly placeOfOrder: Int32Array;
  /** 1 for activities without a routing step: lead times and given dates count whole days. */
  readonly isDays: Uint8Array;
  readonly ties: Ties;
  /** Activities that follow each other without wait, by the first; empty for most plants. */
  readonly chains: ReadonlyMap<number, readonly number[]>;
  /** Units that have passed an operation already, by activity, and where the first one that is left goes on; empty for most plants. */
  readonly passed: ReadonlyMap<number, number>;
  readonly goesOn: ReadonlyMap<number, string>;
  /** By order id: the resource without any open time that keeps its routing from being scheduled. */
  readonly neverOpen: ReadonlyMap<string, string>;
  /** Of all machines of the shop. */
  readonly units: number;
};

const byLeadTime = [null];

/**
 * Builds the network.
 * A co-product is an activity that nothing waits for: what takes it is tied to the order that it comes with.
 * An open order begins after the operation it has reached; of what is begun only the rest is left. An order with a step at a resource that is never open, and
 * without an alternate, takes its lead time.
 *
 * @param links component links tie the last activities of a supply to the operation that uses it (the first ones when
 *   the bill of material names none); give none to leave the orders independent
 * Cost O(orders × operations + links).
 */
export function workNetwork(plant: Plant, shop: Shop, start: Day, orders: readonly UnpeggedOrder[], links: PlacedLinks): WorkNetwork {
  const steps: (WorkStep | null)[] = [];
  const firstOfOrder = new Int32Array(orders.length + 1);
  const neverOpen = new Map<string, string>();
  const ties = tieList();
  const routing = workStepsByItem(plant, shop, start);
  const followers = new Map<number, number>();
  const reached = new Map(plant.openOrders.map((order) => [order.id, order.operationReached ?? -Infinity]));
  const begun = new Map(plant.openOrders.flatMap((order) => (order.begun === undefined ? [] : [[order.id, order.begun] as const])));
  const passed = new Map<number, number>();
  const goesOn = new Map<number, string>();

  orders.forEach((order, place) => {
    const own = stepsOf(order);
    const closed = own.find(({ machines, isOutside }) => !isOutside && machines.length === 0);
    if (closed !== undefined) neverOpen.set(order.id, needText(closed));
    const first = steps.length;
    for (const step of closed === undefined && own.length > 0 ? own : byLeadTime) steps.push(step);
    firstOfOrder[place + 1] = steps.length;
    const inPart = begun.size === 0 || closed !== undefined ? undefined : begun.get(order.id);
    if (inPart !== undefined) noteBegun(inPart, own, first);
    if (steps.length > first + 1) tieOperations(own, first, order.startQuantity, ties, followers, passed);
  });
  const drafts = { orders, steps, firstOfOrder, bringers: bringersOf(orders) };
  tieComponents(plant, drafts, links, ties);
  const placeOfOrder = placesOfOrders(firstOfOrder);
  return {
    ...drafts,
    count: steps.length,
    runMinutes: numbersOf(steps, (step, index) => (step === null ? 0 : minutesOf(step, (orders[placeOfOrder[index] ?? 0]?.startQuantity ?? 0) - (passed.get(index) ?? 0)))),
    minutesToStock: numbersOf(steps, (step) => Math.ceil(step?.step.moveMinutes ?? 0)),
    placeOfOrder,
    isDays: new Uint8Array(numbersOf(steps, (step) => (step === null ? 1 : 0))),
    ties: ties.sorted(steps.length),
    chains: chainsOf(followers),
    passed,
    goesOn,
    neverOpen,
    units: unitsOf(shop),
  };

  /** What goes on where it was needs no setup; where something follows without wait, the chain has its own place. */
  function noteBegun(inPart: readonly BegunWork[], own: readonly WorkStep[], first: number): void {
    for (const { operation, units, resource } of inPart) {
      const at = own.findIndex(({ step }) => step.number === operation);
      const step = own[at];
      if (step === undefined || step.isOutside || step.step.supplier !== undefined || step.batchSize !== undefined) continue;
      if (units > 0) passed.set(first + at, units);
      const isChained = own.some((each) => each.step.noWait === true);
      if (at > 0 || isChained || (step.step.effectiveFrom ?? start) > start || resource === undefined || !step.machines.some(({ id }) => id === resource)) continue;
      goesOn.set(first, resource);
      steps[first] = { ...step, setupMinutes: 0 };
    }
  }

  function stepsOf({ id, item, kind, alternate, substitute, from }: UnpeggedOrder): readonly WorkStep[] {
    if ((kind !== "make" && kind !== "service") || substitute !== undefined || from !== undefined) return [];
    const own = stepsOfBill(routing.get(item) ?? [], alternate, ({ step }) => step);
    const after = reached.size === 0 ? undefined : reached.get(id);
    return after === undefined ? own : own.filter(({ step }) => step.number > after);
  }
}

/** True for an open or firm order without operations: its date is a fact that nothing before it changes. */
export function isGiven({ orders, firstOfOrder, steps }: Pick<WorkNetwork, "orders" | "firstOfOrder" | "steps">, place: number): boolean {
  return steps[firstOfOrder[place] ?? 0] === null && orders[place]?.status !== "planned";
}

/** A number of its order, at its place, for each activity. */
export function byOrder({ firstOfOrder, count }: WorkNetwork, valueOf: (place: number) => number): Float64Array {
  const values = new Float64Array(count);
  for (let place = 0; place + 1 < firstOfOrder.length; place += 1) {
    const value = valueOf(place);
    for (let index = firstOfOrder[place] ?? 0; index < (firstOfOrder[place + 1] ?? 0); index += 1) values[index] = value;
  }
  return values;
}

/** The id of an activity: of the operation, or of the order that has none. */
export function activityId({ orders, placeOfOrder, steps }: WorkNetwork, index: number): string {
  const order = orders[placeOfOrder[index] ?? 0]?.id ?? "";
  const step = steps[index] ?? null;
  return step === null ? order : operationId(order, step.step.number);
}

/** `FRAME-001/20`. */
export function operationId(order: string, number: number): string {
  return `${order}/${String(number)}`;
}

/** Standard minutes of run time for a lot; of as many runs as it fills where units run together. */
function minutesOf({ step, isOutside, batchSize }: WorkStep, startQuantity: number): number {
  return isOutside ? 0 : snap(step.runMinutes * (batchSize === undefined ? startQuantity : runsOf(startQuantity, batchSize)));
}

/** How many runs a lot fills. */
export function runsOf(quantity: number, batchSize: number): number {
  return Math.ceil(snap(quantity / batchSize));
}

/** What a step needs that is never there: its work centre, or that together with the first of all else. */
function needText({ step }: WorkStep): string {
  return [step.resource, ...(step.also ?? []).map(({ skill, resources }) => skill ?? resources[0] ?? "")].join(" + ");
}

function placesOfOrders(firstOfOrder: Int32Array): Int32Array {
  const orders = firstOfOrder.length - 1;
  const places = new Int32Array(firstOfOrder[orders] ?? 0);
  for (let place = 0; place < orders; place += 1) {
    for (let index = firstOfOrder[place] ?? 0; index < (firstOfOrder[place + 1] ?? 0); index += 1) places[index] = place;
  }
  return places;
}

/** Ties the operations of an order, whose first activity is `first`, and notes which follow another without wait. */
function tieOperations(own: readonly WorkStep[], first: number, lot: number, ties: TieList, followers: Map<number, number>, passed: ReadonlyMap<number, number>): void {
  own.forEach((to, position) => {
    const { after, queueMinutes } = to.step;
    const follows = to.step.noWait === true && !to.isOutside ? onlyBefore(own, position) : -1;
    if (follows >= 0 && own[follows]?.isOutside === false && !followers.has(first + follows)) followers.set(first + follows, first + position);
    own.forEach((from, before) => {
      if (after === undefined ? before !== position - 1 : !after.includes(from.step.number)) return;
      // Followers come as a whole; of what is begun nobody knows which batches are under way.
      const isWhole = (followers.size > 0 && followers.get(first + before) === first + position) || (passed.size > 0 && (passed.has(first + before) || passed.has(first + position)));
      ties.add(first + before, first + position, 0, Math.ceil(from.step.moveMinutes + queueMinutes), isWhole ? 1 : transferShare(from, to, lot));
    });
  });
}

/** The place of the one step that must end before another; −1 when there is none, or there are several. */
function onlyBefore(own: readonly WorkStep[], position: number): number {
  const { after } = own[position]?.step ?? {};
  if (after === undefined) return position - 1;
  const before = own.flatMap(({ step }, place) => (after.includes(step.number) ? [place] : []));
  return before.length === 1 ? (before[0] ?? -1) : -1;
}

/** From who follows whom to the whole chains. */
function chainsOf(followers: ReadonlyMap<number, number>): ReadonlyMap<number, readonly number[]> {
  const chains = new Map<number, readonly number[]>();
  const inside = new Set(followers.values());
  for (const head of followers.keys()) {
    if (inside.has(head)) continue;
    const members = [head];
    for (let next = followers.get(head); next !== undefined; next = followers.get(next)) members.push(next);
    chains.set(head, members);
  }
  return chains;
}

/** 1 also when either side has no run time on a machine: then there is nothing that batches could share. */
function transferShare(from: WorkStep, to: WorkStep, lot: number): number {
  const batch = from.step.transferBatch;
  // What runs together begins and ends together.
  if (from.batchSize !== undefined || to.batchSize !== undefined) return 1;
  return batch === undefined || batch >= lot || minutesOf(from, lot) === 0 || minutesOf(to, lot) === 0 ? 1 : batch / lot;
}
