// Items with a forecast in the order of the sheets: the most money first. Knows forecasts and prices, no cell.

import type { ForecastOfItem, JudgedOutlook } from "../../model/outlook";
import { periodLabel } from "../period-label";
import type { ReportInput } from "../report-input";

export type ForecastItem = ForecastOfItem & {
  /** Money of the whole forecast. */
  readonly value: number;
};

/** Items that can be chosen for the chart: more would make the workbook slow. */
const MOST_CHOSEN = 500;

export function itemsByMoney({ itemOf }: ReportInput, { forecasts }: JudgedOutlook): readonly ForecastItem[] {
  return forecasts
    .map((forecast): ForecastItem => ({ ...forecast, value: sum(forecast.forecast) * Math.max(itemOf(forecast.item).price, itemOf(forecast.item).cost) }))
    .sort((one, other) => other.value - one.value || (one.item < other.item ? -1 : 1));
}

/** Those that have a chart, or can be chosen for one; without demand there is nothing to draw. */
export function itemsToDraw(items: readonly ForecastItem[]): readonly ForecastItem[] {
  return items.filter(({ demandClass }) => demandClass !== "none").slice(0, MOST_CHOSEN);
}

/** Names of all periods, past and to come. A week's number comes again after a year, a heading only once. */
export function periodNames({ past, coming, bucket }: JudgedOutlook): readonly string[] {
  const seen = new Map<string, number>();
  return [...past, ...coming].map((period) => {
    const label = periodLabel(period, { bucket });
    const times = (seen.get(label) ?? 0) + 1;
    seen.set(label, times);
    return times === 1 ? label : `${label} (${String(times)})`;
  });
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
