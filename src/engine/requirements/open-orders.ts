// Open and firm orders before they are planned around: by item, in the order of their due day.
// Knows the plant's rows; nothing of needs.

import { snap } from "../../base/quantity";
import type { OpenOrder } from "../../model/plant";

/** Units still to be received of an open order. */
export function openQuantity(order: OpenOrder): number {
  return snap(order.quantity - order.done);
}

/**
 * Places of the open orders of each item that has any, by due day, then id; those with nothing open are left out.
 * @param indexOf throws for an unknown item
 */
export function openOrdersByItem(
  openOrders: readonly OpenOrder[],
  indexOf: (item: string) => number,
): ReadonlyMap<number, readonly number[]> {
  const byItem = new Map<number, number[]>();
  openOrders.forEach((order, place) => {
    if (openQuantity(order) <= 0) return;
    const item = indexOf(order.item);
    const own = byItem.get(item);
    if (own === undefined) byItem.set(item, [place]);
    else own.push(place);
  });
  for (const places of byItem.values()) {
    places.sort((a, b) => {
      const one = openOrders[a];
      const other = openOrders[b];
      return one === undefined || other === undefined ? 0 : one.due - other.due || (one.id < other.id ? -1 : 1);
    });
  }
  return byItem;
}
