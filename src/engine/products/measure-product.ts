// The figures of one product that a verdict rests on. Knows the product and how long a year is.

import { mannKendall } from "./mann-kendall";
import type { ProductFacts, VerdictSettings } from "./product-facts";

export type ProductMeasures = {
  /** Mean demand per period: since the first sale, and of the last periods, a quarter of a year of them. */
  readonly mean: number;
  readonly recent: number;
  /** Change in a year as a share of mean demand. */
  readonly trendPerYear: number;
  /** Units that demand changes in a year. */
  readonly unitsPerYear: number;
  readonly significance: number;
  readonly unitMargin: number;
  readonly margin: number;
  readonly marginPerHour: number | null;
  readonly bias: number | null;
  readonly cover: number | null;
  readonly age: number;
  /** Periods since the last sale. */
  readonly idle: number;
};

/**
 * Trend, margin, bias, cover and age of a product.
 *
 *   trend per year = Sen's slope · periods a year / mean;  bias = Σ(F − A)/ΣA;  cover = on hand / recent mean
 *
 * Where there are two years, a period is compared with the same one of other years only, so that a season is no trend.
 */
export function measureProduct(product: ProductFacts, { periodsPerYear }: VerdictSettings): ProductMeasures {
  const first = product.history.findIndex((units) => units > 0);
  const sold = first < 0 ? [] : product.history.slice(first);
  const mean = meanOf(sold);
  const season = Math.max(1, Math.round(periodsPerYear));
  const trend = mannKendall(sold, sold.length >= 2 * season ? season : 1);
  const unitMargin = product.price - product.cost;
  const recent = meanOf(product.history.slice(-Math.max(1, Math.round(periodsPerYear / 4))));
  const judged = product.history.slice(-product.forecasts.length || product.history.length);
  const actual = judged.reduce((sum, units) => sum + units, 0);
  const forecast = product.forecasts.reduce((sum, units) => sum + units, 0);
  const lastSale = product.history.reduce((last, units, period) => (units > 0 ? period : last), -1);
  return {
    mean,
    recent,
    trendPerYear: mean > 0 ? (trend.slope * periodsPerYear) / mean : 0,
    unitsPerYear: trend.slope * periodsPerYear ** 2,
    significance: trend.significance,
    unitMargin,
    margin: product.price > 0 ? unitMargin / product.price : 0,
    marginPerHour: product.bottleneckMinutes > 0 ? (60 * unitMargin) / product.bottleneckMinutes : null,
    bias: product.forecasts.length > 0 && actual > 0 ? (forecast - actual) / actual : null,
    cover: recent > 0 ? product.onHand / recent : null,
    age: sold.length,
    idle: lastSale < 0 ? product.history.length : product.history.length - 1 - lastSale,
  };
}

function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
