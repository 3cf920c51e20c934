// Part-period balancing: a lot covers periods until holding it costs about as much as setting it up.

import { lotsByCover } from "./lots-by-cover";

/**
 * Part-period-balancing lots, without look-ahead or look-back.
 *
 *   periods = those for which |h·Σ (j−s)·d(j) − K| is least; equal distance extends
 *
 * @param demand      shape [T], units per period, each ≥ 0
 * @param setupCost   K, money per lot, ≥ 0
 * @param holdingCost h, money per unit and period, ≥ 0
 * @returns shape [T]; Σ lots = Σ demand
 * Cost O(T). Source: DeMatteis (1968); Silver, Pyke & Thomas (2017), ch. 5.
 */
export function partPeriodBalancing(demand: readonly number[], setupCost: number, holdingCost: number): number[] {
  return lotsByCover(demand, (units, from) => {
    let holding = 0;
    let periods = 1;
    for (; from + periods < units.length; periods += 1) {
      const next = holding + holdingCost * periods * (units[from + periods] ?? 0);
      // Holding only grows, so the distance to K has one minimum.
      if (Math.abs(next - setupCost) > Math.abs(holding - setupCost) * (1 + 1e-12)) break;
      holding = next;
    }
    return periods;
  });
}
