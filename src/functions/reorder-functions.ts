// Custom functions on reorder points, safety stock and service under normal demand. Thin: checks, lifts, hands over.

import { reorderPointForService, safetyStockForService, serviceOfSafetyStock } from "../engine/inventory/cycle-service";
import { expectedShortage as expectedShortageOf, fillRate as fillRateOf, safetyStockForFillRate } from "../engine/inventory/fill-rate";
import {
  leadTimeDemand as leadTimeDemandOf,
  leadTimeDeviation as leadTimeDeviationOf,
  type LeadTimeTerms,
} from "../engine/inventory/lead-time-demand";
import { lift } from "./lift";
import { atLeastZero, number, optional, positive, share } from "./parameter";

const terms = [
  atLeastZero("demand"),
  atLeastZero("demandDeviation"),
  atLeastZero("leadTime"),
  share("serviceLevel"),
  optional(atLeastZero("leadTimeDeviation"), 0),
  optional(atLeastZero("reviewPeriod"), 0),
] as const;

function termsFrom(
  demand: number,
  demandDeviation: number,
  leadTime: number,
  leadTimeDeviation: number,
  reviewPeriod: number,
): LeadTimeTerms {
  return { demand, demandDeviation, leadTime, leadTimeDeviation, reviewPeriod };
}

/**
 * Stock at which to order: demand over the lead time and safety stock for a cycle service level, normal demand.
 * @customfunction REORDERPOINT
 * @helpurl https://planwright.example/help/functions.html#reorderpoint
 * @param {number[][]} demand Mean demand per period, units.
 * @param {number[][]} demandDeviation Standard deviation of demand per period, units.
 * @param {number[][]} leadTime Mean lead time, in the same periods.
 * @param {number[][]} serviceLevel Cycle service level: chance of no stock-out before the next receipt, share of 1 such as 0.95.
 * @param {number[][]} [leadTimeDeviation] Standard deviation of the lead time, in the same periods; 0 when left out.
 * @param {number[][]} [reviewPeriod] Periods between two looks at the stock; 0 when left out: stock is watched all the time.
 * @returns Reorder point, units.
 * @equation src/engine/inventory/cycle-service.ts
 * @example =PLAN.REORDERPOINT(100, 20, 9, 0.95, 2)
 */
export function reorderPoint(
  demand: number[][],
  demandDeviation: number[][],
  leadTime: number[][],
  serviceLevel: number[][],
  leadTimeDeviation?: number[][],
  reviewPeriod?: number[][],
): unknown[][] {
  return lift(
    terms,
    [demand, demandDeviation, leadTime, serviceLevel, leadTimeDeviation, reviewPeriod],
    (mean, deviation, time, level, timeDeviation, review) =>
      reorderPointForService(level, termsFrom(mean, deviation, time, timeDeviation, review)),
  );
}

/**
 * Safety stock for a cycle service level, normal demand. Below a level of 0.5 it is negative.
 * @customfunction SAFETYSTOCK
 * @helpurl https://planwright.example/help/functions.html#safetystock
 * @param {number[][]} demand Mean demand per period, units.
 * @param {number[][]} demandDeviation Standard deviation of demand per period, units.
 * @param {number[][]} leadTime Mean lead time, in the same periods.
 * @param {number[][]} serviceLevel Cycle service level: chance of no stock-out before the next receipt, share of 1 such as 0.95.
 * @param {number[][]} [leadTimeDeviation] Standard deviation of the lead time, in the same periods; 0 when left out.
 * @param {number[][]} [reviewPeriod] Periods between two looks at the stock; 0 when left out: stock is watched all the time.
 * @returns Safety stock, units.
 * @equation src/engine/inventory/cycle-service.ts
 * @example =PLAN.SAFETYSTOCK(100, 20, 9, 0.95, 2)
 */
export function safetyStock(
  demand: number[][],
  demandDeviation: number[][],
  leadTime: number[][],
  serviceLevel: number[][],
  leadTimeDeviation?: number[][],
  reviewPeriod?: number[][],
): unknown[][] {
  return lift(
    terms,
    [demand, demandDeviation, leadTime, serviceLevel, leadTimeDeviation, reviewPeriod],
    (mean, deviation, time, level, timeDeviation, review) =>
      safetyStockForService(level, leadTimeDeviationOf(termsFrom(mean, deviation, time, timeDeviation, review))),
  );
}

/**
 * Cycle service level that a safety stock gives: the chance of no stock-out before the next receipt, normal demand.
 * @customfunction SERVICELEVEL
 * @helpurl https://planwright.example/help/functions.html#servicelevel
 * @param {number[][]} safetyStock Safety stock, units; may be negative.
 * @param {number[][]} deviation Standard deviation of demand over the lead time, units (see LEADTIMEDEVIATION).
 * @returns Share of 1.
 * @equation src/engine/inventory/cycle-service.ts
 * @example =PLAN.SERVICELEVEL(1000, 707.1068)
 */
export function serviceLevel(safetyStock: number[][], deviation: number[][]): unknown[][] {
  return lift([number("safetyStock"), positive("deviation")], [safetyStock, deviation], serviceOfSafetyStock);
}

/**
 * Fill rate that a safety stock gives: the share of demand served from stock, normal demand.
 * @customfunction FILLRATE
 * @helpurl https://planwright.example/help/functions.html#fillrate
 * @param {number[][]} safetyStock Safety stock, units; may be negative.
 * @param {number[][]} deviation Standard deviation of demand over the lead time, units (see LEADTIMEDEVIATION).
 * @param {number[][]} orderQuantity Order quantity, units.
 * @returns Share of 1; below 0 where the shortage of a cycle exceeds the order quantity.
 * @equation src/engine/inventory/fill-rate.ts
 * @example =PLAN.FILLRATE(1000, 707.1068, 10000)
 */
export function fillRate(safetyStock: number[][], deviation: number[][], orderQuantity: number[][]): unknown[][] {
  return lift(
    [number("safetyStock"), positive("deviation"), positive("orderQuantity")],
    [safetyStock, deviation, orderQuantity],
    fillRateOf,
  );
}

/**
 * Safety stock for a target fill rate, normal demand. A negative result is right where large lots alone serve more than is asked for.
 * @customfunction SAFETYSTOCKFILLRATE
 * @helpurl https://planwright.example/help/functions.html#safetystockfillrate
 * @param {number[][]} fillRate Target share of demand served from stock, share of 1 such as 0.98.
 * @param {number[][]} deviation Standard deviation of demand over the lead time, units (see LEADTIMEDEVIATION).
 * @param {number[][]} orderQuantity Order quantity, units.
 * @returns Safety stock, units.
 * @equation src/engine/inventory/fill-rate.ts
 * @example =PLAN.SAFETYSTOCKFILLRATE(0.95, 707.1068, 10000)
 */
export function safetyStockFillRate(
  fillRate: number[][],
  deviation: number[][],
  orderQuantity: number[][],
): unknown[][] {
  return lift(
    [share("fillRate"), positive("deviation"), positive("orderQuantity")],
    [fillRate, deviation, orderQuantity],
    safetyStockForFillRate,
  );
}

/**
 * Mean units short in a replenishment cycle, normal demand.
 * @customfunction EXPECTEDSHORTAGE
 * @helpurl https://planwright.example/help/functions.html#expectedshortage
 * @param {number[][]} safetyStock Safety stock, units; may be negative.
 * @param {number[][]} deviation Standard deviation of demand over the lead time, units (see LEADTIMEDEVIATION).
 * @returns Units per cycle.
 * @equation src/engine/inventory/fill-rate.ts
 * @example =PLAN.EXPECTEDSHORTAGE(1000, 707.1068)
 */
export function expectedShortage(safetyStock: number[][], deviation: number[][]): unknown[][] {
  return lift([number("safetyStock"), positive("deviation")], [safetyStock, deviation], expectedShortageOf);
}

/**
 * Mean demand over the lead time and the review period.
 * @customfunction LEADTIMEDEMAND
 * @helpurl https://planwright.example/help/functions.html#leadtimedemand
 * @param {number[][]} demand Mean demand per period, units.
 * @param {number[][]} leadTime Mean lead time, in the same periods.
 * @param {number[][]} [reviewPeriod] Periods between two looks at the stock; 0 when left out: stock is watched all the time.
 * @returns Units.
 * @equation src/engine/inventory/lead-time-demand.ts
 * @example =PLAN.LEADTIMEDEMAND(30, 10)
 */
export function leadTimeDemand(demand: number[][], leadTime: number[][], reviewPeriod?: number[][]): unknown[][] {
  return lift(
    [atLeastZero("demand"), atLeastZero("leadTime"), optional(atLeastZero("reviewPeriod"), 0)],
    [demand, leadTime, reviewPeriod],
    leadTimeDemandOf,
  );
}

/**
 * Standard deviation of demand over the lead time and the review period, both demand and lead time uncertain.
 * @customfunction LEADTIMEDEVIATION
 * @helpurl https://planwright.example/help/functions.html#leadtimedeviation
 * @param {number[][]} demand Mean demand per period, units.
 * @param {number[][]} demandDeviation Standard deviation of demand per period, units.
 * @param {number[][]} leadTime Mean lead time, in the same periods.
 * @param {number[][]} [leadTimeDeviation] Standard deviation of the lead time, in the same periods; 0 when left out.
 * @param {number[][]} [reviewPeriod] Periods between two looks at the stock; 0 when left out: stock is watched all the time.
 * @returns Units.
 * @equation src/engine/inventory/lead-time-demand.ts
 * @example =PLAN.LEADTIMEDEVIATION(100, 20, 9, 2)
 */
export function leadTimeDeviation(
  demand: number[][],
  demandDeviation: number[][],
  leadTime: number[][],
  leadTimeDeviation?: number[][],
  reviewPeriod?: number[][],
): unknown[][] {
  return lift(
    [atLeastZero("demand"), atLeastZero("demandDeviation"), atLeastZero("leadTime"), optional(atLeastZero("leadTimeDeviation"), 0), optional(atLeastZero("reviewPeriod"), 0)],
    [demand, demandDeviation, leadTime, leadTimeDeviation, reviewPeriod],
    (mean, deviation, time, timeDeviation, review) =>
      leadTimeDeviationOf(termsFrom(mean, deviation, time, timeDeviation, review)),
  );
}
