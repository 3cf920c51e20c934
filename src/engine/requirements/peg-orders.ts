// Pegs an item's stock and orders to its needs. Knows one item and its orders in the book; what becomes of it is decided by who asks.

import { snap } from "../../base/quantity";
import type { AskedItem } from "./asked-item";
import type { OrderBook } from "./order-book";
import { noStretches, pegItem, type Stretches } from "./peg-item";

/** Columns for one item after the other. */
export type PeggingDesk = {
  /** Stock, then the item's orders in the order of their day. */
  readonly supplies: { count: number; quantities: Float64Array };
  readonly stretches: Stretches;
};

export function peggingDesk(): PeggingDesk {
  return { supplies: { count: 0, quantities: new Float64Array(0) }, stretches: noStretches() };
}

/**
 * What serves the needs of an item, all of whose orders are in the book: first in, first out. Supply 0 is stock, supply n the n-th order;
 * the need behind all others is safety stock, as it is at the end of the plan. See `pegItem`.
 */
export function peggedOrders(index: number, { item, levels, opening, needs }: AskedItem, book: OrderBook, { supplies, stretches }: PeggingDesk): Stretches {
  const first = book.firstOrder[index] ?? 0;
  supplies.count = 1 + (book.orderCount[index] ?? 0);
  if (supplies.quantities.length < supplies.count) supplies.quantities = new Float64Array(2 * supplies.count);
  supplies.quantities[0] = Math.max(0, opening);
  for (let supply = 1; supply < supplies.count; supply += 1) supplies.quantities[supply] = book.quantities[first + supply - 1] ?? 0;
  const safetyStock = levels === null ? item.safetyStock : (levels.safetyAtEnd.at(-1) ?? 0);
  pegItem(supplies, needs, snap(safetyStock), Math.max(0, -opening), stretches);
  return stretches;
}
