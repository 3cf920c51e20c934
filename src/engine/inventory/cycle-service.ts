// Safety stock and cycle service level under normal demand: two ways to say the same thing.
// Cycle service is the chance of no stock-out before the next receipt; the share of demand served is in fill-rate.

import { leadTimeDemand, leadTimeDeviation, type LeadTimeTerms } from "./lead-time-demand";
import { normalProbability, normalQuantile } from "./normal";

/**
 * Safety stock for a cycle service level.
 *
 *   SS = z·σ,  Φ(z) = service level
 *
 * @param serviceLevel P(no stock-out in a cycle), 0 < level < 1; below 0.5 the result is negative
 * @param deviation    σ of demand over the lead time, units, ≥ 0
 * @returns units
 * Source: Silver, Pyke & Thomas (2017), ch. 6. Example: 95 % and σ 208.8 give 343.5.
 */
export function safetyStockForService(serviceLevel: number, deviation: number): number {
  // Written so that a deviation of 0 gives 0 and never −0.
  return deviation === 0 ? 0 : normalQuantile(serviceLevel) * deviation;
}

/**
 * Cycle service level of a safety stock: Φ(SS / σ).
 *
 * @param deviation units, > 0
 * @returns 0…1. Example: safety stock 1000 and σ 707.1 give 0.921.
 */
export function serviceOfSafetyStock(safetyStock: number, deviation: number): number {
  return normalProbability(safetyStock / deviation);
}

/**
 * Reorder point for a cycle service level: demand over lead time and review period, and safety stock.
 *
 *   ROP = d·(L + R) + z·σ
 *
 * @returns units. Example: d 30, s 5, L 10, z 1.65 (a service level of 0.9505) gives 326.1.
 */
export function reorderPointForService(serviceLevel: number, terms: LeadTimeTerms): number {
  const { demand, leadTime, reviewPeriod } = terms;
  return leadTimeDemand(demand, leadTime, reviewPeriod) + safetyStockForService(serviceLevel, leadTimeDeviation(terms));
}
