// Demand that does not vary: the limit of every other distribution.

import type { DemandDistribution } from "./demand-distribution";

/** Exactly `mean` units. */
export function steadyDemand(mean: number): DemandDistribution {
  const missing = (x: number): number => Math.max(0, mean - x);
  return {
    kind: "steady",
    mean,
    deviation: 0,
    isCounting: false,
    probability: (x) => (x >= mean ? 1 : 0),
    quantile: () => mean,
    shortage: missing,
    shortageSum: (x) => missing(x) ** 2 / 2,
  };
}
