// Which orders each demand waits for, in columns: what the objective of a schedule counts. Knows pegging; no schedule.

import type { Day } from "../../base/day";
import { QUANTITY_TOLERANCE, snap } from "../../base/quantity";
import type { UnpeggedOrder } from "../../model/plan";
import type { Demand } from "../../model/plant";
import { FROM_STOCK } from "../requirements/serving";
import type { CustomerLinks } from "./customer-links";
import { grouped } from "./ties";

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
export function servedDemands(demands: readonly Demand[], orders: readonly UnpeggedOrder[], links: CustomerLinks): ServedDemands {
  const bringer = bringersOf(orders);
  const { whole, numbers } = wholeDemands(demands, links);
  const { count, supplies, demands: served } = links;
  const waiting = Int32Array.from({ length: count }, (_, link) => (supplies[link] === FROM_STOCK ? PARTLY_SERVED : (numbers[served[link] ?? 0] ?? PARTLY_SERVED)));
  const { first, members } = grouped(waiting, whole.length);
  return {
    dues: Float64Array.from(whole, (place): Day => demands[place]?.due ?? 0),
    weights: Float64Array.from(whole, (place) => weightOf(demands[place]?.priority ?? 1)),
    firstOrder: first,
    orders: members.map((link) => {
      const place = supplies[link] ?? 0;
      return bringer?.[place] ?? place;
    }),
  };
}

/** What a day counts that a demand of a priority waits. */
export function weightOf(priority: number): number {
  return 1 / Math.max(1, priority);
}

/** The number of a demand that is not covered in full. */
export const PARTLY_SERVED = -1;

/** Demands all of whose open units have a supply: their places, and by place of the demand its number among them or PARTLY_SERVED. */
export function wholeDemands(demands: readonly Demand[], { count, demands: served, quantities }: CustomerLinks): { readonly whole: Int32Array; readonly numbers: Int32Array } {
  const missing = Float64Array.from(demands, ({ ordered, delivered }) => snap(ordered - delivered));
  for (let link = 0; link < count; link += 1) missing[served[link] ?? 0] = (missing[served[link] ?? 0] ?? 0) - (quantities[link] ?? 0);
  const whole = new Int32Array(demands.length);
  let last = 0;
  const numbers = Int32Array.from(missing, (units, place) => {
    if (units > QUANTITY_TOLERANCE) return PARTLY_SERVED;
    whole[last] = place;
    last += 1;
    return last - 1;
  });
  return { whole: whole.subarray(0, last), numbers };
}

/** A co-product is there when the order is that brings it. Null where there are none. */
function bringersOf(orders: readonly UnpeggedOrder[]): Int32Array | null {
  if (orders.every(({ from }) => from === undefined)) return null;
  const places = new Map(orders.map(({ id }, place) => [id, place]));
  return Int32Array.from(orders, ({ from }, place) => (from === undefined ? place : (places.get(from) ?? place)));
}
