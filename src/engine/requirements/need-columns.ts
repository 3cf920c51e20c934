// The columns in which the needs of one item after the other are gathered and sorted. Knows no rule of planning.

/** The needs of an item, sorted by day, then class of priority, then id of the demand or parent order. */
export type ItemNeeds = {
  count: number;
  /** Of all of them, without what expires. */
  units: number;
  days: Int32Array;
  /** Units, > 0. */
  quantities: Float64Array;
  /** Class of the priority, see `PriorityClasses`; a component has that of the best demand its parent order serves. */
  classes: Int32Array;
  /** The order that takes the component, `~place` of the demand, or EXPIRED; empty where needs are sums, see `summedNeeds`. */
  origins: Int32Array;
};

/** Columns for one item after the other, and for what is gathered before it is sorted. */
export type NeedsDesk = {
  readonly sorted: ItemNeeds;
  readonly gathered: ItemNeeds;
  /** True when those of one day and priority were gathered in the sequence of their ids. */
  isInIdOrder: boolean;
  /** Needs by day of the horizon: counted as they are gathered, then the place of the next one; all 0 between items. */
  readonly placeByDay: Int32Array;
  /** Of no meaning: see `touchOrders`. */
  touched: number;
};

export function needsDesk(horizonDays: number): NeedsDesk {
  return { sorted: noNeeds(), gathered: noNeeds(), isInIdOrder: false, placeByDay: new Int32Array(horizonDays + 1), touched: 0 };
}

export function noNeeds(): ItemNeeds {
  return { count: 0, units: 0, days: new Int32Array(0), quantities: new Float64Array(0), classes: new Int32Array(0), origins: new Int32Array(0) };
}

/** Makes room for so many needs in all. */
export function reserve(needs: ItemNeeds, size: number): void {
  if (size <= needs.days.length) return;
  const { days, quantities, classes, origins } = needs;
  const longer = 2 * size;
  needs.days = new Int32Array(longer);
  needs.quantities = new Float64Array(longer);
  needs.classes = new Int32Array(longer);
  needs.origins = new Int32Array(longer);
  needs.days.set(days);
  needs.quantities.set(quantities);
  needs.classes.set(classes);
  needs.origins.set(origins);
}

/** Puts a need at a place of its own; those from there on move up. O(needs behind it). */
export function insertNeed(
  needs: ItemNeeds,
  place: number,
  { day, quantity, priorityClass, origin }: { day: number; quantity: number; priorityClass: number; origin: number },
): void {
  const { count } = needs;
  reserve(needs, count + 1);
  for (const column of [needs.days, needs.quantities, needs.classes, needs.origins]) column.copyWithin(place + 1, place, count);
  needs.days[place] = day;
  needs.quantities[place] = quantity;
  needs.classes[place] = priorityClass;
  needs.origins[place] = origin;
  needs.count = count + 1;
}
