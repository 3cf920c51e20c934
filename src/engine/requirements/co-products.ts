// Co-products and by-products: what orders of other items bring of an item on their due days, wanted or not.
// Knows the orders of the items that yield one, which are planned before it; nothing of what it is needed for.

import type { Day } from "../../base/day";
import { snap } from "../../base/quantity";
import type { CoProduct } from "../../model/plant";
import { isEffective } from "./bom-structure";
import { datedOf, nothingDated, type Dated } from "./dated";
import { producerOf, type OrderBook } from "./order-book";
import { compareTexts } from "./order-ids";
import { orderIdOf, type PlanningBasis } from "./planning-basis";

/** A row of the plant with the index of the item whose orders bring it. */
export type CoProductUse = { readonly parent: number; readonly row: CoProduct };

/** Receipts of an item as co-product by day, each with the order that brings it. */
export type CoProductReceipts = Dated & { readonly producers: readonly number[] };

export const noCoProducts: CoProductReceipts = { ...nothingDated, producers: [] };

/** Rows by the item that they bring. */
export function coProductUses(rows: readonly CoProduct[], indexOf: (item: string) => number): ReadonlyMap<number, readonly CoProductUse[]> {
  const byItem = new Map<number, CoProductUse[]>();
  for (const row of rows) {
    const item = indexOf(row.item);
    const uses = byItem.get(item) ?? [];
    uses.push({ parent: indexOf(row.parent), row });
    byItem.set(item, uses);
  }
  return byItem;
}

/**
 * What the orders above an item bring of it.
 *
 *   receipt = Σ over lines of quantity per · start quantity, or once per order, on the due day of the order
 *
 * Planned, firm and open orders that are made bring it, whether their components were issued or not; bought ones do not. A
 * line counts when it is effective on the order's start. What comes before the plan comes on its first day, what comes after
 * it is left out. The yield of the parent is not applied: what fails as the parent has been worked on all the same.
 *
 * Cost O(orders of the parents), and a sort of them.
 */
export function coProductReceipts(item: number, basis: PlanningBasis, book: OrderBook): CoProductReceipts {
  const uses = basis.structure.yields.get(item) ?? [];
  const { settings, horizonDays } = basis;
  const brought = new Map<number, number>();
  for (const { parent, row } of uses) {
    const first = book.firstOrder[parent] ?? 0;
    const end = first + (book.orderCount[parent] ?? 0);
    for (let order = first; order < end; order += 1) {
      if ((book.dues[order] ?? 0) >= settings.start + horizonDays || !isMade(order, parent, basis, book)) continue;
      if (!isEffective(row, book.starts[order] ?? 0)) continue;
      const quantity = row.perOrder ? row.quantityPer : row.quantityPer * (book.startQuantities[order] ?? 0);
      brought.set(order, (brought.get(order) ?? 0) + quantity);
    }
  }
  const receipts = [...brought]
    .map(([producer, quantity]) => ({ producer, quantity: snap(quantity), day: Math.max(book.dues[producer] ?? 0, settings.start) }))
    .filter(({ quantity }) => quantity > 0)
    .sort((a, b) => a.day - b.day || compareTexts(orderIdOf(basis, book, a.producer), orderIdOf(basis, book, b.producer)));
  return { ...datedOf(receipts), producers: receipts.map(({ producer }) => producer) };
}

/** Not when it is bought, taken from the stock of a substitute, or comes with another order itself. */
function isMade(order: number, item: number, { plant, sources }: PlanningBasis, book: OrderBook): boolean {
  const origin = book.origins[order] ?? 0;
  if (producerOf(origin) >= 0) return false;
  if (origin < 0) return plant.openOrders[~origin]?.kind !== "buy";
  const { id = "", supply } = plant.items[item] ?? {};
  return supply !== "buy" && sources.get(id)?.[book.sources[order] ?? 0]?.kind !== "substitute";
}

/** Open orders and co-products in the sequence in which they serve needs; `~n` stands for the n-th receipt of a co-product. */
export function withCoProducts(
  { places, days }: { readonly places: readonly number[]; readonly days: ArrayLike<number> },
  coProducts: CoProductReceipts,
): { readonly places: readonly number[]; readonly days: readonly Day[] } {
  const turns = [
    ...places.map((place, at) => ({ place, day: days[at] ?? 0 })),
    ...coProducts.producers.map((_, at) => ({ place: ~at, day: coProducts.days[at] ?? 0 })),
  ].sort((a, b) => a.day - b.day);
  return { places: turns.map(({ place }) => place), days: turns.map(({ day }) => day) };
}
