// What all items' forecasts are made by. Knows no item.

import type { Effort } from "./combined-forecast";

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
