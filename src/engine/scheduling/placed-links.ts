// Who gets what of whom, in columns of places: the pegging as scheduling reads it. Knows how requirements keep links; no dates.

import type { Demand } from "../../model/plant";
import { SAFETY_STOCK } from "../requirements/link-book";
import { orderNumbers } from "../requirements/order-list";
import type { BookedRequirements } from "../requirements/requirements";
import { FROM_STOCK } from "../requirements/serving";

/** Links in the order of the pegging. As objects they would name orders by ids that have to be looked up again. */
export type PlacedLinks = {
  readonly count: number;
  /** Place of the order, or FROM_STOCK. */
  readonly supplies: Int32Array;
  /** Place of the order that takes a component; `~place` of a demand; SAFETY_STOCK. */
  readonly needs: Int32Array;
  readonly quantities: Float64Array;
};

/** What links are read off. */
export type BookedLinks = Pick<BookedRequirements, "basis" | "book" | "linkBook">;

export const noPlacedLinks: PlacedLinks = { count: 0, supplies: new Int32Array(0), needs: new Int32Array(0), quantities: new Float64Array(0) };

/**
 * @param demands whose places are meant: after an edit requirements have a list of their own
 * Cost O(orders + links).
 */
export function placedLinks({ basis, book, linkBook }: BookedLinks, demands: readonly Demand[]): PlacedLinks {
  const placeOf = new Int32Array(book.orders);
  orderNumbers(basis, book).forEach((number, place) => {
    placeOf[number] = place;
  });
  const needOf = basis.demands === demands ? null : needsByPlace(basis.demands, demands);
  const columns = { supplies: new Int32Array(linkBook.links), needs: new Int32Array(linkBook.links), quantities: new Float64Array(linkBook.links) };
  let count = 0;
  for (const item of basis.structure.sequence) {
    copy(FROM_STOCK, linkBook.firstLink[item] ?? 0, linkBook.stockLinkEnd[item] ?? 0);
    const first = book.firstOrder[item] ?? 0;
    const end = first + (book.orderCount[item] ?? 0);
    for (let order = first; order < end; order += 1) copy(placeOf[order] ?? FROM_STOCK, linkBook.linkStarts[order] ?? 0, linkBook.linkEnds[order] ?? 0);
  }
  return { ...columns, count };

  function copy(supply: number, from: number, to: number): void {
    for (let link = from; link < to; link += 1) {
      columns.supplies[count] = supply;
      columns.needs[count] = needAt(linkBook.needs[link] ?? SAFETY_STOCK);
      columns.quantities[count] = linkBook.quantities[link] ?? 0;
      count += 1;
    }
  }

  function needAt(need: number): number {
    if (need === SAFETY_STOCK) return need;
    if (need >= 0) return placeOf[need] ?? SAFETY_STOCK;
    return needOf === null ? need : (needOf[~need] ?? SAFETY_STOCK);
  }
}

/** By place among some demands: how the same one stands as a need among others, by its id. */
function needsByPlace(some: readonly Demand[], others: readonly Demand[]): Int32Array {
  const places = new Map(others.map(({ id }, place) => [id, place]));
  return Int32Array.from(some, ({ id }) => {
    const place = places.get(id);
    return place === undefined ? SAFETY_STOCK : ~place;
  });
}
