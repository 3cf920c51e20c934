// Least unit cost: a lot covers periods as long as that lowers its cost per unit.

import { lotsByCover } from "./lots-by-cover";

/**
 * Least-unit-cost lots.
 *
 *   extend while (K + h·Σ (j−s)·d(j)) / Σ d(j) does not rise; equal cost extends
 *
 * @param demand      shape [T], units per period, each ≥ 0
 * @param setupCost   K, money per lot, ≥ 0
 * @param holdingCost h, money per unit and period, ≥ 0
 * @returns shape [T]; Σ lots = Σ demand
 * Cost O(T). Source: Silver, Pyke & Thomas, Inventory and Production Management in Supply Chains (2017), ch. 5.
 */
export function leastUnitCost(demand: readonly number[], setupCost: number, holdingCost: number): number[] {
  return lotsByCover(demand, (units, from) => {
    let quantity = units[from] ?? 0;
    let cost = setupCost;
    let periods = 1;
    for (; from + periods < units.length; periods += 1) {
      const next = units[from + periods] ?? 0;
      const nextCost = cost + holdingCost * periods * next;
      // Compared as products: a division would make equal costs differ in the last digit.
      if (nextCost * quantity > cost * (quantity + next) * (1 + 1e-12)) break;
      quantity += next;
      cost = nextCost;
    }
    return periods;
  });
}
