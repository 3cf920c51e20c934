// Which changes could relieve a work centre: one of each kind that the plant allows, aimed at the late orders that it works
// for. Invents no price and no machine; measures nothing.

import { dayOf, dayOfEnd, type Day } from "../../base/day";
import type { PlanEdit } from "../../model/plan-edit";
import type { Operation, Plan } from "../../model/plan";
import type { Plant } from "../../model/plant";

/** Overtime where the plant states no limit, and a shift, in hours a day. */
const OVERTIME_HOURS = 2;
const SHIFT_HOURS = 8;
const WORKING_DAYS = 5;
/** Extra hours for longer than this are no overtime any more. */
const MOST_DAYS = 28;
const EARLIER_DAYS = 7;
const MOST_PROMISES = 2;

export type LeverAim = {
  readonly resource: string;
  /** The days of the overload; those of the late work there when absent. */
  readonly from?: Day;
  readonly to?: Day;
};

/**
 * Changes worth trying for a work centre, at most some ten.
 * - overtime and another shift in the four weeks that end with most of the late work;
 * - work centres that the routings name beside this one for some operation, for all of its operations;
 * - subcontracting its largest late operation where the plant says what some such operation costs outside;
 * - half lots and earlier lots of the item with most late work there; a later promise to the latest orders.
 */
export function leverCandidates(plant: Plant, plan: Plan, aim: LeverAim): readonly PlanEdit[] {
  const { resource } = aim;
  const work = lateWork(plan, aim);
  if (work.length === 0) return [];
  const to = aim.to ?? fullestEnd(work);
  const from = Math.max(plan.settings.start, aim.from ?? to - MOST_DAYS + 1);
  const largest = work.reduce((most, each) => (minutesOf(each) > minutesOf(most) ? each : most));
  const hours = plant.resources.find(({ id }) => id === resource)?.overtimeHoursPerWeek;
  return [
    { kind: "overtime", resource, from, to, hours: hours === undefined ? OVERTIME_HOURS : hours / WORKING_DAYS },
    { kind: "shift", resource, from, to, hours: SHIFT_HOURS },
    ...alternatesOf(plant, resource).map((alternate): PlanEdit => ({ kind: "alternate", resource, alternate })),
    ...outside(plant, largest),
    ...(largest.quantity >= 2 ? [{ kind: "split" as const, item: largest.item, quantity: Math.ceil(largest.quantity / 2) }] : []),
    { kind: "earlier", item: largest.item, days: EARLIER_DAYS },
    ...promises(plan, work),
  ];
}

/** Operations there of late orders in the days; of all orders where none is late. */
function lateWork(plan: Plan, { resource, from = -Infinity, to = Infinity }: LeverAim): readonly Operation[] {
  const late = new Set(plan.orders.filter(({ due, needed }) => due > needed).map(({ id }) => id));
  const there = plan.operations.filter((operation) => operation.resource === resource && dayOf(operation.start) <= to && dayOfEnd(operation.end) >= from);
  const ofLate = there.filter(({ order }) => late.has(order));
  return ofLate.length > 0 ? ofLate : there;
}

function minutesOf({ setupMinutes, runMinutes }: Operation): number {
  return setupMinutes + runMinutes;
}

/** The last of the days, as many as extra hours may last, in which most of the work is done. */
function fullestEnd(work: readonly Operation[]): Day {
  const ends = work.map((operation) => ({ day: dayOfEnd(operation.end), minutes: minutesOf(operation) }));
  const within = (last: Day) => ends.reduce((sum, { day, minutes }) => sum + (day <= last && day > last - MOST_DAYS ? minutes : 0), 0);
  return [...new Set(ends.map(({ day }) => day))].sort((a, b) => within(b) - within(a) || a - b)[0] ?? 0;
}

/** Work centres that stand beside this one in some step, but not in all of its own. */
function alternatesOf({ routing }: Plant, resource: string): readonly string[] {
  const beside = routing.flatMap(({ resource: first, alternates }) => (first === resource ? alternates : alternates.includes(resource) ? [first] : []));
  const own = routing.filter((step) => step.resource === resource);
  return [...new Set(beside)].filter((id) => id !== resource && own.some(({ alternates }) => !alternates.includes(id)));
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
