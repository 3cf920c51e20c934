// Reorder point and order quantity by cost under normal demand: the approximations that the field uses. Stock is watched all the time,
// what is short waits. Knows costs and rates; no items.

import { normalQuantile } from "../normal";
import { expectedShortage } from "../fill-rate";
import { economicOrderWithBackorders } from "../quantity-discounts";
import { economicOrderQuantity } from "../../lots/economic-order-quantity";
import { normalDemand } from "../demand/normal-demand";
import { solveRising } from "../solve-rising";
import type { OrderingCosts } from "./stock-costs";

export type ReorderCosts = OrderingCosts & {
  /** σ of one period, units, > 0. */
  readonly demandDeviation: number;
  /** L, periods, > 0. */
  readonly leadTime: number;
};

export type ReorderPolicy = { readonly reorderPoint: number; readonly quantity: number };

const MOST_ROUNDS = 1000;

/**
 * By expected inventory: each unit short costs once, however long it waits.
 *
 *   g(r, Q) = h·(r − λL + Q/2) + K·λ/Q + p·λ·n(r)/Q;  Q = √(2λ·(K + p·n(r))/h),  1 − F(r) = Q·h/(p·λ), in turn until they agree
 *
 * @returns reorder point, quantity and g; null where Q·h ≥ p·λ: a shortage costs less than stock, so none should be held
 * Cost some ten rounds. Source: Hadley & Whitin (1963); Snyder & Shen (2019), section 5.4.
 */
export function byExpectedInventory(costs: ReorderCosts): (ReorderPolicy & { readonly cost: number }) | null {
  const { orderCost, holdingCost, shortageCost, demand } = costs;
  const { mean, deviation } = overLeadTime(costs);
  let quantity = economicOrderQuantity(orderCost, demand, holdingCost);
  let reorderPoint = NaN;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const risk = (quantity * holdingCost) / (shortageCost * demand);
    if (risk >= 1) return null;
    reorderPoint = mean - deviation * normalQuantile(risk);
    const short = expectedShortage(reorderPoint - mean, deviation);
    const next = Math.sqrt((2 * demand * (orderCost + shortageCost * short)) / holdingCost);
    const isSettled = Math.abs(next - quantity) <= 1e-15 * quantity;
    quantity = next;
    if (isSettled) break;
  }
  const short = expectedShortage(reorderPoint - mean, deviation);
  const cost = holdingCost * (reorderPoint - mean + quantity / 2) + ((orderCost + shortageCost * short) * demand) / quantity;
  return { reorderPoint, quantity, cost };
}

/**
 * The quantity of the deterministic order with backorders, and the best reorder point for it.
 *
 *   Q = √(2Kλ(h + p)/(hp));  r: G(r) = G(r + Q),  G(y) = h·(y − λL) + (h + p)·n(y)
 *
 * Source: Zheng (1992); Snyder & Shen (2019), section 5.4.
 */
export function byBackorderQuantity(costs: ReorderCosts): ReorderPolicy {
  const { orderCost, holdingCost, shortageCost, demand } = costs;
  const { mean, deviation } = overLeadTime(costs);
  const { quantity } = economicOrderWithBackorders(orderCost, demand, holdingCost, shortageCost);
  const short = (stock: number): number => expectedShortage(stock - mean, deviation);
  // G(r + Q) − G(r) rises with r, from about −p·Q far below to h·Q far above.
  const gain = (stock: number): number => holdingCost * quantity + (holdingCost + shortageCost) * (short(stock + quantity) - short(stock));
  const low = mean - quantity - 40 * deviation;
  return { reorderPoint: solveRising(gain, 0, low, mean + 40 * deviation, 1e-13 * (Math.abs(low) + mean)), quantity };
}

/**
 * The economic order quantity, and safety stock at the critical ratio.
 *
 *   Q = √(2Kλ/h);  r = λL + z·σ√L,  Φ(z) = p/(h + p)
 */
export function byCriticalRatio(costs: ReorderCosts): ReorderPolicy {
  const { orderCost, holdingCost, shortageCost, demand } = costs;
  const { mean, deviation } = overLeadTime(costs);
  return {
    reorderPoint: mean + deviation * normalQuantile(shortageCost / (holdingCost + shortageCost)),
    quantity: economicOrderQuantity(orderCost, demand, holdingCost),
  };
}

/**
 * By loss functions, shortages left over after an order arrives being neglected.
 *
 *   n(r) = h·Q/(h + p);  Q = √(2·(K·λ + (h + p)·n₂(r))/h), in turn until they agree
 *
 * Source: Hadley & Whitin (1963); Snyder & Shen (2019), section 5.4.
 */
export function byLossFunctions(costs: ReorderCosts): ReorderPolicy {
  const { orderCost, holdingCost, shortageCost, demand } = costs;
  const { mean, deviation } = overLeadTime(costs);
  const { shortage, shortageSum } = normalDemand(mean, deviation);
  let quantity = economicOrderQuantity(orderCost, demand, holdingCost);
  let reorderPoint = mean;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    reorderPoint = stockOfShortage((holdingCost * quantity) / (holdingCost + shortageCost), mean, deviation, shortage);
    const next = Math.sqrt((2 * (orderCost * demand + (holdingCost + shortageCost) * shortageSum(reorderPoint))) / holdingCost);
    const isSettled = Math.abs(next - quantity) <= 1e-15 * quantity;
    quantity = next;
    if (isSettled) break;
  }
  return { reorderPoint, quantity };
}

/** The stock whose mean shortage is given; n falls, so the search is on −n. */
function stockOfShortage(units: number, mean: number, deviation: number, shortage: (x: number) => number): number {
  const low = mean - units - 10 * deviation;
  return solveRising((stock) => -shortage(stock), -units, low, mean + 40 * deviation, 1e-14 * (Math.abs(low) + mean));
}

function overLeadTime({ demand, demandDeviation, leadTime }: ReorderCosts): { readonly mean: number; readonly deviation: number } {
  return { mean: demand * leadTime, deviation: demandDeviation * Math.sqrt(leadTime) };
}
