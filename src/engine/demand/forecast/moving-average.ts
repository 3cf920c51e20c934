// The plain forecasts: the last value, the value a season ago, the mean of the last periods. Flat or repeating.

/**
 * Moving average: the mean of the last periods, for every period to come.
 *
 *   F(T + h) = Σ of the last n actuals / n
 *
 * @param history units by period, at least one
 * @param window  n, whole, ≥ 1; longer than the history: the mean of it all. 1 is the naive forecast
 */
export function movingAverage(history: readonly number[], horizon: number, window: number): readonly number[] {
  const last = history.slice(-window);
  return flat(last.reduce((sum, units) => sum + units, 0) / last.length, horizon);
}

/** Seasonal naive: what was sold in the same period of the last season. `season` is at most the length of the history. */
export function seasonalNaive(history: readonly number[], horizon: number, season: number): readonly number[] {
  const last = history.slice(-season);
  return flat(0, horizon).map((_, ahead) => last[ahead % season] ?? 0);
}

/** One value for every period to come. */
export function flat(value: number, horizon: number): readonly number[] {
  return Array.from({ length: horizon }, () => value);
}
