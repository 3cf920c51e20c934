// The sequence in which the needs of an item are served: by day, then priority, then id of the demand or parent order.
// Knows needs in columns; nothing of how they are covered.

import { reserve, type ItemNeeds, type NeedsDesk } from "./need-columns";
import { compareNumbers, compareTexts } from "./order-ids";
import type { OrderBook } from "./order-book";
import { orderIdOf, type PlanningBasis } from "./planning-basis";

/**
 * Sorts what was gathered into `desk.sorted`.
 * Cost O(n + horizon days) for n needs, O(k log k) for k needs of one day that are not in sequence yet.
 */
export function sortNeeds(desk: NeedsDesk, basis: PlanningBasis, book: OrderBook): void {
  sortByDay(desk, basis.settings.start);
  sortWithinDays(desk, basis, book);
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
function needIdOf(origin: number, basis: PlanningBasis, book: OrderBook): string {
  return origin < 0 ? (basis.demands[~origin]?.id ?? "") : orderIdOf(basis, book, origin);
}
