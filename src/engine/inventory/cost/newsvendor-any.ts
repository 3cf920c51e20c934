// The newsvendor for any demand: a distribution of any kind, or a list of what may be wanted and how likely.

import type { DemandDistribution } from "../demand/demand-distribution";
import type { NewsvendorOrder } from "../newsvendor";
import { normalProbability, normalQuantile } from "../normal";
import { stockCosts } from "./stock-costs";

/**
 * Newsvendor for a demand of any kind.
 *
 *   S* = the least S with P(D ≤ S) ≥ p/(p + h);  expected cost = h·E(S − D)⁺ + p·E(D − S)⁺
 *
 * @param holdingCost  h, money per unit left over, > 0
 * @param shortageCost p, money per unit short, > 0
 * Source: Arrow, Harris & Marschak (1951); Snyder & Shen (2019), section 4.3.
 */
export function newsvendorOf(demand: DemandDistribution, holdingCost: number, shortageCost: number): NewsvendorOrder {
  const quantity = demand.quantile(shortageCost / (shortageCost + holdingCost));
  return { quantity, cost: stockCosts(demand, holdingCost, shortageCost)(quantity) };
}

/**
 * Newsvendor for a list of quantities that may be wanted.
 *
 * @param quantities    units, in any order
 * @param probabilities each ≥ 0; taken as shares of their sum
 * @returns one of the quantities
 * Cost O(n log n).
 */
export function newsvendorDiscrete(holdingCost: number, shortageCost: number, quantities: readonly number[], probabilities: readonly number[]): NewsvendorOrder {
  const wanted = quantities.map((units, place) => ({ units, weight: probabilities[place] ?? 0 })).sort((one, other) => one.units - other.units);
  const total = wanted.reduce((sum, { weight }) => sum + weight, 0);
  const ratio = shortageCost / (shortageCost + holdingCost);
  let reached = 0;
  // A sum that misses the ratio by rounding alone has reached it.
  const chosen = wanted.find(({ weight }) => (reached += weight / total) >= ratio - 1e-12) ?? wanted.at(-1);
  const quantity = chosen?.units ?? NaN;
  const cost = wanted.reduce(
    (sum, { units, weight }) => sum + (weight / total) * (units > quantity ? shortageCost * (units - quantity) : holdingCost * (quantity - units)),
    0,
  );
  return { quantity, cost };
}

/**
 * Newsvendor for lognormal demand: ln D is normal.
 *
 *   S* = e^(m + s·z), Φ(z) = p/(p + h);  E(D − S)⁺ = e^(m + s²/2)·Φ(s − z) − S·(1 − Φ(z))
 *
 * @param logMean      m, mean of ln D
 * @param logDeviation s, standard deviation of ln D, > 0
 */
export function newsvendorLognormal(holdingCost: number, shortageCost: number, logMean: number, logDeviation: number): NewsvendorOrder {
  const z = normalQuantile(shortageCost / (shortageCost + holdingCost));
  const quantity = Math.exp(logMean + logDeviation * z);
  const mean = Math.exp(logMean + logDeviation ** 2 / 2);
  const short = mean * normalProbability(logDeviation - z) - quantity * normalProbability(-z);
  return { quantity, cost: holdingCost * (quantity - mean) + (holdingCost + shortageCost) * short };
}

/** What a unit left over and a unit short cost, from prices: h = purchase − salvage, p = price − purchase. */
export function seasonCosts(price: number, purchase: number, salvage: number): { readonly holdingCost: number; readonly shortageCost: number } {
  return { holdingCost: purchase - salvage, shortageCost: price - purchase };
}
