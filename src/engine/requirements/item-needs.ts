// What one item is needed for: its demands and the components that orders above it take.
// Knows one item and the orders of its parents; nothing of how needs are covered.

import { snap } from "../../base/quantity";
import { componentUse, touchOrders, unitsTaken, type ComponentUse } from "./component-uses";
import { needsDesk, reserve, type ItemNeeds, type NeedsDesk } from "./need-columns";
import { sortNeeds } from "./need-sequence";
import type { OrderBook } from "./order-book";
import { FIRST_LONG_NUMBER } from "./order-ids";
import { ALL_EXPLODE, NONE_EXPLODE, type PlanningBasis } from "./planning-basis";

/**
 * Gathers and sorts the needs of an item, all of whose parents are planned.
 *
 *   needs = demands ∪ { start quantity · quantity per / (1 − scrap) on the start of each order of each parent }
 *
 * A line per order takes its quantity once an order; a line counts when it is effective on the order's start. Needs after
 * the horizon and needs of nothing are left out.
 *
 * Cost O(n + horizon days) for n needs, O(k log k) for k needs of one day.
 */
export function itemNeeds(item: number, basis: PlanningBasis, book: OrderBook, desk: NeedsDesk): ItemNeeds {
  desk.gathered.count = 0;
  desk.touched = touchOrders(item, basis, book, book.starts);
  gatherDemands(item, basis, desk);
  desk.isInIdOrder = gatherComponents(item, basis, book, desk);
  sortNeeds(desk, basis, book);
  return desk.sorted;
}

function gatherDemands(item: number, { demandColumns, settings }: PlanningBasis, { gathered: needs, placeByDay }: NeedsDesk): void {
  const { first, rows, days, quantities, classOf } = demandColumns;
  const end = first[item + 1] ?? 0;
  const from = first[item] ?? 0;
  if (from === end) return;
  reserve(needs, needs.count + end - from);
  let place = needs.count;
  for (let at = from; at < end; at += 1) {
    const row = rows[at] ?? 0;
    const quantity = quantities[row] ?? 0;
    if (quantity <= 0) continue;
    const day = days[row] ?? 0;
    placeByDay[day - settings.start] = (placeByDay[day - settings.start] ?? 0) + 1;
    needs.days[place] = day;
    needs.quantities[place] = quantity;
    needs.classes[place] = classOf[row] ?? 0;
    needs.origins[place] = ~row;
    place += 1;
  }
  needs.count = place;
}

/** @returns true when nothing was there before and parents come in the sequence of all their orders' ids, each once */
function gatherComponents(item: number, basis: PlanningBasis, book: OrderBook, desk: NeedsDesk): boolean {
  const { whereUsed, idOrder } = basis.structure;
  const { first, parents } = whereUsed;
  const end = first[item + 1] ?? 0;
  let isInIdOrder = desk.gathered.count === 0;
  let before = -1;
  for (let use = first[item] ?? 0; use < end; use += 1) {
    gatherUse(componentUse(use, basis, book), basis, book, desk);
    const parent = parents[use] ?? 0;
    const family = idOrder.family[parent] ?? 0;
    isInIdOrder &&= family !== before && hasOwnNumbersOnly(parent, basis, book);
    before = family;
  }
  return isInIdOrder;
}

/** True for an item whose orders' ids rise from order to order: planned ones, with numbers of three digits. */
function hasOwnNumbersOnly(item: number, { explodes, openOrders, takenNumbers }: PlanningBasis, book: OrderBook): boolean {
  if ((book.orderCount[item] ?? 0) >= FIRST_LONG_NUMBER) return false;
  return explodes[item] === ALL_EXPLODE || (explodes[item] === NONE_EXPLODE && openOrders[item] === undefined && !takenNumbers.has(item));
}

/**
 * Units of a substitute that are needed in the horizon, without those that items take of it which are planned after one of them.
 * @param taker index of that item, whose own part is left out as well
 */
export function unitsNeeded(item: number, taker: number, basis: PlanningBasis, book: OrderBook): number {
  const { whereUsed, lowLevelCodes } = basis.structure;
  const desk = needsDesk(basis.horizonDays);
  const { gathered } = desk;
  gatherDemands(item, basis, desk);
  const code = lowLevelCodes[taker] ?? 0;
  const end = whereUsed.first[item + 1] ?? 0;
  for (let use = whereUsed.first[item] ?? 0; use < end; use += 1) {
    const line = componentUse(use, basis, book);
    const parentCode = lowLevelCodes[line.parent] ?? 0;
    const isBefore = parentCode < code || (parentCode === code && line.parent < taker);
    if (line.condition?.substitute === undefined || isBefore) gatherUse(line, basis, book, desk);
  }
  let total = 0;
  for (let need = 0; need < gathered.count; need += 1) total += gathered.quantities[need] ?? 0;
  return snap(total);
}

/** What the orders of one parent take. */
function gatherUse(use: ComponentUse, basis: PlanningBasis, book: OrderBook, { gathered: needs, placeByDay }: NeedsDesk): void {
  const { starts, classes } = book;
  const firstDay = basis.settings.start;
  const horizonEnd = firstDay + basis.horizonDays;
  reserve(needs, needs.count + use.endOrder - use.firstOrder);
  const columns = { days: needs.days, quantities: needs.quantities, classes: needs.classes, origins: needs.origins };
  let place = needs.count;
  for (let order = use.firstOrder; order < use.endOrder; order += 1) {
    const start = starts[order] ?? 0;
    if (start >= horizonEnd) continue;
    const quantity = unitsTaken(order, use, basis, book);
    if (quantity <= 0) continue;
    placeByDay[start - firstDay] = (placeByDay[start - firstDay] ?? 0) + 1;
    columns.days[place] = start;
    columns.quantities[place] = quantity;
    columns.classes[place] = classes[order] ?? 0;
    columns.origins[place] = order;
    place += 1;
  }
  needs.count = place;
}
