// What netting hands to scheduling: dated orders, the links between supplies and needs, and the records behind them.
// The columns of the order book are the result; its objects are made when somebody reads them.

import { lazily } from "../../base/lazily";
import type { MrpRecord, Order, PegLink, UnpeggedOrder } from "../../model/plan";
import { itemRecords } from "./item-record";
import { linkBook, type LinkBook } from "./link-book";
import type { OpenOrderUse } from "./open-order-uses";
import { NOT_NEEDED, type OrderBook } from "./order-book";
import { orderList, orderNumbers, orderPriorities, unpeggedOrders } from "./order-list";
import { pegLinks } from "./peg-links";
import { orderIds, type PlanningBasis } from "./planning-basis";
import { servedLinks, type ServedItem } from "./serving";

export type Requirements = {
  /** Planned, firm and open orders with lead-time dates; components before parents (descending low-level code). */
  readonly orders: readonly Order[];
  /** The same orders as far as scheduling needs them: pegs and reasons are most of a plan's memory, and made when all dates hold. */
  readonly unpegged: readonly UnpeggedOrder[];
  /** By place of the order: the priority of the most important demand that it serves. */
  readonly priorities: Float64Array;
  readonly links: readonly PegLink[];
  /** One for each item with stock, demand or orders; items by low-level code, then as in the plant. */
  readonly records: readonly MrpRecord[];
  /** By id of the open or firm order. */
  readonly openOrderUses: ReadonlyMap<string, OpenOrderUse>;
  /** The same with the customers of some items served as given: orders keep their quantities and days, their pegs and reasons follow the links. */
  readonly servedAs: (served: readonly ServedItem[]) => Requirements;
};

/** Requirements with the columns that they are read from; those of the links are made once, when read. */
export type BookedRequirements = Requirements & { readonly basis: PlanningBasis; readonly book: OrderBook; readonly linkBook: LinkBook };

/** The result of planning: a filled book and what it was filled from. Orders, links and records are made once, when read. */
export function requirementsOf(basis: PlanningBasis, book: OrderBook): BookedRequirements {
  const ids = orderIds(basis, book);
  const unpegged = lazily(() => unpeggedOrders(basis, book, ids));
  return linkedBy(lazily(() => linkBook(basis, book)), basis, book, ids, unpegged);
}

function linkedBy(columns: () => LinkBook, basis: PlanningBasis, book: OrderBook, ids: (order: number) => string, unpegged: () => readonly UnpeggedOrder[]): BookedRequirements {
  const orders = lazily(() => orderList(basis, book, columns(), ids, unpegged()));
  const priorities = lazily(() => orderPriorities(basis, book));
  const links = lazily(() => pegLinks(basis, book, columns(), ids));
  const records = lazily(() => itemRecords(basis, book));
  const uses = lazily(() => usesById(basis, book));
  return {
    basis,
    book,
    get linkBook() {
      return columns();
    },
    get orders() {
      return orders();
    },
    get unpegged() {
      return unpegged();
    },
    get priorities() {
      return priorities();
    },
    get links() {
      return links();
    },
    get records() {
      return records();
    },
    get openOrderUses() {
      return uses();
    },
    servedAs: (served) => linkedBy(lazily(() => servedLinks(columns(), served, orderNumbers(basis, book), basis, book)), basis, book, ids, unpegged),
  };
}

function usesById({ plant, openOrders, structure }: PlanningBasis, book: OrderBook): ReadonlyMap<string, OpenOrderUse> {
  const uses = new Map<string, OpenOrderUse>();
  for (const item of structure.sequence) {
    for (const place of openOrders[item] ?? []) {
      const order = plant.openOrders[place];
      const day = book.useDays[place] ?? NOT_NEEDED;
      if (order === undefined) continue;
      uses.set(order.id, { needed: day === NOT_NEEDED ? null : day, quantity: book.useQuantities[place] ?? 0 });
    }
  }
  return uses;
}
