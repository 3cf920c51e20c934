// Plans one item: nets its needs against stock and open orders, dates the new orders, and pegs supplies to needs.
// Knows one item, all of whose parents are planned; writes into the order book and nowhere else.

import { snap } from "../../base/quantity";
import type { Item, OpenOrder, Plant } from "../../model/plant";
import { lotSizer, type LotSizer } from "../lots/lot-sizer";
import { coProductReceipts, noCoProducts, withCoProducts, type CoProductReceipts } from "./co-products";
import { firmPlannedOrders, inTurn, usesOfOpenOrders } from "./firm-planned";
import { itemNeeds } from "./item-needs";
import { itemSourcing, openOrderPlace, type ItemSourcing } from "./item-sourcing";
import type { LeadTime } from "./lead-time";
import { netItem, nettingOver, nothingDated, type Netting } from "./net-item";
import type { ClosedDays } from "./no-receipts";
import { needsDesk, type ItemNeeds, type NeedsDesk } from "./need-columns";
import { openQuantity } from "./open-orders";
import { betweenUses, type OpenOrderUse } from "./open-order-uses";
import { coProductOrigin, EXPIRED, makeRoom, NO_PRIORITY, NOT_NEEDED, producerOf, SAFETY_STOCK, type OrderBook } from "./order-book";
import { dueForNeed, isOver, orderDates } from "./order-dates";
import { pegItem } from "./peg-item";
import type { PlanningBasis } from "./planning-basis";
import { levelOn, stockLevels, withChanges, type StockLevels } from "./stock-levels";
import { addExpiries } from "./stock-lots";
import type { SupplyTerms } from "./supply-terms";

/** Columns and rows for one item after the other: planning an item makes next to no objects. */
export type ItemDesk = {
  readonly needs: NeedsDesk;
  readonly netting: Netting;
  /** Open orders: their quantities, and the days on which netting counts them. */
  readonly scheduled: { count: number; readonly days: number[]; readonly quantities: number[] };
  /** Stock, then the item's orders in the order of their day. */
  readonly supplies: { count: number; readonly quantities: number[] };
};

export function itemDesk({ buckets, horizonDays }: PlanningBasis): ItemDesk {
  return {
    needs: needsDesk(horizonDays),
    netting: nettingOver(buckets),
    scheduled: { count: 0, days: [], quantities: [] },
    supplies: { count: 0, quantities: [] },
  };
}

/** An item whose record and receipts are on the desk. */
export type NettedItem = {
  readonly item: Item;
  readonly terms: SupplyTerms;
  readonly leadTime: LeadTime;
  readonly safetyTime: LeadTime | null;
  readonly sizer: LotSizer;
  /** Null when the sizer's level holds on all days. */
  readonly levels: StockLevels | null;
  /** Of an item that has a choice of sources; its orders have the terms of theirs. */
  readonly sourcing: ItemSourcing | undefined;
  /** On hand less allocated, units. */
  readonly opening: number;
  readonly needs: ItemNeeds;
  /** What orders of other items bring of it. */
  readonly coProducts: CoProductReceipts;
  /** Places in the plant, in the order of their due day. */
  readonly openOrders: readonly number[];
  readonly closed: ClosedDays | undefined;
};

const none: readonly number[] = [];

/**
 * Nets an item by its demands and by the orders of its parents in the book; see `netItem`.
 * @returns null for an item without stock, needs and orders
 */
export function nettedItem(index: number, basis: PlanningBasis, book: OrderBook, desk: ItemDesk): NettedItem | null {
  const { plant, settings, buckets } = basis;
  const item = plant.items[index];
  if (item === undefined) return null;
  const needs = itemNeeds(index, basis, book, desk.needs);
  const openOrders = basis.openOrders.get(index) ?? none;
  const coProducts = basis.structure.yields.size === 0 ? noCoProducts : coProductReceipts(index, basis, book);
  const stocked = basis.opening[index] ?? NaN;
  const stepRows = basis.safetyStocks.size === 0 ? undefined : basis.safetyStocks.get(index);
  if (Number.isNaN(stocked) && item.safetyStock <= 0 && stepRows === undefined && needs.count + openOrders.length + coProducts.count === 0) return null;
  const opening = Number.isNaN(stocked) ? 0 : stocked;
  const terms = basis.termsOf(item);
  let total = 0;
  for (let need = 0; need < needs.count; need += 1) total += needs.quantities[need] ?? 0;
  const anyTime = lotSizer(item, terms, total / buckets.length, settings.horizonDays / buckets.length, buckets);
  const sizer = isOver(item, settings) ? { ...anyTime, isOver: true } : anyTime;
  const lots = basis.lots.size === 0 ? undefined : basis.lots.get(index);
  if (lots !== undefined) addExpiries(needs, lots, settings.start + basis.horizonDays);

  const { scheduled } = desk;
  scheduled.count = openOrders.length;
  openOrders.forEach((place, i) => {
    const order = plant.openOrders[place];
    scheduled.days[i] = Math.max(order?.due ?? 0, settings.start);
    scheduled.quantities[i] = order === undefined ? 0 : openQuantity(order);
  });
  const firmPlanned = openOrders.length === 0 ? nothingDated : firmPlannedOrders(rowsAt(openOrders, plant), settings.start, settings.start + basis.horizonDays);
  const leadTime = basis.leadTimeOf(terms);
  const safetyTime = basis.safetyTimeOf(item);
  const isConstant = stepRows === undefined && (item.safetyStock <= 0 || settings.rebuildSafetyStock === "now");
  const levels = isConstant ? null : stockLevels(item, stepRows ?? [], leadTime, safetyTime, basis);
  const closed = basis.closed.size === 0 ? undefined : basis.closed.get(index);
  const sourcing = itemSourcing(index, item, sizer, rowsAt(openOrders, plant), closed, basis, book);
  const { safetyStock } = item;
  netItem(desk.netting, { opening, safetyStock, needs, scheduled, sizer, firmPlanned, levels, coProducts, chooseLot: sourcing?.chooseLot, closed: closed?.buckets });
  return { item, closed, terms, leadTime, safetyTime, sizer, levels, sourcing, opening, needs, coProducts, openOrders };
}

/**
 * Plans an item; the definitions are those of `netItem`, `orderDates` and `pegItem`. Its orders and links are written
 * behind all others of the book.
 */
export function planItem(index: number, basis: PlanningBasis, book: OrderBook, desk: ItemDesk): void {
  const netted = nettedItem(index, basis, book, desk);
  book.firstOrder[index] = book.orders;
  book.firstLink[index] = book.links;
  book.isPlanned[index] = netted === null ? 0 : 1;
  if (netted !== null) {
    const orders = netted.openOrders.length + netted.coProducts.count + desk.netting.receipts.count;
    makeRoom(book, orders, orders + netted.needs.count + 2);
    markUses(netted, basis, book, desk);
    writeOrders(index, netted, basis, book, desk);
    pegOrders(index, netted, book, desk);
  }
  book.orderCount[index] = book.orders - (book.firstOrder[index] ?? 0);
  book.linkEnd[index] = book.links;
  if (netted === null) book.stockLinkEnd[index] = book.links;
}

/** What the horizon needs of the open orders. */
function markUses(netted: NettedItem, { plant, settings }: PlanningBasis, book: OrderBook, { netting }: ItemDesk): void {
  const { openOrders, opening, sizer, levels, needs, coProducts } = netted;
  if (openOrders.length === 0) return;
  const rows = rowsAt(openOrders, plant);
  const usesAt = (given: StockLevels | null): readonly OpenOrderUse[] => {
    const level = given === null ? sizer.level : levelOn(given, settings.start);
    return usesOfOpenOrders(opening, level, withChanges(needs, given, coProducts), rows, netting.receipts, settings.start);
  };
  const putOff = levels?.putOff ?? null;
  const uses = putOff === null ? usesAt(levels) : betweenUses(rows, usesAt(putOff.given), usesAt(levels));
  uses.forEach((use, i) => {
    const place = openOrders[i] ?? 0;
    book.useDays[place] = use.needed ?? NOT_NEEDED;
    book.useQuantities[place] = use.quantity;
  });
}

function rowsAt(places: readonly number[], { openOrders }: Plant): readonly OpenOrder[] {
  return places.flatMap((place) => openOrders[place] ?? []);
}

/** Open orders, co-products and planned orders, merged by the day on which netting counts them; on a day in this sequence. */
function writeOrders(index: number, netted: NettedItem, basis: PlanningBasis, book: OrderBook, desk: ItemDesk): void {
  const { scheduled, supplies } = desk;
  const { receipts } = desk.netting;
  const taken = basis.takenNumbers.size === 0 ? undefined : basis.takenNumbers.get(netted.item.id);
  supplies.quantities[0] = Math.max(0, netted.opening);
  supplies.count = 1;
  const turns = inTurn(netted.openOrders, scheduled, basis);
  const { places, days } = netted.coProducts.count === 0 ? turns : withCoProducts(turns, netted.coProducts);
  let open = 0;
  let number = 0;
  let planned = 0;
  while (open < places.length || planned < receipts.count) {
    const order = book.orders;
    const isNext = planned === receipts.count || (days[open] ?? 0) <= (receipts.days[planned] ?? 0);
    if (open < places.length && isNext) {
      const place = places[open] ?? 0;
      if (place < 0) writeCoProduct(netted.coProducts, ~place, book);
      else writeOpenOrder(netted, place, basis, book);
      open += 1;
    } else {
      do number += 1;
      while (taken?.has(number) === true);
      const place = netted.sourcing === undefined ? 0 : (receipts.lots[planned]?.choice.place ?? 0);
      writePlannedOrder(netted, number, place, receipts.days[planned] ?? 0, receipts.quantities[planned] ?? 0, basis, book);
      planned += 1;
    }
    book.items[order] = index;
    book.priorities[order] = NO_PRIORITY;
    book.linkStarts[order] = 0;
    book.linkEnds[order] = 0;
    book.orders = order + 1;
    supplies.quantities[supplies.count] = book.quantities[order] ?? 0;
    supplies.count += 1;
  }
}

/** Never changed, and never moved: it starts its lead time before its due day, or at the start of the plan. */
function writeOpenOrder(
  { item, leadTime, sourcing }: NettedItem,
  place: number,
  { plant, settings }: PlanningBasis,
  book: OrderBook,
): void {
  const order = book.orders;
  const row = plant.openOrders[place];
  const due = row?.due ?? 0;
  const quantity = row === undefined ? 0 : openQuantity(row);
  const use = book.useDays[place] ?? NOT_NEEDED;
  const source = openOrderPlace(row, sourcing, settings.start);
  const release = (sourcing?.leadTimes[source ?? -1] ?? leadTime).releaseFor(due);
  book.origins[order] = ~place;
  book.sources[order] = source ?? 0;
  book.quantities[order] = quantity;
  book.startQuantities[order] = item.yield === 1 ? quantity : snap(quantity / item.yield);
  book.starts[order] = Math.max(release, settings.start);
  book.dues[order] = due;
  book.neededs[order] = use === NOT_NEEDED ? due : use;
  book.releases[order] = release;
}

/** It comes with another order, when that one does. The day on which it is needed is that of the first need that it serves. */
function writeCoProduct({ quantities, producers }: CoProductReceipts, receipt: number, book: OrderBook): void {
  const order = book.orders;
  const producer = producers[receipt] ?? 0;
  const due = book.dues[producer] ?? 0;
  book.origins[order] = coProductOrigin(producer);
  book.quantities[order] = quantities[receipt] ?? 0;
  book.startQuantities[order] = quantities[receipt] ?? 0;
  book.starts[order] = due;
  book.dues[order] = due;
  book.neededs[order] = due;
  book.releases[order] = due;
}

function writePlannedOrder(
  { item, leadTime, safetyTime, sourcing, closed }: NettedItem,
  number: number,
  place: number,
  needed: number,
  quantity: number,
  { settings }: PlanningBasis,
  book: OrderBook,
): void {
  const order = book.orders;
  // What is taken from stock takes no time, and nothing of it is lost.
  const isFreeStock = sourcing?.sources[place]?.kind === "substitute";
  const { start, due, releaseByLeadTime } = isFreeStock ? { start: needed, due: needed, releaseByLeadTime: needed } : orderDates(dueForNeed(needed, safetyTime), item, sourcing?.leadTimes[place] ?? leadTime, settings, closed);
  book.origins[order] = number;
  book.sources[order] = place;
  book.quantities[order] = quantity;
  book.startQuantities[order] = item.yield === 1 || isFreeStock ? quantity : snap(quantity / item.yield);
  book.starts[order] = start;
  book.dues[order] = due;
  book.neededs[order] = needed;
  book.releases[order] = releaseByLeadTime;
}

/** Pegs supplies to needs, first in, first out; safety stock, as it is at the end of the plan, is served last. */
function pegOrders(index: number, { item, levels, opening, needs, coProducts }: NettedItem, book: OrderBook, { supplies }: ItemDesk): void {
  const { linkNeeds, linkQuantities, linkStarts, linkEnds, priorities } = book;
  const before = (book.firstOrder[index] ?? 0) - 1;
  let link = book.links;
  let stockLinkEnd = link;
  const safetyStock = levels === null ? item.safetyStock : (levels.safetyAtEnd.at(-1) ?? 0);
  pegItem(supplies, needs, snap(safetyStock), Math.max(0, -opening), (supply, need, quantity) => {
    const isSafetyStock = need === needs.count;
    if (!isSafetyStock && needs.origins[need] === EXPIRED) return;
    linkNeeds[link] = isSafetyStock ? SAFETY_STOCK : (needs.origins[need] ?? 0);
    linkQuantities[link] = quantity;
    link += 1;
    if (supply === 0) {
      stockLinkEnd = link;
      return;
    }
    const order = before + supply;
    const isFirst = linkEnds[order] === 0;
    if (isFirst) linkStarts[order] = link - 1;
    linkEnds[order] = link;
    if (isSafetyStock) return;
    if (isFirst && coProducts.count > 0 && producerOf(book.origins[order] ?? 0) >= 0) book.neededs[order] = needs.days[need] ?? 0;
    const priority = needs.priorities[need] ?? NO_PRIORITY;
    if (priority < (priorities[order] ?? NO_PRIORITY)) priorities[order] = priority;
  });
  book.links = link;
  book.stockLinkEnd[index] = stockLinkEnd;
}
