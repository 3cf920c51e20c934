// Co-products in a schedule: they take no time of their own and are there when the order is that they come with.
// Knows orders and pegging; places nothing.

import type { UnpeggedOrder, PegLink } from "../../model/plan";
import type { OrderDays } from "./order-days";

/** Days of the orders with each co-product on the due day of the order that brings it. */
export function datedLikeProducers({ starts, dues }: OrderDays, orders: readonly UnpeggedOrder[]): OrderDays {
  if (orders.every(({ from }) => from === undefined)) return { starts, dues };
  const places = new Map(orders.map(({ id }, place) => [id, place]));
  const dated = { starts: starts.slice(), dues: dues.slice() };
  orders.forEach(({ from }, place) => {
    const due = from === undefined ? undefined : dues[places.get(from) ?? -1];
    if (due === undefined) return;
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
