// Plans one item: nets its needs against stock and open orders, dates the new orders, and pegs supplies to needs.
// Knows one item, all of whose parents are planned; writes into the order book and nowhere else.

import { snap } from "../../base/quantity";
import type { OpenOrder, Plant } from "../../model/plant";
import { lotSizer, type LotSizer } from "../lots/lot-sizer";
import { askedItem, type AskedItem } from "./asked-item";
import { withCoProducts, type CoProductReceipts } from "./co-products";
import { datedRows, nothingDated, reserveDated, type DatedRows } from "./dated";
import { firmPlannedOrders, inTurn, usesOfOpenOrders } from "./firm-planned";
import { itemSourcing, openOrderPlace, type ItemSourcing } from "./item-sourcing";
import { needsDesk, type NeedsDesk } from "./need-columns";
import { netItem, nettingOver, type Netting } from "./net-item";
import type { ClosedDays } from "./no-receipts";
import { openQuantity } from "./open-orders";
import { betweenUses, type OpenOrderUse } from "./open-order-uses";
import { coProductOrigin, EXPIRED, makeRoom, NO_PRIORITY, NOT_NEEDED, producerOf, type OrderBook } from "./order-book";
import { datesOn, dueForNeed, isOver, orderDating, type OrderDating } from "./order-dates";
import type { Shares } from "./peg-item";
import { peggedOrders, peggingDesk, type PeggingDesk } from "./peg-orders";
import type { PlanningBasis } from "./planning-basis";
import { levelOn, withChanges, type StockLevels } from "./stock-levels";

/** Columns and rows for one item after the other: planning an item makes next to no objects. */
export type ItemDesk = {
  readonly needs: NeedsDesk;
  readonly netting: Netting;
  /** Open orders: their quantities, and the days on which netting counts them. */
  readonly scheduled: DatedRows;
  readonly pegging: PeggingDesk;
};

export function itemDesk({ buckets, horizonDays }: PlanningBasis): ItemDesk {
  return { needs: needsDesk(horizonDays), netting: nettingOver(buckets), scheduled: datedRows(), pegging: peggingDesk() };
}

/** An item whose record and receipts are on the desk. */
export type NettedItem = AskedItem & {
  readonly sizer: LotSizer;
  /** Of an item that has a choice of sources; its orders have the terms of theirs. */
  readonly sourcing: ItemSourcing | undefined;
  readonly closed: ClosedDays | undefined;
};

/**
 * Nets an item by its demands and by the orders of its parents in the book; see `netItem`.
 * @returns null for an item without stock, needs and orders
 */
export function nettedItem(index: number, basis: PlanningBasis, book: OrderBook, desk: ItemDesk): NettedItem | null {
  const { plant, settings, buckets } = basis;
  const asked = askedItem(index, basis, book, desk.needs);
  if (asked === null) return null;
  const { item, terms, leadTime, safetyTime, levels, opening, needs, coProducts, openOrders } = asked;
  const anyTime = lotSizer(item, terms, asked.unitsNeeded / buckets.length, settings.horizonDays / buckets.length, buckets);
  const sizer = isOver(item, settings) ? { ...anyTime, isOver: true } : anyTime;
  const { scheduled } = desk;
  scheduleOpenOrders(openOrders, basis, scheduled);
  const rows = rowsAt(openOrders, plant);
  const firmPlanned = rows.length === 0 ? nothingDated : firmPlannedOrders(rows, settings.start, settings.start + basis.horizonDays);
  const closed = basis.closed.size === 0 ? undefined : basis.closed.get(index);
  const sourcing = itemSourcing(index, item, sizer, rows, closed, basis, book);
  const { safetyStock } = item;
  netItem(desk.netting, { opening, safetyStock, needs, scheduled, sizer, firmPlanned, levels, coProducts, chooseLot: sourcing?.chooseLot, closed: closed?.buckets });
  return { item, terms, leadTime, safetyTime, levels, opening, needs, unitsNeeded: asked.unitsNeeded, coProducts, openOrders, sizer, sourcing, closed };
}

function scheduleOpenOrders(openOrders: readonly number[], { plant, settings }: PlanningBasis, scheduled: DatedRows): void {
  scheduled.count = openOrders.length;
  reserveDated(scheduled, openOrders.length);
  openOrders.forEach((place, i) => {
    const order = plant.openOrders[place];
    scheduled.days[i] = Math.max(order?.due ?? 0, settings.start);
    scheduled.quantities[i] = order === undefined ? 0 : openQuantity(order);
  });
}

/**
 * Plans an item; the definitions are those of `netItem`, `datesOn` and `pegItem`. Its orders are written behind all
 * others of the book.
 */
export function planItem(index: number, basis: PlanningBasis, book: OrderBook, desk: ItemDesk): void {
  const netted = nettedItem(index, basis, book, desk);
  book.firstOrder[index] = book.orders;
  book.orderCount[index] = 0;
  book.isPlanned[index] = netted === null ? 0 : 1;
  if (netted === null) return;
  makeRoom(book, netted.openOrders.length + netted.coProducts.count + desk.netting.receipts.count);
  markUses(netted, basis, book, desk);
  writeOrders(index, netted, basis, book, desk);
  book.orderCount[index] = book.orders - (book.firstOrder[index] ?? 0);
  passPriorities(index, netted, book, desk);
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

const noRows: readonly OpenOrder[] = [];

function rowsAt(places: readonly number[], { openOrders }: Plant): readonly OpenOrder[] {
  return places.length === 0 ? noRows : places.flatMap((place) => openOrders[place] ?? []);
}

/** Open orders, co-products and planned orders, merged by the day on which netting counts them; on a day in this sequence. */
function writeOrders(index: number, netted: NettedItem, basis: PlanningBasis, book: OrderBook, desk: ItemDesk): void {
  const { count, days } = desk.netting.receipts;
  const first = book.orders;
  const others = netted.openOrders.length + netted.coProducts.count === 0 ? nothingInTurn : othersInTurn(netted, desk, basis);
  let other = 0;
  let number = 0;
  const taken = basis.takenNumbers.size === 0 ? undefined : basis.takenNumbers.get(index);
  const dating = orderDating(netted.item, netted.leadTime, basis.settings, netted.closed);
  for (let receipt = 0; receipt < count; receipt += 1) {
    for (; other < others.places.length && (others.days[other] ?? 0) <= (days[receipt] ?? 0); other += 1) writeOther(netted, others.places[other] ?? 0, basis, book);
    do number += 1;
    while (taken?.has(number) === true);
    writePlannedOrder(netted, number, receipt, dating, basis, book, desk.netting);
  }
  for (; other < others.places.length; other += 1) writeOther(netted, others.places[other] ?? 0, basis, book);
  book.items.fill(index, first, book.orders);
  book.priorities.fill(NO_PRIORITY, first, book.orders);
}

type InTurn = ReturnType<typeof inTurn>;

const nothingInTurn: InTurn = { places: [], days: [] };

/** Open orders, and `~n` for the n-th receipt of a co-product. */
function othersInTurn({ openOrders, coProducts }: NettedItem, { scheduled }: ItemDesk, basis: PlanningBasis): InTurn {
  const turns = inTurn(openOrders, scheduled, basis);
  return coProducts.count === 0 ? turns : withCoProducts(turns, coProducts);
}

function writeOther(netted: NettedItem, place: number, basis: PlanningBasis, book: OrderBook): void {
  if (place < 0) writeCoProduct(netted.coProducts, ~place, book);
  else writeOpenOrder(netted, place, basis, book);
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
  book.orders = order + 1;
}

/** It comes with another order, when that one does. The day on which it is needed is that of the first need that it serves. */
function writeCoProduct({ quantities, producers }: CoProductReceipts, receipt: number, book: OrderBook): void {
  const order = book.orders;
  const producer = producers[receipt] ?? 0;
  const due = book.dues[producer] ?? 0;
  book.origins[order] = coProductOrigin(producer);
  book.sources[order] = 0;
  book.quantities[order] = quantities[receipt] ?? 0;
  book.startQuantities[order] = quantities[receipt] ?? 0;
  book.starts[order] = due;
  book.dues[order] = due;
  book.neededs[order] = due;
  book.releases[order] = due;
  book.orders = order + 1;
}

function writePlannedOrder(
  { item, leadTime, safetyTime, sourcing, closed }: NettedItem,
  number: number,
  receipt: number,
  dating: OrderDating,
  { settings }: PlanningBasis,
  book: OrderBook,
  { receipts }: Netting,
): void {
  const order = book.orders;
  const needed = receipts.days[receipt] ?? 0;
  const quantity = receipts.quantities[receipt] ?? 0;
  const place = sourcing === undefined ? 0 : (receipts.lots[receipt]?.choice.place ?? 0);
  // What is taken from stock takes no time, and nothing of it is lost.
  const isFreeStock = sourcing?.sources[place]?.kind === "substitute";
  const own = sourcing === undefined ? dating : orderDating(item, sourcing.leadTimes[place] ?? leadTime, settings, closed);
  const { start, due, releaseByLeadTime } = isFreeStock ? { start: needed, due: needed, releaseByLeadTime: needed } : datesOn(dueForNeed(needed, safetyTime), own);
  book.origins[order] = number;
  book.sources[order] = place;
  book.quantities[order] = quantity;
  book.startQuantities[order] = item.yield === 1 || isFreeStock ? quantity : snap(quantity / item.yield);
  book.starts[order] = start;
  book.dues[order] = due;
  book.neededs[order] = needed;
  book.releases[order] = releaseByLeadTime;
  book.orders = order + 1;
}

/** An order has the priority of the best demand that it serves, and what comes with another is needed when its first need is. */
function passPriorities(index: number, netted: NettedItem, book: OrderBook, { pegging }: ItemDesk): void {
  if (book.orderCount[index] === 0) return;
  const { count, supplies, needs: served } = peggedOrders(index, netted, book, pegging);
  const { needs, coProducts } = netted;
  const { priorities } = needs;
  const before = (book.firstOrder[index] ?? 0) - 1;
  // Of a supply at a time: those of an order stand together. What expires has no priority, and safety stock comes last.
  for (let share = 0; share < count; ) {
    const supply = supplies[share] ?? 0;
    let best = NO_PRIORITY;
    for (; share < count && supplies[share] === supply; share += 1) {
      const need = served[share] ?? 0;
      const priority = need < needs.count ? (priorities[need] ?? NO_PRIORITY) : NO_PRIORITY;
      if (priority < best) best = priority;
    }
    if (supply > 0) book.priorities[before + supply] = best;
  }
  if (coProducts.count > 0) dateCoProducts(before, netted, book, pegging.shares);
}

function dateCoProducts(before: number, { needs }: NettedItem, book: OrderBook, shares: Shares): void {
  for (let share = shares.count - 1; share >= 0; share -= 1) {
    const order = before + (shares.supplies[share] ?? 0);
    const need = shares.needs[share] ?? 0;
    if (order === before || need === needs.count || needs.origins[need] === EXPIRED || producerOf(book.origins[order] ?? 0) < 0) continue;
    book.neededs[order] = needs.days[need] ?? 0;
  }
}
