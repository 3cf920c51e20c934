// Where the search for starting values begins: seasons by decomposition, level and trend by a line through the first periods.

import { seasonalIndices, withoutSeasons, type SeasonKind } from "../seasonal-indices";
import { straightLine } from "../straight-line";
import type { EtsModel } from "./ets-model";

export type EtsStart = {
  /** Level for a model without trend. */
  readonly mean: number;
  /** Level and trend before the first period. */
  readonly level: number;
  readonly trend: number;
  /** One for each place in the season; empty without seasons. */
  readonly seasons: Float64Array;
};

const FEWEST_PERIODS = 10;

/**
 * Starting values of a search.
 * @param season how seasons come in; "N" for none. Source: Hyndman, Koehler, Ord & Snyder (2008), section 2.6.
 */
export function etsStart(actuals: Float64Array, seasonLength: number, season: EtsModel["season"]): EtsStart {
  const kind: SeasonKind = season === "M" ? "multiplicative" : "additive";
  const seasons = season === "N" ? new Float64Array(0) : seasonalIndices(actuals, seasonLength, kind);
  const plain = season === "N" ? actuals : withoutSeasons(actuals, seasons, kind);
  const first = Math.min(Math.max(FEWEST_PERIODS, 2 * seasonLength), actuals.length);
  const { intercept, slope } = straightLine(plain, first);
  return { mean: intercept + (slope * (first + 1)) / 2, level: intercept, trend: slope, seasons };
}
