// What a new plan stays near to of the plan before: the days of its lots, the places of its operations and when purchases come.
// Knows orders and operations by what they are; nets and places nothing.

import { groupBy } from "../../base/group-by";
import type { FormerLots, FormerPlace, FormerPlan, FormerReceipt, Operation, Order, Plan } from "../../model/plan";
import type { Plant } from "../../model/plant";
import { searchDefaults, type Settings } from "../../model/settings";
import { matchOrders } from "../changes/match-orders";
import { coversPeriods } from "../lots/lot-sizer";
import type { Requirements } from "../requirements/requirements";
import { operationId } from "./work-network";

/** A plan to stay near to, with its orders as netting had them. */
export type PlanBefore = { readonly plan: Pick<Plan, "orders" | "operations" | "settings">; readonly requirements: Pick<Requirements, "orders"> };

/** The plan before, or what of it by the ids of the new plan. */
export type Before = PlanBefore | FormerPlan;

/** As far as the schedule asks. */
export type FormerSchedule = Pick<FormerPlan, "places" | "receipts">;

export const NO_FORMER_PLAN: FormerPlan = { lots: [], places: [], receipts: [] };

/** True where a plan stays near the one before when it is made again. */
function countsChanges({ plan, changesWeight = searchDefaults.changesWeight, mostMovedPercent = searchDefaults.mostMovedPercent }: Settings): boolean {
  return plan === "constrained" && (changesWeight > 0 || mostMovedPercent < 100);
}

/** Whoever changes one of these asks for another schedule than the one that there is. */
const shaping = ["plan", "direction", "seed", "searchEffort", "searchStarts", "tardinessWeight", "makespanWeight", "setupWeight", "earlinessWeight", "workInProcessWeight"] as const;

function isShapedAlike(one: Settings, other: Settings): boolean {
  const [before, now] = [{ ...searchDefaults, ...one }, { ...searchDefaults, ...other }];
  return shaping.every((key) => before[key] === now[key]);
}

/** What of a plan before counts; null where the new one is made freely. */
function countedBefore(before: Before, settings: Settings): Before | null {
  if (!countsChanges(settings)) return null;
  return "places" in before || isShapedAlike(before.plan.settings, settings) ? before : null;
}

/**
 * The days on which the plan before needed the lots of items whose lot rule covers periods: so that a lot that begins earlier than before
 * does not group all later needs anew.
 * @returns items in the order of the plan before, days in their order. Cost: linear in its orders.
 */
export function lotsBefore(before: Before, { items }: Pick<Plant, "items">, settings: Settings): readonly FormerLots[] {
  const counted = countedBefore(before, settings);
  if (counted === null) return [];
  if ("places" in counted) return counted.lots;
  const covering = new Set(items.filter(({ lotRule }) => coversPeriods(lotRule)).map(({ id }) => id));
  if (covering.size === 0) return [];
  const lots = groupBy(counted.requirements.orders.filter(({ item, status }) => status === "planned" && covering.has(item)), ({ item }) => item);
  return [...lots].map(([item, orders]) => [item, [...new Set(orders.map(({ needed }) => needed))].sort((a, b) => a - b)]);
}

/** The places and receipts to stay near to, by the ids of the new plan: those of the plan before, or none where it is planned freely. */
export function scheduleBefore(before: Before, requirements: Pick<Requirements, "orders">, settings: Settings): FormerSchedule {
  const counted = countedBefore(before, settings);
  if (counted === null) return NO_FORMER_PLAN;
  return "places" in counted ? counted : formerScheduleOf(counted, requirements.orders);
}

/** All at once, as the plan that is made from them carries them. */
export function formerPlanOf(before: Before, plant: Pick<Plant, "items">, requirements: Pick<Requirements, "orders">, settings: Settings): FormerPlan {
  const { places, receipts } = scheduleBefore(before, requirements, settings);
  return { lots: lotsBefore(before, plant, settings), places, receipts };
}

/**
 * The places of operations, and the receipts of planned purchases, that both plans have. Orders are paired by what they are (`matchOrders`), since planned orders of an item are
 * numbered anew when one of them comes or goes.
 * @param orders of the new plan, as netting has them
 * @returns by the operation's id in the new plan, in the order of the former one
 * Cost: linear in orders and operations, and quadratic in the changed orders of a single item.
 */
function formerScheduleOf({ plan, requirements }: PlanBefore, orders: readonly Order[]): FormerSchedule {
  const now = groupBy(orders, ({ item }) => item);
  const idNow = new Map<string, string>();
  for (const [item, own] of groupBy(requirements.orders, ({ item: of }) => of)) {
    for (const { before, after } of matchOrders(own, now.get(item) ?? [])) if (before !== null && after !== null) idNow.set(before.id, after.id);
  }
  const places = plan.operations.flatMap(({ order, number, resource, unit, start, runMinutes }: Operation): readonly FormerPlace[] => {
    const id = idNow.get(order);
    return id === undefined ? [] : [[operationId(id, number), resource, unit, start, runMinutes]];
  });
  const receipts = plan.orders.flatMap(({ id: former, kind, status, due }): readonly FormerReceipt[] => {
    const id = kind === "buy" && status === "planned" ? idNow.get(former) : undefined;
    return id === undefined ? [] : [[id, due]];
  });
  return { places, receipts };
}
