// What a planner sets by hand, kept apart from the statistics, so that it can be seen what it brought.

import { meanAbsoluteDeviation } from "../forecast-errors";

/** One period: the statistical forecast stays beside what was set; `final` is what is planned with. */
export type OverriddenPeriod = { readonly statistical: number; readonly override: number | null; readonly final: number };

/** @param overrides by period ahead; null or missing leaves the statistical forecast */
export function withOverrides(statistical: readonly number[], overrides: readonly (number | null)[]): readonly OverriddenPeriod[] {
  return statistical.map((units, ahead) => {
    const override = overrides[ahead] ?? null;
    return { statistical: units, override, final: override ?? units };
  });
}

/**
 * What overriding brought, over the periods that were overridden: deviation of the statistical forecast less that of the final
 * one, units; above 0 it paid. null where nothing was overridden. Source: Fildes, Goodwin, Lawrence & Nikolopoulos (2009).
 */
export function overrideValueAdded(periods: readonly OverriddenPeriod[], actuals: readonly number[]): number | null {
  const judged = periods
    .map((period, index) => ({ ...period, actual: actuals[index] }))
    .filter((period): period is OverriddenPeriod & { actual: number } => period.override !== null && period.actual !== undefined);
  if (judged.length === 0) return null;
  const deviation = (kind: "statistical" | "final"): number => meanAbsoluteDeviation(judged.map((period) => ({ actual: period.actual, forecast: period[kind] })));
  return deviation("statistical") - deviation("final");
}
