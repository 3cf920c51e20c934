// One order cycle of a min-max policy, step by step: where stock stands at each review, and by how much it falls below the minimum.

import type { DemandDistribution } from "../demand/demand-distribution";
import { undershootFrom, type Undershoot } from "./undershoot";

/** Steps of a review's mean demand, for demand that is not counted. */
const STEPS_A_REVIEW = 24;
const STEPS_A_DEVIATION = 6;
const MOST_STEPS = 1500;
/** A step less likely than this changes no digit of a result. */
const NEVER = 1e-18;
/** Beyond this many variances of spread the start of a cycle is forgotten. */
const FORGOTTEN = 2;

export type MinMaxPositions = {
  readonly undershoot: Undershoot;
  /** Mean position after a review, below the maximum. */
  readonly meanDepth: number;
};

/**
 * Renewals from the maximum on, in whole units or in small steps.
 *
 *   m(j) = [j = 0] + Σ_l p_l·m(j − l): reviews that end j below the maximum;  P(U = u) = Σ_{j<n} m(j)·p(n − j + u)
 *
 * @param stretch S − s, units, > 0
 * @returns null where the stretch is so long that the limit holds as well
 * Cost O(steps · steps of a review).
 */
export function positionsOfMinMax(review: DemandDistribution, stretch: number): MinMaxPositions | null {
  const { mean, deviation, isCounting } = review;
  if (stretch / mean > 3 && (stretch / mean) * (deviation / mean) ** 2 > FORGOTTEN) return null;
  const step = isCounting ? 1 : Math.max(Math.min(mean / STEPS_A_REVIEW, deviation / STEPS_A_DEVIATION), stretch / MOST_STEPS);
  const count = Math.max(1, Math.round(stretch / step));
  if (count > MOST_STEPS) return null;
  // The minimum lies between two steps, so that none stands for positions on both sides of it.
  const size = isCounting ? 1 : stretch / (count - 0.5);
  const probabilities = stepsOf(review, size);
  const { length } = probabilities;
  const visits = new Float64Array(count);
  const below = new Float64Array(length);
  // Demand that hardly varies takes many steps at once: the renewals begin with its least.
  const least = Math.max(1, probabilities.findIndex((probability, units) => units > 0 && probability > NEVER));
  const stays = 1 - (probabilities[0] ?? 0);
  let total = 0;
  let depth = 0;
  for (let j = 0; j < count; j += 1) {
    let sum = j === 0 ? 1 : 0;
    for (let units = Math.min(j, length - 1); units >= least; units -= 1) sum += (probabilities[units] ?? 0) * (visits[j - units] ?? 0);
    const often = sum / stays;
    visits[j] = often;
    total += often;
    depth += often * j * size;
    for (let units = Math.max(least, count - j); units < length; units += 1) {
      const under = units - (count - j);
      below[under] = (below[under] ?? 0) + often * (probabilities[units] ?? 0);
    }
  }
  const edges = Float64Array.from({ length: isCounting ? length : length + 1 }, (_, under) => under * size);
  return { undershoot: undershootFrom(isCounting, edges, below), meanDepth: depth / total };
}

/** P(demand is nearest to k steps), k = 0, 1, 2 …; for whole units of one step exactly P(demand = k). */
function stepsOf({ isCounting, probability, quantile }: DemandDistribution, size: number): Float64Array {
  const half = isCounting ? 0 : size / 2;
  const last = Math.ceil(quantile(1 - 1e-9) / size) + 1;
  const steps = new Float64Array(last + 1);
  let before = 0;
  for (let units = 0; units <= last; units += 1) {
    const reached = units === last ? 1 : probability(units * size + half);
    steps[units] = reached - before;
    before = reached;
  }
  return steps;
}
