// What a policy asks of the demand over some stretch of time, whatever its distribution. Knows no item and no policy.

import type { DemandKind } from "../../../model/item-policy";

export type DemandDistribution = {
  readonly kind: DemandKind;
  /** Units over the stretch. */
  readonly mean: number;
  readonly deviation: number;
  /** Demand comes in whole units, so that stock levels are whole numbers. */
  readonly isCounting: boolean;
  /** P(demand ≤ x). */
  readonly probability: (x: number) => number;
  /** The least x with P(demand ≤ x) ≥ p, 0 < p < 1. */
  readonly quantile: (p: number) => number;
  /** n₁(x) = E(D − x)⁺, units: mean shortage of a stock of x. */
  readonly shortage: (x: number) => number;
  /**
   * n₂(x): n₁ summed over all stocks above x; ∫ n₁ from x on, or for whole units Σ n₁(y) over y > x.
   * Its difference over a stretch of stock positions is the mean shortage over them.
   */
  readonly shortageSum: (x: number) => number;
};
