// What the time fences of a plan cost: customer orders that the planning fence makes late, orders that it moved, and the
// forecast that the demand fence ignores. Counts what the plan says; decides nothing.

import type { DemandPromise, FenceCosts, Order } from "../../model/plan";
import type { Demand, Plant } from "../../model/plant";
import type { Settings } from "../../model/settings";
import { planningFenceEnd } from "../requirements/order-dates";

/**
 * Costs of the fences; undefined for a plan without any.
 *
 *   late    = customer orders whose promise is limited by the planning fence: their number, units and units × price
 *   moved   = planned orders that are needed inside the planning fence and come after it
 *   ignored = Σ forecast inside the demand fence that no order consumed: units and units × price
 *
 * The price is the item's, or its cost where it has none; money.
 *
 * @param orders  with the dates of the schedule
 * @param ignored forecasts left out by the demand fence, `ordered − delivered` what is left of them
 * Cost O(orders + promises + ignored).
 */
export function fenceCosts(
  { items }: Plant,
  settings: Settings,
  orders: readonly Order[],
  promises: readonly DemandPromise[],
  ignored: readonly Demand[],
): FenceCosts | undefined {
  if (settings.planningFenceDays <= 0 && settings.demandFenceDays <= 0) return undefined;
  const prices = new Map(items.map(({ id, price, cost }) => [id, price > 0 ? price : cost]));
  const valueOf = (item: string, units: number): number => units * (prices.get(item) ?? 0);
  const late = promises.filter(({ kind, limit }) => kind === "order" && limit === "fence");
  const fence = planningFenceEnd(settings);
  return {
    lateOrders: late.length,
    lateUnits: sum(late.map(({ quantity }) => quantity)),
    lateValue: sum(late.map(({ item, quantity }) => valueOf(item, quantity))),
    movedOrders: orders.filter(({ status, kind, needed, due }) => status === "planned" && kind !== "phantom" && needed < fence && due > needed).length,
    ignoredForecastUnits: sum(ignored.map(({ ordered, delivered }) => ordered - delivered)),
    ignoredForecastValue: sum(ignored.map(({ item, ordered, delivered }) => valueOf(item, ordered - delivered))),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
