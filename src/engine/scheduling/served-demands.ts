// Which orders each demand waits for, in columns: what the objective of a schedule counts. Knows pegging; no schedule.

import type { Day } from "../../base/day";
import { QUANTITY_TOLERANCE, snap } from "../../base/quantity";
import type { UnpeggedOrder, PegLink } from "../../model/plan";
import type { Demand } from "../../model/plant";

/** Demands whose open units all have a supply; those of one: `orders[firstOrder[n]]` … `orders[firstOrder[n + 1] − 1]`. */
export type ServedDemands = {
  readonly dues: Float64Array;
  /** 1 / priority. */
  readonly weights: Float64Array;
  readonly firstOrder: Int32Array;
  /** Places of orders. */
  readonly orders: Int32Array;
};

/** Cost O(demands + orders + links). */
export function servedDemands(demands: readonly Demand[], orders: readonly UnpeggedOrder[], links: readonly PegLink[]): ServedDemands {
  const places = new Map(orders.map(({ id }, place) => [id, place]));
  // A co-product is there when the order is that brings it.
  for (const { id, from } of orders) if (from !== undefined) places.set(id, places.get(from) ?? -1);
  const numbers = new Map(demands.map(({ id }, number) => [id, number]));
  const served = demands.map((): number[] => []);
  const missing = Float64Array.from(demands, ({ ordered, delivered }) => snap(ordered - delivered));
  for (const { supply, need, quantity } of links) {
    const number = need.kind === "demand" ? (numbers.get(need.demand) ?? -1) : -1;
    if (number < 0) continue;
    missing[number] = (missing[number] ?? 0) - quantity;
    const place = supply.kind === "order" ? (places.get(supply.order) ?? -1) : -1;
    if (place >= 0) served[number]?.push(place);
  }
  const whole = demands.flatMap(({ due, priority }, number) => ((missing[number] ?? 0) > QUANTITY_TOLERANCE ? [] : [{ due, priority, orders: served[number] ?? [] }]));
  const firstOrder = new Int32Array(whole.length + 1);
  whole.forEach((one, number) => {
    firstOrder[number + 1] = (firstOrder[number] ?? 0) + one.orders.length;
  });
  return {
    dues: Float64Array.from(whole, ({ due }): Day => due),
    weights: Float64Array.from(whole, ({ priority }) => 1 / Math.max(1, priority)),
    firstOrder,
    orders: Int32Array.from(whole.flatMap((one) => one.orders)),
  };
}
