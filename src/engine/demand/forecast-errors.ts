// Measures of forecast error (section 5 of the formulas): one row of actuals against one of forecasts. Plain numbers.
// Error is forecast less actual: a positive bias means that too much was forecast.

/** Actual and forecast of one period, units. */
export type ForecastPair = { readonly actual: number; readonly forecast: number };

/** Mean error: Σ (F − A) / n, units. */
export function bias(pairs: readonly ForecastPair[]): number {
  return mean(pairs, ({ actual, forecast }) => forecast - actual);
}

/** Mean absolute deviation: Σ |F − A| / n, units. */
export function meanAbsoluteDeviation(pairs: readonly ForecastPair[]): number {
  return mean(pairs, absoluteError);
}

/** Mean absolute percentage error: Σ |F − A| / |A| / n, share of 1; NaN where an actual is 0: use the weighted one. */
export function meanAbsolutePercentageError(pairs: readonly ForecastPair[]): number {
  return pairs.some(({ actual }) => actual === 0) ? NaN : mean(pairs, (pair) => absoluteError(pair) / Math.abs(pair.actual));
}

/** Weighted absolute percentage error: Σ |F − A| / Σ A, share of 1; NaN without any actual. */
export function weightedAbsolutePercentageError(pairs: readonly ForecastPair[]): number {
  return (meanAbsoluteDeviation(pairs) * pairs.length) / pairs.reduce((sum, { actual }) => sum + Math.abs(actual), 0);
}

/**
 * Symmetric percentage error of the M competitions: Σ 2·|F − A| / (|A| + |F|) / n, share of 1 (0…2).
 * A period in which both are 0 counts as 0. Source: Makridakis, Spiliotis & Assimakopoulos, The M4 Competition (2020).
 */
export function symmetricPercentageError(pairs: readonly ForecastPair[]): number {
  return mean(pairs, (pair) => {
    const size = Math.abs(pair.actual) + Math.abs(pair.forecast);
    return size === 0 ? 0 : (2 * absoluteError(pair)) / size;
  });
}

/**
 * Mean absolute scaled error: the deviation against that of the naive forecast within the history.
 *
 *   MASE = mean |F − A| / mean over t > m of |Y(t) − Y(t − m)|
 *
 * @param history Y, units, more than `season` periods
 * @param season  m, periods of a season, ≥ 1; 1 for the plain naive
 * @returns below 1: better than the naive. NaN or Infinity where the history never changes.
 * Source: Hyndman & Koehler (2006).
 */
export function meanAbsoluteScaledError(pairs: readonly ForecastPair[], history: readonly number[], season: number): number {
  return meanAbsoluteDeviation(pairs) / meanAbsoluteDeviation(naivePairs(history, season));
}

/** Tracking signal: Σ (F − A) / MAD; beyond ±4 the forecast is off to one side. NaN when every forecast was right. */
export function trackingSignal(pairs: readonly ForecastPair[]): number {
  return (bias(pairs) * pairs.length) / meanAbsoluteDeviation(pairs);
}

/**
 * Forecast value added: deviation of the naive forecast less that of the forecast, units; above 0 the work pays.
 *
 * @param pairs in order of time; the naive forecast of a period is the actual `season` periods before, so that the first
 *              `season` periods are not counted for either
 * Source: Gilliland, The Business Forecasting Deal (2010).
 */
export function forecastValueAdded(pairs: readonly ForecastPair[], season: number): number {
  const actuals = pairs.map(({ actual }) => actual);
  return meanAbsoluteDeviation(naivePairs(actuals, season)) - meanAbsoluteDeviation(pairs.slice(season));
}

/**
 * Overall weighted average of the M4 competition: how sMAPE and MASE compare with those of the seasonally adjusted naive forecast.
 *
 *   OWA = ½·(sMAPE / sMAPE of Naive2 + MASE / MASE of Naive2)
 *
 * @returns below 1: better than Naive2. Source: Makridakis, Spiliotis & Assimakopoulos (2020).
 */
export function overallWeightedAverage(
  errors: { readonly smape: number; readonly mase: number },
  naive2: { readonly smape: number; readonly mase: number },
): number {
  return (errors.smape / naive2.smape + errors.mase / naive2.mase) / 2;
}

function naivePairs(values: readonly number[], season: number): readonly ForecastPair[] {
  return values.slice(season).map((actual, index) => ({ actual, forecast: values[index] ?? 0 }));
}

function absoluteError({ actual, forecast }: ForecastPair): number {
  return Math.abs(forecast - actual);
}

function mean(pairs: readonly ForecastPair[], valueOf: (pair: ForecastPair) => number): number {
  return pairs.reduce((sum, pair) => sum + valueOf(pair), 0) / pairs.length;
}
