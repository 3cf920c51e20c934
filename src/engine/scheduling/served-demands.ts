// Which orders each demand waits for, in columns: what the objective of a schedule counts. Knows pegging; no schedule.

import { numbersOf } from "../../base/numbers-of";
import { QUANTITY_TOLERANCE, snap } from "../../base/quantity";
import type { Demand } from "../../model/plant";
import { FROM_STOCK } from "../requirements/serving";
import type { CustomerLinks } from "./customer-links";
import { grouped } from "./ties";

/** Demands all of whose open units have a supply, whoever gets which. */
export type WholeDemands = {
  /** By place of a demand: its number among them, or PARTLY_SERVED. */
  readonly numbers: Int32Array;
  /** By place of any demand. */
  readonly dueOf: Float64Array;
  /** 1 / priority. */
  readonly weightOf: Float64Array;
  /** The same by number. */
  readonly dues: Float64Array;
  readonly weights: Float64Array;
};

/** The orders of a whole demand: `orders[firstOrder[n]]` … `orders[firstOrder[n + 1] − 1]`. */
export type ServedDemands = Pick<WholeDemands, "dues" | "weights"> & {
  readonly firstOrder: Int32Array;
  /** Places of orders. */
  readonly orders: Int32Array;
};

/** The number of a demand that is not covered in full. */
export const PARTLY_SERVED = -1;

/** Cost O(demands + links). */
export function wholeDemands(demands: readonly Demand[], { count, demands: served, quantities }: CustomerLinks): WholeDemands {
  const missing = numbersOf(demands, ({ ordered, delivered }) => snap(ordered - delivered));
  for (let link = 0; link < count; link += 1) missing[served[link] ?? 0] = (missing[served[link] ?? 0] ?? 0) - (quantities[link] ?? 0);
  const dueOf = numbersOf(demands, ({ due }) => due);
  const weightOf = numbersOf(demands, ({ priority }) => 1 / Math.max(1, priority));
  const numbers = new Int32Array(demands.length).fill(PARTLY_SERVED);
  const dues = new Float64Array(demands.length);
  const weights = new Float64Array(demands.length);
  let last = 0;
  missing.forEach((units, place) => {
    if (units > QUANTITY_TOLERANCE) return;
    numbers[place] = last;
    dues[last] = dueOf[place] ?? 0;
    weights[last] = weightOf[place] ?? 0;
    last += 1;
  });
  return { numbers, dueOf, weightOf, dues: dues.subarray(0, last), weights: weights.subarray(0, last) };
}

/**
 * @param bringers see WorkNetwork
 * Cost O(demands + links).
 */
export function servedDemands({ numbers, dues, weights }: WholeDemands, { count, supplies, demands }: CustomerLinks, bringers: Int32Array | null): ServedDemands {
  const waiting = new Int32Array(count);
  for (let link = 0; link < count; link += 1) waiting[link] = supplies[link] === FROM_STOCK ? PARTLY_SERVED : (numbers[demands[link] ?? 0] ?? PARTLY_SERVED);
  const { first, members } = grouped(waiting, dues.length);
  return { dues, weights, firstOrder: first, orders: ordersOf(members, supplies, bringers) };
}

function ordersOf(links: Int32Array, supplies: Int32Array, bringers: Int32Array | null): Int32Array {
  const orders = new Int32Array(links.length);
  for (let at = 0; at < links.length; at += 1) {
    const place = supplies[links[at] ?? 0] ?? 0;
    orders[at] = bringers === null ? place : (bringers[place] ?? place);
  }
  return orders;
}
