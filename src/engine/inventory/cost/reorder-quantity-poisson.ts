// The cheapest reorder point and order quantity when demand comes in single pieces: exact, for Poisson demand.

import { countingDemand } from "../demand/counting-demand";
import type { ReorderPolicy } from "./reorder-quantity";
import { stockCosts, type OrderingCosts } from "./stock-costs";

/** A quantity above this is not searched for: demand is no longer a matter of single pieces. */
const MOST_UNITS = 1_000_000;

export type PoissonReorderCosts = OrderingCosts & {
  /** L, periods, > 0. */
  readonly leadTime: number;
};

/**
 * Exact (r, Q) under continuous review: from the best single position outwards, always the cheaper neighbour.
 *
 *   g(r, Q) = (K·λ + Σ_{y=r+1..r+Q} G(y)) / Q,  G(y) = h·E(y − D)⁺ + p·E(D − y)⁺, D the demand over the lead time
 *
 * G is convex: the Q cheapest positions stand side by side, and a further one is worth it while its G is below g.
 *
 * @returns whole units, and money per period; null where the quantity would exceed a million units
 * Cost O(Q). Source: Federgruen & Zheng (1992).
 */
export function poissonReorderQuantity({ orderCost, holdingCost, shortageCost, demand, leadTime }: PoissonReorderCosts): (ReorderPolicy & { readonly cost: number }) | null {
  const mean = demand * leadTime;
  const overLeadTime = countingDemand(mean, 0);
  const cost = stockCosts(overLeadTime, holdingCost, shortageCost);
  let low = overLeadTime.quantile(shortageCost / (holdingCost + shortageCost));
  let high = low;
  let sum = orderCost * demand + cost(low);
  while (high - low < MOST_UNITS) {
    const count = high - low + 1;
    const below = cost(low - 1);
    const above = cost(high + 1);
    if (Math.min(below, above) >= sum / count) return { reorderPoint: low - 1, quantity: count, cost: sum / count };
    sum += Math.min(below, above);
    if (below <= above) low -= 1;
    else high += 1;
  }
  return null;
}
