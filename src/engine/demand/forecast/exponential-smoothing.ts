// Exponential smoothing: a level, a level with a trend (Holt), and these with seasons (Holt-Winters).
// Knows one history; factors may be given or are chosen by the least error.

import { withBestFactors, type Smoothed } from "./best-factors";
import { flat } from "./moving-average";

/** Smoothing factors between 0 and 1; null: chosen from the history. */
export type Factors = {
  /** α, of the level. */
  readonly level: number | null;
  /** β, of the trend. */
  readonly trend: number | null;
  /** γ, of the seasons. */
  readonly season: number | null;
};

/**
 * Simple exponential smoothing.
 *
 *   l(t) = l(t−1) + α·(y(t) − l(t−1)),  l(1) = y(1);  F(T + h) = l(T)
 *
 * @param history units by period, at least one
 * Source: Brown (1959).
 */
export function exponentialSmoothing(history: readonly number[], horizon: number, factors: Factors): readonly number[] {
  return ahead(horizon, withBestFactors([factors.level], ([alpha = 0]) => smoothLevel(history, alpha, history[0] ?? 0)));
}

/**
 * The level of simple smoothing after the last period, and the squared error on the way.
 * @param start level before the first period
 */
function smoothLevel(history: readonly number[], alpha: number, start: number): Smoothed {
  let level = start;
  let squaredError = 0;
  for (const actual of history) {
    const error = actual - level;
    squaredError += error * error;
    level += alpha * error;
  }
  return { squaredError, forecast: () => level };
}

/**
 * Holt's linear trend.
 *
 *   l(t) = α·y(t) + (1−α)·(l + b);  b(t) = β·(l(t) − l(t−1)) + (1−β)·b;  F(T + h) = l(T) + h·b(T)
 *
 * Begins with l = y(1), b = y(2) − y(1). @param history at least two periods. Source: Holt (1957).
 */
export function holt(history: readonly number[], horizon: number, factors: Factors): readonly number[] {
  const smooth = ([alpha = 0, beta = 0]: readonly number[]): Smoothed => {
    let level = history[0] ?? 0;
    let trend = (history[1] ?? level) - level;
    let squaredError = 0;
    for (const actual of history.slice(1)) {
      const error = actual - level - trend;
      squaredError += error * error;
      const before = level;
      level += trend + alpha * error;
      trend += beta * (level - before - trend);
    }
    return { squaredError, forecast: (h) => level + h * trend };
  };
  return ahead(horizon, withBestFactors([factors.level, factors.trend], smooth));
}

/**
 * Holt-Winters: level, trend and seasons that are added or multiplied.
 *
 *   l(t) = α·(y ⊖ s(t−m)) + (1−α)·(l + b);  s(t) = γ·(y ⊖ l(t)) + (1−γ)·s(t−m);  F(T + h) = (l + h·b) ⊕ s
 *
 * Begins with the mean of the first season, the growth of its mean to the second, and the first season's differences
 * or ratios.
 *
 * @param history at least two seasons; all above 0 when seasons are multiplied
 * @param season  m, whole periods, ≥ 2
 * Source: Winters (1960); Hyndman & Athanasopoulos, Forecasting: Principles and Practice (2021), ch. 8.
 */
export function holtWinters(
  history: readonly number[],
  horizon: number,
  season: number,
  kind: "additive" | "multiplicative",
  factors: Factors,
): readonly number[] {
  const add = (value: number, index: number): number => (kind === "additive" ? value + index : value * index);
  const remove = (value: number, index: number): number => (kind === "additive" ? value - index : value / index);
  const first = mean(history.slice(0, season));
  const smooth = ([alpha = 0, beta = 0, gamma = 0]: readonly number[]): Smoothed => {
    let level = first;
    let trend = (mean(history.slice(season, 2 * season)) - first) / season;
    const seasons = history.slice(0, season).map((actual) => remove(actual, first));
    let squaredError = 0;
    history.slice(season).forEach((actual, index) => {
      const place = index % season;
      const seasonal = seasons[place] ?? 0;
      squaredError += (actual - add(level + trend, seasonal)) ** 2;
      const before = level;
      level = alpha * remove(actual, seasonal) + (1 - alpha) * (level + trend);
      trend += beta * (level - before - trend);
      seasons[place] = gamma * remove(actual, level) + (1 - gamma) * seasonal;
    });
    return { squaredError, forecast: (h) => add(level + h * trend, seasons[(history.length + h - 1) % season] ?? 0) };
  };
  return ahead(horizon, withBestFactors([factors.level, factors.trend, factors.season], smooth));
}

function ahead(horizon: number, smoothed: Smoothed): readonly number[] {
  return flat(0, horizon).map((_, index) => smoothed.forecast(index + 1));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
