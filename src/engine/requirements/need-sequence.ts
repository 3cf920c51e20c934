// The sequence in which the needs of an item are served: by day, then priority, then id of the demand or parent order.
// Knows needs in columns; nothing of how they are covered.

import { snap } from "../../base/quantity";
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
  const { count, days, quantities, classes, origins } = gathered;
  reserve(sorted, count);
  sorted.count = count;
  sorted.units = 0;
  if (count === 0) return;
  let place = 0;
  for (let day = 0; day < placeByDay.length && place < count; day += 1) {
    const needsOfDay = placeByDay[day] ?? 0;
    placeByDay[day] = place;
    place += needsOfDay;
  }
  const into = { days: sorted.days, quantities: sorted.quantities, classes: sorted.classes, origins: sorted.origins };
  let units = 0;
  for (let need = 0; need < count; need += 1) {
    const day = days[need] ?? 0;
    const quantity = quantities[need] ?? 0;
    units += quantity;
    const to = placeByDay[day - start] ?? 0;
    placeByDay[day - start] = to + 1;
    into.days[to] = day;
    into.quantities[to] = quantity;
    into.classes[to] = classes[need] ?? 0;
    into.origins[to] = origins[need] ?? 0;
  }
  placeByDay.fill(0);
  sorted.units = snap(units);
}

/** Puts the needs of each day into their sequence. Parents came in the order of their ids, so most days are in it already. */
function sortWithinDays(desk: NeedsDesk, basis: PlanningBasis, book: OrderBook): void {
  const { count, days, classes } = desk.sorted;
  const { isInIdOrder, sorted } = desk;
  for (let from = 0; from < count; ) {
    const day = days[from] ?? 0;
    let end = from + 1;
    let isSorted = true;
    for (; end < count && days[end] === day; end += 1) {
      if (!isSorted) continue;
      const byPriority = (classes[end - 1] ?? 0) - (classes[end] ?? 0);
      isSorted = byPriority < 0 || (byPriority === 0 && (isInIdOrder || compareIds(sorted, end - 1, end, basis, book) <= 0));
    }
    if (!isSorted) sortDay(desk, from, end, basis, book);
    from = end;
  }
}

/** Needs that are equal in all (a component in two lines of one bill) stay as they came. */
function sortDay(desk: NeedsDesk, from: number, end: number, basis: PlanningBasis, book: OrderBook): void {
  const { sorted, isInIdOrder } = desk;
  const { classes } = sorted;
  const compare = (a: number, b: number): number => {
    const byPriority = (classes[a] ?? 0) - (classes[b] ?? 0);
    return byPriority !== 0 || isInIdOrder ? byPriority : compareIds(sorted, a, b, basis, book);
  };
  if (end - from <= INSERTION_SIZE) insertEach(sorted, from, end, compare);
  else permute(desk, from, Int32Array.from({ length: end - from }, (_, i) => from + i).sort((a, b) => compare(a, b) || a - b));
}

/** Up to this many needs of a day, moving each to its place is quicker than a general sort. */
const INSERTION_SIZE = 24;

function insertEach({ quantities, classes, origins }: ItemNeeds, from: number, end: number, compare: (a: number, b: number) => number): void {
  for (let next = from + 1; next < end; next += 1) {
    let at = next;
    while (at > from && compare(at - 1, next) > 0) at -= 1;
    if (at === next) continue;
    const quantity = quantities[next] ?? 0;
    const priorityClass = classes[next] ?? 0;
    const origin = origins[next] ?? 0;
    for (let to = next; to > at; to -= 1) {
      quantities[to] = quantities[to - 1] ?? 0;
      classes[to] = classes[to - 1] ?? 0;
      origins[to] = origins[to - 1] ?? 0;
    }
    quantities[at] = quantity;
    classes[at] = priorityClass;
    origins[at] = origin;
  }
}

/** Puts the needs at `places` from `from` on; all are of one day. */
function permute({ sorted, gathered }: NeedsDesk, from: number, places: Int32Array): void {
  places.forEach((place, i) => {
    gathered.quantities[i] = sorted.quantities[place] ?? 0;
    gathered.classes[i] = sorted.classes[place] ?? 0;
    gathered.origins[i] = sorted.origins[place] ?? 0;
  });
  const size = places.length;
  sorted.quantities.set(gathered.quantities.subarray(0, size), from);
  sorted.classes.set(gathered.classes.subarray(0, size), from);
  sorted.origins.set(gathered.origins.subarray(0, size), from);
}

/** By the id of the demand or of the parent order. */
function compareIds(needs: ItemNeeds, a: number, b: number, basis: PlanningBasis, book: OrderBook): number {
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
