// The Theta method: half a straight line, half smoothing of what bends away from it. Seasons are taken out before.

import { leastAlong } from "./least-along";
import { isSeasonal, seasonalIndices, withoutSeasons } from "./seasonal-indices";
import { straightLine } from "./straight-line";

const LEAST_ALPHA = 0.02;
const MOST_ALPHA = 0.99;
const NO_SEASONS = Float64Array.of(1);

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
 * @param alpha   smoothing factor; null: the one with the least squared error
 * Cost O(T·20). Source: Assimakopoulos & Nikolopoulos (2000), with the seasonal test of the M3 and M4 competitions.
 */
export function theta(history: readonly number[], horizon: number, season: number, alpha: number | null): readonly number[] {
  const indices =
    history.every((units) => units > 0) && isSeasonal(history, season) ? seasonalIndices(history, season, "multiplicative") : NO_SEASONS;
  const plain = withoutSeasons(history, indices, "multiplicative");
  return thetaLine(plain, horizon, alpha).map((units, ahead) => units * (indices[(history.length + ahead) % indices.length] ?? 1));
}

/** The Theta forecast of a history without seasons. */
export function thetaLine(plain: Float64Array, horizon: number, alpha: number | null): number[] {
  const { intercept, slope } = straightLine(plain);
  const bent = plain.map((units, period) => 2 * units - intercept - slope * (period + 1));
  const best = alpha ?? leastAlong(LEAST_ALPHA, MOST_ALPHA, (factor) => smoothed(bent, factor).squaredError);
  const { level } = smoothed(bent, best);
  return Array.from({ length: horizon }, (_, index) => (intercept + slope * (plain.length + index + 1) + level) / 2);
}

/**
 * Simple smoothing from the level that leaves the least squared error: the errors are linear in it, so that it is found
 * on the way.
 */
function smoothed(values: Float64Array, alpha: number): { readonly squaredError: number; readonly level: number } {
  let level = 0;
  let weight = 1;
  let products = 0;
  let weights = 0;
  let squares = 0;
  for (let period = 0; period < values.length; period += 1) {
    const error = (values[period] ?? 0) - level;
    squares += error * error;
    products += weight * error;
    weights += weight * weight;
    level += alpha * error;
    weight *= 1 - alpha;
  }
  const start = products / weights;
  return { squaredError: squares - start * products, level: level + weight * start };
}
