// What an item's forecast is asked from and what is given back: plain data, that a worker can be sent and a file can hold.

import type { HistoryChange, HistoryMark } from "./clean-history";
import type { Effort } from "./combined-forecast";
import type { DemandClass } from "./demand-class";
import type { IntermittentMethodName } from "./choose-intermittent";
import type { SmoothMethod } from "./smooth-methods";

export type ForecastMethodName = SmoothMethod | IntermittentMethodName;

export type ItemHistory = {
  readonly item: string;
  /** Units by period, the oldest first; null where nothing is known. */
  readonly history: readonly (number | null)[];
  readonly marks?: readonly HistoryMark[];
  /** An item that this one follows: its history stands before the first demand, times a factor. */
  readonly predecessor?: { readonly history: readonly (number | null)[]; readonly factor: number };
  /** Shares of 1 by period to come, such as 0.2, 0.6, 1 while an item comes in; the last holds for all later ones. */
  readonly phase?: readonly number[];
};

export type ForecastSettings = {
  /** Periods to forecast, whole, ≥ 1. */
  readonly horizon: number;
  /** Periods of a season, whole; 1 for none. */
  readonly season: number;
  /** Share of 1 that the interval is to cover, such as 0.9. */
  readonly confidence: number;
  /** Chance of no shortage, share of 1, by which methods for rare demand are judged. */
  readonly serviceLevel: number;
  /** Lead time and review, whole periods, ≥ 1. */
  readonly protectionPeriods: number;
  /** null: thorough up to 2,000 items, quick for more. */
  readonly effort: Effort | null;
  /** Whether periods that stray are replaced. Gaps and marked periods always are. */
  readonly cleansOutliers: boolean;
};

/** Errors on the past, by rolling origin; null where there was too little to try, or a measure has no meaning. */
export type ForecastErrors = {
  readonly bias: number | null;
  readonly meanAbsoluteDeviation: number | null;
  readonly weightedAbsolutePercentage: number | null;
  readonly meanAbsoluteScaled: number | null;
  readonly symmetricPercentage: number | null;
  readonly trackingSignal: number | null;
  /** Mean absolute deviation of the naive forecast, seasonal where there is a season, less that of the method, over the same periods. */
  readonly valueAdded: number | null;
};

export type ItemForecast = {
  readonly item: string;
  readonly demandClass: DemandClass;
  readonly method: ForecastMethodName;
  readonly reason: string;
  /** What was forecast from, and what in it is not as given. */
  readonly cleaned: readonly number[];
  readonly changes: readonly HistoryChange[];
  readonly forecast: readonly number[];
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  readonly errors: ForecastErrors;
  /** What was tried, the least error first: mean absolute error for regular demand, pinball loss for rare demand, units. */
  readonly tried: readonly { readonly method: ForecastMethodName; readonly error: number }[];
};
