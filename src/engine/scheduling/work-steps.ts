// The routing steps as scheduling reads them: with their machines and the setup they ask for. One a step, not one an order.
// Knows routings and resources; nothing of orders.

import { MINUTES_PER_DAY, type Minute } from "../../base/day";
import { groupBy } from "../../base/group-by";
import type { Plant, RoutingStep } from "../../model/plant";
import type { SetupNeed } from "./setup-times";
import type { Machine, Shop } from "./shop";

export type WorkStep = SetupNeed & {
  readonly step: RoutingStep;
  /** Those that can do it, in order of preference; none for subcontracted work. */
  readonly machines: readonly Machine[];
  readonly firstMachine: readonly Machine[];
  /** True for subcontracted work, which takes `outsideMinutes`. */
  readonly isOutside: boolean;
  readonly outsideMinutes: Minute;
};

/** The steps of each item by rising number. Machines that are never open are left out. */
export function workStepsByItem(plant: Plant, shop: Shop): ReadonlyMap<string, readonly WorkStep[]> {
  const routing = groupBy(plant.routing.map((step) => workStep(step, shop)), ({ step }) => step.item);
  for (const own of routing.values()) own.sort((a, b) => a.step.number - b.step.number);
  return routing;
}

function workStep(step: RoutingStep, shop: Shop): WorkStep {
  const { subcontractDays, setupFamily, setupMinutes } = step;
  const isOutside = subcontractDays !== undefined;
  const machines = isOutside ? [] : machinesOf(shop, step);
  const outsideMinutes = isOutside ? Math.ceil(subcontractDays * MINUTES_PER_DAY) : 0;
  return { step, machines, firstMachine: machines.slice(0, 1), setupFamily, setupMinutes, isOutside, outsideMinutes };
}

function machinesOf(shop: Shop, step: RoutingStep): readonly Machine[] {
  return [step.resource, ...step.alternates].flatMap((id) => {
    const machine = shop.get(id);
    return machine === undefined || machine.isNeverOpen ? [] : [machine];
  });
}
