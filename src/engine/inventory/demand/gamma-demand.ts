// Gamma demand, skewed and never negative, with its losses of three orders.

import { gammaProbability, gammaQuantile, gammaTail } from "../gamma";
import { logGamma } from "../log-gamma";
import type { DemandDistribution } from "./demand-distribution";

/**
 * Gamma demand with shape a = (μ/σ)² and scale b = σ²/μ.
 *
 *   E[D^k; D > x] = b^k·a·(a+1)…(a+k−1)·Q(a + k, x/b);  Q(a + 1, t) = Q(a, t) + t^a·e^(−t)/Γ(a + 1)
 *
 * The losses are the binomial sums of these: n₁ = m₁ − x·m₀, n₂ = ½·(m₂ − 2x·m₁ + x²·m₀) and so on.
 *
 * @param mean      μ, units, > 0
 * @param deviation σ, units, > 0
 * Source: Burgin (1975), The gamma distribution and inventory control; Abramowitz & Stegun (1964), 6.5.21.
 */
export function gammaDemand(mean: number, deviation: number): DemandDistribution {
  const a = (mean / deviation) ** 2;
  const b = deviation ** 2 / mean;
  const logFront = logGamma(a + 1);
  const variance = deviation ** 2;
  // E(D²) and E(D³), for stocks below 0, of which nothing is left.
  const second = variance + mean ** 2;
  const third = b ** 3 * a * (a + 1) * (a + 2);
  /** E[D^k; D > x] for k = 0…3: one tail, the others by recurrence. */
  const moments = (x: number): readonly [number, number, number, number] => {
    const t = x / b;
    const q0 = gammaTail(a, t);
    let density = Math.exp(a * Math.log(t) - t - logFront);
    const q1 = q0 + density;
    density *= t / (a + 1);
    const q2 = q1 + density;
    density *= t / (a + 2);
    return [q0, mean * q1, second * q2, third * (q2 + density)];
  };
  return {
    kind: "gamma",
    mean,
    deviation,
    isCounting: false,
    probability: (x) => gammaProbability(a, x / b),
    quantile: (p) => gammaQuantile(p, a, b),
    shortage: (x) => {
      if (x <= 0) return mean - x;
      const [m0, m1] = moments(x);
      return Math.max(0, m1 - x * m0);
    },
    shortageSum: (x) => {
      const [m0, m1, m2] = x <= 0 ? [1, mean, second] : moments(x);
      return Math.max(0, (m2 - 2 * x * m1 + x * x * m0) / 2);
    },
    shortageSumTwice: (x) => {
      const [m0, m1, m2, m3] = x <= 0 ? [1, mean, second, third] : moments(x);
      return Math.max(0, (m3 - 3 * x * m2 + 3 * x * x * m1 - x ** 3 * m0) / 6);
    },
  };
}
