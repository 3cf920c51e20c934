// The newsvendor whose demand comes in whole units: Poisson demand for one selling period.

import { countingLoss, countingQuantile, poisson } from "./counting-distribution";
import type { NewsvendorOrder } from "./newsvendor";

/**
 * Newsvendor with Poisson demand.
 *
 *   S* = the least S with P(demand ≤ S) ≥ p / (p + h);  expected cost = h·leftover + p·shortage
 *
 * @param holdingCost  h, money per unit left over, > 0
 * @param shortageCost p, money per unit short, > 0
 * @param mean         units, > 0
 * @returns whole units
 * Cost O(S). Source: Snyder & Shen (2019), ch. 4.
 */
export function newsvendorPoisson(holdingCost: number, shortageCost: number, mean: number): NewsvendorOrder {
  const demand = poisson(mean);
  const quantity = countingQuantile(demand, shortageCost / (shortageCost + holdingCost));
  const { shortage, leftover } = countingLoss(demand, quantity);
  return { quantity, cost: holdingCost * leftover + shortageCost * shortage };
}
