// Pegs an item's supplies to its needs and finishes its orders: links, full pegs and reasons.
// Knows one item; the pegs of the orders above it are known already.

import { QUANTITY_TOLERANCE } from "../../base/quantity";
import type { NeedRef, Order, PegLink } from "../../model/plan";
import { fullPegs, type Claim } from "./full-pegs";
import type { ItemNeed } from "./item-need";
import type { Supply } from "./item-supplies";
import { needReason } from "./order-reasons";
import { pegItem } from "./peg-item";

export type PeggedItem = {
  /** One for each supply that is an order, in the order of supplies. */
  readonly orders: readonly Order[];
  readonly links: readonly PegLink[];
};

/**
 * Pegs supplies to needs, first in, first out; safety stock is served last.
 *
 * @param item        id
 * @param opening     units on hand; a negative opening uses up the first supplies without a link
 * @param supplies    orders in the order of their day; stock comes before them
 * @param needs       in the order in which they are served
 * @param safetyStock units
 * @param level       units that stock is kept at, for the reasons
 * Cost O(supplies + needs + Σ pegs of the parents).
 */
export function pegSupplies(
  item: string,
  opening: number,
  supplies: readonly Supply[],
  needs: readonly ItemNeed[],
  safetyStock: number,
  level: number,
): PeggedItem {
  const stock: Supply = { ref: { kind: "stock" }, quantity: Math.max(0, opening), day: -Infinity, reasons: [] };
  const all = [stock, ...supplies];
  const quantities = all.map(({ quantity }) => quantity);
  const wanted = [...needs.map(({ quantity }) => quantity), safetyStock];
  const links: PegLink[] = [];
  const claims: Claim[][] = all.map(() => []);
  const served: ItemNeed[][] = all.map(() => []);
  for (const share of pegItem(quantities, wanted, Math.max(0, -opening))) {
    const need = needs[share.need];
    const supply = all[share.supply];
    if (supply === undefined) continue;
    const ref: NeedRef = need?.ref ?? { kind: "safetyStock" };
    links.push({ item, quantity: share.quantity, supply: supply.ref, need: ref });
    if (need === undefined) continue;
    claims[share.supply]?.push(claimOf(need, share.quantity));
    served[share.supply]?.push(need);
  }
  const orders = all.flatMap((supply, index): Order[] => {
    if (supply.order === undefined) return [];
    const pegs = fullPegs(claims[index] ?? []);
    return [{ ...supply.order, pegs, reasons: [reasonOf(supply.order, served[index] ?? [], level), ...supply.reasons] }];
  });
  return { orders, links };
}

function claimOf(need: ItemNeed, quantity: number): Claim {
  if (need.demand !== undefined) return { quantity, demand: need.id };
  return need.parent === undefined ? { quantity } : { quantity, parent: need.parent };
}

function reasonOf(order: Omit<Order, "pegs" | "reasons">, served: readonly ItemNeed[], level: number): string {
  const isUnused = order.status !== "planned" && served.length === 0 && level <= QUANTITY_TOLERANCE;
  return isUnused ? "Nothing in the horizon is pegged to it." : needReason(order.needed, served, level);
}
