// The orders of a plan as objects, with their pegs and reasons: what scheduling, reports and the pane read.
// Knows the order book; the sentences and the pegs are made elsewhere.

import { extended } from "../../base/extended";
import type { Order, Peg, UnpeggedOrder } from "../../model/plan";
import { lotReasons } from "../lots/lot-sizer";
import type { LinkBook } from "./link-book";
import { closedReason } from "./no-receipts";
import { fullPegs, type PegColumns } from "./full-pegs";
import { dateReasons } from "./order-dates";
import { identityReasons } from "./identity-reasons";
import { coProductReasons, expiryReasons, needReason } from "./order-reasons";
import { producerOf, type OrderBook } from "./order-book";
import { NO_PRIORITY } from "./priority-classes";
import { openOrderPlace } from "./item-sourcing";
import { itemDesk, nettedItem, type ItemDesk, type NettedItem } from "./plan-item";
import { levelReasons } from "./level-reasons";
import { levelOn, netAhead } from "./stock-levels";
import type { PlanningBasis } from "./planning-basis";
import { sourceReasons } from "./source-reasons";

/**
 * All orders without pegs and reasons: items by descending low-level code, since scheduling wants components before their
 * parents; each item's in the order of their day.
 * Cost O(orders); items with a choice of sources are netted once more.
 */
export function unpeggedOrders(basis: PlanningBasis, book: OrderBook, idOf: (order: number) => string): readonly UnpeggedOrder[] {
  const desk = itemDesk(basis);
  return numbersByLevel(basis, book).flatMap((numbers) => {
    let subject: Pick<NettedItem, "item" | "terms" | "sourcing"> | null = null;
    return Array.from(numbers, (order) => {
      const index = book.items[order] ?? 0;
      const producer = producerOf(book.origins[order] ?? 0);
      const item = basis.plant.items[index];
      if (subject === null || subject.item !== item) subject = sourcedItem(index, basis, book, desk);
      return producer >= 0 || subject === null ? coProductAt(order, producer, item?.id ?? "", idOf, basis, book) : orderAt(order, idOf(order), subject, basis, book);
    });
  });
}

/** By place of the order: the priority of the most important demand that it serves; `NO_PRIORITY` without any. */
export function orderPriorities(basis: PlanningBasis, book: OrderBook): Float64Array {
  return Float64Array.from(orderNumbers(basis, book), (order) => basis.demandColumns.classes[book.classes[order] ?? 0] ?? NO_PRIORITY);
}

/** By place of the order: its number in the book. */
export function orderNumbers(basis: PlanningBasis, book: OrderBook): readonly number[] {
  return numbersByLevel(basis, book).flat();
}

/** What an order's terms are found by. */
function sourcedItem(index: number, basis: PlanningBasis, book: OrderBook, desk: ItemDesk): Pick<NettedItem, "item" | "terms" | "sourcing"> | null {
  const item = basis.plant.items[index];
  if (item === undefined || basis.sources.has(item.id)) return nettedItem(index, basis, book, desk);
  return { item, terms: basis.termsOf(item), sourcing: undefined };
}

/** Of each low-level code, the highest first, the orders in the book; each item's stand together. */
function numbersByLevel({ structure: { sequence, lowLevelCodes } }: PlanningBasis, book: OrderBook): readonly (readonly number[])[] {
  const levels: number[][] = [];
  for (const item of sequence) {
    const level = (levels[lowLevelCodes[item] ?? 0] ??= []);
    const first = book.firstOrder[item] ?? 0;
    for (let i = 0; i < (book.orderCount[item] ?? 0); i += 1) level.push(first + i);
  }
  return levels.reverse();
}

/**
 * The same orders with pegs and reasons.
 * @param unpegged all of them, as above
 * Cost O(orders + Σ pegs), and each item is netted once more for the reasons of its lots.
 */
export function orderList(
  basis: PlanningBasis,
  book: OrderBook,
  links: LinkBook,
  idOf: (order: number) => string,
  unpegged: readonly UnpeggedOrder[],
): readonly Order[] {
  const pegsOf = pegReader(fullPegs(book, links, basis.structure.sequence, basis.demands.length), basis);
  const desk = itemDesk(basis);
  const numbers = orderNumbers(basis, book);
  let netted: NettedItem | null = null;
  let receipt = 0;
  return unpegged.map((order, place) => {
    const number = numbers[place] ?? 0;
    if (netted === null || netted.item.id !== order.item) {
      netted = nettedItem(book.items[number] ?? 0, basis, book, desk);
      receipt = 0;
    }
    const pegs = pegsOf(number);
    if (netted === null) return extended(order, { pegs, reasons: [] });
    if (order.from !== undefined) return extended(order, { pegs, reasons: coProductReasons(number, order.from, basis, book, links, idOf) });
    const isPlanned = (book.origins[number] ?? 0) > 0;
    const own = isPlanned ? plannedReasons(book.items[number] ?? 0, receipt, netted, basis, desk) : firmReasons(number, basis, book);
    if (isPlanned) receipt += 1;
    const apart = identityReasons(netted.item, netted.opening, basis.sentences);
    return extended(order, { pegs, reasons: [needReason(number, levelAsked(number, netted, basis, book), basis, book, links, idOf), ...apart, ...own] });
  });
}

/** Units that stock is kept at when an order is needed: a new one brings it to the level at its bucket's end. */
function levelAsked(order: number, { sizer, levels }: NettedItem, { bucketOf }: PlanningBasis, book: OrderBook): number {
  if (levels === null) return sizer.level;
  const needed = book.neededs[order] ?? 0;
  return (book.origins[order] ?? 0) > 0 ? (levels.levelAtEnd[bucketOf(needed)] ?? 0) : levelOn(levels.putOff?.given ?? levels, needed);
}

/** What is to be said of a planned order after its need. */
function plannedReasons(
  index: number,
  receipt: number,
  netted: NettedItem,
  basis: PlanningBasis,
  desk: ItemDesk,
): readonly string[] {
  const { netting } = desk;
  const { item, terms, leadTime, safetyTime, sizer, sourcing, levels, needs, coProducts, closed } = netted;
  const { settings, bucketOf, sentences } = basis;
  const { days, shortages, available, seen, lots } = netting.receipts;
  const needed = days[receipt] ?? 0;
  const brought = coProducts.count === 0 ? null : netting.coProducts;
  const asked = levels === null && brought === null ? netting.gross : netAhead(netting.gross, levels, brought, bucketOf(needed));
  const request = {
    shortage: shortages[receipt] ?? 0,
    available: available[receipt] ?? 0,
    gross: asked.subarray(0, seen[receipt]),
    bucket: bucketOf(needed),
  };
  const expired = basis.lots.size === 0 ? [] : expiryReasons(needs, receipt === 0 ? -Infinity : (days[receipt - 1] ?? 0), needed, sentences);
  const waited = closed === undefined ? null : closedReason(closed, request.bucket, basis.buckets, desk.netting.net, sentences);
  const levelled = levels === null ? [] : levelReasons(receipt, netted, basis.safetyStocks.get(index) ?? [], desk, sentences);
  const lot = sourcing === undefined ? undefined : lots[receipt];
  if (sourcing === undefined || lot === undefined) {
    return [...(waited === null ? [] : [waited]), ...levelled, ...expired, ...lotReasons(sizer, request, sentences), ...dateReasons(needed, item, terms, leadTime, safetyTime, settings, closed, sentences)];
  }
  const { place, because } = lot.choice;
  const source = sourcing.sources[place];
  return [
    ...(waited === null ? [] : [waited]),
    ...levelled,
    ...expired,
    ...sourceReasons(place, because, sourcing.sources, item.id, lot.quantity, sentences),
    ...lotReasons(lot.sizer, request, sentences),
    ...(lot.isFreeStock ? [] : dateReasons(needed, item, source?.terms ?? terms, sourcing.leadTimes[place] ?? leadTime, safetyTime, settings, closed, sentences)),
  ];
}

/** Why an order that was planned is one of the planner's own. */
function firmReasons(order: number, { plant, sentences: { orders } }: PlanningBasis, book: OrderBook): readonly string[] {
  const { plannedFor, fixedBy, source } = plant.openOrders[~(book.origins[order] ?? 0)] ?? {};
  if (plannedFor === undefined) return [];
  return [source === undefined ? orders.firm() : orders.firmSince(fixedBy ?? "mark", source)];
}

function orderAt(
  order: number,
  id: string,
  { item, terms, sourcing }: Pick<NettedItem, "item" | "terms" | "sourcing">,
  basis: PlanningBasis,
  book: OrderBook,
): UnpeggedOrder {
  const origin = book.origins[order] ?? 0;
  const open = origin < 0 ? basis.plant.openOrders[~origin] : undefined;
  const place = open === undefined && sourcing !== undefined ? (book.sources[order] ?? 0) : openOrderPlace(open, sourcing, basis.settings.start);
  const own = place === undefined ? undefined : sourcing?.sources[place];
  const supplier = open === undefined ? (own?.terms ?? terms).supplier : open.supplier;
  const { kind, status, source } = natureOf(order, basis, book);
  return {
    id,
    item: item.id,
    kind,
    status,
    ...figuresOf(order, book),
    ...(supplier === undefined ? {} : { supplier }),
    ...(place === undefined ? {} : { sourcePlace: place }),
    ...(own?.kind === "bill" && own.name !== "" ? { alternate: own.name } : {}),
    ...(own?.kind === "substitute" ? { substitute: own.name } : {}),
    ...(source === undefined ? {} : { source }),
  };
}

/** Quantities and days of an order, as the book has them. */
function figuresOf(order: number, book: OrderBook): Pick<Order, "quantity" | "startQuantity" | "start" | "due" | "needed" | "releaseByLeadTime"> {
  return {
    quantity: book.quantities[order] ?? 0,
    startQuantity: book.startQuantities[order] ?? 0,
    start: book.starts[order] ?? 0,
    due: book.dues[order] ?? 0,
    needed: book.neededs[order] ?? 0,
    releaseByLeadTime: book.releases[order] ?? 0,
  };
}

/** Kind and status of an order of its own, and the cell that it was read from. */
function natureOf(order: number, { plant }: PlanningBasis, book: OrderBook): Pick<Order, "kind" | "status" | "source"> {
  const origin = book.origins[order] ?? 0;
  const open = origin < 0 ? plant.openOrders[~origin] : undefined;
  if (open === undefined) return { kind: plant.items[book.items[order] ?? 0]?.supply ?? "make", status: "planned" };
  return { kind: open.kind, status: open.firm ? "firm" : "open", ...(open.source === undefined ? {} : { source: open.source }) };
}

/** What comes with another order has that one's kind and status. */
function coProductAt(order: number, producer: number, item: string, idOf: (order: number) => string, basis: PlanningBasis, book: OrderBook): UnpeggedOrder {
  return { id: idOf(order), item, ...natureOf(producer, basis, book), ...figuresOf(order, book), from: idOf(producer) };
}

/** Reads the pegs of an order. There are millions: the ids lie side by side, and lists are made in their size. */
function pegReader({ first, end, demands, quantities }: PegColumns, basis: PlanningBasis): (order: number) => readonly Peg[] {
  const ids = basis.demands.map(({ id }) => id);
  const pegs: Peg[] = [];
  return (order) => {
    const from = first[order] ?? 0;
    const count = (end[order] ?? 0) - from;
    for (let i = 0; i < count; i += 1) pegs[i] = { demand: ids[demands[from + i] ?? 0] ?? "", quantity: quantities[from + i] ?? 0 };
    return pegs.slice(0, count);
  };
}
