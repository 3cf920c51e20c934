// Open and firm orders before they are planned around: by item, in the order of their due day.
// Knows the plant's rows; nothing of needs.

import { snap } from "../../base/quantity";
import type { OpenOrder } from "../../model/plant";

/** Units still to be received of an open order. */
export function openQuantity(order: OpenOrder): number {
  return snap(order.quantity - order.done);
}

/** The rows at some places. */
export function openOrdersAt(places: readonly number[], openOrders: readonly OpenOrder[]): readonly OpenOrder[] {
  if (places.length === 0) return noOrders;
  const rows: OpenOrder[] = [];
  for (const place of places) {
    const row = openOrders[place];
    if (row !== undefined) rows.push(row);
  }
  return rows;
}

const noOrders: readonly OpenOrder[] = [];

/**
 * Places of the open orders by item, by due day, then id; those with nothing open are left out.
 * @param indexOf throws for an unknown item
 * @returns undefined for an item that has none
 */
export function openOrdersByItem(
  openOrders: readonly OpenOrder[],
  items: number,
  indexOf: (item: string) => number,
): readonly (readonly number[] | undefined)[] {
  const byItem = new Array<number[] | undefined>(items).fill(undefined);
  openOrders.forEach((order, place) => {
    if (openQuantity(order) <= 0) return;
    const item = indexOf(order.item);
    const own = byItem[item];
    if (own === undefined) byItem[item] = [place];
    else own.push(place);
  });
  for (const places of byItem) {
    places?.sort((a, b) => {
      const one = openOrders[a];
      const other = openOrders[b];
      return one === undefined || other === undefined ? 0 : one.due - other.due || (one.id < other.id ? -1 : 1);
    });
  }
  return byItem;
}
