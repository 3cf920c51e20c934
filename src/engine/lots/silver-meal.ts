// Silver-Meal (least period cost): a lot covers periods as long as that lowers its cost per period.

import { lotsByCover } from "./lots-by-cover";

/**
 * Silver-Meal lots.
 *
 *   extend while (K + h·Σ (j−s)·d(j)) / periods does not rise; equal cost extends
 *
 * @param demand      shape [T], units per period, each ≥ 0
 * @param setupCost   K, money per lot, ≥ 0
 * @param holdingCost h, money per unit and period, ≥ 0
 * @returns shape [T]; Σ lots = Σ demand
 * Cost O(T). Source: Silver & Meal (1973). Example: K 80, h 2, demand 18 30 42 5 20 gives 48 0 47 0 20.
 */
export function silverMeal(demand: readonly number[], setupCost: number, holdingCost: number): number[] {
  return lotsByCover(demand, (units, from) => {
    let cost = setupCost;
    let periods = 1;
    for (; from + periods < units.length; periods += 1) {
      const nextCost = cost + holdingCost * periods * (units[from + periods] ?? 0);
      // Compared as products: a division would make equal costs differ in the last digit.
      if (nextCost * periods > cost * (periods + 1) * (1 + 1e-12)) break;
      cost = nextCost;
    }
    return periods;
  });
}
