// Custom functions on forecasts and their errors. Thin: checks, lifts, hands over to the engine's demand.

import {
  bias as biasOf,
  forecastValueAdded as forecastValueAddedOf,
  meanAbsoluteDeviation,
  meanAbsolutePercentageError,
  meanAbsoluteScaledError,
  symmetricPercentageError,
  trackingSignal as trackingSignalOf,
  weightedAbsolutePercentageError,
} from "../engine/demand/forecast-errors";
import { averageAgainstNaive2 } from "../engine/demand/forecast/naive2";
import { wrongValue } from "./cell-error";
import { actualSeries, errorMeasure, forecastSeries, pairsOf } from "./forecast-pairs";
import { forecastBy, forecastSettings } from "./forecast-settings";
import { liftRows, type Series } from "./lift-rows";
import { count, number, optional } from "./parameter";

/**
 * Forecast by a method of your choice, or by the one that suits the history. Factors that are left out are those with the least squared error one period ahead.
 * @customfunction FORECAST
 * @helpurl https://planwright.example/help/functions.html#forecast
 * @param {string} method One of automatic, naive, seasonal naive, moving average, exponential smoothing, Holt, Holt-Winters, Holt-Winters additive, Croston, SBA, TSB, Theta, dynamic Theta, damped trend, ETS, combination.
 * @param {number[][]} history Actual demand of each period, the oldest first, units; a row or a column, or one row for each item.
 * @param {number} horizon Periods to forecast, whole, up to 1000.
 * @param {number} [season] Periods of a season, whole; 1 when left out: no season.
 * @param {number} [window] Periods of a moving average, whole; 3 when left out.
 * @param {number} [alpha] Smoothing factor of the level, above 0 up to 1; chosen from the history when left out, 0.1 for Croston, SBA and TSB.
 * @param {number} [beta] Smoothing factor of the trend, above 0 up to 1; chosen when left out.
 * @param {number} [gamma] Smoothing factor of the seasons, above 0 up to 1; chosen when left out.
 * @returns Units of each period to come; the direction of the history.
 * @equation src/engine/demand/forecast/exponential-smoothing.ts
 * @example =PLAN.FORECAST("Holt", {10,12,14,16}, 3)
 */
export function forecast(
  method: string,
  history: number[][],
  horizon: number,
  season?: number,
  window?: number,
  alpha?: number,
  beta?: number,
  gamma?: number,
): unknown[][] {
  const settings = forecastSettings({ method, horizon, season, window, alpha, beta, gamma });
  return liftRows([{ ...number("history"), empty: "refuse" }], [history], [], [], ([actuals = []]) => forecastBy(settings, actuals));
}

/**
 * Mean forecast error, forecast less actual: above 0 too much was forecast.
 * @customfunction BIAS
 * @helpurl https://planwright.example/help/functions.html#bias
 * @param {number[][]} actual Actual demand of each period, units; a row or a column, or one row for each item. Periods with an empty cell are left out.
 * @param {number[][]} forecast Forecast of each period, units; as many periods.
 * @returns Units per period.
 * @equation src/engine/demand/forecast-errors.ts
 * @example =PLAN.BIAS({100,120,90,110}, {110,115,100,105})
 */
export function bias(actual: number[][], forecast: number[][]): unknown[][] {
  return errorMeasure(actual, forecast, biasOf);
}

/**
 * Mean absolute deviation of a forecast.
 * @customfunction MAD
 * @helpurl https://planwright.example/help/functions.html#mad
 * @param {number[][]} actual Actual demand of each period, units; a row or a column, or one row for each item. Periods with an empty cell are left out.
 * @param {number[][]} forecast Forecast of each period, units; as many periods.
 * @returns Units per period.
 * @equation src/engine/demand/forecast-errors.ts
 * @example =PLAN.MAD({100,120,90,110}, {110,115,100,105})
 */
export function mad(actual: number[][], forecast: number[][]): unknown[][] {
  return errorMeasure(actual, forecast, meanAbsoluteDeviation);
}

/**
 * Mean absolute percentage error. Without meaning where an actual is 0: use WAPE there.
 * @customfunction MAPE
 * @helpurl https://planwright.example/help/functions.html#mape
 * @param {number[][]} actual Actual demand of each period, units; a row or a column, or one row for each item. Periods with an empty cell are left out.
 * @param {number[][]} forecast Forecast of each period, units; as many periods.
 * @returns Share of 1, one value for each item.
 * @equation src/engine/demand/forecast-errors.ts
 * @example =PLAN.MAPE({100,120,90,110}, {110,115,100,105})
 */
export function mape(actual: number[][], forecast: number[][]): unknown[][] {
  return errorMeasure(actual, forecast, (pairs) =>
    pairs.some((pair) => pair.actual === 0)
      ? wrongValue("actual has a period of 0, in which a percentage has no meaning: use WAPE instead.")
      : meanAbsolutePercentageError(pairs),
  );
}

/**
 * Weighted absolute percentage error: sum of the errors by sum of the actuals.
 * @customfunction WAPE
 * @helpurl https://planwright.example/help/functions.html#wape
 * @param {number[][]} actual Actual demand of each period, units; a row or a column, or one row for each item. Periods with an empty cell are left out.
 * @param {number[][]} forecast Forecast of each period, units; as many periods.
 * @returns Share of 1, one value for each item.
 * @equation src/engine/demand/forecast-errors.ts
 * @example =PLAN.WAPE({100,120,90,110}, {110,115,100,105})
 */
export function wape(actual: number[][], forecast: number[][]): unknown[][] {
  return errorMeasure(actual, forecast, weightedAbsolutePercentageError);
}

/**
 * Symmetric percentage error as in the M competitions.
 * @customfunction SMAPE
 * @helpurl https://planwright.example/help/functions.html#smape
 * @param {number[][]} actual Actual demand of each period, units; a row or a column, or one row for each item. Periods with an empty cell are left out.
 * @param {number[][]} forecast Forecast of each period, units; as many periods.
 * @returns Share of 1, between 0 and 2.
 * @equation src/engine/demand/forecast-errors.ts
 * @example =PLAN.SMAPE({100,120,90,110}, {110,115,100,105})
 */
export function smape(actual: number[][], forecast: number[][]): unknown[][] {
  return errorMeasure(actual, forecast, symmetricPercentageError);
}

/**
 * Tracking signal: sum of the errors by their mean absolute deviation. Beyond 4 or -4 the forecast is off to one side.
 * @customfunction TRACKINGSIGNAL
 * @helpurl https://planwright.example/help/functions.html#trackingsignal
 * @param {number[][]} actual Actual demand of each period, units; a row or a column, or one row for each item. Periods with an empty cell are left out.
 * @param {number[][]} forecast Forecast of each period, units; as many periods.
 * @returns A number without unit.
 * @equation src/engine/demand/forecast-errors.ts
 * @example =PLAN.TRACKINGSIGNAL({100,120,90,110}, {110,115,100,105})
 */
export function trackingSignal(actual: number[][], forecast: number[][]): unknown[][] {
  return errorMeasure(actual, forecast, trackingSignalOf);
}

/**
 * Mean absolute scaled error: the deviation against that of the naive forecast within the history. Below 1 is better than naive.
 * @customfunction MASE
 * @helpurl https://planwright.example/help/functions.html#mase
 * @param {number[][]} actual Actual demand of each period, units; a row or a column, or one row for each item. Periods with an empty cell are left out.
 * @param {number[][]} forecast Forecast of each period, units; as many periods.
 * @param {number[][]} history Actual demand of each period, the oldest first, units; a row or a column, or one row for each item.
 * @param {number[][]} [season] Periods of a season, whole; 1 when left out: the plain naive forecast is the measure.
 * @returns A number without unit.
 * @equation src/engine/demand/forecast-errors.ts
 * @example =PLAN.MASE({100,120}, {110,115}, {80,95,90,105})
 */
export function mase(
  actual: number[][],
  forecast: number[][],
  history: number[][],
  season?: number[][],
): unknown[][] {
  return liftRows(
    [actualSeries, forecastSeries, { ...number("history"), empty: "refuse" }],
    [actual, forecast, history],
    [optional(count("season"), 1)],
    [season],
    ([actuals = [], forecasts = [], past = []], [periods = 1]) => {
      if (past.length <= periods) throw wrongValue(`history has ${String(past.length)} periods: give more than the season of ${String(periods)}.`);
      return [meanAbsoluteScaledError(pairsOf(actuals, forecasts), past, periods)];
    },
  );
}

/**
 * Overall weighted average of the M4 competition: sMAPE and MASE by those of the seasonally adjusted naive forecast, averaged. Below 1 is better than that.
 * @customfunction OWA
 * @helpurl https://planwright.example/help/functions.html#owa
 * @param {number[][]} actual Actual demand of each period, units; a row or a column, or one row for each item.
 * @param {number[][]} forecast Forecast of each period, units; as many periods.
 * @param {number[][]} history Actual demand of each period before, the oldest first, units; a row or a column, or one row for each item.
 * @param {number[][]} [season] Periods of a season, whole; 1 when left out.
 * @returns A number without unit.
 * @equation src/engine/demand/forecast/naive2.ts
 * @example =PLAN.OWA({100,120}, {110,115}, {80,95,90,105})
 */
export function owa(actual: number[][], forecast: number[][], history: number[][], season?: number[][]): unknown[][] {
  const whole = (name: string): Series => ({ ...number(name), empty: "refuse" });
  return liftRows([whole("actual"), whole("forecast"), whole("history")], [actual, forecast, history], [optional(count("season"), 1)], [season], ([actuals = [], forecasts = [], past = []], [periods = 1]) => {
    if (past.length <= periods) throw wrongValue(`history has ${String(past.length)} periods: give more than the season of ${String(periods)}.`);
    return [averageAgainstNaive2(pairsOf(actuals, forecasts), past, periods)];
  });
}

/**
 * Forecast value added: mean absolute deviation of the naive forecast less that of yours. Above 0 the work pays.
 * @customfunction FORECASTVALUEADDED
 * @helpurl https://planwright.example/help/functions.html#forecastvalueadded
 * @param {number[][]} actual Actual demand of each period, units; a row or a column, or one row for each item. Periods with an empty cell are left out.
 * @param {number[][]} forecast Forecast of each period, units; as many periods.
 * @param {number[][]} [season] Periods of a season, whole; 1 when left out: the naive forecast is the period before.
 * @returns Units per period; the first season is not counted for either.
 * @equation src/engine/demand/forecast-errors.ts
 * @example =PLAN.FORECASTVALUEADDED({100,120,90,110}, {110,115,100,105})
 */
export function forecastValueAdded(actual: number[][], forecast: number[][], season?: number[][]): unknown[][] {
  return liftRows([actualSeries, forecastSeries], [actual, forecast], [optional(count("season"), 1)], [season], ([actuals = [], forecasts = []], [periods = 1]) => {
    const pairs = pairsOf(actuals, forecasts);
    if (pairs.length <= periods) throw wrongValue(`actual has ${String(pairs.length)} periods: give more than the season of ${String(periods)}.`);
    return [forecastValueAddedOf(pairs, periods)];
  });
}
