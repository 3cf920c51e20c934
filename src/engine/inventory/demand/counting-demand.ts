// Demand in whole units as a table of its probabilities and losses, so that a search over stock levels only looks things up.

import { countingOf, type CountingDistribution } from "../counting-distribution";
import type { DemandDistribution } from "./demand-distribution";

/** A table ends where what is left is below this; beyond it no digit of a loss changes. */
const TAIL = 1e-18;
const MOST_UNITS = 1_000_000;
const LEAST_ROOM = 16;

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
  // Far out each unit is as likely as the one before times the last ratio: so many more until the tail is no longer seen.
  const last = ratio(MOST_UNITS);
  const room = last < 1 ? Math.ceil(mean + 12 * Math.sqrt(mean) + Math.log(TAIL) / Math.log(last)) : 0;
  let probabilities = new Float64Array(Math.min(LEAST_ROOM + room, MOST_UNITS + 1));
  let cumulative = new Float64Array(probabilities.length);
  let probability = Math.exp(logNone);
  let total = 0;
  let units = 0;
  for (; units <= MOST_UNITS; units += 1) {
    if (units > 0) probability = probability > 1e-280 ? probability * ratio(units) : Math.exp(logProbability(units));
    if (units === probabilities.length) {
      probabilities = withMoreRoom(probabilities);
      cumulative = withMoreRoom(cumulative);
    }
    total += probability;
    probabilities[units] = probability;
    cumulative[units] = total;
    if (units > mean && probability < TAIL) break;
  }
  const length = Math.min(units, MOST_UNITS) + 1;
  return { probabilities: probabilities.subarray(0, length), cumulative: cumulative.subarray(0, length) };
}

function withMoreRoom(row: Float64Array): Float64Array<ArrayBuffer> {
  const longer = new Float64Array(2 * row.length);
  longer.set(row);
  return longer;
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
  // Many a question is about probabilities alone.
  let known: Losses | undefined;
  const losses = (): Losses => (known ??= lossesOf(probabilities));
  /** Below 0 every unit less is one more short: the sums go on as polynomials in the depth. */
  const at = (values: Float64Array, x: number, below: (depth: number) => number): number => (x < 0 ? below(-x) : x > last ? 0 : (values[x] ?? 0));
  return {
    kind: distribution.kind,
    mean,
    deviation: distribution.kind === "poisson" ? Math.sqrt(mean) : deviation,
    isCounting: true,
    probability: (x) => (x < 0 ? 0 : x >= last ? 1 : (cumulative[Math.floor(x)] ?? 1)),
    quantile: (p) => leastReaching(cumulative, p),
    shortage: (x) => {
      const { n1 } = losses();
      return at(n1, Math.floor(x), (depth) => (n1[0] ?? 0) + depth);
    },
    shortageSum: (x) => {
      const { n1, n2 } = losses();
      // n₂(−d) = n₂(0) + Σ_{j<d} n₁(−j).
      return at(n2, Math.floor(x), (depth) => (n2[0] ?? 0) + depth * (n1[0] ?? 0) + (depth * (depth - 1)) / 2);
    },
  };
}

type Losses = { readonly n1: Float64Array; readonly n2: Float64Array };

function lossesOf(probabilities: Float64Array): Losses {
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
  return { n1, n2 };
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
