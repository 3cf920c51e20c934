// The newsvendor: how much to have for one selling period whose demand is uncertain.
// Knows costs and a normal demand; nothing of items or dates.

import { normalDensity, normalQuantile } from "./normal";

export type NewsvendorOrder = {
  /** Units to have at the beginning of the period. */
  readonly quantity: number;
  /** Expected money for leftovers and shortages. */
  readonly cost: number;
};

/**
 * Newsvendor with normal demand.
 *
 *   S* = μ + σ·z,  Φ(z) = p / (p + h);  expected cost = (h + p)·σ·φ(z)
 *
 * @param holdingCost  h, money per unit left over, > 0
 * @param shortageCost p, money per unit short, > 0
 * @param mean         μ, units
 * @param deviation    σ, units, > 0
 * @returns the quantity with the least expected cost; it may be negative when σ is large against μ
 * Source: Snyder & Shen, Fundamentals of Supply Chain Theory (2019), ch. 4. Example: h 0.18, p 0.70, μ 50, σ 8
 * gives 56.60.
 */
export function newsvendorNormal(
  holdingCost: number,
  shortageCost: number,
  mean: number,
  deviation: number,
): NewsvendorOrder {
  const z = normalQuantile(shortageCost / (shortageCost + holdingCost));
  return {
    quantity: mean + deviation * z,
    cost: (holdingCost + shortageCost) * deviation * normalDensity(z),
  };
}
