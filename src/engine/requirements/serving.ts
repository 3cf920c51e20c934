// Who gets what of an item, where its customers are served in other turns than those of their days.
// Knows links in columns; nothing of why somebody goes first.

import { groupBy } from "../../base/group-by";
import { NO_ITEM } from "./demand-columns";
import { makeRoom, noLinks, SAFETY_STOCK, type LinkBook } from "./link-book";
import type { OrderBook } from "./order-book";
import type { PlanningBasis } from "./planning-basis";

/** A supply that is stock, where others are places of orders. */
export const FROM_STOCK = -1;

/** Units that a demand gets of a supply. */
export type ServedShare = {
  /** Place of the order in the list of orders, or FROM_STOCK. */
  readonly supply: number;
  /** Its id: lists of demands are not the same before and after an edit. */
  readonly demand: string;
  readonly quantity: number;
};

/** All that some demands of an item get; the links of its other needs stay as they are. */
export type ServedItem = { readonly item: string; readonly shares: readonly ServedShare[] };

type Need = { readonly need: number; readonly quantity: number };

/**
 * The links of a plan in which customers of some items are served as given; of each supply the needs stand in the order of their days.
 * @param numbers of the orders in the book, by place
 * Cost O(links + orders).
 */
export function servedLinks(given: LinkBook, served: readonly ServedItem[], numbers: readonly number[], basis: PlanningBasis, book: OrderBook): LinkBook {
  const { sequence, indexOf } = basis.structure;
  const own = new Map(served.map(({ item, shares }) => [indexOf(item), shares]));
  const originOf = originsOf(basis);
  const links = noLinks(basis.plant.items.length, book.orders, given.links);
  for (const index of sequence) {
    const shares = own.get(index);
    if (shares === undefined) copyItem(index);
    else writeItem(index, groupBy(shares, ({ supply }) => numbers[supply] ?? FROM_STOCK), new Set(shares.map(({ demand }) => originOf(demand))));
  }
  return links;

  function copyItem(index: number): void {
    const first = given.firstLink[index] ?? 0;
    const moved = links.links - first;
    let end = given.stockLinkEnd[index] ?? 0;
    links.firstLink[index] = first + moved;
    links.stockLinkEnd[index] = end + moved;
    for (const order of ordersOf(index)) {
      if (given.linkEnds[order] === 0) continue;
      end = given.linkEnds[order] ?? 0;
      links.linkStarts[order] = (given.linkStarts[order] ?? 0) + moved;
      links.linkEnds[order] = end + moved;
    }
    makeRoom(links, end - first);
    links.needs.set(given.needs.subarray(first, end), first + moved);
    links.quantities.set(given.quantities.subarray(first, end), first + moved);
    links.links = end + moved;
  }

  function writeItem(index: number, shares: ReadonlyMap<number, readonly ServedShare[]>, isServed: ReadonlySet<number>): void {
    links.firstLink[index] = links.links;
    write(given.firstLink[index] ?? 0, given.stockLinkEnd[index] ?? 0, shares.get(FROM_STOCK) ?? [], isServed);
    links.stockLinkEnd[index] = links.links;
    for (const order of ordersOf(index)) {
      const start = links.links;
      write(given.linkStarts[order] ?? 0, given.linkEnds[order] ?? 0, shares.get(order) ?? [], isServed);
      if (links.links === start) continue;
      links.linkStarts[order] = start;
      links.linkEnds[order] = links.links;
    }
  }

  /** Links that stand in the given book, but for those of served demands, and what these get instead. */
  function write(from: number, to: number, instead: readonly ServedShare[], isServed: ReadonlySet<number>): void {
    const needs = instead.map(({ demand, quantity }): Need => ({ need: originOf(demand), quantity }));
    for (let link = from; link < to; link += 1) {
      const need = given.needs[link] ?? 0;
      if (!isServed.has(need)) needs.push({ need, quantity: given.quantities[link] ?? 0 });
    }
    makeRoom(links, needs.length);
    for (const { need, quantity } of needs.sort((one, other) => dayOf(one) - dayOf(other))) {
      links.needs[links.links] = need;
      links.quantities[links.links] = quantity;
      links.links += 1;
    }
  }

  function dayOf({ need }: Need): number {
    if (need === SAFETY_STOCK) return Infinity;
    return need < 0 ? (basis.demandColumns.days[~need] ?? 0) : (book.starts[need] ?? 0);
  }

  function* ordersOf(index: number): Generator<number> {
    const first = book.firstOrder[index] ?? 0;
    for (let order = first; order < first + (book.orderCount[index] ?? 0); order += 1) yield order;
  }
}

/** How a demand stands in links, by its id. */
function originsOf({ demands, demandColumns }: PlanningBasis): (demand: string) => number {
  const origins = new Map<string, number>();
  demands.forEach(({ id }, place) => {
    if (demandColumns.items[place] !== NO_ITEM) origins.set(id, ~place);
  });
  return (demand) => origins.get(demand) ?? SAFETY_STOCK;
}
