// Price breaks: when a larger lot costs no more than the smaller one.
// Knows one lot and the prices of its supplier; nothing of what happens to units that nobody needs yet.

import { QUANTITY_TOLERANCE, snap } from "../../base/quantity";
import { priceAt } from "../../model/order-price";
import { modifiedQuantity, type OrderModifiers } from "./order-modifiers";
import type { Sentences } from "../sentences/sentences";

/**
 * The lot that costs least in all, of the given one and of those at the next breaks.
 *
 *   lot = Q_b when Q_b · p_b ≤ Q · p, the larger one of equal cost
 *
 * A break is raised to the order multiple, and not taken when that passes the maximum.
 *
 * @param quantity  Q, units, with minimum, maximum and multiple applied
 * @param modifiers with price breaks, or without: then Q stays
 * @returns units, ≥ Q
 * Cost O(breaks).
 * Example: 95 at 4.50, from 100 on at 4.20: 100 cost 420, 95 cost 427.50; the lot is 100.
 */
export function quantityAtBreak(quantity: number, modifiers: OrderModifiers): number {
  const { priceBreaks = [], maximumOrder = Infinity } = modifiers;
  let best = quantity;
  let cost = snap(quantity * priceAt(quantity, priceBreaks));
  for (const { from } of priceBreaks) {
    if (from <= quantity) continue;
    const raised = modifiedQuantity(from, modifiers);
    if (raised < from || raised > maximumOrder) continue;
    const total = snap(raised * priceAt(raised, priceBreaks));
    if (total > cost) continue;
    best = raised;
    cost = total;
  }
  return best;
}

/** Why a lot is larger than its modifiers ask for. */
export function priceBreakReasons(quantity: number, modifiers: OrderModifiers, lots: Sentences["lots"]): readonly string[] {
  const { priceBreaks = [] } = modifiers;
  const raised = quantityAtBreak(quantity, modifiers);
  if (raised <= quantity + QUANTITY_TOLERANCE) return [];
  return [lots.raisedForPrice(quantity, raised, priceAt(raised, priceBreaks), priceAt(quantity, priceBreaks))];
}
