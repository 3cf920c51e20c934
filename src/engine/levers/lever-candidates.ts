// Which changes could relieve a work centre or bring a customer order sooner: one of each kind that the plant allows, aimed at the
// work that is late, short of hours or waited for. Invents no price and no machine; measures nothing.

import { dayOf, dayOfEnd, type Day } from "../../base/day";
import { groupBy } from "../../base/group-by";
import type { LeverAim, PlanEdit } from "../../model/plan-edit";
import type { Operation, Order, Plan } from "../../model/plan";
import type { Plant } from "../../model/plant";
import { awaitedWork } from "./awaited-work";

/** Overtime where the plant states no limit, and a shift, in hours a day. */
const OVERTIME_HOURS = 2;
const SHIFT_HOURS = 8;
const WORKING_DAYS = 5;
/** Extra hours for longer than this are no overtime any more. */
const MOST_DAYS = 28;
const EARLIER_DAYS = 7;
const MOST_PROMISES = 2;
/** Of a customer order's way through the shop, the work centres that hold it longest. */
const MOST_WORK_CENTRES = 2;
const FIRST_PRIORITY = 1;

/**
 * Changes worth trying, at most some ten.
 * - at the work centre (of a customer order: at the one that it waits for longest, with overtime at the next as well) overtime and another
 *   shift: in the days asked for, else in the four weeks that end with most of the work;
 * - work centres that the routings name beside this one for some operation, for all of its operations;
 * - subcontracting its largest operation where the plant says what some such operation costs outside;
 * - smaller lots and earlier lots of the item with most work there; a later promise to the latest orders;
 * - of a customer order besides: that it goes before others, and that open orders it waits for come when they are needed.
 */
export function leverCandidates(plant: Plant, plan: Plan, aim: LeverAim): readonly PlanEdit[] {
  if (aim.kind === "order") return forOrder(plant, plan, aim.demand);
  const { resource } = aim;
  const work = aim.kind === "days" ? workInDays(plan, aim) : lateWork(plan, resource);
  if (work.length === 0) return [];
  const largest = largestOf(work, minutesOf);
  const days = aim.kind === "days" ? { from: Math.max(plan.settings.start, aim.from), to: aim.to } : fourWeeksTo(plan, fullestEnd(work));
  return [
    ...moreHours(plant, resource, days),
    ...alternatesOf(plant, resource),
    ...outside(plant, largest),
    ...(largest.quantity >= 2 ? [half(largest)] : []),
    { kind: "earlier", item: largest.item, days: EARLIER_DAYS },
    ...promises(plan, work),
  ];
}

function forOrder(plant: Plant, plan: Plan, id: string): readonly PlanEdit[] {
  const demand = plant.demands.find((each) => each.id === id);
  const promise = plan.promises.find((each) => each.demand === id);
  if (demand === undefined || promise === undefined || promise.lateDays === 0) return [];
  const { orders, operations, minutesOf: awaitedMinutes } = awaitedWork(plan, id);
  const there = operations.filter(({ resource }) => resource !== "");
  const held = [...groupBy(there, ({ resource }) => resource)]
    .map(([resource, work]) => ({ resource, work, minutes: work.reduce((sum, each) => sum + awaitedMinutes(each), 0) }))
    .sort((a, b) => b.minutes - a.minutes || (a.resource < b.resource ? -1 : 1))
    .slice(0, MOST_WORK_CENTRES);
  const planned = new Map(orders.flatMap((order) => (order.status === "planned" ? [[order.id, order]] : [])));
  const ofPlanned = there.filter(({ order }) => planned.has(order));
  const largest = ofPlanned.length === 0 ? null : largestOf(ofPlanned, minutesOf);
  const lot = largest === null ? undefined : planned.get(largest.order);
  return [
    ...(demand.priority > FIRST_PRIORITY ? [{ kind: "priority" as const, demand: id, priority: FIRST_PRIORITY }] : []),
    ...orders.flatMap((order) => expedited(order, plan.settings.start)),
    ...held.flatMap(({ resource, work }, place) => {
      const hours = moreHours(plant, resource, fourWeeksTo(plan, Math.max(...work.map(({ end }) => dayOfEnd(end)))));
      return place === 0 ? hours : hours.slice(0, 1);
    }),
    ...held.flatMap(({ resource }) => alternatesOf(plant, resource)),
    ...(there.length === 0 ? [] : outside(plant, largestOf(there, awaitedMinutes))),
    ...(largest === null || lot === undefined ? [] : [...splitFor(lot, id, largest), { kind: "earlier" as const, item: largest.item, days: EARLIER_DAYS }]),
    ...(promise.promised === null ? [] : [{ kind: "promise" as const, demand: id, due: promise.promised }]),
  ];
}

/** A purchase that is on its way comes when it is needed; on the first day at the soonest. */
function expedited({ id, kind, status, due, needed }: Order, start: Day): readonly PlanEdit[] {
  const wanted = Math.max(start, needed);
  return (kind === "buy" || kind === "transfer") && status !== "planned" && due > wanted ? [{ kind: "expedite", order: id, due: wanted }] : [];
}

/** As much as the customer order takes of the lot; half of a lot that it takes as a whole. */
function splitFor({ quantity, pegs }: Order, demand: string, largest: Operation): readonly PlanEdit[] {
  const own = Math.ceil(pegs.reduce((sum, peg) => sum + (peg.demand === demand ? peg.quantity : 0), 0));
  if (own > 0 && own < quantity) return [{ kind: "split", item: largest.item, quantity: own }];
  return quantity >= 2 ? [half(largest)] : [];
}

function half({ item, quantity }: Operation): PlanEdit {
  return { kind: "split", item, quantity: Math.ceil(quantity / 2) };
}

/** Overtime, then a shift. */
function moreHours(plant: Plant, resource: string, days: { readonly from: Day; readonly to: Day }): readonly PlanEdit[] {
  const hours = plant.resources.find(({ id }) => id === resource)?.overtimeHoursPerWeek;
  return [
    { kind: "overtime", resource, ...days, hours: hours === undefined ? OVERTIME_HOURS : hours / WORKING_DAYS },
    { kind: "shift", resource, ...days, hours: SHIFT_HOURS },
  ];
}

function fourWeeksTo({ settings }: Plan, to: Day): { readonly from: Day; readonly to: Day } {
  return { from: Math.max(settings.start, to - MOST_DAYS + 1), to };
}

/** Operations there of late orders; of all orders where none is late. */
function lateWork(plan: Plan, resource: string): readonly Operation[] {
  const late = new Set(plan.orders.filter(({ due, needed }) => due > needed).map(({ id }) => id));
  const there = plan.operations.filter((operation) => operation.resource === resource);
  const ofLate = there.filter(({ order }) => late.has(order));
  return ofLate.length > 0 ? ofLate : there;
}

/** Operations there in the days, and those of orders that are needed in them, wherever scheduling put them. */
function workInDays(plan: Plan, { resource, from, to }: LeverAim & { readonly kind: "days" }): readonly Operation[] {
  const needed = new Set(plan.orders.filter((order) => order.needed >= from && order.needed <= to).map(({ id }) => id));
  return plan.operations.filter((operation) => operation.resource === resource && (needed.has(operation.order) || (dayOf(operation.start) <= to && dayOfEnd(operation.end) >= from)));
}

function minutesOf({ setupMinutes, runMinutes }: Operation): number {
  return setupMinutes + runMinutes;
}

/** The first of the largest; there is at least one. */
function largestOf(work: readonly Operation[], minutes: (operation: Operation) => number): Operation {
  return work.reduce((most, each) => (minutes(each) > minutes(most) ? each : most));
}

/** The last of the days, as many as extra hours may last, in which most of the work is done. */
function fullestEnd(work: readonly Operation[]): Day {
  const ends = work.map((operation) => ({ day: dayOfEnd(operation.end), minutes: minutesOf(operation) }));
  const within = (last: Day) => ends.reduce((sum, { day, minutes }) => sum + (day <= last && day > last - MOST_DAYS ? minutes : 0), 0);
  return [...new Set(ends.map(({ day }) => day))].sort((a, b) => within(b) - within(a) || a - b)[0] ?? 0;
}

/** Work centres that stand beside this one in some step, but not in all of its own. */
function alternatesOf({ routing }: Plant, resource: string): readonly PlanEdit[] {
  const beside = routing.flatMap(({ resource: first, alternates }) => (first === resource ? alternates : alternates.includes(resource) ? [first] : []));
  const own = routing.filter((step) => step.resource === resource);
  return [...new Set(beside)]
    .filter((id) => id !== resource && own.some(({ alternates }) => !alternates.includes(id)))
    .map((alternate) => ({ kind: "alternate", resource, alternate }));
}

/** As long and as dear as the work of this kind that is bought already. */
function outside({ routing }: Plant, { item, number, resource }: Operation): readonly PlanEdit[] {
  const known = routing.find((step) => step.subcontractDays !== undefined && step.subcontractPrice !== undefined && (step.resource === resource || step.resource === ""));
  if (known?.subcontractDays === undefined || known.subcontractPrice === undefined) return [];
  return [{ kind: "subcontract", item, operation: number, days: known.subcontractDays, price: known.subcontractPrice }];
}

function promises(plan: Plan, work: readonly Operation[]): readonly PlanEdit[] {
  const orders = new Set(work.map(({ order }) => order));
  const served = new Set(plan.orders.flatMap(({ id, pegs }) => (orders.has(id) ? pegs.map(({ demand }) => demand) : [])));
  return plan.promises
    .filter(({ demand, kind, lateDays, promised }) => kind === "order" && lateDays > 0 && promised !== null && served.has(demand))
    .sort((a, b) => b.lateDays - a.lateDays || (a.demand < b.demand ? -1 : 1))
    .slice(0, MOST_PROMISES)
    .flatMap(({ demand, promised }): PlanEdit[] => (promised === null ? [] : [{ kind: "promise", demand, due: promised }]));
}
