// What history says of the time to come, beside the plan: forecasts, stock policies, verdicts on products. Plain readonly data.

import type { ForecastOverride, ItemForecast } from "./item-forecast";
import type { ExchangePoint, ItemPolicy } from "./item-policy";
import type { Bucket } from "./plan";
import type { ProductVerdict } from "./product-verdict";

export type Outlook = {
  readonly bucket: "week" | "month";
  /** Periods that are over, the oldest first. */
  readonly past: readonly Bucket[];
  /** Periods that are forecast, from the end of the past on. */
  readonly coming: readonly Bucket[];
  readonly forecasts: readonly ForecastOfItem[];
  /** Of all items with demand of their own or of what they go into. */
  readonly policies: readonly PolicyOfItem[];
  /** Stock against service, all policies at one level. */
  readonly exchange: readonly ExchangePoint[];
};

export type ForecastOfItem = ItemForecast & {
  /** As the planner's sheets have it, ending with the last past period; null where nothing is known. */
  readonly history: readonly (number | null)[];
  /** What the planner set by hand, by period; absent where she set nothing. */
  readonly overrides?: readonly JudgedOverride[];
  /** Mean absolute deviation of the statistics less that of the planner's figures, units, over those periods that are over; null before. */
  readonly overridesAdded?: number | null;
};

/** An override beside what the statistics say of a period to come, or said of one that is over, and what came then. */
export type JudgedOverride = ForecastOverride & {
  /** Units; null before the period is over, or where nothing is known. */
  readonly actual: number | null;
};

export type PolicyOfItem = ItemPolicy & {
  /** Mean and standard deviation of demand, units a period. */
  readonly demand: number;
  readonly demandDeviation: number;
  /** Periods. */
  readonly leadTime: number;
  /** True where demand is that of the products that it goes into. */
  readonly isDependent: boolean;
};

/** The outlook with what it says of products, which needs a plan. */
export type JudgedOutlook = Outlook & { readonly verdicts: readonly ProductVerdict[] };
