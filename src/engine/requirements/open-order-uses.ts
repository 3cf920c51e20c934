// What the horizon needs of each open order, were open orders used before any new one is planned.
// Knows stock, needs and open quantities of one item; its answers become expedite, defer and cancel messages.

import type { Day } from "../../base/day";
import { NEED_TOLERANCE, snap } from "../../base/quantity";
import type { OpenOrder } from "../../model/plant";
import type { Dated } from "./dated";

/** What the horizon needs of an open order, were open orders used in the order of their due days before any new one. */
export type OpenOrderUse = {
  /** The day on which stock without it falls below its level; null when it is not needed in the horizon. */
  readonly needed: Day | null;
  /** Units of it that the horizon needs, ≥ 0. */
  readonly quantity: number;
};

/**
 * Uses open orders in the given sequence: each is needed on the day on which stock without it falls below the level.
 *
 * @param opening    stock at the start, units
 * @param level      units that stock should not fall below, ≥ 0
 * @param needs      sorted by day; some may be below 0, see `withChanges`
 * @param quantities open quantities, units, in the order of due day
 * @param start      first day of the plan
 * @returns one use per quantity; the last one used may be needed in part
 * Cost O(needs + quantities). Source: the rescheduling assumption of MRP; Orlicky (1975).
 */
export function openOrderUses(
  opening: number,
  level: number,
  needs: Dated,
  quantities: readonly number[],
  start: Day,
): readonly OpenOrderUse[] {
  const uses: OpenOrderUse[] = [];
  let least = Infinity;
  let stock = opening;
  let need = 0;
  let day = start;
  for (const quantity of quantities) {
    while (need < needs.count && (stock >= level - NEED_TOLERANCE || needs.days[need] === day)) {
      day = needs.days[need] ?? day;
      stock = snap(stock - (needs.quantities[need] ?? 0));
      least = Math.min(least, stock);
      need += 1;
    }
    if (stock < level - NEED_TOLERANCE) {
      uses.push({ needed: day, quantity });
      stock = snap(stock + quantity);
      least = stock;
    } else {
      uses.push({ needed: null, quantity: 0 });
    }
  }
  let last = stock;
  for (; need < needs.count; need += 1) {
    last -= needs.quantities[need] ?? 0;
    least = Math.min(least, last);
  }
  return trimmed(uses, Math.max(0, least - level));
}

/**
 * Uses of an item whose safety stock is asked for only when a new order can be there. An open order may come as soon as the
 * stock that is given asks for it, and has to come when the plan asks for it: in between it is well placed.
 *
 * @param given uses by the stock that is given, the earlier ones
 * @param asked uses by the stock that is asked for
 */
export function betweenUses(orders: readonly OpenOrder[], given: readonly OpenOrderUse[], asked: readonly OpenOrderUse[]): readonly OpenOrderUse[] {
  return orders.map(({ due }, index): OpenOrderUse => {
    const early = given[index] ?? { needed: null, quantity: 0 };
    const late = asked[index] ?? early;
    if (early.needed === null) return late;
    return { needed: Math.max(early.needed, Math.min(due, late.needed ?? Infinity)), quantity: Math.max(early.quantity, late.quantity) };
  });
}

/** What is left at least, once the last order that was used is there, was not needed of it. */
function trimmed(uses: readonly OpenOrderUse[], left: number): readonly OpenOrderUse[] {
  const last = uses.reduce((found, use, index) => (use.needed === null ? found : index), -1);
  return uses.map((use, index) => (index === last ? { ...use, quantity: Math.max(0, snap(use.quantity - left)) } : use));
}
