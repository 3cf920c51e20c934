// What a stock costs against uncertain demand: the one-period cost that the policies by cost are made of.

import type { DemandDistribution } from "../demand/demand-distribution";

/** What ordering, holding and being short cost, against a mean demand. */
export type OrderingCosts = {
  /** K, money per order, > 0. */
  readonly orderCost: number;
  /** h, money per unit and period, > 0. */
  readonly holdingCost: number;
  /** p, money per unit short and period, > 0; for `byExpectedInventory` per unit short alone. */
  readonly shortageCost: number;
  /** λ, units per period, > 0. */
  readonly demand: number;
};

/**
 * Expected cost of having y.
 *
 *   G(y) = h·E(y − D)⁺ + p·E(D − y)⁺ = h·(y − μ) + (h + p)·n₁(y)
 *
 * @param holdingCost  h, money per unit left over
 * @param shortageCost p, money per unit short
 */
export function stockCosts({ mean, shortage }: DemandDistribution, holdingCost: number, shortageCost: number): (stock: number) => number {
  return (stock) => holdingCost * (stock - mean) + (holdingCost + shortageCost) * shortage(stock);
}
