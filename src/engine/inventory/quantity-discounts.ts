// Economic order quantities when the price falls with the quantity, and when customers wait. Plain numbers.

import type { PriceBreak } from "../../model/price-break";
import { economicOrderQuantity } from "../lots/economic-order-quantity";

export type DiscountOrder = {
  readonly quantity: number;
  /** Money per period, the goods included. */
  readonly cost: number;
  /** Index of the price break that applies. */
  readonly tier: number;
};

/**
 * Economic order quantity with all-units discounts: the price of the tier holds for every unit of the order.
 *
 *   g(Q) = c·D + K·D/Q + i·c·Q/2,  in each tier at its own EOQ, or at its break where the EOQ lies below
 *
 * @param orderCost   K, money per order, > 0
 * @param demand      D, units per period, > 0
 * @param holdingRate i, share of the price per period, > 0
 * @param breaks      rising `from`, the first 0; falling prices; at least one
 * Source: Snyder & Shen (2019), section 3.4.
 */
export function allUnitsDiscount(orderCost: number, demand: number, holdingRate: number, breaks: readonly PriceBreak[]): DiscountOrder {
  return cheapest(breaks, ({ from, price }, tier) => {
    const wanted = economicOrderQuantity(orderCost, demand, holdingRate * price);
    const end = breaks[tier + 1]?.from ?? Infinity;
    // Above its tier a quantity pays a lower price: the next tiers look after it.
    if (wanted >= end) return null;
    const quantity = Math.max(wanted, from);
    const cost = price * demand + (orderCost * demand) / quantity + (holdingRate * price * quantity) / 2;
    return { quantity, cost, tier };
  });
}

/**
 * Economic order quantity with incremental discounts: the price of a tier holds for the units above its break only.
 *
 *   Q_j = √(2·D·(K + C̄_j) / (i·c_j)),  C̄_j = what the units below the break cost more than at c_j
 *
 * @param breaks as for `allUnitsDiscount`
 * Source: Snyder & Shen (2019), section 3.4.
 */
export function incrementalDiscount(orderCost: number, demand: number, holdingRate: number, breaks: readonly PriceBreak[]): DiscountOrder {
  let surcharge = 0;
  const surcharges = breaks.map(({ from, price }, tier) => {
    if (tier > 0) surcharge += from * ((breaks[tier - 1]?.price ?? price) - price);
    return surcharge;
  });
  return cheapest(breaks, ({ from, price }, tier) => {
    const extra = surcharges[tier] ?? 0;
    const quantity = economicOrderQuantity(orderCost + extra, demand, holdingRate * price);
    if (quantity < from || quantity >= (breaks[tier + 1]?.from ?? Infinity)) return null;
    const holding = (holdingRate * (extra + price * quantity)) / 2;
    return { quantity, cost: price * demand + ((orderCost + extra) * demand) / quantity + holding, tier };
  });
}

function cheapest(breaks: readonly PriceBreak[], order: (tier: PriceBreak, index: number) => DiscountOrder | null): DiscountOrder {
  let best: DiscountOrder = { quantity: NaN, cost: Infinity, tier: -1 };
  breaks.forEach((tier, index) => {
    const found = order(tier, index);
    if (found !== null && found.cost < best.cost) best = found;
  });
  return best;
}

/**
 * Economic order quantity when customers wait for what is short.
 *
 *   Q* = √(2·K·D·(h + p) / (h·p)),  backordered share = h / (h + p)
 *
 * @param shortageCost p, money per unit short and period, > 0
 * @returns units, the share of demand that waits, and money per period without the goods
 * Source: Snyder & Shen (2019), section 3.5.
 */
export function economicOrderWithBackorders(
  orderCost: number,
  demand: number,
  holdingCost: number,
  shortageCost: number,
): { readonly quantity: number; readonly backorderShare: number; readonly cost: number } {
  const quantity = economicOrderQuantity(orderCost, demand, (holdingCost * shortageCost) / (holdingCost + shortageCost));
  const cost = Math.sqrt((2 * orderCost * demand * holdingCost * shortageCost) / (holdingCost + shortageCost));
  return { quantity, backorderShare: holdingCost / (holdingCost + shortageCost), cost };
}
