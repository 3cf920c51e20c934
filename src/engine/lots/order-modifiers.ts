// Order modifiers: what minimum, maximum and multiple make of a wanted quantity, in this order.

import { roundUpTo, snap } from "../../base/quantity";
import type { PriceBreak } from "../../model/price-break";

export type OrderModifiers = {
  readonly minimumOrder?: number;
  readonly maximumOrder?: number;
  readonly multipleOrder?: number;
  /** By rising `from`; see price-breaks. */
  readonly priceBreaks?: readonly PriceBreak[];
};

/** The same modifiers with none left out but price breaks: those of a million lots are read from one kind of object. */
export function completeModifiers({ minimumOrder = 0, maximumOrder = Infinity, multipleOrder = 0, priceBreaks }: OrderModifiers): OrderModifiers {
  const complete = { minimumOrder, maximumOrder, multipleOrder };
  return priceBreaks === undefined ? complete : { ...complete, priceBreaks };
}

/**
 * Applies minimum, maximum and multiple, in this order.
 *
 * Rounding goes up to the next multiple, but down when up would pass the maximum. Contradictions: a maximum below the
 * minimum wins; a multiple above the maximum wins, since half a pallet cannot be ordered.
 *
 * @param wanted units, > 0
 * @param modifiers units; each > 0 or absent
 * @returns units, > 0
 * Example: wanted 20, minimum 100 gives 100; wanted 32, multiple 6 gives 36.
 */
export function modifiedQuantity(wanted: number, modifiers: OrderModifiers): number {
  const { minimumOrder = 0, maximumOrder = Infinity, multipleOrder } = modifiers;
  const quantity = Math.min(Math.max(wanted, minimumOrder), maximumOrder);
  if (multipleOrder === undefined || multipleOrder <= 0) return snap(quantity);
  const up = roundUpTo(quantity, multipleOrder);
  if (up <= maximumOrder) return up;
  return snap(Math.max(1, Math.floor(snap(maximumOrder / multipleOrder))) * multipleOrder);
}
