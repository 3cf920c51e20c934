// The master schedule's own arithmetic: projected available with a demand fence, and what is available to promise.
// Knows one item's numbers by period; nothing of dates, levels or components.

import { snap } from "../../base/quantity";

/**
 * Projected available balance of a master schedule.
 *
 *   before the fence: PAB(t) = PAB(t−1) + MPS(t) − orders(t)
 *   after it:         PAB(t) = PAB(t−1) + MPS(t) − max(forecast(t), orders(t))
 *
 * @param opening      units on hand at the start
 * @param receipts     MPS, shape [T], units
 * @param orders       customer orders, shape [T], units
 * @param forecast     shape [T], units
 * @param fencePeriods periods before the demand time fence, 0 … T
 * @returns shape [T]
 * Source: ASCM dictionary; example in section 2 of docs/formulas.md.
 */
export function projectedAvailable(
  opening: number,
  receipts: readonly number[],
  orders: readonly number[],
  forecast: readonly number[],
  fencePeriods: number,
): readonly number[] {
  let available = opening;
  return receipts.map((receipt, period) => {
    const ordered = orders[period] ?? 0;
    const demand = period < fencePeriods ? ordered : Math.max(forecast[period] ?? 0, ordered);
    available = snap(available + receipt - demand);
    return available;
  });
}

/**
 * Discrete available to promise, before any look-ahead.
 *
 *   ATP(1) = on hand + MPS(1) − orders until the next receipt;  later, in periods with a receipt:
 *   ATP(t) = MPS(t) − orders until the next receipt
 *
 * @param opening  units on hand at the start
 * @param receipts MPS, shape [T], units
 * @param orders   customer orders, shape [T], units
 * @returns shape [T]; 0 in periods that are neither the first nor have a receipt; may be negative
 */
export function discreteAvailableToPromise(
  opening: number,
  receipts: readonly number[],
  orders: readonly number[],
): readonly number[] {
  const available = receipts.map(() => 0);
  let holder = 0;
  receipts.forEach((receipt, period) => {
    if (receipt > 0) holder = period;
    const supply = receipt + (period === 0 ? opening : 0);
    available[holder] = snap((available[holder] ?? 0) + supply - (orders[period] ?? 0));
  });
  return available;
}

/**
 * Takes a negative available to promise back from the nearest earlier period that has some.
 *
 * @param available discrete ATP, shape [T]
 * @returns shape [T], same sum; negative at most in the first period, when more is promised than there will be
 * Cost O(T).
 */
export function withLookAhead(available: readonly number[]): readonly number[] {
  const promised = [...available];
  for (let period = promised.length - 1; period > 0; period -= 1) {
    const missing = Math.min(0, promised[period] ?? 0);
    if (missing === 0) continue;
    promised[period] = 0;
    promised[period - 1] = snap((promised[period - 1] ?? 0) + missing);
  }
  return promised;
}

/**
 * Cumulative available to promise: what can be promised up to the end of each period.
 * @param available discrete ATP with look-ahead, shape [T]
 */
export function cumulativeAvailableToPromise(available: readonly number[]): readonly number[] {
  let total = 0;
  return available.map((units) => {
    total = snap(total + units);
    return total;
  });
}
