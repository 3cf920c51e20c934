// What is asked of an item and what there is of it already: needs, stock, lead time and the levels that it is kept at.
// Knows one item, all of whose parents are planned; nothing of new orders.

import type { Item, OpenOrder } from "../../model/plant";
import { coProductReceipts, noCoProducts, type CoProductReceipts } from "./co-products";
import { itemNeeds } from "./item-needs";
import type { LeadTime } from "./lead-time";
import type { ItemNeeds, NeedsDesk } from "./need-columns";
import { summedNeeds, type SumDesk } from "./need-sums";
import { openOrdersAt } from "./open-orders";
import type { OrderBook } from "./order-book";
import type { PlanningBasis } from "./planning-basis";
import { noClass } from "./priority-classes";
import { stockLevels, type StockLevels } from "./stock-levels";
import { addExpiries } from "./stock-lots";
import type { SupplyTerms } from "./supply-terms";

/** An item whose needs are on the desk. */
export type AskedItem = {
  readonly item: Item;
  readonly terms: SupplyTerms;
  readonly leadTime: LeadTime;
  readonly safetyTime: LeadTime | null;
  /** Null when the item's own safety stock holds on all days. */
  readonly levels: StockLevels | null;
  /** On hand less allocated, units. */
  readonly opening: number;
  /** With what expires unused. */
  readonly needs: ItemNeeds;
  /** True when their sums by bucket stand in the netting. */
  readonly isGrossKnown: boolean;
  /** What orders of other items bring of it. */
  readonly coProducts: CoProductReceipts;
  /** Places in the plant, in the order of their due day, and their rows. */
  readonly openOrders: readonly number[];
  readonly openRows: readonly OpenOrder[];
};

const none: readonly number[] = [];

/**
 * @param sums where it is enough to know the needs of each day and class together; null where each is asked for
 * @returns null for an item without stock, needs and orders
 */
export function askedItem(index: number, basis: PlanningBasis, book: OrderBook, desk: NeedsDesk, sums: SumDesk | null): AskedItem | null {
  const { plant, settings } = basis;
  const item = plant.items[index];
  if (item === undefined) return null;
  const openOrders = basis.openOrders[index] ?? none;
  const coProducts = basis.structure.yields.size === 0 ? noCoProducts : coProductReceipts(index, basis, book);
  const lots = basis.lots.size === 0 ? undefined : basis.lots.get(index);
  // What expires is a need between others, and what comes with another order is needed on the day of one of them.
  const isGrossKnown = sums !== null && lots === undefined && coProducts.count === 0;
  const needs = isGrossKnown ? summedNeeds(index, basis, book, sums) : itemNeeds(index, basis, book, desk);
  const stocked = basis.opening[index] ?? NaN;
  const stepRows = basis.safetyStocks.size === 0 ? undefined : basis.safetyStocks.get(index);
  if (Number.isNaN(stocked) && item.safetyStock <= 0 && stepRows === undefined && needs.count + openOrders.length + coProducts.count === 0) return null;
  if (lots !== undefined) addExpiries(needs, lots, settings.start + basis.horizonDays, noClass(basis.demandColumns.classes));
  const terms = basis.termsOf(item);
  const leadTime = basis.leadTimeOf(terms);
  const safetyTime = basis.safetyTimeOf(item);
  const isConstant = stepRows === undefined && (item.safetyStock <= 0 || settings.rebuildSafetyStock === "now");
  const levels = isConstant ? null : stockLevels(item, stepRows ?? [], leadTime, safetyTime, basis);
  return { item, terms, leadTime, safetyTime, levels, opening: Number.isNaN(stocked) ? 0 : stocked, needs, isGrossKnown, coProducts, openOrders, openRows: openOrdersAt(openOrders, plant.openOrders) };
}
