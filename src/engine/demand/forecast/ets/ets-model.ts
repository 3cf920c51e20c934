// The family of exponential smoothing models: what each is made of, and which of them a history admits.

/** How errors come in, how the level moves, how seasons come in: added, multiplied, none; a damped trend fades. */
export type EtsModel = {
  readonly error: "A" | "M";
  readonly trend: "N" | "A" | "Ad";
  readonly season: "N" | "A" | "M";
};

/** Longer seasons have more starting values than a history can tell. */
export const LONGEST_SEASON = 24;

/** The field's name of a model, such as `ETS(M,Ad,M)`. */
export function etsName({ error, trend, season }: EtsModel): string {
  return `ETS(${error},${trend},${season})`;
}

/** Smoothing factors and starting values that a model has, the variance of its errors counted as one. */
export function etsParameterCount({ trend, season }: EtsModel, seasonLength: number): number {
  return 3 + (trend === "N" ? 0 : 2) + (trend === "Ad" ? 1 : 0) + (season === "N" ? 0 : seasonLength);
}

/**
 * The models that a history admits.
 *
 * Multiplied errors and seasons need every actual above 0; multiplied seasons with added errors have no finite variance.
 * Seasons need more periods than a season; a model needs more periods than parameters, so that its AICc is finite.
 *
 * @param seasonLength periods of a season; 1 for none
 * Source: Hyndman, Koehler, Ord & Snyder, Forecasting with Exponential Smoothing (2008), ch. 2 and 7.
 */
export function admissibleModels(periods: number, seasonLength: number, isPositive: boolean): readonly EtsModel[] {
  const isSeasonal = seasonLength > 1 && seasonLength <= LONGEST_SEASON && periods > seasonLength;
  const models: EtsModel[] = [];
  for (const season of isSeasonal ? (["N", "A", "M"] as const) : (["N"] as const)) {
    for (const trend of ["N", "A", "Ad"] as const) {
      for (const error of ["A", "M"] as const) {
        const isAllowed = (error === "A" || isPositive) && (season !== "M" || error === "M");
        if (isAllowed && periods > etsParameterCount({ error, trend, season }, seasonLength) + 1) models.push({ error, trend, season });
      }
    }
  }
  return models;
}
