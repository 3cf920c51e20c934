// A distribution of a kind with a given mean and standard deviation. Knows moments; nothing of items.

import type { DemandKind } from "../../../model/item-policy";
import { countingDemand } from "./counting-demand";
import type { DemandDistribution } from "./demand-distribution";
import { gammaDemand } from "./gamma-demand";
import { normalDemand } from "./normal-demand";
import { steadyDemand } from "./steady-demand";

/** A deviation of less than this share of the mean is none: it is dust of the caller's arithmetic. */
const NO_DEVIATION = 1e-9;

/**
 * Demand with two given moments.
 *
 * Sums of independent periods stay in their kind, so that the kind of one period holds for any stretch of them. Poisson demand
 * over an uncertain lead time varies more than Poisson: it becomes negative binomial. One that varies less stays Poisson.
 *
 * @param mean      units, ≥ 0
 * @param deviation units, ≥ 0; left aside by Poisson where it is smaller than √mean
 */
export function fitDemand(kind: DemandKind, mean: number, deviation: number): DemandDistribution {
  if (!(mean > 0) || deviation <= NO_DEVIATION * mean || kind === "steady") return steadyDemand(Math.max(0, mean));
  if (kind === "normal") return normalDemand(mean, deviation);
  if (kind === "gamma") return gammaDemand(mean, deviation);
  return countingDemand(mean, deviation);
}
