// What every sheet is made from: plan, plant and data check, with the look-ups that several sheets share.

import type { DataCheck } from "../model/data-check";
import type { Order, Plan } from "../model/plan";
import { defaultItem, type Demand, type Item, type Plant, type Resource } from "../model/plant";

export type ReportInput = {
  readonly plan: Plan;
  readonly plant: Plant;
  readonly check: DataCheck;
  /** An item that the plant does not list is what its id alone says. */
  readonly itemOf: (id: string) => Item;
  readonly orderOf: (id: string) => Order | undefined;
  readonly demandOf: (id: string) => Demand | undefined;
  /** Resources in the order of the plant. */
  readonly resources: readonly Resource[];
};

export function reportInput(plan: Plan, plant: Plant, check: DataCheck): ReportInput {
  const items = new Map(plant.items.map((item) => [item.id, item]));
  const orders = new Map(plan.orders.map((order) => [order.id, order]));
  const demands = new Map(plant.demands.map((demand) => [demand.id, demand]));
  return {
    plan,
    plant,
    check,
    itemOf: (id) => items.get(id) ?? { ...defaultItem, id },
    orderOf: (id) => orders.get(id),
    demandOf: (id) => demands.get(id),
    resources: plant.resources,
  };
}
