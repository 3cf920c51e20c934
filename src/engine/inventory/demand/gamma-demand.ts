// Gamma demand, skewed and never negative, with its losses of two orders.

import { gammaFront, gammaProbabilityBehind, gammaQuantile, gammaTailBehind } from "../gamma";
import { logGamma } from "../log-gamma";
import type { DemandDistribution } from "./demand-distribution";
import { normalDemand } from "./normal-demand";

/**
 * Gamma demand with shape a = (μ/σ)² and scale b = σ²/μ.
 *
 *   E[D^k; D > x] = b^k·a·(a+1)…(a+k−1)·Q(a + k, x/b);  Q(a + 1, t) = Q(a, t) + t^a·e^(−t)/Γ(a + 1)
 *
 * The losses are the binomial sums of these: n₁ = m₁ − x·m₀, n₂ = ½·(m₂ − 2x·m₁ + x²·m₀).
 *
 * @param mean      μ, units, > 0
 * @param deviation σ, units, > 0
 * Source: Burgin (1975), The gamma distribution and inventory control; Abramowitz & Stegun (1964), 6.5.21.
 */
export function gammaDemand(mean: number, deviation: number): DemandDistribution {
  const a = (mean / deviation) ** 2;
  const b = deviation ** 2 / mean;
  const logGammaOfShape = logGamma(a);
  const variance = deviation ** 2;
  const second = variance + mean ** 2;
  return {
    kind: "gamma",
    mean,
    deviation,
    isCounting: false,
    probability: (x) => {
      const t = x / b;
      return t > 0 && t < Infinity ? gammaProbabilityBehind(a, t, gammaFront(a, t, logGammaOfShape)) : t > 0 ? 1 : 0;
    },
    quantile: (p) => gammaQuantile(p, a, b),
    shortage: (x) => {
      if (x <= 0) return mean - x;
      const t = x / b;
      const known = gammaFront(a, t, logGammaOfShape);
      const tail = gammaTailBehind(a, t, known);
      return Math.max(0, mean * (tail + known / a) - x * tail);
    },
    shortageSum: (x) => {
      if (x <= 0) return (second - 2 * x * mean + x * x) / 2;
      const t = x / b;
      const known = gammaFront(a, t, logGammaOfShape);
      const tail = gammaTailBehind(a, t, known);
      const next = tail + known / a;
      const last = next + (known * t) / (a * (a + 1));
      return Math.max(0, (second * last - 2 * x * mean * next + x * x * tail) / 2);
    },
  };
}

/** Below this skewness a shifted gamma distribution is normal to more digits than demand is known to. */
const EVEN = 0.01;

/**
 * Demand with three given moments: a gamma distribution shifted along, normal where it is not skewed.
 *
 *   D = c + G,  G gamma with shape 4/γ² and deviation σ,  c = μ − 2σ/γ
 *
 * @param skewness γ ≥ 0; 2σ/μ makes it plain gamma
 * Source: Pearson (1895), type III.
 */
export function skewedDemand(kind: "normal" | "gamma", mean: number, deviation: number, skewness: number): DemandDistribution {
  if (skewness < EVEN) return { ...normalDemand(mean, deviation), kind };
  const shift = mean - (2 * deviation) / skewness;
  const gamma = gammaDemand(mean - shift, deviation);
  return {
    kind,
    mean,
    deviation,
    isCounting: false,
    probability: (x) => gamma.probability(x - shift),
    quantile: (p) => shift + gamma.quantile(p),
    shortage: (x) => gamma.shortage(x - shift),
    shortageSum: (x) => gamma.shortageSum(x - shift),
  };
}
