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
 * Money per unit of an order: the row's price, by the quantity where it has price breaks, the mean of its units where these are
 * incremental; the item's cost without one.
 * @param row from `supplierRowOf`
 */
export function unitPrice({ quantity }: Order, row: SupplierItem | undefined, item: Item): number {
  const { priceBreaks = [], price, discount } = row ?? {};
  if (priceBreaks.length === 0) return price ?? item.cost;
  return discount === "incremental" ? meanPrice(quantity, priceBreaks) : priceAt(quantity, priceBreaks);
}

/**
 * The mean price of a unit of an order where each price holds for the units above its quantity only.
 * @param breaks by rising `from`; units below the first pay its price, too
 */
export function meanPrice(quantity: number, breaks: readonly PriceBreak[]): number {
  let saved = 0;
  breaks.forEach(({ from, price }, tier) => {
    const before = breaks[tier - 1]?.price ?? price;
    if (from < quantity) saved += (before - price) * (quantity - from);
  });
  return (breaks[0]?.price ?? 0) - (quantity > 0 ? saved / quantity : 0);
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
