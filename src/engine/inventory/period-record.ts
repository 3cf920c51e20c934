// The MRP record of one row of periods, netted by the same code as a whole plan. Knows numbers by period; no dates.

import { snap } from "../../base/quantity";
import { defaultItem, type LotRule } from "../../model/plant";
import { lotSizer } from "../lots/lot-sizer";
import type { OrderModifiers } from "../lots/order-modifiers";
import { datedOf, type Dated } from "../requirements/dated";
import { netItem, nettingOver } from "../requirements/net-item";

export type PeriodTerms = {
  readonly onHand: number;
  readonly safetyStock: number;
  /** Whole periods, ≥ 0. */
  readonly leadTime: number;
  readonly lotRule: LotRule;
  readonly modifiers: OrderModifiers;
  /** Money per order. */
  readonly orderCost: number;
  /** Money per unit and period. */
  readonly holdingCost: number;
};

/** Units by period, shape [T]. */
export type PeriodRecord = {
  readonly gross: readonly number[];
  readonly scheduled: readonly number[];
  readonly onHand: readonly number[];
  readonly net: readonly number[];
  readonly receipts: readonly number[];
  /** What should have been released before the first period is in the first. */
  readonly releases: readonly number[];
};

/**
 * The MRP record of a row of periods.
 *
 *   POH(t) = POH(t−1) + SR(t) + PORec(t) − GR(t);  NR(t) = max(0, GR(t) + SS − SR(t) − POH(t−1));  PORel(t) = PORec(t + L)
 *
 * Scheduled receipts are used before a new order is planned, also those of later periods (see `netItem`).
 *
 * @param gross     GR, units ≥ 0, shape [T]
 * @param scheduled SR, units ≥ 0, shape [T]; what is missing counts as 0
 * Cost O(T), for rules by cost O(T²).
 * Source: section 1 of docs/formulas.md; Orlicky (1975).
 */
export function periodRecord(gross: readonly number[], scheduled: readonly number[], terms: PeriodTerms): PeriodRecord {
  const buckets = gross.map((_, period) => ({ start: period, end: period + 1 }));
  const total = gross.reduce((sum, units) => sum + units, 0);
  // A bucket of one year and a rate of 1 make the cost of a unit its holding cost per period.
  const item = {
    ...defaultItem,
    id: "",
    safetyStock: terms.safetyStock,
    lotRule: terms.lotRule,
    orderCost: terms.orderCost,
    cost: terms.holdingCost,
    holdingRate: 1,
  };
  const sizer = lotSizer(item, terms.modifiers, gross.length === 0 ? 0 : total / gross.length, 365);
  const netting = nettingOver(buckets);
  netItem(netting, {
    opening: terms.onHand,
    safetyStock: terms.safetyStock,
    needs: dated(gross),
    scheduled: dated(scheduled.slice(0, gross.length)),
    sizer,
  });
  const releases = gross.map(() => 0);
  netting.planned.forEach((units, period) => {
    const release = Math.max(0, period - terms.leadTime);
    releases[release] = snap((releases[release] ?? 0) + units);
  });
  return {
    gross: Array.from(netting.gross),
    scheduled: Array.from(netting.scheduled),
    onHand: Array.from(netting.onHand),
    net: Array.from(netting.net),
    receipts: Array.from(netting.planned),
    releases,
  };
}

function dated(row: readonly number[]): Dated {
  return datedOf(row.map((quantity, day) => ({ day, quantity })));
}
