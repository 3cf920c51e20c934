// Fixed order quantity: as many lots of one size as are needed, the excess carried on.

import { roundUpTo, snap } from "../../base/quantity";

/**
 * Lots of a fixed size.
 *
 *   lot(t) = Q · ⌈max(0, d(t) − I(t−1)) / Q⌉
 *
 * @param demand   shape [T], units per period, each ≥ 0
 * @param quantity Q, units per lot, > 0
 * @returns shape [T]; several lots of one period added up
 */
export function fixedQuantity(demand: readonly number[], quantity: number): number[] {
  let stock = 0;
  return demand.map((units) => {
    const lot = roundUpTo(Math.max(0, snap(units - stock)), quantity);
    stock = snap(stock + lot - units);
    return lot;
  });
}
