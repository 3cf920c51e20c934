// How much an item's order brings: the economic quantity in its variants, what the supplier asks for, and the shelf life.

import { meanPrice } from "../../../model/order-price";
import { economicOrderQuantity } from "../../lots/economic-order-quantity";
import { modifiedQuantity } from "../../lots/order-modifiers";
import { outlook as english } from "../../sentences/english/outlook";
import type { OutlookSentences } from "../../sentences/outlook-sentences";
import { shown } from "../demand/choose-distribution";
import { allUnitsDiscount, economicOrderWithBackorders, incrementalDiscount } from "../quantity-discounts";
import type { PolicyItem } from "./policy-item";

export type OrderLots = {
  /** Units. */
  readonly quantity: number;
  /** Money per unit at this quantity. */
  readonly unitPrice: number;
  readonly reasons: readonly string[];
};

/**
 * The order quantity of an item.
 *
 * Given by the planner; else with price breaks the cheapest quantity, all-units or incremental as they are declared, with a waiting cost the one with planned backorders,
 * else the economic order quantity. Then minimum, maximum and multiple; then no more than is used within the shelf life.
 *
 * @param orderCost   money per order
 * @param holdingRate share of the cost of a unit per period, > 0
 */
export function orderLots(item: PolicyItem, orderCost: number, holdingRate: number, say: OutlookSentences = english): OrderLots {
  const wanted = wantedQuantity(item, orderCost, holdingRate, say);
  const modified = modifiedQuantity(Math.max(wanted.quantity, item.isWholeUnits === true ? 1 : Number.MIN_VALUE), modifiersOf(item));
  const rounded = item.isWholeUnits === true ? Math.max(1, Math.round(modified)) : modified;
  const isModified = Math.abs(modified - wanted.quantity) > 1e-6 * modified;
  const reasons = isModified ? [wanted.reason, say.modified(shown(modified))] : [wanted.reason];
  const most = item.shelfLife === undefined ? Infinity : item.demand * item.shelfLife;
  if (rounded <= most) return { quantity: rounded, unitPrice: priceAt(item, rounded), reasons };
  const kept = item.isWholeUnits === true ? Math.max(1, Math.floor(most)) : most;
  return { quantity: kept, unitPrice: priceAt(item, kept), reasons: [...reasons, say.shelfLife(shown(item.shelfLife ?? 0), shown(kept))] };
}

function wantedQuantity(item: PolicyItem, orderCost: number, holdingRate: number, say: OutlookSentences) {
  const { demand, unitCost, priceBreaks = [], waitingCost, orderQuantity } = item;
  if (orderQuantity !== undefined && orderQuantity > 0) {
    return { quantity: orderQuantity, reason: say.givenQuantity(shown(orderQuantity)) };
  }
  // Prices that rise, or fall to 0, have no cheapest quantity.
  const isFalling = priceBreaks.length > 1 && priceBreaks.every(({ price }, tier) => price > 0 && price <= (priceBreaks[tier - 1]?.price ?? Infinity));
  if (isFalling && item.discount === "incremental") {
    const { quantity, tier } = incrementalDiscount(orderCost, demand, holdingRate, priceBreaks);
    const { from = 0, price = unitCost } = priceBreaks[tier] ?? {};
    return { quantity, reason: say.incremental(shown(quantity), shown(price), shown(from), shown(meanPrice(quantity, priceBreaks))) };
  }
  if (isFalling) {
    const { quantity, tier } = allUnitsDiscount(orderCost, demand, holdingRate, priceBreaks);
    const { from = 0, price = unitCost } = priceBreaks[tier] ?? {};
    return { quantity, reason: say.allUnits(shown(quantity), shown(price), shown(from)) };
  }
  const holdingCost = holdingRate * unitCost;
  if (!(holdingCost > 0)) return { quantity: demand, reason: say.freeToHold() };
  if (waitingCost !== undefined && waitingCost > 0) {
    const { quantity } = economicOrderWithBackorders(orderCost, demand, holdingCost, waitingCost);
    return { quantity, reason: say.withWaiting(shown(quantity)) };
  }
  const quantity = economicOrderQuantity(orderCost, demand, holdingCost);
  return { quantity, reason: say.economic(shown(quantity), shown(orderCost), shown(holdingCost)) };
}

function priceAt({ unitCost, priceBreaks = [], discount }: PolicyItem, quantity: number): number {
  if (discount === "incremental" && priceBreaks.length > 0) return meanPrice(quantity, priceBreaks);
  return [...priceBreaks].reverse().find(({ from }) => from <= quantity)?.price ?? unitCost;
}

function modifiersOf({ minimumOrder, maximumOrder, multipleOrder }: PolicyItem) {
  return {
    ...(minimumOrder !== undefined && { minimumOrder }),
    ...(maximumOrder !== undefined && { maximumOrder }),
    ...(multipleOrder !== undefined && { multipleOrder }),
  };
}
