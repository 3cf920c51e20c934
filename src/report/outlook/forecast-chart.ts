// One item's history and forecast as a chart: what was, what is to come, and between which bounds. And the table that it draws.

import type { Area } from "../../grid/address";
import type { ChartRange, ChartSpec } from "../../grid/chart-spec";
import type { ForecastOfItem } from "../../model/outlook";
import type { Item } from "../../model/plant";
import { palette } from "../palette";
import { styles } from "../styles";
import type { Column } from "../table-of";
import { finite } from "./finite";

/** A row of the table: an item in a period that is over, or in one to come. */
export type SeriesRow = {
  readonly item: string;
  readonly period: string;
  readonly history: number | null;
  readonly forecast: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
};

/** One row a period; the line of the forecast begins where history ends. */
export function seriesRows({ item, history, cleaned, forecast, lower, upper }: ForecastOfItem, periods: readonly string[], past: number): readonly SeriesRow[] {
  return periods.map((period, index): SeriesRow => {
    const known = index < past ? (history[index - past + history.length] ?? null) : null;
    const ahead = (values: readonly number[]): number | null => finite(values[index - past] ?? null);
    return { item, period, history: known, forecast: index === past - 1 ? (known ?? cleaned.at(-1) ?? null) : ahead(forecast), lower: ahead(lower), upper: ahead(upper) };
  });
}

export const seriesColumns: readonly Column<SeriesRow>[] = [
  { heading: "Item", width: 0, style: styles.text, value: ({ item }) => item },
  { heading: "Period", width: 0, style: styles.text, value: ({ period }) => period },
  { heading: "History", width: 0, style: styles.hours, value: ({ history }) => history },
  { heading: "Forecast", width: 0, style: styles.hours, value: ({ forecast }) => forecast },
  { heading: "Lower", width: 0, style: styles.hours, value: ({ lower }) => lower },
  { heading: "Upper", width: 0, style: styles.hours, value: ({ upper }) => upper },
];

export type ChartGround = {
  readonly at: Area;
  /** The item's rows in the table of series. */
  readonly row: number;
  readonly rows: number;
  /** `Month` or `Week`. */
  readonly period: string;
};

export function forecastChart({ item, method, demandClass }: ForecastOfItem, { description, unit }: Item, { at, row, rows, period }: ChartGround): ChartSpec {
  const column = (place: number): ChartRange => ({ row, column: place, rows, columns: 1 });
  return {
    name: `Forecast ${item}`.slice(0, 60),
    title: `${item} ${description}`.trim() + `: ${method}`,
    altText: `History and forecast of ${item} by ${period.toLowerCase()}, by ${method} (${demandClass} demand), with the bounds of nine periods in ten.`,
    kind: "line",
    at,
    categories: column(1),
    series: [
      { name: "History", values: column(2), colour: palette.capacity },
      { name: "Forecast", values: column(3), colour: palette.run, dashed: true },
      { name: "Lower bound", values: column(4), colour: palette.fair },
      { name: "Upper bound", values: column(5), colour: palette.fair },
    ],
    categoryAxis: { title: period },
    valueAxis: { title: unit === "" ? "Units" : unit, format: "#,##0", minimum: 0 },
    legend: "bottom",
  };
}
