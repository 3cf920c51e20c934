// The links of a plan as objects: one level of pegging, from a supply to a need.
// Knows the order book; nothing of how supplies were matched to needs.

import type { NeedRef, PegLink, SupplyRef } from "../../model/plan";
import { SAFETY_STOCK, type LinkBook } from "./link-book";
import type { OrderBook } from "./order-book";
import type { PlanningBasis } from "./planning-basis";

/** All links: items by low-level code, each item's in the order in which its needs are served. O(links). */
export function pegLinks(basis: PlanningBasis, book: OrderBook, columns: LinkBook, idOf: (order: number) => string): readonly PegLink[] {
  const links: PegLink[] = [];
  const needs = new Map<number, NeedRef>();
  for (const index of basis.structure.sequence) {
    const item = basis.plant.items[index]?.id ?? "";
    const write = (supply: SupplyRef, from: number, to: number): void => {
      for (let link = from; link < to; link += 1) {
        const need = needRef(columns.needs[link] ?? 0, basis, idOf, needs);
        links.push({ item, quantity: columns.quantities[link] ?? 0, supply, need });
      }
    };
    write(stock, columns.firstLink[index] ?? 0, columns.stockLinkEnd[index] ?? 0);
    const first = book.firstOrder[index] ?? 0;
    const end = first + (book.orderCount[index] ?? 0);
    for (let order = first; order < end; order += 1) {
      const supply: SupplyRef = { kind: "order", order: idOf(order) };
      write(supply, columns.linkStarts[order] ?? 0, columns.linkEnds[order] ?? 0);
    }
  }
  return links;
}

const stock: SupplyRef = { kind: "stock" };
const safetyStock: NeedRef = { kind: "safetyStock" };

/** All links of an order's components share one object: ids are made once. */
function needRef(need: number, basis: PlanningBasis, idOf: (order: number) => string, known: Map<number, NeedRef>): NeedRef {
  if (need === SAFETY_STOCK) return safetyStock;
  const found = known.get(need);
  if (found !== undefined) return found;
  const ref: NeedRef =
    need < 0
      ? { kind: "demand", demand: basis.demands[~need]?.id ?? "" }
      : { kind: "component", order: idOf(need) };
  known.set(need, ref);
  return ref;
}
