// Plans one item: nets its needs against stock and open orders, dates the new orders, and pegs supplies to needs.
// Knows one item, all of whose parents are planned; writes into the order book and nowhere else.

import type { Day } from "../../base/day";
import { QUANTITY_TOLERANCE, snap } from "../../base/quantity";
import type { OpenOrder } from "../../model/plant";
import { inRhythm, lotSizer, type LotSizer } from "../lots/lot-sizer";
import { askedItem, type AskedItem } from "./asked-item";
import { datedRows, nothingDated, reserveDated, type DatedRows } from "./dated";
import { firmPlannedOrders, usesOfOpenOrders } from "./firm-planned";
import { itemSourcing, type ItemSourcing } from "./item-sourcing";
import { needsDesk, type ItemNeeds, type NeedsDesk } from "./need-columns";
import { noteCells, sumDesk, type SumDesk } from "./need-sums";
import { netItem, netReceipts, nettingOver, type Netting } from "./net-item";
import type { ClosedDays } from "./no-receipts";
import { openQuantity } from "./open-orders";
import { betweenUses, type OpenOrderUse } from "./open-order-uses";
import { EXPIRED, NOT_NEEDED, producerOf, type OrderBook } from "./order-book";
import { isOver } from "./order-dates";
import type { Stretches } from "./peg-item";
import { peggedOrders, peggingDesk, type PeggingDesk } from "./peg-orders";
import type { PlanningBasis } from "./planning-basis";
import { noClass } from "./priority-classes";
import { levelOn, withChanges, type StockLevels } from "./stock-levels";
import { writeOrders } from "./write-orders";

/** Columns and rows for one item after the other: planning an item makes next to no objects. */
export type ItemDesk = {
  readonly needs: NeedsDesk;
  /** Of planning, for which sums are enough; null of those who read a plan and ask for each need. */
  readonly sums: SumDesk | null;
  readonly netting: Netting;
  /** Open orders: their quantities, and the days on which netting counts them. */
  readonly scheduled: DatedRows;
  readonly pegging: PeggingDesk;
};

/** For those who read a plan. */
export function itemDesk({ buckets, horizonDays }: PlanningBasis): ItemDesk {
  return { needs: needsDesk(horizonDays), sums: null, netting: nettingOver(buckets), scheduled: datedRows(), pegging: peggingDesk() };
}

/** For planning. */
export function planningDesk(basis: PlanningBasis): ItemDesk {
  const desk = itemDesk(basis);
  return { ...desk, sums: sumDesk(basis, desk.netting) };
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
  const { settings, buckets } = basis;
  const asked = askedItem(index, basis, book, desk.needs, desk.sums);
  if (asked === null) return null;
  const { item, terms, leadTime, safetyTime, levels, opening, needs, isGrossKnown, coProducts, openOrders, openRows } = asked;
  const anyTime = lotSizer(item, terms, needs.units / buckets.length, settings.horizonDays / buckets.length, buckets);
  const inTime = basis.rhythms.size === 0 ? anyTime : inRhythm(anyTime, basis.rhythms.get(index));
  const sizer = isOver(item, settings) ? { ...inTime, isOver: true } : inTime;
  const { scheduled } = desk;
  scheduleOpenOrders(openRows, settings.start, scheduled);
  const firmPlanned = openRows.length === 0 ? nothingDated : firmPlannedOrders(openRows, settings.start, settings.start + basis.horizonDays);
  const closed = basis.closed.size === 0 ? undefined : basis.closed.get(index);
  const sourcing = itemSourcing(index, item, sizer, openRows, closed, basis, book);
  const { safetyStock } = item;
  const net = desk.sums === null ? netItem : netReceipts;
  net(desk.netting, { opening, safetyStock, needs, isGrossKnown, scheduled, sizer, firmPlanned, levels, coProducts, chooseLot: sourcing?.chooseLot, closed: closed?.buckets });
  return { item, terms, leadTime, safetyTime, levels, opening, needs, isGrossKnown, coProducts, openOrders, openRows, sizer, sourcing, closed };
}

function scheduleOpenOrders(openOrders: readonly OpenOrder[], start: Day, scheduled: DatedRows): void {
  scheduled.count = openOrders.length;
  reserveDated(scheduled, openOrders.length);
  openOrders.forEach((order, i) => {
    scheduled.days[i] = Math.max(order.due, start);
    scheduled.quantities[i] = openQuantity(order);
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
  markUses(netted, basis, book, desk);
  writeOrders(index, netted, desk.scheduled, desk.netting, basis, book);
  book.orderCount[index] = book.orders - (book.firstOrder[index] ?? 0);
  passOn(index, netted, basis, book, desk);
  if (desk.sums !== null) noteCells(index, basis, book, desk.sums);
}

/** What the horizon needs of the open orders. */
function markUses(netted: NettedItem, { settings }: PlanningBasis, book: OrderBook, { netting }: ItemDesk): void {
  const { openOrders, openRows, opening, sizer, levels, needs, coProducts } = netted;
  if (openOrders.length === 0) return;
  const usesAt = (given: StockLevels | null): readonly OpenOrderUse[] => {
    const level = given === null ? sizer.level : levelOn(given, settings.start);
    return usesOfOpenOrders(opening, level, withChanges(needs, given, coProducts), openRows, netting.receipts, settings.start);
  };
  const putOff = levels?.putOff ?? null;
  const uses = putOff === null ? usesAt(levels) : betweenUses(openRows, usesAt(putOff.given), usesAt(levels));
  uses.forEach((use, i) => {
    const place = openOrders[i] ?? 0;
    book.useDays[place] = use.needed ?? NOT_NEEDED;
    book.useQuantities[place] = use.quantity;
  });
}

/** An order has the priority of the best demand that it serves, and what comes with another is needed when its first need is. */
function passOn(index: number, netted: NettedItem, basis: PlanningBasis, book: OrderBook, { pegging }: ItemDesk): void {
  passClasses(index, netted.opening, netted.needs, noClass(basis.demandColumns.classes), book);
  if (netted.coProducts.count > 0) dateCoProducts(index, netted, book, peggedOrders(index, netted, book, pegging));
}

/**
 * First in, first out: an order serves the needs that the units up to its last one reach, and those before it do not. What
 * expires has no priority; safety stock stands behind all needs and has none.
 */
function passClasses(index: number, opening: number, { count, quantities, classes }: ItemNeeds, none: number, book: OrderBook): void {
  const first = book.firstOrder[index] ?? 0;
  const end = first + (book.orderCount[index] ?? 0);
  let supplied = opening;
  let need = 0;
  let before = 0;
  let asked = quantities[0] ?? 0;
  for (let order = first - 1; order < end; order += 1) {
    const isStock = order < first;
    if (!isStock) supplied = snap(supplied + (book.quantities[order] ?? 0));
    let best = none;
    while (need < count && before < supplied - QUANTITY_TOLERANCE) {
      const own = classes[need] ?? none;
      if (own < best) best = own;
      if (asked > supplied + QUANTITY_TOLERANCE) break;
      need += 1;
      before = asked;
      asked = snap(asked + (quantities[need] ?? 0));
    }
    if (!isStock) book.classes[order] = best;
  }
}

function dateCoProducts(index: number, { needs }: NettedItem, book: OrderBook, { count, firstNeeds, endNeeds }: Stretches): void {
  const before = (book.firstOrder[index] ?? 0) - 1;
  for (let supply = 1; supply < count; supply += 1) {
    const order = before + supply;
    if (producerOf(book.origins[order] ?? 0) < 0) continue;
    const end = Math.min(endNeeds[supply] ?? 0, needs.count);
    let need = firstNeeds[supply] ?? 0;
    while (need < end && needs.origins[need] === EXPIRED) need += 1;
    if (need < end) book.neededs[order] = needs.days[need] ?? 0;
  }
}
