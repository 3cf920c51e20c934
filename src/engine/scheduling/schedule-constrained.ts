// The constrained plan: latest starts from the needs, then dates that hold. Brings rules and passes together.
// Knows no gap search and no sentence.

import { dayOf, dayOfEnd, startOfDay, type Day } from "../../base/day";
import { partOfRun, type Run } from "../../base/run";
import type { Operation, Order } from "../../model/plan";
import type { Demand, Plant } from "../../model/plant";
import type { Settings } from "../../model/settings";
import { leadTimes, type LeadTime } from "../requirements/lead-time";
import type { Requirements } from "../requirements/requirements";
import { supplyTerms } from "../requirements/supply-terms";
import { explainLateness } from "./explain-lateness";
import { justifyRight } from "./justify-right";
import { operationAt } from "./operation-at";
import { reportScheduling } from "./report-scheduling";
import type { Schedule } from "./schedule";
import { scheduleBackward } from "./schedule-backward";
import { isWithoutPlace, scheduleForward, startOf, type Bound, type Placed } from "./schedule-forward";
import { openShop } from "./shop";
import { isGiven, machinesOf, workNetwork, type Activity, type WorkNetwork } from "./work-network";

/** Orders that serve no demand come after all others of their day. */
const LEAST_IMPORTANT = Number.MAX_SAFE_INTEGER;

/**
 * Dates that hold. Each planned order is to end by the earliest of the day netting needs it, its demands' due days and the
 * starts of what uses it; open and firm orders by their own due day, which is never moved to an earlier one.
 * See scheduleOrders for parameters and result.
 */
export function scheduleConstrained(
  plant: Plant,
  demands: readonly Demand[],
  settings: Settings,
  requirements: Requirements,
  run: Run,
): Schedule {
  const { orders, links } = requirements;
  reportScheduling(run, 0);
  const shop = openShop(plant, settings);
  reportScheduling(run, 0.02);
  const network = workNetwork(plant, shop, orders, links);
  reportScheduling(run, 0.05);
  const { activities } = network;
  const leadTimeOf = orderLeadTimes(plant, settings);
  const priorities = bestPriorities(orders, demands);
  const priorityByIndex = activities.map(({ order }) => priorities.get(order.id) ?? LEAST_IMPORTANT);
  const priorityOf = ({ index }: Activity): number => priorityByIndex[index] ?? LEAST_IMPORTANT;
  const needDays = earliestNeeds(requirements, demands);
  // Inside the planning time fence nothing new is received; a phantom is made within its parent, wherever that lies.
  const fence = settings.planningFenceDays > 0 ? settings.start + settings.planningFenceDays : -Infinity;
  const earliestReceipt = ({ status, kind }: Order): Day => (status === "planned" && kind !== "phantom" ? fence : -Infinity);
  const machines = activities.map(({ step }) => (step === null ? [] : machinesOf(shop, step)));
  const machinesFor = ({ index }: Activity) => machines[index] ?? [];
  reportScheduling(run, 0.1);
  const backward = {
    machinesOf: machinesFor,
    latestDay: (order: Order) =>
      order.status === "planned" ? Math.max(needDays.get(order.id) ?? order.needed, earliestReceipt(order)) : order.due,
    releaseFor: (order: Order, due: Day) => leadTimeOf(order).releaseFor(due),
    priorityOf,
  };
  // What would hold if every machine took all work at once: lateness beyond it is a lack of capacity.
  const unlimited = scheduleBackward(network, { ...backward, isFinite: false, run: partOfRun(run, 0.1, 0.3) });
  const targets = scheduleBackward(network, { ...backward, isFinite: true, run: partOfRun(run, 0.3, 0.5) });

  // Work may begin as early as its release by lead time, or earlier where capacity is short later.
  const targetOf = ({ index, order }: Activity): number => Math.min(targets[index]?.start ?? -Infinity, startOfDay(order.start));
  const places = scheduleForward(network, {
    machinesOf: machinesFor,
    isFinite: true,
    run: partOfRun(run, 0.5, 0.8),
    boundsOf: hardBounds(plant, settings),
    targetOf,
    receiptOf: (order, release) =>
      order.status === "planned" ? Math.max(leadTimeOf(order).receiptOf(release), earliestReceipt(order)) : order.due,
    compare: (a, b) =>
      (targets[a.index]?.start ?? 0) - (targets[b.index]?.start ?? 0) || priorityOf(a) - priorityOf(b),
  });
  const earliest = places.flatMap((place) => place ?? []);
  if (earliest.length < places.length) return { orders, operations: [], limits: new Map() };

  reportScheduling(run, 0.8);
  const final = settings.direction === "backward" ? justifyRight(network, earliest, backward) : earliest;
  reportScheduling(run, 0.9);
  const dated = orders.map((order) => datedOrder(order, placedOf(network, final, order), earliestReceipt(order)));
  const limits = explainLateness(network, dated, earliest, unlimited, fence);
  reportScheduling(run, 1);
  return {
    orders: dated.map((order) => {
      const limit = limits.get(order.id);
      return limit === undefined ? order : { ...order, reasons: [limit.text, ...order.reasons] };
    }),
    operations: orders.flatMap((order) => operationsOf(placedOf(network, final, order), activities)),
    limits,
  };
}

function orderLeadTimes(plant: Plant, settings: Settings): (order: Order) => LeadTime {
  const items = new Map(plant.items.map((item) => [item.id, item]));
  const termsOf = supplyTerms(plant);
  const leadTimeFor = leadTimes(plant, settings.start, settings.horizonDays);
  const ofItem = new Map<string, LeadTime>();
  return ({ item: id }) => {
    const known = ofItem.get(id);
    if (known !== undefined) return known;
    const item = items.get(id);
    const leadTime = leadTimeFor(item === undefined ? { leadTimeDays: 0 } : termsOf(item));
    ofItem.set(id, leadTime);
    return leadTime;
  };
}

function bestPriorities(orders: readonly Order[], demands: readonly Demand[]): ReadonlyMap<string, number> {
  const priorityOf = new Map(demands.map(({ id, priority }) => [id, priority]));
  return new Map(
    orders.map(({ id, pegs }) => [
      id,
      pegs.reduce((best, { demand }) => Math.min(best, priorityOf.get(demand) ?? LEAST_IMPORTANT), LEAST_IMPORTANT),
    ]),
  );
}

/** For each order the earliest of the day netting needs it and the days its demands are due. */
function earliestNeeds({ orders, links }: Requirements, demands: readonly Demand[]): ReadonlyMap<string, Day> {
  const dueOf = new Map(demands.map(({ id, due }) => [id, due]));
  const needs = new Map(orders.map(({ id, needed }) => [id, needed]));
  for (const { supply, need } of links) {
    if (supply.kind !== "order" || need.kind !== "demand") continue;
    const due = dueOf.get(need.demand) ?? Infinity;
    needs.set(supply.order, Math.min(needs.get(supply.order) ?? Infinity, due));
  }
  return needs;
}

/** What holds for an activity by itself: the start of the plan and effectivity. */
function hardBounds(plant: Plant, settings: Settings): (activity: Activity) => readonly Bound[] {
  const start: Bound = { minute: startOfDay(settings.start), cause: { kind: "start" } };
  const effectiveFrom = new Map(plant.items.map((item) => [item.id, item.effectiveFrom]));
  const effective = (from: Day | undefined): Bound[] =>
    from === undefined ? [] : [{ minute: startOfDay(from), cause: { kind: "effectivity" } }];
  return ({ order, step }) => {
    const own = effective(step?.effectiveFrom);
    const isNew = order.status === "planned" && order.kind !== "phantom";
    return isNew ? [start, ...effective(effectiveFrom.get(order.item)), ...own] : [start, ...own];
  };
}

function placedOf(network: WorkNetwork, places: readonly (Placed | undefined)[], order: Order): readonly Placed[] {
  return (network.ofOrder.get(order.id) ?? []).flatMap(({ index }) => places[index] ?? []);
}

/** An order with the days on which its activities begin and end. Open and firm orders are never moved to an earlier due day. */
function datedOrder(order: Order, placed: readonly Placed[], earliestReceipt: Day): Order {
  if (placed.some(({ activity }) => isGiven(activity))) return order;
  const start = dayOf(Math.min(...placed.map(startOf)));
  const due = Math.max(start, earliestReceipt, ...placed.map(({ activity, end }) => receiptDay(activity, end)));
  return { ...order, start, due: order.status === "planned" ? due : Math.max(due, order.due) };
}

/** The day of receipt: lead times end when a day begins, operations within one, after the move to stock. */
function receiptDay({ step }: Activity, end: number): Day {
  return step === null ? dayOf(end) : dayOfEnd(end + Math.ceil(step.moveMinutes));
}

function operationsOf(placed: readonly Placed[], activities: readonly Activity[]): readonly Operation[] {
  return placed.some(isWithoutPlace)
    ? []
    : placed.flatMap((place) => {
        const { activity, slot } = place;
        if (activity.step === null) return [];
        return [operationAt({ ...place, start: startOf(place), setupMinutes: slot?.setupMinutes ?? 0 }, activities)];
      });
}
