// What a planner sets by hand, kept apart from the statistics, so that it can be seen what it brought.

import type { ForecastOfItem, JudgedOverride } from "../../../model/outlook";
import type { Bucket } from "../../../model/plan";
import { meanAbsoluteDeviation } from "../forecast-errors";

/** The figures that count for periods to come: the planner's where she set one, else those of the statistics. */
export function plannersForecast({ forecast, overrides }: Pick<ForecastOfItem, "forecast" | "overrides">, coming: readonly Bucket[]): readonly number[] {
  if (overrides === undefined) return forecast;
  const set = new Map(overrides.map(({ from, quantity }) => [from, quantity]));
  return forecast.map((units, ahead) => set.get(coming[ahead]?.start ?? NaN) ?? units);
}

/**
 * What overriding brought, over the overridden periods that are over: deviation of the statistical forecast less that of the
 * planner's, units; above 0 it paid. null where none is over. Source: Fildes, Goodwin, Lawrence & Nikolopoulos (2009).
 */
export function overrideValueAdded(overrides: readonly JudgedOverride[]): number | null {
  const judged = overrides.flatMap(({ statistical, quantity, actual }) => (statistical === undefined || actual === null ? [] : [{ statistical, quantity, actual }]));
  if (judged.length === 0) return null;
  const deviation = (forecastOf: (period: (typeof judged)[number]) => number): number => meanAbsoluteDeviation(judged.map((period) => ({ actual: period.actual, forecast: forecastOf(period) })));
  return deviation(({ statistical }) => statistical) - deviation(({ quantity }) => quantity);
}
