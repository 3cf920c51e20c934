// Rules of the key figures: each is counted again from the plan.

import { MINUTES_PER_DAY } from "../../base/day";
import type { Kpis, Load, Order, Plan, SearchFigures } from "../../model/plan";
import type { RoutingStep } from "../../model/plant";
import type { PlanIndex } from "./plan-index";
import type { Rule, Violation } from "./violation";
import { agree, exceeds, numberText } from "./violation";

/** Key figures say what the promises, orders, loads and records say. */
export const kpisTie: Rule = function* (index) {
  for (const [name, due] of Object.entries(expectedKpis(index))) {
    const said = Object.entries(index.plan.kpis).find(([key]) => key === name)?.[1];
    if (typeof said !== "number" || !agree(said, due)) {
      yield { rule: "kpi", text: `Key figure ${name} is ${String(said)}, but must be ${numberText(due)}.` };
    }
  }
};

/** Of demand that stands in for a missing one, from history: behind what a planner would ever type. */
const LAST_PRIORITY = 99;

/** What the search says it reached is what promises and changes say, where nothing else counts; and nothing beats the bound. */
export const searchTies: Rule = function* ({ plan, plant }) {
  const { search } = plan.kpis;
  if (search === undefined) return;
  if (exceeds(search.objective, search.before)) yield { rule: "kpi", text: `The search made the plan worse: ${numberText(search.objective)} after ${numberText(search.before)}.` };
  yield* startsTie(plan, search);
  if (exceeds(search.bound, search.objective)) yield { rule: "kpi", text: `The objective ${numberText(search.objective)} is below its bound ${numberText(search.bound)}.` };
  const { tardinessWeight = 1, makespanWeight = 0, setupWeight = 0, earlinessWeight = 0, workInProcessWeight = 0, changesWeight = 0 } = plan.settings;
  if (makespanWeight + setupWeight + earlinessWeight + workInProcessWeight > 0) return;
  const priorities = new Map(plant.demands.map(({ id, priority }) => [id, priority]));
  const days = plan.promises.map((promise) => (promise.promised === null ? 0 : promise.lateDays / Math.max(1, priorities.get(promise.demand) ?? LAST_PRIORITY)));
  const due = tardinessWeight * sum(days);
  const { fewest, most } = changesOf(plan);
  if (exceeds(due + changesWeight * fewest, search.objective) || exceeds(search.objective, due + changesWeight * most)) {
    yield { rule: "kpi", text: `The objective is ${numberText(search.objective)}, but promises and changes give ${numberText(due + changesWeight * most)}.` };
  }
};

/** A search that tried anything began as often as the planner wanted, near a plan before once, and one of these starts found the plan. */
function* startsTie({ settings: { searchStarts = 1, changesWeight = 0 }, former }: Plan, { starts = 1, bestStart = 0, moves }: SearchFigures): Iterable<Violation> {
  const isNear = former !== undefined && former.places.length > 0 && changesWeight === 0 && starts === 1;
  if (moves > 0 && starts !== searchStarts && !isNear) yield { rule: "kpi", text: `The search began ${numberText(starts)} times, not ${numberText(searchStarts)}.` };
  if (!Number.isInteger(bestStart) || bestStart < 0 || bestStart >= starts) yield { rule: "kpi", text: `The search has no start ${numberText(bestStart)}.` };
}

/** Operations elsewhere than in the plan before; at the fewest those that could have stayed for sure: at their machine, after the start. */
function changesOf({ operations, former, settings }: Plan): { readonly fewest: number; readonly most: number } {
  const now = new Map(operations.map((operation) => [operation.id, operation]));
  let fewest = 0;
  let most = 0;
  for (const [id, resource, , start] of former?.places ?? []) {
    const operation = now.get(id);
    if (operation === undefined || (operation.resource === resource && operation.start === start)) continue;
    most += 1;
    if (operation.resource === resource && start >= settings.start * MINUTES_PER_DAY) fewest += 1;
  }
  return { fewest, most };
}

function expectedKpis({ plan, items, resources, supplierRowOf, supplierRowsOf, openOrders, stepOf }: PlanIndex): Partial<Record<keyof Kpis, number>> {
  const customerOrders = plan.promises.filter((promise) => promise.kind === "order");
  const late = customerOrders.filter((promise) => promise.promised === null || promise.lateDays > 0);
  const units = sum(customerOrders.map((promise) => promise.quantity));
  const lateUnits = sum(late.map((promise) => promise.quantity));
  const planned = plan.orders.filter((order) => order.status === "planned" && order.from === undefined);
  const isToPlace = ({ id, status }: Order): boolean => status === "planned" || openOrders.get(id)?.plannedFor !== undefined;
  const costOf = (item: string): number => items.get(item)?.cost ?? 0;
  const priceOf = (order: Order): number => {
    const row = order.sourcePlace === undefined || supplierRowOf(order) === undefined ? supplierRowsOf(order.item).find(({ supplier }) => supplier === order.supplier) : supplierRowOf(order);
    const steps = row?.priceBreaks ?? [];
    if (row?.discount === "incremental" && steps.length > 0) {
      const unitsAt = (tier: number): number => Math.max(0, Math.min(order.quantity, steps[tier + 1]?.from ?? Infinity) - (tier === 0 ? 0 : (steps[tier]?.from ?? 0)));
      return order.quantity > 0 ? sum(steps.map(({ price }, tier) => price * unitsAt(tier))) / order.quantity : 0;
    }
    const reached = steps.filter(({ from }) => !exceeds(from, order.quantity));
    return reached.at(-1)?.price ?? row?.priceBreaks?.[0]?.price ?? row?.price ?? costOf(order.item);
  };
  const valueOf = (item: string, quantities: readonly number[]): number =>
    (sum(quantities.map((quantity) => Math.max(0, quantity))) / Math.max(1, quantities.length)) * costOf(item);
  const usedPercent = (loads: readonly Load[]): number => {
    const rated = sum(loads.map((load) => load.ratedMinutes));
    return rated === 0 ? 0 : (100 * sum(loads.map((load) => load.setupMinutes + load.runMinutes))) / rated;
  };
  const perResource = [...resources.keys()].map((id) => usedPercent(plan.loads.filter((load) => load.resource === id)));
  return {
    customerOrders: customerOrders.length,
    lateOrders: late.length,
    onTimePercent: customerOrders.length === 0 ? 100 : 100 - (100 * late.length) / customerOrders.length,
    fillRate: units === 0 ? 1 : 1 - lateUnits / units,
    utilisationPercent: usedPercent(plan.loads),
    bottleneckPercent: Math.max(0, ...perResource),
    inventoryValue: sum(plan.records.map(({ item, onHand }) => valueOf(item, onHand))),
    openingInventoryValue: sum(plan.records.map(({ item, opening }) => valueOf(item, [opening]))),
    plannedOrders: planned.length,
    operations: plan.operations.length,
    pastDueReleases: planned.filter((order) => order.releaseByLeadTime < plan.settings.start).length,
    purchaseValue:
      sum(plan.orders.filter(isToPlace).map((order) => (order.kind === "buy" && order.substitute === undefined ? order.quantity * priceOf(order) : 0))) +
      sum(plan.operations.map((operation) => operation.quantity * outsidePrice(stepOf(operation)))),
  };
}

/** Money per unit of work that is bought; 0 for our own. */
function outsidePrice(step: RoutingStep | undefined): number {
  return step?.supplier === undefined && step?.subcontractDays === undefined ? 0 : (step.subcontractPrice ?? 0);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
