// Demand in whole units as a table of its probabilities and losses, so that a search over stock levels only looks things up.

import { countingOf, type CountingDistribution } from "../counting-distribution";
import type { DemandDistribution } from "./demand-distribution";

/** A table ends where what is left is below this; beyond it no digit of a loss changes. */
const TAIL = 1e-18;
const MOST_UNITS = 1_000_000;

export type CountingTable = {
  /** P(demand = k), k = 0…n. */
  readonly probabilities: Float64Array;
  readonly cumulative: Float64Array;
};

/**
 * Probabilities of 0, 1, 2 … units up to where the tail is no longer seen.
 * Cost O(mean + some forty deviations), 16 bytes a unit.
 */
export function countingTable({ mean, logNone, ratio, logProbability }: CountingDistribution): CountingTable {
  const probabilities: number[] = [];
  let probability = Math.exp(logNone);
  for (let units = 0; units <= MOST_UNITS; units += 1) {
    if (units > 0) probability = probability > 1e-280 ? probability * ratio(units) : Math.exp(logProbability(units));
    probabilities.push(probability);
    if (units > mean && probability < TAIL) break;
  }
  const cumulative = new Float64Array(probabilities.length);
  let total = 0;
  probabilities.forEach((each, units) => {
    total += each;
    cumulative[units] = total;
  });
  return { probabilities: Float64Array.from(probabilities), cumulative };
}

/**
 * Demand in whole units, from its table: negative binomial where it varies more than Poisson, else Poisson.
 *
 *   n₁(x) = Σ_{y ≥ x} P(D > y);  n₂(x) = Σ_{y > x} n₁(y)
 *
 * Each is summed from the far end, so that a tiny one keeps its digits. Stocks are whole; a fraction counts as the whole below it.
 * Cost O(table) once, O(1) a question.
 */
export function countingDemand(mean: number, deviation: number): DemandDistribution {
  const distribution = countingOf(mean, deviation);
  const { probabilities, cumulative } = countingTable(distribution);
  const last = probabilities.length - 1;
  const n1 = new Float64Array(last + 2);
  const n2 = new Float64Array(last + 2);
  let tail = 0;
  for (let x = last; x >= 0; x -= 1) {
    // `tail` is P(D > x) here.
    n1[x] = (n1[x + 1] ?? 0) + tail;
    n2[x] = (n2[x + 1] ?? 0) + (n1[x + 1] ?? 0);
    tail += probabilities[x] ?? 0;
  }
  const [first = 0, second = 0] = [n1[0], n2[0]];
  /** Below 0 every unit less is one more short: the sums go on as polynomials in the depth. */
  const at = (values: Float64Array, x: number, below: (depth: number) => number): number => (x < 0 ? below(-x) : x > last ? 0 : (values[x] ?? 0));
  return {
    kind: distribution.kind,
    mean,
    deviation: distribution.kind === "poisson" ? Math.sqrt(mean) : deviation,
    isCounting: true,
    probability: (x) => (x < 0 ? 0 : x >= last ? 1 : (cumulative[Math.floor(x)] ?? 1)),
    quantile: (p) => leastReaching(cumulative, p),
    shortage: (x) => at(n1, Math.floor(x), (depth) => first + depth),
    // n₂(−d) = n₂(0) + Σ_{j<d} n₁(−j).
    shortageSum: (x) => at(n2, Math.floor(x), (depth) => second + depth * first + (depth * (depth - 1)) / 2),
  };
}

/** The first place at which a rising row reaches a value; the last place where none does. Halving. */
export function leastReaching(cumulative: Float64Array, p: number): number {
  let below = -1;
  let reached = cumulative.length - 1;
  while (reached - below > 1) {
    const middle = (below + reached) >> 1;
    if ((cumulative[middle] ?? 1) >= p) reached = middle;
    else below = middle;
  }
  return reached;
}
