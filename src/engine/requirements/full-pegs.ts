// Full pegging: the demands that an order serves in the end, through all levels.
// Knows shares and the pegs of parent orders; nothing of items or dates.

import { snap } from "../../base/quantity";
import type { Peg } from "../../model/plan";

/** What one need asks of an order. */
export type Claim = {
  /** Units of the order's item that go to the need. */
  readonly quantity: number;
  /** The demand itself, or the parent order's pegs with its quantity in its own units; neither for safety stock. */
  readonly demand?: string;
  readonly parent?: { readonly pegs: readonly Peg[]; readonly quantity: number };
};

/**
 * Adds up the demands behind an order's claims.
 *
 *   peg(demand) = Σ over claims of quantity · (share of the parent order that serves the demand)
 *
 * @param claims in the order of need
 * @returns one peg per demand, in the order in which demands are first met; Σ pegs ≤ Σ claims
 * Cost O(Σ pegs of the parents).
 */
export function fullPegs(claims: readonly Claim[]): readonly Peg[] {
  const sums = new Map<string, number>();
  for (const { quantity, demand, parent } of claims) {
    if (demand !== undefined) sums.set(demand, (sums.get(demand) ?? 0) + quantity);
    if (parent === undefined) continue;
    const share = quantity / parent.quantity;
    for (const peg of parent.pegs) sums.set(peg.demand, (sums.get(peg.demand) ?? 0) + peg.quantity * share);
  }
  // The running total is rounded, not each peg: so the pegs never add up to more than the order gives.
  const pegs: Peg[] = [];
  let total = 0;
  for (const [demand, quantity] of sums) {
    const rounded = snap(snap(total + quantity) - snap(total));
    total += quantity;
    if (rounded > 0) pegs.push({ demand, quantity: rounded });
  }
  return pegs;
}
