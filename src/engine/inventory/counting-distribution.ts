// Demand that comes in whole units: Poisson, and negative binomial where it varies more. Probability, quantile, loss.

import { logGamma } from "./log-gamma";

/** Above this many units a quantile is not searched for. */
const MOST_UNITS = 10_000_000;

/** A distribution over 0, 1, 2 … units by its first probability and the ratio of neighbours. */
export type CountingDistribution = {
  readonly kind: "poisson" | "negativeBinomial";
  readonly mean: number;
  /** ln P(0). */
  readonly logNone: number;
  /** P(units) / P(units − 1), units ≥ 1. */
  readonly ratio: (units: number) => number;
  /** ln P(units). */
  readonly logProbability: (units: number) => number;
};

/**
 * Poisson: P(k) = e^(−λ)·λ^k / k!; its variance equals its mean.
 * @param mean λ, units, > 0
 */
export function poisson(mean: number): CountingDistribution {
  return {
    kind: "poisson",
    mean,
    logNone: -mean,
    ratio: (units) => mean / units,
    logProbability: (units) => units * Math.log(mean) - mean - logGamma(units + 1),
  };
}

/**
 * Negative binomial: P(k) = Γ(r + k) / (k!·Γ(r)) · p^r·(1 − p)^k.
 * @param r > 0
 * @param p 0 < p < 1
 */
export function negativeBinomial(r: number, p: number): CountingDistribution {
  return {
    kind: "negativeBinomial",
    mean: (r * (1 - p)) / p,
    logNone: r * Math.log(p),
    ratio: (units) => ((r + units - 1) / units) * (1 - p),
    logProbability: (units) =>
      logGamma(r + units) - logGamma(units + 1) - logGamma(r) + r * Math.log(p) + units * Math.log(1 - p),
  };
}

/**
 * Negative binomial with a given mean and standard deviation: p = μ / σ², r = μ²/ (σ² − μ).
 * @param deviation σ, units, σ² > μ; null when demand varies no more than Poisson
 */
export function negativeBinomialOf(mean: number, deviation: number): CountingDistribution | null {
  const variance = deviation ** 2;
  return variance > mean ? negativeBinomial(mean ** 2 / (variance - mean), mean / variance) : null;
}

/** Variance above the mean by less than this share is dust: r and 1/(1 − p) would be too large to calculate with. */
const NO_EXCESS = 1e-9;

/** Negative binomial where demand varies more than Poisson, else Poisson. */
export function countingOf(mean: number, deviation: number): CountingDistribution {
  const lumpy = deviation ** 2 > mean * (1 + NO_EXCESS) ? negativeBinomialOf(mean, deviation) : null;
  return lumpy ?? poisson(mean);
}

/** P(demand ≤ units); 0 below 0 units. Cost O(units). */
export function countingProbability(distribution: CountingDistribution, units: number): number {
  let total = 0;
  for (const term of terms(distribution)) {
    if (term.units > units) break;
    total += term.probability;
  }
  return Math.min(1, total);
}

/**
 * The least whole number of units with P(demand ≤ units) ≥ p.
 * @param p 0 ≤ p < 1
 * @returns units; Infinity when more than ten million would be needed
 */
export function countingQuantile(distribution: CountingDistribution, p: number): number {
  let total = 0;
  for (const { units, probability } of terms(distribution)) {
    total += probability;
    // Sums of thousands of terms end a few rounding steps below 1; a target that close to 1 is reached there.
    if (total >= p || (units > distribution.mean && probability < 1e-18)) return units;
  }
  return Infinity;
}

/**
 * Mean shortage and mean leftover of a whole stock.
 *
 *   leftover = Σ_{k<x} (x − k)·P(k);  shortage = μ − x + leftover
 *
 * Each is summed from its own side, so that a tiny one keeps its digits.
 * @param stock x, whole units
 */
export function countingLoss(
  distribution: CountingDistribution,
  stock: number,
): { readonly shortage: number; readonly leftover: number } {
  let leftover = 0;
  let shortage = 0;
  for (const { units, probability } of terms(distribution)) {
    if (units < stock) leftover += (stock - units) * probability;
    else shortage += (units - stock) * probability;
    if (units > Math.max(stock, distribution.mean) && probability * units < 1e-20 * shortage) break;
  }
  return { shortage, leftover };
}

/** The probabilities of 0, 1, 2 … units; from a mean of hundreds on the first ones underflow and start from logarithms. */
function* terms(distribution: CountingDistribution): Generator<{ readonly units: number; readonly probability: number }> {
  let probability = Math.exp(distribution.logNone);
  for (let units = 0; units <= MOST_UNITS; units += 1) {
    if (units > 0) {
      probability = probability > 1e-280 ? probability * distribution.ratio(units) : Math.exp(distribution.logProbability(units));
    }
    yield { units, probability };
    if (units > distribution.mean && probability === 0) return;
  }
}
