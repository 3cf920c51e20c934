// Full pegging: the demands that every order serves in the end, through all levels.
// Knows orders and links in columns; nothing of items or dates.

import { snap } from "../../base/quantity";
import { SAFETY_STOCK, type LinkBook } from "./link-book";
import type { OrderBook } from "./order-book";

/** Pegs of order n are the entries `first[n] … end[n] − 1`, in the order in which its needs meet the demands. */
export type PegColumns = {
  readonly first: Int32Array;
  readonly end: Int32Array;
  /** Place of the demand. */
  demands: Int32Array;
  /** Units of the order's item. */
  quantities: Float64Array;
  count: number;
};

/**
 * Adds up the demands behind the links of all orders.
 *
 *   peg(demand) = Σ over links of quantity · (share of the parent order that serves the demand)
 *
 * @param sequence items, parents before components
 * @param demands  number of demands
 * @returns for each order one peg a demand; Σ pegs ≤ Σ links; what serves safety stock is pegged to nobody
 * Cost O(Σ pegs over the links): far more than links where many products share their parts. 12 bytes a peg.
 */
export function fullPegs(book: OrderBook, links: LinkBook, sequence: Int32Array, demands: number): PegColumns {
  const pegs: PegColumns = {
    first: new Int32Array(book.orders),
    end: new Int32Array(book.orders),
    demands: new Int32Array(2 * book.orders),
    quantities: new Float64Array(2 * book.orders),
    count: 0,
  };
  const sums = { quantities: new Float64Array(demands), met: new Int32Array(demands), count: 0 };
  for (const item of sequence) {
    const end = (book.firstOrder[item] ?? 0) + (book.orderCount[item] ?? 0);
    for (let order = book.firstOrder[item] ?? 0; order < end; order += 1) pegOrder(order, book, links, pegs, sums);
  }
  return pegs;
}

/** Sums by demand; all 0 between orders. `met` lists the demands in the order in which they were met. */
type Sums = { readonly quantities: Float64Array; readonly met: Int32Array; count: number };

function pegOrder(order: number, book: OrderBook, links: LinkBook, pegs: PegColumns, sums: Sums): void {
  sums.count = 0;
  const end = links.linkEnds[order] ?? 0;
  for (let link = links.linkStarts[order] ?? 0; link < end; link += 1) {
    const need = links.needs[link] ?? 0;
    const quantity = links.quantities[link] ?? 0;
    if (need === SAFETY_STOCK) continue;
    if (need < 0) {
      addTo(sums, ~need, quantity);
      continue;
    }
    const share = quantity / (book.quantities[need] ?? 1);
    const last = pegs.end[need] ?? 0;
    for (let peg = pegs.first[need] ?? 0; peg < last; peg += 1) {
      addTo(sums, pegs.demands[peg] ?? 0, (pegs.quantities[peg] ?? 0) * share);
    }
  }
  writePegs(order, pegs, sums);
}

function addTo(sums: Sums, demand: number, quantity: number): void {
  const sum = sums.quantities[demand] ?? 0;
  if (sum === 0) sums.met[sums.count++] = demand;
  sums.quantities[demand] = sum + quantity;
}

/** The running total is rounded, not each peg: so the pegs never add up to more than the order gives. */
function writePegs(order: number, pegs: PegColumns, { quantities, met, count }: Sums): void {
  if (pegs.count + count > pegs.demands.length) makeRoom(pegs, count);
  pegs.first[order] = pegs.count;
  let total = 0;
  let before = 0;
  for (let i = 0; i < count; i += 1) {
    const demand = met[i] ?? 0;
    total += quantities[demand] ?? 0;
    quantities[demand] = 0;
    const after = snap(total);
    const rounded = snap(after - before);
    before = after;
    if (rounded <= 0) continue;
    pegs.demands[pegs.count] = demand;
    pegs.quantities[pegs.count] = rounded;
    pegs.count += 1;
  }
  pegs.end[order] = pegs.count;
}

function makeRoom(pegs: PegColumns, count: number): void {
  const size = Math.ceil(1.5 * (pegs.count + count));
  const { demands, quantities } = pegs;
  pegs.demands = new Int32Array(size);
  pegs.demands.set(demands);
  pegs.quantities = new Float64Array(size);
  pegs.quantities.set(quantities);
}
