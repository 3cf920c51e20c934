// How a demand behaves: how often it comes and how much its size varies. Decides which methods are worth trying.

import type { DemandClass } from "../../../model/item-forecast";

export type DemandPattern = {
  readonly demandClass: DemandClass;
  /** Average demand interval: periods for each period that has demand; Infinity without any. */
  readonly interval: number;
  /** Squared coefficient of variation of the demands that are not 0; 0 for fewer than two. */
  readonly variation: number;
};

const INTERVAL_CUT = 1.32;
const VARIATION_CUT = 0.49;

/**
 * The class of a demand.
 *
 *   ADI = periods / periods with demand;  CV² = (σ/μ)² of the demands above 0
 *   smooth: ADI < 1.32, CV² < 0.49; erratic: only CV² is higher; intermittent: only ADI is; lumpy: both are
 *
 * @param history units by period. Cost O(T). Source: Syntetos, Boylan & Croston (2005).
 */
export function demandPattern(history: readonly number[]): DemandPattern {
  const demands = history.filter((units) => units > 0);
  const count = demands.length;
  if (count === 0) return { demandClass: "none", interval: Infinity, variation: 0 };
  const interval = history.length / count;
  const mean = demands.reduce((sum, units) => sum + units, 0) / count;
  const squares = demands.reduce((sum, units) => sum + (units - mean) ** 2, 0);
  const variation = count < 2 ? 0 : squares / (count - 1) / mean ** 2;
  const isRare = interval >= INTERVAL_CUT;
  const isVaried = variation >= VARIATION_CUT;
  const demandClass = isRare ? (isVaried ? "lumpy" : "intermittent") : isVaried ? "erratic" : "smooth";
  return { demandClass, interval, variation };
}

/** A history from its first demand on; the whole where there is none. Periods before it are not history. */
export function knownDemand(history: readonly number[]): readonly number[] {
  const first = history.findIndex((units) => units !== 0);
  return first < 0 ? history : history.slice(first);
}

/** Intermittent or lumpy, as a distribution of units. Returns, below 0, are none: it cannot hold them. */
export function isRareDemand(demandClass: DemandClass, history: readonly number[]): boolean {
  return (demandClass === "intermittent" || demandClass === "lumpy") && history.every((units) => units >= 0);
}
