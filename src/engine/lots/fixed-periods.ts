// Fixed periods: each lot covers the same number of periods.

import { lotsByCover } from "./lots-by-cover";

/**
 * Lots that each cover a fixed number of periods, counted from the period of the lot; empty periods count too.
 * @param demand  shape [T], units per period, each ≥ 0
 * @param periods periods per lot, whole, ≥ 1
 * @returns shape [T]; Σ lots = Σ demand
 */
export function fixedPeriods(demand: readonly number[], periods: number): number[] {
  return lotsByCover(demand, () => periods);
}
