// Stock by the last day on which it may be used, and what of it expires before anything needs it.
// Knows stock rows and the needs of one item; nothing of open orders, which come after stock.

import { groupBy } from "../../base/group-by";
import type { Day } from "../../base/day";
import { QUANTITY_TOLERANCE, snap } from "../../base/quantity";
import type { Stock } from "../../model/plant";
import { insertNeed, type ItemNeeds } from "./need-columns";
import { EXPIRED } from "./order-book";

/** All stock of an item with one expiry. */
export type StockLot = {
  /** The last day on which it may be used; Infinity for stock that keeps. */
  readonly expiry: Day;
  /** On hand less allocated, units; negative when more is allocated than there is. */
  readonly quantity: number;
};

/**
 * Lots of each item that has stock with an expiry, the first to expire first; lots that expire before the start left out.
 * @param find index of an item, undefined for an unknown one
 * Cost O(stock); items whose stock keeps are not in the map.
 */
export function stockLots(
  stock: readonly Stock[],
  find: (item: string) => number | undefined,
  start: Day,
): ReadonlyMap<number, readonly StockLot[]> {
  const lots = new Map<number, readonly StockLot[]>();
  const dated = new Set(stock.filter(({ expiry = -Infinity }) => expiry >= start).map(({ item }) => item));
  if (dated.size === 0) return lots;
  const usable = stock.filter(({ item, expiry = Infinity }) => expiry >= start && dated.has(item));
  for (const [item, rows] of groupBy(usable, (row) => row.item)) {
    const index = find(item);
    if (index !== undefined) lots.set(index, lotsByExpiry(rows));
  }
  return lots;
}

function lotsByExpiry(rows: readonly Stock[]): readonly StockLot[] {
  return [...groupBy(rows, ({ expiry = Infinity }) => expiry)]
    .map(([expiry, lot]) => ({ expiry, quantity: lot.reduce((sum, { onHand, allocated }) => snap(sum + onHand - allocated), 0) }))
    .sort((one, other) => one.expiry - other.expiry);
}

/**
 * Adds to the needs of an item what leaves its stock unused, each on the day after its expiry and before the needs of that
 * day. Needs use the lot that expires first, and all stock before any order; so what is left of a lot depends on the needs
 * alone, and serving the needs and these losses in turn from the whole stock is first expired, first out.
 *
 * @param needs sorted by day; more is allocated than there is of a lot → that much of the others is used up at once
 * @param end   losses on this day or later lie after the plan and are left out
 * @param priorityClass of what no demand asks for
 * Cost O(needs · lots that are lost).
 */
export function addExpiries(needs: ItemNeeds, lots: readonly StockLot[], end: Day, priorityClass: number): void {
  let claimed = lots.reduce((sum, { quantity }) => sum + Math.max(0, -quantity), 0);
  let next = 0;
  for (const { expiry, quantity } of lots) {
    if (expiry + 1 >= end) return;
    for (; next < needs.count && (needs.days[next] ?? 0) <= expiry; next += 1) claimed += needs.quantities[next] ?? 0;
    const left = snap(quantity - claimed);
    claimed = snap(Math.max(0, claimed - Math.max(0, quantity)));
    if (left <= QUANTITY_TOLERANCE) continue;
    insertNeed(needs, next, { day: expiry + 1, quantity: left, priorityClass, origin: EXPIRED });
    next += 1;
  }
}
