// Normal demand, with its losses of two orders.

import { normalDensity, normalLoss, normalProbability, normalQuantile } from "../normal";
import type { DemandDistribution } from "./demand-distribution";

/**
 * Normal demand.
 *
 *   n₁ = σ·(φ − z·Φ̄);  n₂ = ½·σ²·((z² + 1)·Φ̄ − z·φ),  z = (x − μ)/σ, Φ̄ = 1 − Φ(z)
 *
 * @param deviation σ, units, > 0
 * Source: Hadley & Whitin, Analysis of Inventory Systems (1963), ch. 4.
 */
export function normalDemand(mean: number, deviation: number): DemandDistribution {
  const standard = (x: number): number => (x - mean) / deviation;
  return {
    kind: "normal",
    mean,
    deviation,
    isCounting: false,
    probability: (x) => normalProbability(standard(x)),
    quantile: (p) => mean + deviation * normalQuantile(p),
    shortage: (x) => deviation * normalLoss(standard(x)),
    shortageSum: (x) => {
      const z = standard(x);
      return Math.max(0, (deviation ** 2 * ((z * z + 1) * normalProbability(-z) - z * normalDensity(z))) / 2);
    },
  };
}
