// The key figures of a plan, each counted from the parts of the plan that say the same. Decides nothing.

import { groupBy } from "../../base/group-by";
import type { DemandPromise, Kpis, Load, MrpRecord, Operation, Order, Subcontract } from "../../model/plan";
import { supplierRowOf, unitPrice } from "../../model/order-price";
import type { Plant } from "../../model/plant";
import type { Settings } from "../../model/settings";
import type { Requirements } from "../requirements/requirements";

/**
 * Key figures.
 *
 *   on time    = customer orders promised by their requested day / customer orders          (none: 100 %)
 *   fill rate  = units of these orders / units of all customer orders                        (none: 1)
 *   utilisation = Σ (setup + run) / Σ rated, standard minutes over all resources and buckets (nothing rated: 0)
 *   inventory value = mean over buckets of Σ max(0, projected on hand) × cost, money
 *   purchase value  = Σ quantity × price of its source at that quantity, else × cost, over planned orders to buy, + Σ subcontracts, money
 *
 * @param requirements for the records
 * @param orders    with the dates of the schedule
 * @param promises  forecasts among them are not counted
 * Cost O(size of the plan).
 */
export function planKpis(
  plant: Plant,
  settings: Settings,
  requirements: Pick<Requirements, "records">,
  orders: readonly Order[],
  operations: readonly Operation[],
  loads: readonly Load[],
  promises: readonly DemandPromise[],
  boughtWork: readonly Subcontract[] = [],
): Kpis {
  const customerOrders = promises.filter(({ kind }) => kind === "order");
  const onTime = customerOrders.filter(({ promised, requested }) => promised !== null && promised <= requested);
  const planned = orders.filter(({ status, from }) => status === "planned" && from === undefined);
  const firmPlanned = new Set(plant.openOrders.filter(({ plannedFor }) => plannedFor !== undefined).map(({ id }) => id));
  const costs = new Map(plant.items.map(({ id, cost }) => [id, cost]));
  const busiest = bottleneckOf(loads);
  return {
    onTimePercent: 100 * ratio(onTime.length, customerOrders.length, 1),
    fillRate: ratio(unitsOf(onTime), unitsOf(customerOrders), 1),
    utilisationPercent: 100 * ratio(sum(loads, required), sum(loads, rated), 0),
    bottleneck: busiest.resource,
    bottleneckPercent: busiest.percent,
    inventoryValue: inventoryValue(requirements.records, costs),
    openingInventoryValue: sum(requirements.records, ({ item, opening }) => Math.max(0, opening) * (costs.get(item) ?? 0)),
    lateOrders: customerOrders.length - onTime.length,
    customerOrders: customerOrders.length,
    plannedOrders: planned.length,
    operations: operations.length,
    pastDueReleases: planned.filter(({ releaseByLeadTime }) => releaseByLeadTime < settings.start).length,
    purchaseValue: purchaseValue(plant, orders.filter(({ id, status }) => status === "planned" || firmPlanned.has(id))) + sum(boughtWork, ({ value }) => value),
  };
}

/** The resource with the highest required / rated over all buckets, the first in the plant on a tie. */
function bottleneckOf(loads: readonly Load[]): { readonly resource: string | null; readonly percent: number } {
  let busiest: { resource: string | null; percent: number } = { resource: null, percent: 0 };
  for (const [resource, own] of groupBy(loads, ({ resource }) => resource)) {
    const percent = 100 * ratio(sum(own, required), sum(own, rated), 0);
    if (percent > busiest.percent) busiest = { resource, percent };
  }
  return busiest;
}

function inventoryValue(records: readonly MrpRecord[], costs: ReadonlyMap<string, number>): number {
  return sum(records, ({ item, onHand }) => {
    const units = ratio(sum(onHand, (quantity) => Math.max(0, quantity)), onHand.length, 0);
    return units * (costs.get(item) ?? 0);
  });
}

function purchaseValue(plant: Plant, planned: readonly Order[]): number {
  const items = new Map(plant.items.map((item) => [item.id, item]));
  const rowsOf = groupBy(plant.suppliers, (row) => row.item);
  return sum(planned, (order) => {
    const item = items.get(order.item);
    return item === undefined || order.kind !== "buy" || order.substitute !== undefined ? 0 : order.quantity * unitPrice(order, supplierRowOf(order, rowsOf.get(item.id) ?? []), item);
  });
}

function unitsOf(promises: readonly DemandPromise[]): number {
  return sum(promises, ({ quantity }) => quantity);
}

function required({ setupMinutes, runMinutes }: Load): number {
  return setupMinutes + runMinutes;
}

function rated({ ratedMinutes }: Load): number {
  return ratedMinutes;
}

function sum<T>(values: readonly T[], valueOf: (value: T) => number): number {
  return values.reduce((total, value) => total + valueOf(value), 0);
}

function ratio(part: number, whole: number, ofNothing: number): number {
  return whole === 0 ? ofNothing : part / whole;
}
