// What of an item's stock nobody needs, so that it may stand in for another item. Knows the orders above the item in the book.

import type { Day } from "../../base/day";
import { snap } from "../../base/quantity";
import { unitsNeeded } from "./item-needs";
import { openQuantity } from "./open-orders";
import type { OrderBook } from "./order-book";
import type { PlanningBasis } from "./planning-basis";

export type FreeStock = {
  /** Units that may be taken on a day, ≥ 0. */
  readonly freeOn: (day: Day) => number;
  readonly take: (units: number) => void;
};

/**
 * The free stock of a substitute, as the item that it stands in for may use it.
 *
 *   free(d) = on hand + open orders due by d − all its needs in the horizon − the level it is kept at − taken
 *
 * Its level is the highest safety stock of the horizon, or the minimum of a min-max rule. Stock that expires within the
 * horizon is left to its own needs. So no order of the substitute is ever planned for what is taken.
 *
 * @param id  of the substitute, none of whose orders are planned yet, but all of its parents' are
 * @param taker index of the item that it stands in for: items that are planned before it have taken their part
 * Cost O(needs + open orders of the substitute) once.
 */
export function freeStock(id: string, taker: number, basis: PlanningBasis, book: OrderBook): FreeStock {
  const { plant, settings, structure } = basis;
  const index = structure.indexOf(id);
  const item = plant.items[index];
  const end = settings.start + basis.horizonDays;
  const minimum = item?.lotRule.kind === "minMax" ? item.lotRule.minimumStock : 0;
  const byDate = (basis.safetyStocks.get(index) ?? []).filter(({ from }) => from < end).map(({ quantity }) => quantity);
  const level = Math.max(item?.safetyStock ?? 0, minimum, ...byDate);
  const opening = basis.opening[index] ?? NaN;
  const expiring = (basis.lots.get(index) ?? []).reduce((sum, lot) => (lot.expiry < end ? sum + Math.max(0, lot.quantity) : sum), 0);
  const coming = (basis.openOrders[index] ?? []).flatMap((place) => plant.openOrders[place] ?? []);
  const free = (Number.isNaN(opening) ? 0 : opening) - expiring - unitsNeeded(index, taker, basis, book) - level;
  let taken = 0;
  return {
    freeOn: (day) => Math.max(0, snap(coming.reduce((sum, order) => (order.due <= day ? sum + openQuantity(order) : sum), free) - taken)),
    take: (units) => {
      taken += units;
    },
  };
}
