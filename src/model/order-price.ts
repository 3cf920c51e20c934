// What an order costs each: by the supplier's row that it follows and its quantity. Knows rows; decides on no source.

import { QUANTITY_TOLERANCE } from "../base/quantity";
import type { Order } from "./plan";
import type { Item, SupplierItem } from "./plant";
import type { PriceBreak } from "./price-break";

/**
 * The supplier's row that an order follows: of the place that it names among its item's rows by rank, else the first one of
 * its supplier.
 * @param rows of its item, as in the plant
 */
export function supplierRowOf({ sourcePlace, supplier }: Order, rows: readonly SupplierItem[]): SupplierItem | undefined {
  if (sourcePlace === undefined) return rows.find((row) => row.supplier === supplier);
  return [...rows].sort((a, b) => a.rank - b.rank)[sourcePlace];
}

/**
 * Money per unit of an order: the row's price, by the quantity where it has price breaks; the item's cost without one.
 * @param row from `supplierRowOf`
 */
export function unitPrice({ quantity }: Order, row: SupplierItem | undefined, item: Item): number {
  const { priceBreaks = [], price } = row ?? {};
  return priceBreaks.length > 0 ? priceAt(quantity, priceBreaks) : (price ?? item.cost);
}

/**
 * The price of each unit of an order.
 * @param breaks by rising `from`; less than the first pays its price
 */
export function priceAt(quantity: number, breaks: readonly PriceBreak[]): number {
  let price = breaks[0]?.price ?? 0;
  for (const step of breaks) if (step.from <= quantity + QUANTITY_TOLERANCE) price = step.price;
  return price;
}
