// What one item is needed for: its demands and the components that orders above it take, in the order of service.
// Knows one item's needs in columns that are used again for the next item; nothing of how they are covered.

import { snap } from "../../base/quantity";
import type { BomLine } from "../../model/plant";
import { isEffective } from "./bom-structure";
import { compareNumbers, compareTexts } from "./order-ids";
import type { OrderBook } from "./order-book";
import { ALL_EXPLODE, orderIdOf, takesComponents, type PlanningBasis } from "./planning-basis";

/** The needs of an item, sorted by day, then priority, then id of the demand or parent order. */
export type ItemNeeds = {
  count: number;
  days: Int32Array;
  /** Units, > 0. */
  quantities: Float64Array;
  /** 1 is the most important; a component has that of the best demand its parent order serves. */
  priorities: Float64Array;
  /** The order that takes the component, or `~place` of the demand. */
  origins: Int32Array;
};

/** Columns for one item after the other, and for what is gathered before it is sorted. */
export type NeedsDesk = {
  readonly sorted: ItemNeeds;
  readonly gathered: ItemNeeds;
  /** Needs by day of the horizon: counted, then the place of the next one; all 0 between items. */
  readonly placeByDay: Int32Array;
  places: Int32Array;
};

export function needsDesk(horizonDays: number): NeedsDesk {
  const columns = (): ItemNeeds => ({
    count: 0,
    days: new Int32Array(0),
    quantities: new Float64Array(0),
    priorities: new Float64Array(0),
    origins: new Int32Array(0),
  });
  return { sorted: columns(), gathered: columns(), placeByDay: new Int32Array(horizonDays + 1), places: new Int32Array(0) };
}

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
  gatherDemands(item, basis, desk.gathered);
  gatherComponents(item, basis, book, desk.gathered);
  sortByDay(desk, basis.settings.start);
  sortWithinDays(desk, basis, book);
  return desk.sorted;
}

function gatherDemands(item: number, { demandColumns }: PlanningBasis, needs: ItemNeeds): void {
  const { first, rows, days, quantities, priorities } = demandColumns;
  const end = first[item + 1] ?? 0;
  let at = first[item] ?? 0;
  reserve(needs, needs.count + end - at);
  let place = needs.count;
  for (; at < end; at += 1) {
    const quantity = quantities[at] ?? 0;
    if (quantity <= 0) continue;
    needs.days[place] = days[at] ?? 0;
    needs.quantities[place] = quantity;
    needs.priorities[place] = priorities[at] ?? 0;
    needs.origins[place] = ~(rows[at] ?? 0);
    place += 1;
  }
  needs.count = place;
}

function gatherComponents(item: number, basis: PlanningBasis, book: OrderBook, needs: ItemNeeds): void {
  const { first, dated } = basis.structure.whereUsed;
  const end = first[item + 1] ?? 0;
  for (let use = first[item] ?? 0; use < end; use += 1) {
    gatherUse(use, dated.size === 0 ? undefined : dated.get(use), basis, book, needs);
  }
}

/** What the orders of one parent take. The innermost loop of planning: columns are looked up once. */
function gatherUse(use: number, line: BomLine | undefined, basis: PlanningBasis, book: OrderBook, needs: ItemNeeds): void {
  const { parents, quantities, perOrder } = basis.structure.whereUsed;
  const { starts, startQuantities, priorities } = book;
  const parent = parents[use] ?? 0;
  const from = book.firstOrder[parent] ?? 0;
  const end = from + (book.orderCount[parent] ?? 0);
  const isAsked = basis.explodes[parent] !== ALL_EXPLODE;
  const isPerOrder = perOrder[use] === 1;
  const perUnit = quantities[use] ?? 0;
  const horizonEnd = basis.settings.start + basis.horizonDays;
  reserve(needs, needs.count + end - from);
  const columns = { days: needs.days, quantities: needs.quantities, priorities: needs.priorities, origins: needs.origins };
  let place = needs.count;
  for (let order = from; order < end; order += 1) {
    const start = starts[order] ?? 0;
    if (start >= horizonEnd || (isAsked && !takesComponents(basis, book, order))) continue;
    if (line !== undefined && !isEffective(line, start)) continue;
    const quantity = snap(isPerOrder ? perUnit : perUnit * (startQuantities[order] ?? 0));
    if (quantity <= 0) continue;
    columns.days[place] = start;
    columns.quantities[place] = quantity;
    columns.priorities[place] = priorities[order] ?? 0;
    columns.origins[place] = order;
    place += 1;
  }
  needs.count = place;
}

function reserve(needs: ItemNeeds, size: number): void {
  if (size <= needs.days.length) return;
  const { days, quantities, priorities, origins } = needs;
  const longer = 2 * size;
  needs.days = new Int32Array(longer);
  needs.quantities = new Float64Array(longer);
  needs.priorities = new Float64Array(longer);
  needs.origins = new Int32Array(longer);
  needs.days.set(days);
  needs.quantities.set(quantities);
  needs.priorities.set(priorities);
  needs.origins.set(origins);
}

/** A counting sort by day; needs of one day stay in the order in which they were gathered. */
function sortByDay({ gathered, sorted, placeByDay }: NeedsDesk, start: number): void {
  const { count, days } = gathered;
  reserve(sorted, count);
  sorted.count = count;
  if (count === 0) return;
  let low = placeByDay.length;
  let high = 0;
  for (let need = 0; need < count; need += 1) {
    const day = (days[need] ?? 0) - start;
    placeByDay[day] = (placeByDay[day] ?? 0) + 1;
    if (day < low) low = day;
    if (day > high) high = day;
  }
  let place = 0;
  for (let day = low; day <= high; day += 1) {
    const needsOfDay = placeByDay[day] ?? 0;
    placeByDay[day] = place;
    place += needsOfDay;
  }
  const { quantities, priorities, origins } = gathered;
  const into = { days: sorted.days, quantities: sorted.quantities, priorities: sorted.priorities, origins: sorted.origins };
  for (let need = 0; need < count; need += 1) {
    const day = days[need] ?? 0;
    const to = placeByDay[day - start] ?? 0;
    placeByDay[day - start] = to + 1;
    into.days[to] = day;
    into.quantities[to] = quantities[need] ?? 0;
    into.priorities[to] = priorities[need] ?? 0;
    into.origins[to] = origins[need] ?? 0;
  }
  placeByDay.fill(0, low, high + 1);
}

function copyNeed(from: ItemNeeds, need: number, to: ItemNeeds, place: number): void {
  to.days[place] = from.days[need] ?? 0;
  to.quantities[place] = from.quantities[need] ?? 0;
  to.priorities[place] = from.priorities[need] ?? 0;
  to.origins[place] = from.origins[need] ?? 0;
}

/** Puts the needs of each day into their sequence. Parents came in the order of their ids, so most days are in it already. */
function sortWithinDays(desk: NeedsDesk, basis: PlanningBasis, book: OrderBook): void {
  const { sorted } = desk;
  const { count, days } = sorted;
  for (let from = 0; from < count; ) {
    let end = from + 1;
    let isSorted = true;
    while (end < count && days[end] === days[from]) {
      isSorted = isSorted && compareNeeds(sorted, end - 1, end, basis, book) <= 0;
      end += 1;
    }
    if (!isSorted) sortDay(desk, from, end, basis, book);
    from = end;
  }
}

function sortDay(desk: NeedsDesk, from: number, end: number, basis: PlanningBasis, book: OrderBook): void {
  const { sorted, gathered } = desk;
  const size = end - from;
  if (desk.places.length < size) desk.places = new Int32Array(2 * size);
  const places = desk.places.subarray(0, size);
  for (let i = 0; i < size; i += 1) places[i] = from + i;
  // Needs that are equal in all (a component in two lines of one bill) stay as they came.
  if (size <= INSERTION_SIZE) {
    for (let i = 1; i < size; i += 1) {
      const moved = places[i] ?? 0;
      let at = i;
      while (at > 0 && compareNeeds(sorted, places[at - 1] ?? 0, moved, basis, book) > 0) {
        places[at] = places[at - 1] ?? 0;
        at -= 1;
      }
      places[at] = moved;
    }
  } else places.sort((a, b) => compareNeeds(sorted, a, b, basis, book) || a - b);
  for (let i = 0; i < size; i += 1) copyNeed(sorted, places[i] ?? 0, gathered, i);
  for (let i = 0; i < size; i += 1) copyNeed(gathered, i, sorted, from + i);
}

/** Up to this many needs of a day, moving each to its place is quicker than a general sort. */
const INSERTION_SIZE = 24;

/** By priority, then by id. */
function compareNeeds(needs: ItemNeeds, a: number, b: number, basis: PlanningBasis, book: OrderBook): number {
  const byPriority = (needs.priorities[a] ?? 0) - (needs.priorities[b] ?? 0);
  if (byPriority !== 0) return byPriority;
  const one = needs.origins[a] ?? 0;
  const other = needs.origins[b] ?? 0;
  if (one >= 0 && other >= 0) return compareOrders(one, other, basis, book);
  return compareTexts(needIdOf(one, basis, book), needIdOf(other, basis, book));
}

function compareOrders(one: number, other: number, basis: PlanningBasis, book: OrderBook): number {
  const number = book.origins[one] ?? 0;
  const otherNumber = book.origins[other] ?? 0;
  if (number > 0 && otherNumber > 0) {
    const item = book.items[one] ?? 0;
    const otherItem = book.items[other] ?? 0;
    if (item === otherItem) return compareNumbers(number, otherNumber);
    const { family } = basis.structure.idOrder;
    const byFamily = (family[item] ?? 0) - (family[otherItem] ?? 0);
    if (byFamily !== 0) return byFamily;
  }
  return compareTexts(orderIdOf(basis, book, one), orderIdOf(basis, book, other));
}

/** Id of the demand or of the parent order. */
export function needIdOf(origin: number, basis: PlanningBasis, book: OrderBook): string {
  return origin < 0 ? (basis.demands[~origin]?.id ?? "") : orderIdOf(basis, book, origin);
}
