// Co-products in a schedule: they take no time of their own and are there when the order is that they come with.
// Knows orders and pegging; places nothing.

import type { UnpeggedOrder, PegLink } from "../../model/plan";
import type { OrderDays } from "./order-days";

/** By place of an order: that of the order which brings it, for a co-product another one. Null where there are none. Cost O(orders). */
export function bringersOf(orders: readonly UnpeggedOrder[]): Int32Array | null {
  if (orders.every(({ from }) => from === undefined)) return null;
  const places = new Map(orders.map(({ id }, place) => [id, place]));
  return Int32Array.from(orders, ({ from }, place) => (from === undefined ? place : (places.get(from) ?? place)));
}

/** Days of the orders with each co-product on the due day of the order that brings it. */
export function datedLikeProducers({ starts, dues }: OrderDays, bringers: Int32Array | null): OrderDays {
  if (bringers === null) return { starts, dues };
  const dated = { starts: starts.slice(), dues: dues.slice() };
  bringers.forEach((bringer, place) => {
    if (bringer === place) return;
    const due = dues[bringer] ?? 0;
    dated.starts[place] = due;
    dated.dues[place] = due;
  });
  return dated;
}

/**
 * Finds the co-product by which one order waits for another that brings no component of it.
 * Cost O(links), once, in a plan with co-products.
 */
export function coProductsBetween(orders: readonly UnpeggedOrder[], links: readonly PegLink[]): (producer: UnpeggedOrder, user: UnpeggedOrder) => UnpeggedOrder | undefined {
  const coProducts = new Map(orders.filter(({ from }) => from !== undefined).map((order) => [order.id, order]));
  if (coProducts.size === 0) return () => undefined;
  const between = new Map<string, UnpeggedOrder | null>();
  for (const { supply, need } of links) {
    if (supply.kind !== "order" || need.kind !== "component") continue;
    const coProduct = coProducts.get(supply.order) ?? null;
    const key = pairKey(coProduct?.from ?? supply.order, need.order);
    if (coProduct === null || !between.has(key)) between.set(key, coProduct);
  }
  return (producer, user) => between.get(pairKey(producer.id, user.id)) ?? undefined;
}

function pairKey(producer: string, user: string): string {
  return JSON.stringify([producer, user]);
}
