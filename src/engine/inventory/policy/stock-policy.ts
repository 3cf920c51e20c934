// What a stock policy gives: service, stock and orders for any reorder point, and the reorder point for a wanted service.
// One item, demand of a known distribution; what is short waits. Knows no costs and no classes.

import type { DemandKind, PolicyKind, ServiceMeasure } from "../../../model/item-policy";
import { leadTimeDemand, leadTimeDeviation } from "../lead-time-demand";
import type { DemandDistribution } from "../demand/demand-distribution";
import { fitDemand } from "../demand/fit-demand";
import { skewedDemand } from "../demand/gamma-demand";
import { solveRising, solveRisingBeside, solveRisingWhole } from "../solve-rising";
import { positionsOfMinMax, type MinMaxPositions } from "./min-max-positions";
import { noUndershoot, probabilityAfter, roughUndershoot, shortageAfter, undershootOfLots, undershootOfMinMax, type Undershoot } from "./undershoot";

/** Up to so many pieces an undershoot is asked without a rough one before it. */
const FEW_PIECES = 4;

export type PolicyTerms = {
  readonly kind: PolicyKind;
  readonly distribution: DemandKind;
  /** Per period, units. */
  readonly demand: number;
  readonly demandDeviation: number;
  /** Periods. */
  readonly leadTime: number;
  readonly leadTimeDeviation: number;
  /** R, periods between two looks at the stock; 0: watched all the time. */
  readonly reviewPeriod: number;
  /** Q, or S − s; units, > 0. Left aside by `orderUpTo`. */
  readonly quantity: number;
};

export type PolicyFigures = {
  /** Share of orders that arrive before stock has run out. */
  readonly cycleService: number;
  /** Share of demand served from stock. */
  readonly fillRate: number;
  /** Mean on hand, units. */
  readonly stock: number;
  /** Mean units per order. */
  readonly orderSize: number;
};

/** A policy with its distributions made: any number of reorder points can be asked about. */
export type StockPolicy = {
  /** Mean units that the level must last: the undershoot and the demand of the lead time. What the level has above it is safety stock. */
  readonly lastingDemand: number;
  readonly isCounting: boolean;
  /** @param level the reorder point s; for `orderUpTo` the level S */
  readonly figures: (level: number) => PolicyFigures;
  readonly service: (measure: ServiceMeasure, level: number) => number;
  /** The least level that gives the wanted service. */
  readonly levelFor: (measure: ServiceMeasure, target: number) => number;
};

/**
 * Service, stock and levels of a policy.
 *
 *   (R, s, nQ): fill rate 1 − (N(L + R) − N(L))/(R·d),  N(t) = (n₂ₜ(s) − n₂ₜ(s + Q))/Q: mean backorders after t, positions even over
 *     (s, s + Q]; R = 0: 1 − (n₁(s) − n₁(s + Q))/Q.  (R, S): the same with N(t) = n₁ₜ(S)
 *   (R, s, S): fill rate 1 − (E(U + D_L − s)⁺ − E(D_L − S)⁺)/(S − s + E U),  U the undershoot
 *   cycle service: P(U + D_L ≤ s);  (R, S): P(D_{L+R} ≤ S), of whole units given that the review orders
 *   mean stock: position − d·(L + R/2) + mean of N over L…L + R
 *
 * With a fixed lead time exact for (R, s, nQ) and (R, S), and for (R, s, S) but for the steps of its renewals. An uncertain lead time
 * enters with its mean and variance, and the skewness that it makes.
 *
 * Cost of making: O(1), for whole units O(demand over the lead time), for min-max its renewals; of a question O(pieces of the undershoot).
 * Source: Hadley & Whitin (1963), ch. 5; Silver, Pyke & Thomas (2017), ch. 6 and 7; Tijms & Groenevelt (1984).
 */
export function stockPolicy(terms: PolicyTerms): StockPolicy {
  const { kind, demand, reviewPeriod } = terms;
  const overLead = demandOver(terms, terms.leadTime);
  const covered = reviewPeriod === 0 ? overLead : demandOver(terms, terms.leadTime + reviewPeriod);
  const { isCounting } = covered;
  // Base stock in whole units is an order of one for one: all but its order size is that of lots of 1.
  const lots = kind !== "orderUpTo" ? (isCounting ? Math.max(1, Math.round(terms.quantity)) : terms.quantity) : isCounting ? 1 : 0;
  const above = kind === "orderUpTo" ? lots : 0;
  const review = fitDemand(terms.distribution, demand * reviewPeriod, terms.demandDeviation * Math.sqrt(reviewPeriod));
  const positions = kind === "minMax" && review.mean > 0 ? positionsOfMinMax(review, lots) : null;
  const undershoot = positions?.undershoot ?? undershootOf(kind, review, lots);

  /** Mean backorders after a stretch that began with the positions of the policy above s. */
  const backorders = ({ shortage, shortageSum }: DemandDistribution, s: number): number =>
    lots === 0 ? shortage(s) : (shortageSum(s) - shortageSum(s + lots)) / lots;
  const orderSize = orderSizeOf(terms, review, lots, undershoot);

  const fillRate = (level: number, under: Undershoot): number => {
    const s = level - above;
    if (kind === "minMax" && reviewPeriod > 0) return 1 - (shortageAfter(under, overLead, s) - overLead.shortage(s + lots)) / orderSize;
    if (reviewPeriod > 0) return 1 - (backorders(covered, s) - backorders(overLead, s)) / (reviewPeriod * demand);
    return lots > 0 ? 1 - (overLead.shortage(s) - overLead.shortage(s + lots)) / lots : overLead.probability(s);
  };
  const cycleService = (level: number, under: Undershoot): number => (lots === 0 ? covered.probability(level) : probabilityAfter(under, overLead, level - above));
  const serviceAfter = (under: Undershoot, measure: ServiceMeasure, level: number): number =>
    demand > 0 ? (measure === "fillRate" ? fillRate(level, under) : cycleService(level, under)) : 1;
  const service = (measure: ServiceMeasure, level: number): number => serviceAfter(undershoot, measure, level);

  return {
    lastingDemand: lots === 0 ? covered.mean : overLead.mean + undershoot.mean + above,
    isCounting,
    service,
    levelFor: (measure, target) => {
      if (!(demand > 0)) return 0;
      if (measure === "cycleService" && lots === 0) return covered.quantile(target);
      const low = -lots - review.mean - covered.deviation;
      const high = covered.mean + review.mean + 40 * covered.deviation + (isCounting ? 40 : 0);
      const reachedAfter = (under: Undershoot) => (level: number): number => serviceAfter(under, measure, level);
      const reached = reachedAfter(undershoot);
      const isManyPieces = undershoot.weights.length > FEW_PIECES && (measure === "cycleService" || kind === "minMax");
      // Many pieces are asked only where the level nearly is.
      const roughly = isManyPieces ? reachedAfter(roughUndershoot(undershoot)) : reached;
      if (isCounting) {
        const [from, to] = [Math.floor(low), Math.ceil(high)];
        const likely = solveRisingWhole(roughly, target, from, to);
        return isManyPieces ? solveRisingWhole(reached, target, from, to, likely) : likely;
      }
      const tolerance = 1e-9 * Math.max(1, high);
      const likely = solveRising(roughly, target, low, high, tolerance, { at: overLead.mean + undershoot.mean + above + overLead.deviation, reach: covered.deviation });
      return isManyPieces ? solveRisingBeside(reached, { value: roughly, at: likely, width: covered.deviation }, target, low, high, tolerance) : likely;
    },
    figures: (level) => {
      const s = level - above;
      const middle = demandOver(terms, terms.leadTime + reviewPeriod / 2);
      const waiting = (backorders(overLead, s) + 4 * backorders(middle, s) + backorders(covered, s)) / 6;
      return {
        cycleService: service("cycleService", level),
        fillRate: service("fillRate", level),
        stock: Math.max(0, s + meanAbove(kind, review, lots, undershoot.mean, positions) - demand * (terms.leadTime + reviewPeriod / 2) + waiting),
        orderSize,
      };
    },
  };
}

function undershootOf(kind: PolicyKind, review: DemandDistribution, lots: number): Undershoot {
  if (!(review.mean > 0) || lots === 0) return noUndershoot;
  return kind === "minMax" ? undershootOfMinMax(review) : undershootOfLots(review, lots);
}

/** Mean units an order: a lot may be ordered several times over, and a review without demand orders nothing. */
function orderSizeOf({ kind, demand, reviewPeriod }: PolicyTerms, review: DemandDistribution, lots: number, undershoot: Undershoot): number {
  if (!(demand > 0) || reviewPeriod === 0) return lots;
  if (kind === "minMax") return lots + undershoot.mean;
  const orders = lots === 0 ? 1 : (review.shortage(0) - review.shortage(lots)) / lots;
  return review.mean / orders;
}

/** Mean position above the reorder point just after a review. */
function meanAbove(kind: PolicyKind, review: DemandDistribution, lots: number, undershoot: number, positions: MinMaxPositions | null): number {
  const even = (lots + (review.isCounting && lots > 0 ? 1 : 0)) / 2;
  if (kind !== "minMax" || !(review.mean > 0)) return even;
  // In the limit the undershoot's share of the cycle is spent at the maximum, just after an order.
  return positions === null ? even + (undershoot * lots) / (2 * (lots + undershoot)) : lots - positions.meanDepth;
}

/**
 * Demand over a stretch of uncertain length, the uncertainty of the lead time even about its mean: three moments, for whole units two.
 *
 *   E(D − μ)³ = t·κ₃ + 3·d·s_d²·s_L²,  κ₃ of one period: 0 for normal, 2·s_d⁴/d for gamma
 */
function demandOver(terms: PolicyTerms, time: number): DemandDistribution {
  const { distribution, demand, demandDeviation } = terms;
  const mean = leadTimeDemand(demand, time, 0);
  const deviation = leadTimeDeviation({ ...terms, leadTime: time, reviewPeriod: 0 });
  const isFixed = terms.leadTimeDeviation === 0 || deviation === 0 || !(mean > 0);
  if (isFixed || (distribution !== "normal" && distribution !== "gamma")) return fitDemand(distribution, mean, deviation);
  const third = (distribution === "gamma" ? (2 * time * demandDeviation ** 4) / demand : 0) + 3 * demand * (demandDeviation * terms.leadTimeDeviation) ** 2;
  return skewedDemand(distribution, mean, deviation, third / deviation ** 3);
}
