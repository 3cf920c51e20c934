// The seasonally adjusted naive forecast, against which competitions measure all others. Knows one history.

import { meanAbsoluteScaledError, overallWeightedAverage, symmetricPercentageError, type ForecastPair } from "../forecast-errors";
import { seasonalNaive } from "./moving-average";
import { isSeasonal, seasonalIndices, withoutSeasons } from "./seasonal-indices";

/**
 * Naive2: the last value without its season, and the season of each period put back.
 *
 *   seasons by classical decomposition where the autocorrelation at a whole season is clear at 90 %, else none
 *
 * @param history units by period, at least one
 * @param season  periods of a season, 1 for none
 * Cost O(T). Source: Makridakis & Hibon (2000); Makridakis, Spiliotis & Assimakopoulos (2020).
 */
export function naive2(history: readonly number[], horizon: number, season: number): readonly number[] {
  if (!isSeasonal(history, season)) return seasonalNaive(history, horizon, 1);
  const kind = history.every((units) => units > 0) ? "multiplicative" : "additive";
  const indices = seasonalIndices(history, season, kind);
  return seasonalNaive([...withoutSeasons(history, indices, kind)], horizon, 1).map((units, ahead) => {
    const index = indices[(history.length + ahead) % season] ?? 0;
    return kind === "additive" ? units + index : units * index;
  });
}

/**
 * Overall weighted average of a forecast of the periods right after a history.
 *
 *   OWA = ½·(sMAPE / sMAPE of Naive2 + MASE / MASE of Naive2)
 *
 * @param pairs   the first is the period after the history; at least one
 * @param history more than `season` periods
 * @returns below 1: better than Naive2. NaN or Infinity where Naive2 is right in every period
 */
export function averageAgainstNaive2(pairs: readonly ForecastPair[], history: readonly number[], season: number): number {
  const naive = naive2(history, pairs.length, season);
  const errorsOf = (own: readonly ForecastPair[]) => ({ smape: symmetricPercentageError(own), mase: meanAbsoluteScaledError(own, history, season) });
  return overallWeightedAverage(errorsOf(pairs), errorsOf(pairs.map(({ actual }, ahead) => ({ actual, forecast: naive[ahead] ?? 0 }))));
}
