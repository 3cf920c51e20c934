// Fill rate: the share of demand served from stock. Under normal demand and with unmet demand waiting for the next lot.
// Not to be mixed up with cycle service, which counts stock-outs and not units.

import { normalLoss, normalProbability } from "./normal";

/**
 * Mean units short in a cycle.
 *
 *   S = σ·G(z),  z = SS / σ,  G(z) = φ(z) − z·(1 − Φ(z))
 *
 * @param deviation σ of demand over the lead time, units, > 0
 * @returns units, > 0. Example: safety stock 1000, σ 707.1 give 25.1.
 */
export function expectedShortage(safetyStock: number, deviation: number): number {
  return deviation * normalLoss(safetyStock / deviation);
}

/**
 * Fill rate of a safety stock.
 *
 *   fill rate = 1 − σ·G(z) / Q
 *
 * @param orderQuantity Q, units, > 0
 * @returns at most 1; it falls below 0 where the shortage of a cycle exceeds Q
 * Source: Silver, Pyke & Thomas (2017), ch. 6. Example: safety stock 1000, σ 707.1, Q 10000 give 0.9975.
 */
export function fillRate(safetyStock: number, deviation: number, orderQuantity: number): number {
  return 1 - expectedShortage(safetyStock, deviation) / orderQuantity;
}

/**
 * Safety stock for a fill rate; negative where the lot alone serves more than is asked for.
 *
 *   SS = σ·z,  G(z) = (1 − fill rate)·Q / σ
 *
 * @param rate          target share of demand, 0 < rate < 1
 * @param deviation     σ, units, > 0
 * @param orderQuantity Q, units, > 0
 * @returns units, not clipped at 0. Example: 95 %, σ 707.1, Q 10000 give −363.
 */
export function safetyStockForFillRate(rate: number, deviation: number, orderQuantity: number): number {
  return deviation * normalLossQuantile(((1 - rate) * orderQuantity) / deviation);
}

/**
 * The z with G(z) = loss, by Newton's method on ln G.
 *
 * ln G is concave and falling: from the right of the root the steps come down to it without passing it.
 * For a small loss G(z) < 0.4·e^(−z²/2) gives a start on the right; else one step leads there.
 *
 * @param loss > 0 and finite; NaN for anything else
 * @returns z, error of about 1e-14
 * Cost: some ten steps, at most 100.
 */
export function normalLossQuantile(loss: number): number {
  if (!(loss > 0) || loss === Infinity) return NaN;
  let z = loss < 0.3 ? Math.sqrt(-2 * Math.log(loss / 0.4)) : -loss;
  for (let step = 0; step < 100; step += 1) {
    const value = normalLoss(z);
    const next = z + (value * Math.log(value / loss)) / normalProbability(-z);
    if (Math.abs(next - z) <= 1e-15 * Math.max(1, Math.abs(next)) || (step > 1 && next > z)) return next;
    z = next;
  }
  return z;
}
