// One item's stock, period by period, under a policy and drawn demand: the service that a policy really gives.
// Knows one item, its levels and its lead times; no calendar and no plan.

import type { PolicyKind } from "../../model/item-policy";
import type { Random } from "../../base/random";
import type { Run } from "../../base/run";

export type StockRules = {
  readonly kind: PolicyKind;
  /** Reorder point s; for `orderUpTo` the level S. */
  readonly level: number;
  /** Q, or S − s; units, > 0. */
  readonly quantity: number;
  /** Whole periods, ≥ 1: stock is looked at at the end of every so many periods. */
  readonly reviewPeriods: number;
};

export type SimulatedService = {
  readonly periods: number;
  /** Share of demand served at once. */
  readonly fillRate: number;
  /** Share of arrivals before which stock had not run out. */
  readonly cycleService: number;
  /** Mean on hand over time, units. */
  readonly stock: number;
  readonly orders: number;
  /** Mean units per order. */
  readonly orderSize: number;
};

/** P(lead time ≤ n whole periods), n = 0, 1, 2 …; the last is 1. */
export type LeadTimes = readonly number[];

/**
 * Simulates a stock whose shortages wait.
 *
 * A period: orders arrive, demand takes stock or waits, and at the end of every R-th period stock is looked at and ordered. An order
 * of lead time L is there for the demand of the period L + 1 later. Uncertain lead times do not cross: each period one draw decides
 * from which age on orders arrive, so that the lead time of every single order still has the given distribution (Kaplan's supplier).
 *
 * @param draw    demand of the next period, units
 * @param periods after a run-in of as many periods as it takes, at most a tenth of them
 * @returns what was reached; with fewer periods where the run was cancelled
 * Cost O(periods). Source: Kaplan (1970), for the lead times.
 */
export function simulateStock(rules: StockRules, draw: () => number, leadTimes: LeadTimes, random: Random, periods: number, run: Run): SimulatedService {
  const { kind, level, quantity, reviewPeriods } = rules;
  const arrivesAt = hazardsOf(leadTimes);
  const isFixed = arrivesAt.every((chance) => chance === 0 || chance === 1);
  const longest = arrivesAt.length - 1;
  let onHand = kind === "orderUpTo" ? level : level + quantity;
  let position = onHand;
  /** Orders on their way, oldest first: the period in which each was placed, and its units. */
  let placedIn: number[] = [];
  let units: number[] = [];
  const runIn = Math.min(Math.ceil(periods / 10), 20 * (longest + reviewPeriods));
  const sums = { counted: 0, demand: 0, served: 0, stock: 0, arrivals: 0, soundArrivals: 0, orders: 0, ordered: 0 };
  for (let period = -runIn; period < periods; period += 1) {
    const isCounted = period >= 0;
    if (isCounted && (period & 4095) === 0) {
      if (run.isCancelled()) break;
      run.progress("simulate", period / periods);
    }
    const chance = isFixed ? 0.5 : random();
    let arrived = 0;
    for (let next = 0; next < placedIn.length; next += 1) {
      // The age at the start of this period; the orders behind are younger.
      const age = period - 1 - (placedIn[next] ?? 0);
      if (chance >= (arrivesAt[Math.min(age, longest)] ?? 1)) break;
      if (isCounted) {
        sums.arrivals += 1;
        if (onHand >= -1e-9) sums.soundArrivals += 1;
      }
      onHand += units[next] ?? 0;
      arrived = next + 1;
    }
    if (arrived > 0) {
      placedIn = placedIn.slice(arrived);
      units = units.slice(arrived);
    }
    const wanted = draw();
    const before = Math.max(0, onHand);
    onHand -= wanted;
    position -= wanted;
    if (isCounted) {
      sums.counted += 1;
      sums.demand += wanted;
      sums.served += Math.min(wanted, before);
      sums.stock += (before + Math.max(0, onHand)) / 2;
    }
    if ((period + runIn + 1) % reviewPeriods !== 0) continue;
    const order = orderOf(kind, level, quantity, position);
    if (order <= 0) continue;
    placedIn.push(period);
    units.push(order);
    position += order;
    if (isCounted) {
      sums.orders += 1;
      sums.ordered += order;
    }
  }
  return {
    periods: sums.counted,
    fillRate: sums.demand > 0 ? sums.served / sums.demand : 1,
    cycleService: sums.arrivals > 0 ? sums.soundArrivals / sums.arrivals : 1,
    stock: sums.counted > 0 ? sums.stock / sums.counted : 0,
    orders: sums.orders,
    orderSize: sums.orders > 0 ? sums.ordered / sums.orders : 0,
  };
}

function orderOf(kind: PolicyKind, level: number, quantity: number, position: number): number {
  if (kind === "orderUpTo") return level - position;
  // Dust of many subtractions must not decide whether whole units are at the reorder point.
  if (position > level + 1e-9) return 0;
  if (kind === "minMax") return level + quantity - position;
  return quantity * (Math.floor((level - position) / quantity + 1e-9) + 1);
}

/** The chance that an order of an age arrives, given that it has not: rising with age, as it must be for orders not to cross. */
function hazardsOf(leadTimes: LeadTimes): readonly number[] {
  let highest = 0;
  return leadTimes.map((reached, time) => {
    const before = time === 0 ? 0 : (leadTimes[time - 1] ?? 0);
    const hazard = before >= 1 ? 1 : (reached - before) / (1 - before);
    highest = Math.max(highest, hazard > 1 - 1e-12 ? 1 : hazard);
    return highest;
  });
}
