// What the orders of an item take of a component: for which of them a line of its bill counts, and how much.
// Knows one line and the orders of its parent; nothing of what else the component is needed for.

import { snap } from "../../base/quantity";
import { isEffective, type UseCondition } from "./bom-structure";
import type { OrderBook } from "./order-book";
import { ALL_EXPLODE, takesComponents, type PlanningBasis } from "./planning-basis";

/** A line and the orders of its parent: `firstOrder … endOrder − 1` in the book. */
export type ComponentUse = {
  readonly parent: number;
  readonly firstOrder: number;
  readonly endOrder: number;
  /** Units per unit started, or per order; scrap included. */
  readonly quantityPer: number;
  readonly isPerOrder: boolean;
  /** True when not all orders take it. */
  readonly isAsked: boolean;
  readonly condition: UseCondition | undefined;
};

/** @param use a place in `WhereUsed` */
export function componentUse(use: number, { structure, explodes }: PlanningBasis, book: OrderBook): ComponentUse {
  const { parents, quantities, perOrder, conditions } = structure.whereUsed;
  const parent = parents[use] ?? 0;
  const firstOrder = book.firstOrder[parent] ?? 0;
  const condition = conditions.size === 0 ? undefined : conditions.get(use);
  return {
    parent,
    firstOrder,
    endOrder: firstOrder + (book.orderCount[parent] ?? 0),
    quantityPer: quantities[use] ?? 0,
    isPerOrder: perOrder[use] === 1,
    isAsked: condition !== undefined || explodes[parent] !== ALL_EXPLODE,
    condition,
  };
}

/** Units that an order takes on the day on which it starts; 0 when it takes none. */
export function unitsTaken(order: number, use: ComponentUse, basis: PlanningBasis, book: OrderBook): number {
  if (use.isAsked && !isTaking(order, use, basis, book)) return 0;
  return snap(use.isPerOrder ? use.quantityPer : use.quantityPer * (book.startQuantities[order] ?? 0));
}

function isTaking(order: number, { parent, condition }: ComponentUse, basis: PlanningBasis, book: OrderBook): boolean {
  if (condition?.substitute === undefined && !takesComponents(basis, book, order)) return false;
  if (condition === undefined) return true;
  const { bill, substitute } = condition;
  const start = book.starts[order] ?? 0;
  if (bill === undefined && substitute === undefined) return isEffective(condition, start);
  const source = basis.sources.get(basis.plant.items[parent]?.id ?? "")?.[book.sources[order] ?? 0];
  if (substitute !== undefined) return (book.origins[order] ?? 0) > 0 && source?.substitute?.place === substitute;
  return source?.substitute === undefined && (source?.kind === "bill" ? source.name : "") === bill && isEffective(condition, start);
}

/**
 * Reads a little of the orders of all parents of an item, which lie far apart in memory: so they are fetched side by side, not each
 * when the one before it is done. A twentieth of the time of planning 100,000 items.
 * @param days of orders, or what stands for them
 * @returns a number of no meaning, to be kept: what nobody keeps is not read
 */
export function touchOrders(item: number, { structure }: PlanningBasis, { firstOrder, startQuantities }: OrderBook, days: Int32Array | Uint16Array): number {
  const { first, parents } = structure.whereUsed;
  const end = first[item + 1] ?? 0;
  let touched = 0;
  for (let use = first[item] ?? 0; use < end; use += 1) {
    const order = firstOrder[parents[use] ?? 0] ?? 0;
    touched += (days[order] ?? 0) + (startQuantities[order] ?? 0);
  }
  return touched;
}
