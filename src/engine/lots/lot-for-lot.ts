// Lot for lot: each period's demand is its lot.

/**
 * Lot-for-lot sizes: lot(t) = d(t).
 * @param demand shape [T], units per period, each ≥ 0
 * @returns shape [T]
 */
export function lotForLot(demand: readonly number[]): number[] {
  return [...demand];
}
