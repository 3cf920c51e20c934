// The Theta method: half a straight line, half smoothing of what bends away from it. Seasons are taken out before.

import { withBestFactors } from "./best-factors";
import { smoothLevel } from "./exponential-smoothing";
import { flat } from "./moving-average";

/** One-sided 95 % of the normal distribution: how sure a season must be before it is believed. */
const SURE = 1.645;

/**
 * Theta forecast.
 *
 *   F(T + h) = ½·(a + b·(T + h)) + ½·SES(2·y − a − b·t),  a + b·t by least squares
 *
 * With a season that its autocorrelation confirms, the history is first divided by seasonal indices, and the forecast
 * multiplied by them.
 *
 * @param history units by period, at least two
 * @param season  whole periods, 1 for none; used from two whole seasons on, where every actual is above 0
 * @param alpha   smoothing factor; null: chosen from the history
 * Source: Assimakopoulos & Nikolopoulos (2000), with the seasonal test of the M3 and M4 competitions.
 */
export function theta(history: readonly number[], horizon: number, season: number, alpha: number | null): readonly number[] {
  const indices = isSeasonal(history, season) ? seasonalIndices(history, season) : [1];
  const plain = history.map((units, period) => units / (indices[period % indices.length] ?? 1));
  const { intercept, slope } = straightLine(plain);
  const bent = plain.map((units, period) => 2 * units - intercept - slope * (period + 1));
  const smoothed = withBestFactors([alpha], ([factor = 0]) => smoothLevel(bent, factor, bestStart(bent, factor)));
  return flat(0, horizon).map((_, index) => {
    const line = intercept + slope * (history.length + index + 1);
    return ((line + smoothed.forecast(index + 1)) / 2) * (indices[(history.length + index) % indices.length] ?? 1);
  });
}

/** The level to begin with that leaves the least squared error: errors are linear in it. */
function bestStart(values: readonly number[], alpha: number): number {
  let level = 0;
  let weight = 1;
  let products = 0;
  let squares = 0;
  for (const value of values) {
    products += weight * (value - level);
    squares += weight * weight;
    level += alpha * (value - level);
    weight *= 1 - alpha;
  }
  return products / squares;
}

function isSeasonal(history: readonly number[], season: number): boolean {
  if (season < 2 || history.length < 2 * season || history.some((units) => units <= 0)) return false;
  const mean = history.reduce((sum, units) => sum + units, 0) / history.length;
  const variance = history.reduce((sum, units) => sum + (units - mean) ** 2, 0);
  if (variance === 0) return false;
  const correlation = (lag: number): number =>
    history.slice(lag).reduce((sum, units, index) => sum + (units - mean) * ((history[index] ?? 0) - mean), 0) / variance;
  let squares = 0;
  for (let lag = 1; lag < season; lag += 1) squares += correlation(lag) ** 2;
  return Math.abs(correlation(season)) > SURE * Math.sqrt((1 + 2 * squares) / history.length);
}

/** Classical multiplicative decomposition: actual / centred moving average, averaged by place in the season, mean 1. */
function seasonalIndices(history: readonly number[], season: number): readonly number[] {
  const half = Math.floor(season / 2);
  const sums = flat(0, season).map(() => ({ ratio: 0, count: 0 }));
  for (let period = half; period + half < history.length; period += 1) {
    const place = sums[period % season];
    if (place === undefined) continue;
    place.ratio += (history[period] ?? 0) / centredAverage(history, period, season);
    place.count += 1;
  }
  const means = sums.map(({ ratio, count }) => (count === 0 ? 1 : ratio / count));
  const level = means.reduce((sum, value) => sum + value, 0) / season;
  return means.map((value) => value / level);
}

/** Over an even season the two ends count half each. */
function centredAverage(history: readonly number[], period: number, season: number): number {
  const half = Math.floor(season / 2);
  const around = history.slice(period - half, period + half + 1);
  const sum = around.reduce((total, units) => total + units, 0);
  return season % 2 === 1 ? sum / season : (sum - ((around[0] ?? 0) + (around.at(-1) ?? 0)) / 2) / season;
}

/** Least squares over t = 1 … T. */
function straightLine(values: readonly number[]): { readonly intercept: number; readonly slope: number } {
  const middle = (values.length + 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  let products = 0;
  let squares = 0;
  values.forEach((value, index) => {
    products += (index + 1 - middle) * (value - mean);
    squares += (index + 1 - middle) ** 2;
  });
  const slope = squares === 0 ? 0 : products / squares;
  return { intercept: mean - slope * middle, slope };
}
