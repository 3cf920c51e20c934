// One-level pegging of an item: which supply covers which need, first in, first out.
// Knows sequences of quantities; nothing of dates' meaning or of other items.

import { QUANTITY_TOLERANCE, snap } from "../../base/quantity";

/** The first `count` numbers, units ≥ 0, whole millionths (`snap`). */
export type Amounts = { readonly count: number; readonly quantities: ArrayLike<number> };

/** Takes a share: `quantity` units from the supply at index `supply` to the need at index `need`. */
export type TakeShare = (supply: number, need: number, quantity: number) => void;

/**
 * Matches supplies to needs in their given sequence.
 *
 * @param supplies in the order of use
 * @param needs    in the order of claim
 * @param rest     claimed after all needs, at index `needs.count`; a whole number of millionths as well
 * @param deficit  units of supply used up by a negative opening stock before any need, ≥ 0
 * @param take     is given the shares by need, then supply, so that both indexes never fall; the shares of a need add
 *                 up to its quantity as far as supply exists; at most supplies + needs + 1 shares
 * Cost O(supplies + needs).
 */
export function pegItem(supplies: Amounts, needs: Amounts, rest: number, deficit: number, take: TakeShare): void {
  let supply = 0;
  let left = supplies.quantities[0] ?? 0;
  // The deficit is claimed as need −1, of which nobody is told.
  for (let need = -1; need <= needs.count; need += 1) {
    let open = need < 0 ? deficit : need < needs.count ? (needs.quantities[need] ?? 0) : rest;
    while (open > QUANTITY_TOLERANCE && supply < supplies.count) {
      const quantity = open < left ? open : left;
      if (quantity > 0 && need >= 0) take(supply, need, quantity);
      open = open === quantity ? 0 : snap(open - quantity);
      left = left === quantity ? 0 : snap(left - quantity);
      if (left <= QUANTITY_TOLERANCE) {
        supply += 1;
        left = supplies.quantities[supply] ?? 0;
      }
    }
  }
}
