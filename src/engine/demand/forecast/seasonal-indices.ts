// Seasons taken out of a history: whether it has any, and how large they are. Knows one history; nothing of forecasts.

import { straightLine } from "./straight-line";

export type SeasonKind = "additive" | "multiplicative";

/** Two-sided 90 % of the normal distribution: how sure a season must be before it is believed. */
const SURE = 1.645;
/** A season of nothing would divide by nothing. */
const LEAST_INDEX = 0.01;

/**
 * Whether a season is there: the autocorrelation a season back is beyond what chance gives.
 *
 *   |r(m)| > 1.645·√((1 + 2·Σ r(i)²)/T), i = 1 … m − 1
 *
 * @param season periods of a season; below 2, or with fewer than two seasons of history, the answer is no
 * Source: the test of the M3 and M4 competitions (Makridakis & Hibon 2000). Cost O(T·m).
 */
export function isSeasonal(history: ArrayLike<number>, season: number): boolean {
  const periods = history.length;
  if (season < 2 || periods < 2 * season) return false;
  let mean = 0;
  for (let period = 0; period < periods; period += 1) mean += (history[period] ?? 0) / periods;
  const apart = Float64Array.from(history, (units) => units - mean);
  const variance = correlationSum(apart, 0);
  if (variance === 0) return false;
  let squares = 0;
  for (let lag = 1; lag < season; lag += 1) squares += (correlationSum(apart, lag) / variance) ** 2;
  return Math.abs(correlationSum(apart, season) / variance) > SURE * Math.sqrt((1 + 2 * squares) / periods);
}

function correlationSum(apart: Float64Array, lag: number): number {
  let sum = 0;
  for (let period = lag; period < apart.length; period += 1) sum += (apart[period] ?? 0) * (apart[period - lag] ?? 0);
  return sum;
}

/**
 * Classical decomposition: what a period differs from the centred moving average around it, averaged by place in the season.
 *
 * @param season periods of a season, ≥ 2. With fewer than two seasons the straight line takes the place of the average.
 * @returns one value for each place, the first that of the first period; additive ones sum to 0, multiplicative ones have
 *          the mean 1 and are at least 0.01. Cost O(T).
 */
export function seasonalIndices(history: ArrayLike<number>, season: number, kind: SeasonKind): Float64Array {
  const differences = seasonalDifferences(history, season, kind);
  const sums = new Float64Array(season);
  const counts = new Float64Array(season);
  differences.forEach((difference, period) => {
    if (Number.isNaN(difference)) return;
    const place = period % season;
    sums[place] = (sums[place] ?? 0) + difference;
    counts[place] = (counts[place] ?? 0) + 1;
  });
  return levelled(sums, counts, kind);
}

/**
 * Seasonal indices drawn towards none, by as much as chance may have made them: seasons of noise shrink away, clear ones stay,
 * and no test decides between all and nothing.
 *
 *   index ← neutral + w·(index − neutral),  w = 1 − (m − 3)/(m − 1)·V/A,  V the variance of an index, A that between them
 *
 * Source: Miller & Williams (2003), James-Stein shrinkage. Cost O(T).
 */
export function shrunkIndices(history: ArrayLike<number>, season: number, kind: SeasonKind): Float64Array {
  const indices = seasonalIndices(history, season, kind);
  const neutral = kind === "additive" ? 0 : 1;
  const differences = seasonalDifferences(history, season, kind);
  let within = 0;
  let count = 0;
  differences.forEach((difference, period) => {
    if (Number.isNaN(difference)) return;
    within += (difference - (indices[period % season] ?? neutral)) ** 2;
    count += 1;
  });
  const between = indices.reduce((sum, index) => sum + (index - neutral) ** 2, 0) / (season - 1);
  const ofIndex = (within / Math.max(1, count - season)) * (season / Math.max(1, count));
  const weight = between > 0 ? Math.max(0, 1 - (((season - 3) / (season - 1)) * ofIndex) / between) : 0;
  return indices.map((index) => neutral + Math.min(1, weight) * (index - neutral));
}

/** What each period differs from the level around it; NaN where that is not known. */
function seasonalDifferences(history: ArrayLike<number>, season: number, kind: SeasonKind): Float64Array {
  const periods = history.length;
  const differences = new Float64Array(periods).fill(NaN);
  const differs = (period: number, middle: number): void => {
    const value = history[period] ?? 0;
    if (kind === "additive") differences[period] = value - middle;
    else if (middle > 0) differences[period] = value / middle;
  };
  if (periods >= 2 * season) {
    const half = Math.floor(season / 2);
    const ends = season % 2 === 0 ? 0.5 : 1;
    let inner = 0;
    for (let period = 1; period < 2 * half; period += 1) inner += history[period] ?? 0;
    for (let period = half; period + half < periods; period += 1) {
      differs(period, (inner + ends * ((history[period - half] ?? 0) + (history[period + half] ?? 0))) / season);
      inner += (history[period + half] ?? 0) - (history[period - half + 1] ?? 0);
    }
  } else {
    const { intercept, slope } = straightLine(history);
    for (let period = 0; period < periods; period += 1) differs(period, intercept + slope * (period + 1));
  }
  return differences;
}

function levelled(sums: Float64Array, counts: Float64Array, kind: SeasonKind): Float64Array {
  const neutral = kind === "additive" ? 0 : 1;
  const means = sums.map((sum, place) => ((counts[place] ?? 0) > 0 ? sum / (counts[place] ?? 1) : neutral));
  const level = means.reduce((sum, value) => sum + value, 0) / means.length;
  if (kind === "additive") return means.map((value) => value - level);
  return level > 0 ? means.map((value) => Math.max(LEAST_INDEX, value / level)) : means.fill(1);
}

/** The history without its seasons. */
export function withoutSeasons(history: ArrayLike<number>, indices: Float64Array, kind: SeasonKind): Float64Array {
  return Float64Array.from(history, (value, period) => {
    const index = indices[period % indices.length] ?? 0;
    return kind === "additive" ? value - index : value / index;
  });
}
