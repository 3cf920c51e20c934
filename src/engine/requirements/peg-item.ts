// One-level pegging of an item: which supply covers which need, first in, first out.
// Knows sequences of quantities; nothing of dates' meaning or of other items.

import { QUANTITY_TOLERANCE, snap } from "../../base/quantity";

/** A share: `quantity` units from the supply at index `supply` to the need at index `need`. */
export type Share = { readonly supply: number; readonly need: number; readonly quantity: number };

/**
 * Matches supplies to needs in their given sequence.
 *
 * @param supplies units, ≥ 0, in the order of use
 * @param needs    units, ≥ 0, in the order of claim
 * @param deficit  units of supply used up by a negative opening stock before any need, ≥ 0
 * @returns shares by need, then supply; the shares of a need add up to its quantity as far as supply exists
 * Cost O(supplies + needs).
 */
export function pegItem(supplies: readonly number[], needs: readonly number[], deficit: number): readonly Share[] {
  const shares: Share[] = [];
  let supply = 0;
  let left = supplies[0] ?? 0;
  const draw = (wanted: number, take: (quantity: number) => void): void => {
    let open = wanted;
    while (open > QUANTITY_TOLERANCE && supply < supplies.length) {
      const quantity = snap(Math.min(open, left));
      if (quantity > 0) take(quantity);
      open = snap(open - quantity);
      left = snap(left - quantity);
      if (left <= QUANTITY_TOLERANCE) {
        supply += 1;
        left = supplies[supply] ?? 0;
      }
    }
  };
  draw(deficit, () => undefined);
  needs.forEach((wanted, need) => {
    draw(wanted, (quantity) => shares.push({ supply, need, quantity }));
  });
  return shares;
}
