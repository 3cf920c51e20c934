// Actuals and forecasts period by period, as the error measures take them.

import type { ForecastPair } from "../engine/demand/forecast-errors";
import { wrongValue } from "./cell-error";
import type { Cell } from "./cells";
import { liftRows, sameLength, type Series } from "./lift-rows";
import { number } from "./parameter";

export const actualSeries: Series = { ...number("actual"), empty: "gap" };
export const forecastSeries: Series = { ...number("forecast"), empty: "gap" };

/** Periods that have both; at least one. */
export function pairsOf(actual: readonly number[], forecast: readonly number[]): readonly ForecastPair[] {
  sameLength("forecast", forecast, "actual", actual);
  if (actual.length === 0) throw wrongValue("actual is empty: give at least one period with an actual and a forecast.");
  return actual.map((units, period) => ({ actual: units, forecast: forecast[period] ?? 0 }));
}

/** A measure of forecast error, one value for each item. */
export function errorMeasure(actual: unknown, forecast: unknown, measure: (pairs: readonly ForecastPair[]) => Cell): unknown[][] {
  return liftRows([actualSeries, forecastSeries], [actual, forecast], [], [], ([actuals = [], forecasts = []]) => [
    measure(pairsOf(actuals, forecasts)),
  ]);
}
