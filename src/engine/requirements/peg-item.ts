// One-level pegging of an item: which supply covers which need, first in, first out.
// Knows sequences of quantities; nothing of dates' meaning or of other items.

import { QUANTITY_TOLERANCE, snap } from "../../base/quantity";

/** The first `count` numbers, units ≥ 0, whole millionths (`snap`). */
export type Amounts = { readonly count: number; readonly quantities: Float64Array };

/** The first `count` shares: `quantities[i]` units from the supply at index `supplies[i]` to the need at index `needs[i]`. */
export type Shares = { count: number; supplies: Int32Array; needs: Int32Array; quantities: Float64Array };

export function noShares(): Shares {
  return { count: 0, supplies: new Int32Array(0), needs: new Int32Array(0), quantities: new Float64Array(0) };
}

/**
 * Matches supplies to needs in their given sequence.
 *
 * @param supplies in the order of use
 * @param needs    in the order of claim
 * @param rest     claimed after all needs, at index `needs.count`; a whole number of millionths as well
 * @param deficit  units of supply used up by a negative opening stock before any need, ≥ 0
 * @param shares   are written over: by need, then supply, so that both indexes never fall; the shares of a need add up to
 *                 its quantity as far as supply exists; at most supplies + needs + 1 shares
 * Cost O(supplies + needs).
 */
export function pegItem(supplies: Amounts, needs: Amounts, rest: number, deficit: number, shares: Shares): void {
  makeRoom(shares, supplies.count + needs.count + 1);
  const taken = { supplies: shares.supplies, needs: shares.needs, quantities: shares.quantities };
  const given = supplies.quantities;
  const claims = needs.quantities;
  let share = 0;
  let supply = 0;
  let left = given[0] ?? 0;
  // The deficit is claimed as need −1, of which nobody is told.
  for (let need = -1; need <= needs.count; need += 1) {
    let open = need < 0 ? deficit : need < needs.count ? (claims[need] ?? 0) : rest;
    while (open > QUANTITY_TOLERANCE && supply < supplies.count) {
      const quantity = open < left ? open : left;
      if (quantity > 0 && need >= 0) {
        taken.supplies[share] = supply;
        taken.needs[share] = need;
        taken.quantities[share] = quantity;
        share += 1;
      }
      open = open === quantity ? 0 : snap(open - quantity);
      left = left === quantity ? 0 : snap(left - quantity);
      if (left <= QUANTITY_TOLERANCE) {
        supply += 1;
        left = given[supply] ?? 0;
      }
    }
  }
  shares.count = share;
}

function makeRoom(shares: Shares, size: number): void {
  if (size <= shares.supplies.length) return;
  shares.supplies = new Int32Array(2 * size);
  shares.needs = new Int32Array(2 * size);
  shares.quantities = new Float64Array(2 * size);
}
