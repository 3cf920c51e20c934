// How long stock lasts, how often it turns and how much of it is too much. Plain numbers; knows no items.

/** Turns a year: cost of goods sold in a year / average inventory, both money at cost. Example: 850 / 100 gives 8.5. */
export function inventoryTurns(costOfGoods: number, averageInventory: number): number {
  return costOfGoods / averageInventory;
}

/**
 * Days on hand = days a year / turns.
 * @param turns a year, > 0
 * @param daysPerYear 365, or the working days of a year
 * @returns days. Example: 8.5 turns are 42.9 days.
 * Source: APICS Dictionary, "inventory turnover" and "days of supply".
 */
export function daysOnHand(turns: number, daysPerYear: number): number {
  return daysPerYear / turns;
}

/** Days of supply = units on hand / units a day. Example: 120 units at 8 a day last 15 days. */
export function daysOfSupply(onHand: number, demandPerDay: number): number {
  return onHand / demandPerDay;
}

/**
 * Periods that stock lasts against a row of demand, the last one in part.
 *
 * @param onHand units, ≥ 0
 * @param demand units by period, each ≥ 0, shape [T]
 * @returns periods, 0…T; T when stock outlasts the row
 * Example: 100 against 40 40 40 lasts 2.5 periods.
 */
export function periodsOfSupply(onHand: number, demand: readonly number[]): number {
  let left = onHand;
  for (const [period, units] of demand.entries()) {
    if (units > left) return period + left / units;
    left -= units;
  }
  return demand.length;
}

/**
 * Excess: stock above what is to be covered.
 *
 *   excess = max(0, on hand − demand per day · days)
 *
 * @param coverDays days that stock may last, ≥ 0
 * @returns units, ≥ 0
 */
export function excessStock(onHand: number, demandPerDay: number, coverDays: number): number {
  return Math.max(0, onHand - demandPerDay * coverDays);
}
