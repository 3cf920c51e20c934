// Firm planned orders: planned once, then fixed by the planner in quantity and day, and not placed yet.
// Knows the days from which they count in netting, and when they are needed; nothing of who fixed them.

import type { Day } from "../../base/day";
import type { OpenOrder } from "../../model/plant";
import { datedOf, nothingDated, type Dated } from "./dated";
import { openQuantity } from "./open-orders";
import { openOrderUses, type OpenOrderUse } from "./open-order-uses";
import type { PlanningBasis } from "./planning-basis";

/**
 * The day from which a firm planned order counts as coming: the day it was planned for, or its own when that is earlier.
 * It serves the need that it was planned for also when it was put off, and no earlier one; null for any other order.
 */
export function countsFrom({ plannedFor, due }: OpenOrder, start: Day): Day | null {
  return plannedFor === undefined ? null : Math.max(start, Math.min(plannedFor, due));
}

/**
 * Firm planned orders among an item's open ones, as netting counts them.
 * @param end the horizon's: what comes after it is no receipt of the plan
 */
export function firmPlannedOrders(orders: readonly OpenOrder[], start: Day, end: Day): Dated {
  const counted = orders.flatMap((order) => {
    const day = order.due < end ? countsFrom(order, start) : null;
    return day === null ? [] : [{ day, quantity: openQuantity(order) }];
  });
  if (counted.length === 0) return nothingDated;
  counted.sort((a, b) => a.day - b.day);
  return datedOf(counted);
}

/** Open orders in the sequence in which they serve needs, with the days of it: those on which they are due, for most. */
export function inTurn(
  places: readonly number[],
  scheduled: Dated,
  { plant, settings }: Pick<PlanningBasis, "plant" | "settings">,
): { readonly places: readonly number[]; readonly days: ArrayLike<number> } {
  if (places.every((place) => plant.openOrders[place]?.plannedFor === undefined)) return { places, days: scheduled.days };
  const turns = places.map((place, index) => {
    const order = plant.openOrders[place];
    const own = order === undefined ? null : countsFrom(order, settings.start);
    return { place, day: own ?? scheduled.days[index] ?? 0 };
  });
  turns.sort((a, b) => a.day - b.day);
  return { places: turns.map(({ place }) => place), days: turns.map(({ day }) => day) };
}

/**
 * What the horizon needs of each of an item's open orders; see `openOrderUses`. Of firm planned ones only after all others
 * and after new orders for earlier needs.
 *
 * @param orders   in the order of their due days
 * @param receipts new orders, by the day on which they are needed
 * @returns one use an order, in the order given
 */
export function usesOfOpenOrders(
  opening: number,
  level: number,
  needs: Dated,
  orders: readonly OpenOrder[],
  receipts: Dated,
  start: Day,
): readonly OpenOrderUse[] {
  const placed = orders.filter(({ plannedFor }) => plannedFor === undefined);
  const firm = orders.filter(({ plannedFor }) => plannedFor !== undefined);
  if (firm.length === 0) return openOrderUses(opening, level, needs, placed.map(openQuantity), start);
  const uses = new Map<OpenOrder, OpenOrderUse>();
  const note = (used: readonly (OpenOrder | null)[], quantities: readonly number[]): void => {
    openOrderUses(opening, level, needs, quantities, start).forEach((use, index) => {
      const order = used[index];
      if (order !== null && order !== undefined) uses.set(order, use);
    });
  };
  const planned = Array.from({ length: receipts.count }, (_, index) => ({ day: receipts.days[index] ?? 0, quantity: receipts.quantities[index] ?? 0, order: null }));
  const fixed = firm.map((order) => ({ day: countsFrom(order, start) ?? order.due, quantity: openQuantity(order), order }));
  const byDay = [...fixed, ...planned].sort((a, b) => a.day - b.day);
  note([...placed.map(() => null), ...byDay.map(({ order }) => order)], [...placed.map(openQuantity), ...byDay.map(({ quantity }) => quantity)]);
  note(placed, placed.map(openQuantity));
  return orders.map((order) => {
    const { needed, quantity } = uses.get(order) ?? { needed: null, quantity: 0 };
    return { needed: needed === null ? null : Math.max(needed, countsFrom(order, start) ?? needed), quantity };
  });
}
