// A forecast of one item: what it was asked from and what it says. Plain data, that a worker can be sent and a file can hold.

import type { Day } from "../base/day";
import type { CellRef } from "../base/issue";

export const smoothMethods = [
  "naive",
  "seasonal naive",
  "mean",
  "exponential smoothing",
  "Holt",
  "damped trend",
  "Holt-Winters",
  "Holt-Winters additive",
  "automatic ETS",
  "averaged ETS",
  "Theta",
  "dynamic Theta",
  "combination",
] as const;
export type SmoothMethod = (typeof smoothMethods)[number];

export const intermittentMethods = ["mean", "Croston", "SBA", "TSB", "bootstrap"] as const;
export type IntermittentMethodName = (typeof intermittentMethods)[number];
export type ForecastMethodName = SmoothMethod | IntermittentMethodName;

export type DemandClass = "smooth" | "erratic" | "intermittent" | "lumpy" | "none";

/** What a planner says of a period that is not usual demand. */
export type HistoryMark = { readonly period: number; readonly kind: "stock-out" | "promotion" | "one-off" };

export type HistoryChange = {
  /** 0 is the oldest period. */
  readonly period: number;
  readonly from: number | null;
  readonly to: number;
  readonly cause: HistoryMark["kind"] | "missing" | "outlier";
  readonly text: string;
};

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

/** What the planner sets for an item and period, in place of what the statistics say. */
export type ForecastOverride = {
  /** Its cell in a table of hers, or the heading below which it was typed. */
  readonly source?: CellRef;
  /**
   * `table`: a table of hers. `record`: what the sheet Forecast kept of one that such a table gave when it was written. Absent: typed
   * into the sheet Forecast.
   */
  readonly setIn?: "table" | "record";
  /** Of a table of hers, where locations are planned apart. */
  readonly location?: string;
  readonly item: string;
  /** First day of the period; in a table of hers any day of it. */
  readonly from: Day;
  /** Units, ≥ 0. */
  readonly quantity: number;
  readonly reason?: string;
  /** Units that the statistics say of the period, for one that is over: said when it was set. */
  readonly statistical?: number;
};

/** Errors on the past, by rolling origin; null where there was too little to try, or a measure has no meaning. */
export type ForecastErrors = {
  readonly bias: number | null;
  readonly meanAbsoluteDeviation: number | null;
  readonly weightedAbsolutePercentage: number | null;
  readonly meanAbsoluteScaled: number | null;
  readonly symmetricPercentage: number | null;
  /** Sum of the last six errors one period ahead, in mean absolute deviations; −6 to 6. Of rare demand those of six equal stretches. */
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
