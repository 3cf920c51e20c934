// Net-change planning: after a few edits only what they touch is planned again, with the result of a plan made anew.
// Knows which items have to be looked at; what planning one of them is, is in plan-item.

import type { Run } from "../../base/run";
import { isSameData } from "../../base/same-data";
import type { Bucket, FormerLots } from "../../model/plan";
import type { Demand, Plant } from "../../model/plant";
import type { Settings } from "../../model/settings";
import { editedBasis, isNettedAlike, PASSES_ON, TOUCHED } from "./edited-basis";
import { closeBook, continuedBook, type OrderBook } from "./order-book";
import { planItem, planningDesk } from "./plan-item";
import { planRequirements } from "./plan-requirements";
import type { BomStructure } from "./bom-structure";
import { movedClasses } from "./priority-classes";
import { requirementsOf, type BookedRequirements } from "./requirements";

/** Each re-plan leaves old entries in the columns; with this many for each that counts, everything is planned anew. */
const MOST_OLD_ENTRIES = 2;

export type Replanned = {
  readonly requirements: BookedRequirements;
  /** Items that were netted for it: after a few edits those that these touch, else all of the plant. */
  readonly nettedItems: number;
};

/**
 * Plans an edited plant from the plan before.
 *
 * An item is planned again when something of it was edited, or when the orders of one of its parents are not what they
 * were. Where an item comes out as it was, nothing below it is touched.
 *
 * @param before   the plan of the plant before the edits; it stays as it is
 * @param plant    the plant after the edits
 * @param demands  from independentDemands of it
 * @param settings when they net otherwise than those before, everything is planned anew
 * @param buckets  from planBuckets
 * @param run      not asked whether it is cancelled, unless everything is planned anew: this takes milliseconds
 * @param lots     of the plan to stay near to, as for planRequirements
 * @returns what planRequirements of the edited plant returns; it is called where more was edited than `editedBasis` follows
 * Cost O(rows of the plant) to compare them, and what planning the touched items costs.
 */
export function replanRequirements(
  before: BookedRequirements,
  plant: Plant,
  demands: readonly Demand[],
  settings: Settings,
  buckets: readonly Bucket[],
  run: Run,
  lots: readonly FormerLots[] = [],
): Replanned {
  const isAlike = isNettedAlike(before.basis.settings, settings);
  // The same plant asks for the same, and what was read of its requirements need not be made again.
  if (isAlike && plant === before.basis.plant && isSameData(lots, before.basis.formerLots)) return { requirements: before, nettedItems: 0 };
  const edited = !isAlike || isCrowded(before.book) ? null : editedBasis(before.basis, plant, demands, settings, lots);
  if (edited === null) {
    return { requirements: planRequirements(plant, demands, settings, buckets, run, lots), nettedItems: plant.items.length };
  }
  const { basis, touched } = edited;
  const { structure } = basis;
  const { classes } = basis.demandColumns;
  const known = before.basis.demandColumns.classes;
  const book = continuedBook(before.book, basis.isLossless, classes === known ? null : movedClasses(known, classes));
  const desk = planningDesk(basis);
  let nettedItems = 0;
  for (const item of structure.sequence) {
    if (touched[item] === 0) continue;
    nettedItems += 1;
    const orders = book.orders;
    planItem(item, basis, book, desk);
    const isSame = isUnchanged(item, before.book, book);
    if (isSame) takeBack(item, before.book, book, orders);
    if (!isSame || touched[item] === PASSES_ON) touchComponents(item, structure, touched);
  }
  closeBook(book);
  return { requirements: requirementsOf(basis, book), nettedItems };
}

function isCrowded(book: OrderBook): boolean {
  const counted = book.orderCount.reduce((sum, orders) => sum + orders, 0);
  return book.orders > (1 + MOST_OLD_ENTRIES) * counted;
}

/** Points to the entries of the plan before; the new ones are written over. */
function takeBack(item: number, before: OrderBook, book: OrderBook, orders: number): void {
  book.orders = orders;
  book.firstOrder[item] = before.firstOrder[item] ?? 0;
}

function touchComponents(item: number, { below, components }: BomStructure, touched: Uint8Array): void {
  const end = below.first[item + 1] ?? 0;
  for (let at = below.first[item] ?? 0; at < end; at += 1) {
    const component = components[below.rows[at] ?? 0] ?? 0;
    touched[component] = Math.max(touched[component] ?? 0, TOUCHED);
  }
}

/** True when an item has the same orders in both books; those before stand in the columns of the new one as well. */
function isUnchanged(item: number, before: OrderBook, book: OrderBook): boolean {
  const orders = book.orderCount[item] ?? 0;
  const first = book.firstOrder[item] ?? 0;
  const oldFirst = before.firstOrder[item] ?? 0;
  if (orders !== before.orderCount[item]) return false;
  return orderColumnsOf(book).every((column) => isSameSpan(column, first, oldFirst, orders));
}

function orderColumnsOf(book: OrderBook): readonly Column[] {
  const { origins, quantities, startQuantities, starts, dues, neededs, releases, classes, sources } = book;
  return [origins, quantities, startQuantities, starts, dues, neededs, releases, classes, sources];
}

type Column = Int32Array | Float64Array | Uint16Array;

function isSameSpan(column: Column, from: number, otherFrom: number, size: number): boolean {
  for (let i = 0; i < size; i += 1) if (column[from + i] !== column[otherFrom + i]) return false;
  return true;
}
