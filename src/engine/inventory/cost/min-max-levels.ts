// Minimum and maximum by cost, (s, S): exact for demand in whole units, and the power approximation for normal demand.
// Stock is looked at once a period, what is short waits.

import { countingTable } from "../demand/counting-demand";
import { fitDemand } from "../demand/fit-demand";
import { countingOf } from "../counting-distribution";
import { normalQuantile } from "../normal";
import { stockCosts, type OrderingCosts } from "./stock-costs";

/** Levels further apart than this are not searched for. */
const MOST_STRETCH = 2000;

export type LevelCosts = OrderingCosts & {
  /** σ of one period, units. */
  readonly demandDeviation: number;
  /** L, whole periods, ≥ 0: an order placed when stock is looked at is there L periods later, before that period's demand. */
  readonly leadTime: number;
};

/** Order up to the maximum whenever stock is at or below the minimum. */
export type Levels = { readonly minimum: number; readonly maximum: number };

/**
 * The cheapest (s, S), exactly: Poisson demand, or negative binomial where it varies more.
 *
 *   c(s, S) = (K + Σ_{j<S−s} m(j)·G(S − j)) / M(S − s)
 *   m(0) = 1/(1 − p₀), m(j) = Σ_{l≤j} p_l·m(j − l);  M(n) = Σ_{j<n} m(j);  G the cost of a stock over L + 1 periods
 *
 * s is first found below the cheapest stock, then S is raised while that may still pay; each better S lifts s again.
 *
 * @returns whole units, and money per period; null where they would lie more than 2,000 units apart
 * Cost O((S − s)²). Source: Zheng & Federgruen (1991).
 */
export function exactLevels(costs: LevelCosts): (Levels & { readonly cost: number }) | null {
  const { orderCost, holdingCost, shortageCost, demand, demandDeviation, leadTime } = costs;
  const { probabilities } = countingTable(countingOf(demand, demandDeviation));
  const covered = fitDemand("negativeBinomial", demand * (leadTime + 1), Math.max(demandDeviation, Math.sqrt(demand)) * Math.sqrt(leadTime + 1));
  const stockCost = stockCosts(covered, holdingCost, shortageCost);
  const { visits, cycles } = renewal(probabilities);
  const costOf = (minimum: number, maximum: number): number => {
    let total = orderCost;
    for (let j = 0; j < maximum - minimum; j += 1) total += visits(j) * stockCost(maximum - j);
    return total / cycles(maximum - minimum);
  };
  const best = covered.quantile(shortageCost / (holdingCost + shortageCost));
  let maximum = best;
  let minimum = best - 1;
  while (costOf(minimum, maximum) > stockCost(minimum)) {
    minimum -= 1;
    if (maximum - minimum > MOST_STRETCH) return null;
  }
  let cost = costOf(minimum, maximum);
  for (let higher = maximum + 1; stockCost(higher) <= cost; higher += 1) {
    if (higher - minimum > MOST_STRETCH) return null;
    if (costOf(minimum, higher) >= cost) continue;
    maximum = higher;
    while (costOf(minimum, maximum) <= stockCost(minimum + 1)) minimum += 1;
    cost = costOf(minimum, maximum);
  }
  return { minimum, maximum, cost };
}

/** m(j): mean number of periods that begin j units below the maximum in one order cycle; and their sums M. Grown as asked for. */
function renewal(probabilities: Float64Array): { readonly visits: (j: number) => number; readonly cycles: (n: number) => number } {
  const stays = 1 - (probabilities[0] ?? 0);
  const m = [1 / stays];
  const sums = [0];
  const visits = (j: number): number => {
    while (m.length <= j) {
      const next = m.length;
      let sum = 0;
      for (let units = 1; units <= Math.min(next, probabilities.length - 1); units += 1) sum += (probabilities[units] ?? 0) * (m[next - units] ?? 0);
      m.push(sum / stays);
    }
    return m[j] ?? 0;
  };
  const cycles = (n: number): number => {
    while (sums.length <= n) sums.push((sums.at(-1) ?? 0) + visits(sums.length - 1));
    return sums[n] ?? 0;
  };
  return { visits, cycles };
}

/**
 * The power approximation for normal demand.
 *
 *   Q = 1.30·μ^0.494·(K/h)^0.506·(1 + σ_L²/μ²)^0.116;  z = √(Q·h / (σ_L·p))
 *   s = 0.973·μ_L + σ_L·(0.183/z + 1.063 − 2.192·z);  S = s + Q
 *
 * μ_L and σ_L are those of L + 1 periods.
 * @returns units, not rounded
 * Source: Ehrhardt (1979), Ehrhardt & Mosier (1984).
 */
export function powerApproximation({ orderCost, holdingCost, shortageCost, demand, demandDeviation, leadTime }: LevelCosts): Levels {
  const mean = demand * (leadTime + 1);
  const deviation = demandDeviation * Math.sqrt(leadTime + 1);
  const quantity = 1.3 * demand ** 0.494 * (orderCost / holdingCost) ** 0.506 * (1 + (deviation / demand) ** 2) ** 0.116;
  const z = Math.sqrt((quantity * holdingCost) / (deviation * shortageCost));
  const minimum = 0.973 * mean + deviation * (0.183 / z + 1.063 - 2.192 * z);
  return { minimum, maximum: minimum + quantity };
}

/**
 * The power approximation, corrected where orders are small: below 1.5 periods' demand neither level is above the base stock.
 *
 *   Q/μ ≤ 1.5: s, S ≤ μ_L + σ_L·z′, Φ(z′) = p/(h + p)
 *
 * Source: Ehrhardt & Mosier (1984), whose correction this is; many tables of results leave it out.
 */
export function correctedPowerApproximation(costs: LevelCosts): Levels {
  const { holdingCost, shortageCost, demand, demandDeviation, leadTime } = costs;
  const { minimum, maximum } = powerApproximation(costs);
  if (maximum - minimum > 1.5 * demand) return { minimum, maximum };
  const z = normalQuantile(shortageCost / (holdingCost + shortageCost));
  const most = demand * (leadTime + 1) + demandDeviation * Math.sqrt(leadTime + 1) * z;
  return { minimum: Math.min(minimum, most), maximum: Math.min(maximum, most) };
}
