// The links of a plan in columns: which supply goes to which need, for all items.
// Knows how links are kept and read from the orders; nothing of how orders are planned. There are four times as many as orders.

import { askedItem } from "./asked-item";
import { needsDesk, type ItemNeeds } from "./need-columns";
import { EXPIRED, type OrderBook } from "./order-book";
import { unitsGiven, type Stretches } from "./peg-item";
import { peggedOrders, peggingDesk } from "./peg-orders";
import type { PlanningBasis } from "./planning-basis";

/** What a link's need is when it is safety stock. */
export const SAFETY_STOCK = -(2 ** 31);

/** An item's links stand together: first those of stock, then those of each of its orders, in the order in which needs are served. */
export type LinkBook = {
  /** By item: links from stock are `firstLink … stockLinkEnd − 1`. */
  readonly firstLink: Int32Array;
  readonly stockLinkEnd: Int32Array;
  /** By order. */
  readonly linkStarts: Int32Array;
  readonly linkEnds: Int32Array;
  links: number;
  /** The order that takes a component; `~place` of a demand; SAFETY_STOCK. */
  needs: Int32Array;
  quantities: Float64Array;
};

/**
 * Reads the links of all items off their orders: first in, first out leaves no choice, so planning does not keep them.
 * Cost O(needs + orders); 12 bytes a link and 8 an order.
 */
export function linkBook(basis: PlanningBasis, book: OrderBook): LinkBook {
  const items = basis.plant.items.length;
  const links = noLinks(items, book.orders, mostLinks(basis, book));
  const desk = needsDesk(basis.horizonDays);
  const pegging = peggingDesk();
  for (const index of basis.structure.sequence) {
    links.firstLink[index] = links.links;
    const asked = book.isPlanned[index] === 1 ? askedItem(index, basis, book, desk, null) : null;
    if (asked === null) links.stockLinkEnd[index] = links.links;
    else writeLinks(index, peggedOrders(index, asked, book, pegging), asked.needs, book, links);
  }
  return links;
}

/** A supply begins where the one before it ended: no more links than needs and supplies, and what serves safety stock. */
function mostLinks({ demands, plant, structure }: PlanningBasis, book: OrderBook): number {
  let most = demands.length + book.orders + 2 * plant.items.length + plant.stock.length;
  for (const parent of structure.whereUsed.parents) most += book.orderCount[parent] ?? 0;
  return most;
}

/** An empty book with room for so many links. */
export function noLinks(items: number, orders: number, size: number): LinkBook {
  return {
    firstLink: new Int32Array(items),
    stockLinkEnd: new Int32Array(items),
    linkStarts: new Int32Array(orders),
    linkEnds: new Int32Array(orders),
    links: 0,
    needs: new Int32Array(size),
    quantities: new Float64Array(size),
  };
}

function writeLinks(
  index: number,
  stretches: Stretches,
  needs: ItemNeeds,
  book: OrderBook,
  links: LinkBook,
): void {
  makeRoom(links, stretches.count + needs.count + 1);
  const before = (book.firstOrder[index] ?? 0) - 1;
  const { count, origins } = needs;
  const into = { needs: links.needs, quantities: links.quantities };
  let link = links.links;
  for (let supply = 0; supply < stretches.count; supply += 1) {
    const first = link;
    const end = stretches.endNeeds[supply] ?? 0;
    for (let need = stretches.firstNeeds[supply] ?? 0; need < end; need += 1) {
      const origin = need === count ? SAFETY_STOCK : (origins[need] ?? 0);
      if (origin === EXPIRED) continue;
      into.needs[link] = origin;
      into.quantities[link] = unitsGiven(supply, need, needs, stretches);
      link += 1;
    }
    if (supply === 0) links.stockLinkEnd[index] = link;
    else if (link > first) {
      links.linkStarts[before + supply] = first;
      links.linkEnds[before + supply] = link;
    }
  }
  links.links = link;
}

/** Makes room for so many links more. */
export function makeRoom(links: LinkBook, more: number): void {
  const wanted = links.links + more;
  if (wanted <= links.needs.length) return;
  const size = Math.max(wanted, Math.ceil(1.5 * links.needs.length));
  const { needs, quantities } = links;
  links.needs = new Int32Array(size);
  links.quantities = new Float64Array(size);
  links.needs.set(needs);
  links.quantities.set(quantities);
}
