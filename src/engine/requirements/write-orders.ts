// Writes the orders of an item that is netted behind all others of the book: open ones, co-products and planned ones.
// Knows one item; what its orders are to be was decided before. What they are pegged to is said in peg-orders.

import { snap } from "../../base/quantity";
import { withCoProducts, type CoProductReceipts } from "./co-products";
import type { Dated } from "./dated";
import { inTurn } from "./firm-planned";
import { openOrderPlace } from "./item-sourcing";
import type { Netting } from "./net-item";
import { openQuantity } from "./open-orders";
import { coProductOrigin, makeRoom, NOT_NEEDED, type OrderBook } from "./order-book";
import { datesOn, dueForNeed, orderDating } from "./order-dates";
import type { NettedItem } from "./plan-item";
import type { PlanningBasis } from "./planning-basis";

/**
 * Open orders, co-products and planned orders, merged by the day on which netting counts them; on a day in this sequence. Their
 * priorities are passed on to them when they are pegged.
 */
export function writeOrders(index: number, netted: NettedItem, scheduled: Dated, netting: Netting, basis: PlanningBasis, book: OrderBook): void {
  const { count, days } = netting.receipts;
  const first = book.orders;
  makeRoom(book, netted.openOrders.length + netted.coProducts.count + count);
  let receipt = 0;
  let number = 0;
  if (netted.openOrders.length + netted.coProducts.count > 0) {
    const others = othersInTurn(netted, scheduled, basis);
    others.places.forEach((place, other) => {
      let until = receipt;
      while (until < count && (days[until] ?? 0) < (others.days[other] ?? 0)) until += 1;
      number = writePlannedOrders(index, netted, receipt, until, number, netting, basis, book);
      receipt = until;
      if (place < 0) writeCoProduct(netted.coProducts, ~place, book);
      else writeOpenOrder(netted, place, basis, book);
    });
  }
  writePlannedOrders(index, netted, receipt, count, number, netting, basis, book);
  book.items.fill(index, first, book.orders);
}

/** Open orders, and `~n` for the n-th receipt of a co-product. */
function othersInTurn({ openOrders, coProducts }: NettedItem, scheduled: Dated, basis: PlanningBasis): ReturnType<typeof inTurn> {
  const turns = inTurn(openOrders, scheduled, basis);
  return coProducts.count === 0 ? turns : withCoProducts(turns, coProducts);
}

/** Never changed, and never moved: it starts its lead time before its due day, or at the start of the plan. */
function writeOpenOrder({ item, leadTime, sourcing }: NettedItem, place: number, { plant, settings }: PlanningBasis, book: OrderBook): void {
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

/**
 * Planned orders for some of the receipts. Columns are looked up once: a plan has two million orders.
 * @param before number of the planned order before them
 * @returns that of the last one
 */
function writePlannedOrders(
  index: number,
  { item, leadTime, safetyTime, sourcing, closed }: NettedItem,
  from: number,
  to: number,
  before: number,
  { receipts }: Netting,
  { settings, takenNumbers }: PlanningBasis,
  book: OrderBook,
): number {
  if (from === to) return before;
  const { origins, sources, quantities, startQuantities, starts, dues, neededs, releases } = book;
  const taken = takenNumbers.size === 0 ? undefined : takenNumbers.get(index);
  const dating = orderDating(item, leadTime, settings, closed);
  let number = before;
  let order = book.orders;
  for (let receipt = from; receipt < to; receipt += 1) {
    do number += 1;
    while (taken?.has(number) === true);
    const needed = receipts.days[receipt] ?? 0;
    const quantity = receipts.quantities[receipt] ?? 0;
    const place = sourcing === undefined ? 0 : (receipts.lots[receipt]?.choice.place ?? 0);
    // What is taken from stock takes no time, and nothing of it is lost.
    const isFreeStock = sourcing?.sources[place]?.kind === "substitute";
    const own = sourcing === undefined ? dating : orderDating(item, sourcing.leadTimes[place] ?? leadTime, settings, closed);
    const { start, due, releaseByLeadTime } = isFreeStock ? { start: needed, due: needed, releaseByLeadTime: needed } : datesOn(dueForNeed(needed, safetyTime), own);
    origins[order] = number;
    sources[order] = place;
    quantities[order] = quantity;
    startQuantities[order] = item.yield === 1 || isFreeStock ? quantity : snap(quantity / item.yield);
    starts[order] = start;
    dues[order] = due;
    neededs[order] = needed;
    releases[order] = releaseByLeadTime;
    order += 1;
  }
  book.orders = order;
  return number;
}
