// The routing steps as scheduling reads them: with their machines and the setup they ask for. One a step, not one an order.
// Knows routings and resources; nothing of orders.

import { MINUTES_PER_DAY, type Day, type Minute } from "../../base/day";
import { groupBy } from "../../base/group-by";
import type { Plant, RoutingStep } from "../../model/plant";
import type { SetupNeed } from "./setup-times";
import type { Machine, Shop } from "./shop";
import { waysOfSteps, type Way } from "./ways";

export type WorkStep = SetupNeed & {
  readonly step: RoutingStep;
  /** Those that can do it, in order of preference; none for subcontracted work. */
  readonly machines: readonly Machine[];
  readonly firstMachine: readonly Machine[];
  /** True for subcontracted work, which takes `outsideMinutes`. */
  readonly isOutside: boolean;
  readonly outsideMinutes: Minute;
  /** In order of preference, where a free machine is not all that it needs; null for most steps. */
  readonly ways: readonly Way[] | null;
  /** Units that run together, on a machine that takes several lots. */
  readonly batchSize: number | undefined;
};

/** The steps of each item by rising number. Machines that are never open are left out. */
export function workStepsByItem(plant: Plant, shop: Shop, start: Day): ReadonlyMap<string, readonly WorkStep[]> {
  const waysOf = waysOfSteps(plant, shop, start);
  const withoutWait = new Set(plant.routing.flatMap(({ item, noWait }) => (noWait === true ? [item] : [])));
  const routing = groupBy(plant.routing.map((step) => workStep(step, shop, waysOf(step, withoutWait.has(step.item)))), ({ step }) => step.item);
  for (const own of routing.values()) own.sort((a, b) => a.step.number - b.step.number);
  return routing;
}

function workStep(step: RoutingStep, shop: Shop, ways: readonly Way[] | null): WorkStep {
  const { subcontractDays, setupFamily, setupMinutes } = step;
  const isOutside = subcontractDays !== undefined;
  const machines = isOutside ? [] : (ways?.map(({ machine }) => machine) ?? machinesOf(shop, step));
  const outsideMinutes = isOutside ? Math.ceil(subcontractDays * MINUTES_PER_DAY) : 0;
  return { step, machines, firstMachine: machines.slice(0, 1), setupFamily, setupMinutes, isOutside, outsideMinutes, ways, batchSize: isOutside ? undefined : shop.get(step.resource)?.batchSize };
}

/** Of a step at a machine that takes one lot at a time. */
function machinesOf(shop: Shop, step: RoutingStep): readonly Machine[] {
  return [step.resource, ...step.alternates].flatMap((id) => {
    const machine = shop.get(id);
    return machine === undefined || machine.isNeverOpen || machine.batchSize !== undefined ? [] : [machine];
  });
}
