// Which orders and which stock customers get, in columns: read off the pegging, or served anew. Knows no day.

import type { PegLink, UnpeggedOrder } from "../../model/plan";
import type { Demand } from "../../model/plant";
import { FROM_STOCK } from "../requirements/serving";

/** Links that end at a demand, in the order of the pegging. */
export type CustomerLinks = {
  readonly count: number;
  /** Place of the order, or FROM_STOCK. */
  readonly supplies: Int32Array;
  /** Place of the demand. */
  readonly demands: Int32Array;
  readonly quantities: Float64Array;
};

/** Cost O(demands + orders + links). */
export function customerLinks(demands: readonly Demand[], orders: readonly UnpeggedOrder[], links: readonly PegLink[]): CustomerLinks {
  const places = new Map(orders.map(({ id }, place) => [id, place]));
  const numbers = new Map(demands.map(({ id }, number) => [id, number]));
  const columns = { supplies: new Int32Array(links.length), demands: new Int32Array(links.length), quantities: new Float64Array(links.length) };
  let count = 0;
  for (const { supply, need, quantity } of links) {
    const number = need.kind === "demand" ? numbers.get(need.demand) : undefined;
    if (number === undefined) continue;
    columns.supplies[count] = supply.kind === "order" ? (places.get(supply.order) ?? FROM_STOCK) : FROM_STOCK;
    columns.demands[count] = number;
    columns.quantities[count] = quantity;
    count += 1;
  }
  return { ...columns, count };
}
