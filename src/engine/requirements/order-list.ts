// The orders of a plan as objects, with their pegs and reasons: what scheduling, reports and the pane read.
// Knows the order book; the sentences and the pegs are made elsewhere.

import type { Order, Peg } from "../../model/plan";
import { lotReasons } from "../lots/lot-sizer";
import { closedReason } from "./no-receipts";
import { fullPegs, type PegColumns } from "./full-pegs";
import { dateReasons } from "./order-dates";
import { identityReasons } from "./identity-reasons";
import { coProductReasons, expiryReasons, needReason } from "./order-reasons";
import { producerOf, type OrderBook } from "./order-book";
import { openOrderPlace } from "./item-sourcing";
import { itemDesk, nettedItem, type ItemDesk, type NettedItem } from "./plan-item";
import { levelReasons } from "./level-reasons";
import { levelOn, netAhead } from "./stock-levels";
import type { PlanningBasis } from "./planning-basis";
import { sourceReasons } from "./source-reasons";

/**
 * All orders: items by descending low-level code, since scheduling wants components before their parents; each item's in
 * the order of their day.
 * Cost O(orders + Σ pegs), and each item is netted once more for the reasons of its lots.
 */
export function orderList(basis: PlanningBasis, book: OrderBook, idOf: (order: number) => string): readonly Order[] {
  const { sequence, lowLevelCodes } = basis.structure;
  const pegs = pegReader(fullPegs(book, sequence, basis.demands.length), basis);
  const desk = itemDesk(basis);
  const byLevel: Order[][] = [];
  for (const item of sequence) {
    const level = (byLevel[lowLevelCodes[item] ?? 0] ??= []);
    writeItem(item, level, basis, book, idOf, pegs, desk);
  }
  return byLevel.reverse().flat();
}

function writeItem(
  index: number,
  list: Order[],
  basis: PlanningBasis,
  book: OrderBook,
  idOf: (order: number) => string,
  pegsOf: (order: number) => readonly Peg[],
  desk: ItemDesk,
): void {
  const end = (book.firstOrder[index] ?? 0) + (book.orderCount[index] ?? 0);
  const first = book.firstOrder[index] ?? 0;
  const netted = first === end ? null : nettedItem(index, basis, book, desk);
  if (netted === null) return;
  const apart = identityReasons(netted.item, netted.opening);
  let receipt = 0;
  for (let order = first; order < end; order += 1) {
    const isPlanned = (book.origins[order] ?? 0) > 0;
    const producer = producerOf(book.origins[order] ?? 0);
    if (producer >= 0) {
      list.push(coProductAt(order, producer, idOf, netted, basis, book, pegsOf(order)));
      continue;
    }
    const own = isPlanned ? plannedReasons(index, receipt, netted, basis, desk) : firmReasons(order, basis, book);
    const reasons = [needReason(order, levelAsked(order, netted, basis, book), basis, book, idOf), ...apart, ...own];
    list.push(orderAt(order, idOf(order), netted, basis, book, pegsOf(order), reasons));
    if (isPlanned) receipt += 1;
  }
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
  const { settings, bucketOf } = basis;
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
  const expired = basis.lots.size === 0 ? [] : expiryReasons(needs, receipt === 0 ? -Infinity : (days[receipt - 1] ?? 0), needed);
  const waited = closed === undefined ? null : closedReason(closed, request.bucket, basis.buckets, desk.netting.net);
  const levelled = levels === null ? [] : levelReasons(receipt, netted, basis.safetyStocks.get(index) ?? [], desk);
  const lot = sourcing === undefined ? undefined : lots[receipt];
  if (sourcing === undefined || lot === undefined) {
    return [...(waited === null ? [] : [waited]), ...levelled, ...expired, ...lotReasons(sizer, request), ...dateReasons(needed, item, terms, leadTime, safetyTime, settings, closed)];
  }
  const { place, because } = lot.choice;
  const source = sourcing.sources[place];
  return [
    ...(waited === null ? [] : [waited]),
    ...levelled,
    ...expired,
    ...sourceReasons(place, because, sourcing.sources, item.id, lot.quantity),
    ...lotReasons(lot.sizer, request),
    ...(lot.isFreeStock ? [] : dateReasons(needed, item, source?.terms ?? terms, sourcing.leadTimes[place] ?? leadTime, safetyTime, settings, closed)),
  ];
}

const FIRM_BY = { pin: "pinned an operation", receipt: "typed a quantity", progress: "reported progress" } as const;

/** Why an order that was planned is one of the planner's own. */
function firmReasons(order: number, { plant }: PlanningBasis, book: OrderBook): readonly string[] {
  const { plannedFor, fixedBy, source } = plant.openOrders[~(book.origins[order] ?? 0)] ?? {};
  if (plannedFor === undefined) return [];
  if (source === undefined) return ["Firm: fixed by the planner."];
  const entry = fixedBy === undefined ? "typed x" : FIRM_BY[fixedBy];
  return [`Firm since you ${entry} below ${source.sheet}!${source.cell}.`];
}

function orderAt(
  order: number,
  id: string,
  { item, terms, sourcing }: NettedItem,
  basis: PlanningBasis,
  book: OrderBook,
  pegs: readonly Peg[],
  reasons: readonly string[],
): Order {
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
    pegs,
    reasons,
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
function coProductAt(
  order: number,
  producer: number,
  idOf: (order: number) => string,
  netted: NettedItem,
  basis: PlanningBasis,
  book: OrderBook,
  pegs: readonly Peg[],
): Order {
  const from = idOf(producer);
  return {
    id: idOf(order),
    item: netted.item.id,
    ...natureOf(producer, basis, book),
    ...figuresOf(order, book),
    from,
    pegs,
    reasons: coProductReasons(order, from, basis, book, idOf),
  };
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
