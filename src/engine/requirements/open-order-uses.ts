// What the horizon needs of each open order, were open orders used before any new one is planned.
// Knows stock, needs and open quantities of one item; its answers become expedite, defer and cancel messages.

import type { Day } from "../../base/day";
import { NEED_TOLERANCE, snap } from "../../base/quantity";
import type { Dated } from "./net-item";

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
 * @param needs      sorted by day
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
  let stock = opening;
  let need = 0;
  let day = start;
  for (const quantity of quantities) {
    while (need < needs.count && (stock >= level - NEED_TOLERANCE || needs.days[need] === day)) {
      day = needs.days[need] ?? day;
      stock = snap(stock - (needs.quantities[need] ?? 0));
      need += 1;
    }
    if (stock < level - NEED_TOLERANCE) {
      uses.push({ needed: day, quantity });
      stock = snap(stock + quantity);
    } else {
      uses.push({ needed: null, quantity: 0 });
    }
  }
  let atEnd = stock;
  for (; need < needs.count; need += 1) atEnd -= needs.quantities[need] ?? 0;
  return trimmed(uses, Math.max(0, atEnd - level));
}

/** What is left at the horizon's end was not needed of the last order that was used. */
function trimmed(uses: readonly OpenOrderUse[], left: number): readonly OpenOrderUse[] {
  const last = uses.reduce((found, use, index) => (use.needed === null ? found : index), -1);
  return uses.map((use, index) => (index === last ? { ...use, quantity: Math.max(0, snap(use.quantity - left)) } : use));
}
