// The dynamic optimised Theta model: a smoothed level and a line that is drawn anew with every period.

import { leastAlong } from "./least-along";

const LEAST_ALPHA = 0.1;
const MOST_ALPHA = 0.99;
/** The line needs some periods before its errors tell anything. */
const FIRST_COUNTED = 2;
/** Keeps the level before the first period near the first actual where nothing else tells it. */
const RIDGE = 1e-6;

/** Lines a + b·t through the first periods, for every count of them. */
type Lines = { readonly intercepts: Float64Array; readonly slopes: Float64Array };

/** Between which bounds the share of the line, 1 − 1/θ, is looked for: 0 is simple smoothing, 1 the line with its last level. */
export type LineShare = { readonly least: number; readonly most: number };

/** Any share. */
const ANY: LineShare = { least: 0, most: 1 };

/** A fit for one α: the share of the line 1 − 1/θ, the first level, and what it leaves. */
type Fit = { readonly share: number; readonly start: number; readonly squaredError: number };

/**
 * Dynamic optimised Theta forecast of a history without seasons.
 *
 *   F(t) = l(t−1) + (1 − 1/θ)·((1−α)^(t−1)·A(t−1) + (1 − (1−α)^t)/α·B(t−1)),  l(t) = α·y(t) + (1−α)·l(t−1)
 *
 * A and B are the least squares line through the periods before t; forecasts take the place of actuals after the last one.
 * For each α both 1 − 1/θ and l(0) follow by linear least squares, so that only α is searched for.
 *
 * @param plain units by period, at least one
 * Cost O(20·T). Source: Fiorucci, Pellegrini, Louzada, Petropoulos & Koehler (2016).
 */
export function dynamicTheta(plain: Float64Array, horizon: number, bounds: LineShare = ANY): number[] {
  const lines = linesOf(plain);
  const alpha = leastAlong(LEAST_ALPHA, MOST_ALPHA, (factor) => fit(plain, lines, factor, bounds).squaredError);
  const { share, start } = fit(plain, lines, alpha, bounds);
  const mean = plain.reduce((sum, units) => sum + units, 0) / plain.length;
  return continued(plain, lines, { alpha, share, start, mean }, horizon);
}

function linesOf(plain: Float64Array): Lines {
  const intercepts = new Float64Array(plain.length + 1);
  const slopes = new Float64Array(plain.length + 1);
  let mean = 0;
  let slope = 0;
  for (let period = 1; period <= plain.length; period += 1) {
    const actual = plain[period - 1] ?? 0;
    slope = nextSlope(slope, mean, actual, period);
    mean += (actual - mean) / period;
    slopes[period] = slope;
    intercepts[period] = mean - (slope * (period + 1)) / 2;
  }
  return { intercepts, slopes };
}

/** The slope through t periods from that through t − 1 and their mean. */
function nextSlope(slope: number, mean: number, actual: number, period: number): number {
  return period === 1 ? 0 : ((period - 2) * slope + (6 * (actual - mean)) / period) / (period + 1);
}

function fit(plain: Float64Array, { intercepts, slopes }: Lines, alpha: number, { least, most }: LineShare): Fit {
  const first = plain[0] ?? 0;
  let level = first;
  let power = 1;
  let lineLine = 0;
  let linePower = 0;
  let powerPower = RIDGE;
  let lineRest = 0;
  let powerRest = 0;
  let restRest = 0;
  for (let period = 0; period < plain.length; period += 1) {
    const actual = plain[period] ?? 0;
    const next = power * (1 - alpha);
    if (period >= FIRST_COUNTED) {
      const line = power * (intercepts[period] ?? 0) + ((1 - next) / alpha) * (slopes[period] ?? 0);
      const rest = actual - level;
      lineLine += line * line;
      linePower += line * power;
      powerPower += power * power;
      lineRest += line * rest;
      powerRest += power * rest;
      restRest += rest * rest;
    }
    level += alpha * (actual - level);
    power = next;
  }
  const determinant = lineLine * powerPower - linePower * linePower;
  const free = determinant > 0 ? (lineRest * powerPower - linePower * powerRest) / determinant : 0;
  const share = Math.max(least, Math.min(most, free));
  const shift = (powerRest - share * linePower) / powerPower;
  const explained = 2 * (share * lineRest + shift * powerRest) - share * share * lineLine - 2 * share * shift * linePower - shift * shift * powerPower;
  return { share, start: first + shift, squaredError: restRest - explained };
}

function continued(
  plain: Float64Array,
  lines: Lines,
  { alpha, share, start, mean }: { readonly alpha: number; readonly share: number; readonly start: number; readonly mean: number },
  horizon: number,
): number[] {
  const periods = plain.length;
  let level = start;
  for (let period = 0; period < periods; period += 1) level += alpha * ((plain[period] ?? 0) - level);
  let power = (1 - alpha) ** periods;
  let intercept = lines.intercepts[periods] ?? 0;
  let slope = lines.slopes[periods] ?? 0;
  let middle = mean;
  return Array.from({ length: horizon }, (_, ahead) => {
    const period = periods + ahead + 1;
    const next = power * (1 - alpha);
    const forecast = level + share * (power * intercept + ((1 - next) / alpha) * slope);
    level += alpha * (forecast - level);
    power = next;
    slope = nextSlope(slope, middle, forecast, period);
    middle += (forecast - middle) / period;
    intercept = middle - (slope * (period + 1)) / 2;
    return forecast;
  });
}
