// Forecast: an overview of methods and errors, a chart of history and forecast for the products that carry the most money, what
// was looked past in the history, and the forecast of every item by period.

import type { ForecastOfItem, JudgedOutlook } from "../../model/outlook";
import type { SheetSpec } from "../../grid/sheet-spec";
import { chartPlace, rowBelowCharts, type ChartGrid } from "../chart-grid";
import { itemWidth } from "../item-width";
import { periodLabel } from "../period-label";
import type { ReportInput } from "../report-input";
import { CONTENT_ROW, printSetUp, sheetFrame, titleBlock, wordsAt } from "../sheet-layout";
import { styles } from "../styles";
import { quantityColumn, tableOf, widthsOf, type Column } from "../table-of";
import { count, planLine, wholeText } from "../words";
import { finite } from "./finite";
import { forecastChart, seriesColumns, seriesRows } from "./forecast-chart";

const MOST_CHARTS = 12;
const CHART: Pick<ChartGrid, "column" | "rows" | "columns"> = { column: 0, rows: 15, columns: [5, 8] };
/** Beyond this a planner looks why errors do not cancel out. */
const TRACKING_ALARM = 4;

type Row = ForecastOfItem & { readonly value: number };

export function forecastSheet(input: ReportInput, outlook: JudgedOutlook): SheetSpec {
  const { plan, itemOf } = input;
  const { forecasts, past, coming, bucket } = outlook;
  const rows = forecasts
    .map((forecast): Row => ({ ...forecast, value: sum(forecast.forecast) * Math.max(itemOf(forecast.item).price, itemOf(forecast.item).cost) }))
    .sort((one, other) => other.value - one.value || (one.item < other.item ? -1 : 1));
  const columns = overviewColumns(input, itemWidth(input, 16));
  const drawn = rows.filter(({ demandClass }) => demandClass !== "none").slice(0, MOST_CHARTS);
  const periods = [...past, ...coming].map((period) => periodLabel(period, { bucket }));
  const series = drawn.flatMap((each) => seriesRows(each, periods, past.length));
  const grid: ChartGrid = { ...CHART, row: CONTENT_ROW };
  const overviewRow = rowBelowCharts(grid, drawn.length) + 1;
  const changes = rows.flatMap((row) => row.changes.map((change) => ({ row, change })));
  const changesRow = overviewRow + rows.length + 4;
  const byPeriodRow = changesRow + (changes.length === 0 ? 0 : changes.length + 4);
  const dataRow = byPeriodRow + rows.length + 4;
  const frame = sheetFrame("forecast", "Forecast");
  const alarms = rows.filter(({ errors }) => Math.abs(errors.trackingSignal ?? 0) > TRACKING_ALARM).length;
  const use = plan.settings.forecast === "history" ? "The plan uses it where you have no forecast of your own" : "The plan does not use it: set Forecast to history";
  const subtitle = `${count(rows.length, "item")} by ${bucket}, ${wholeText(past.length)} ${bucket}s of history, ${wholeText(coming.length)} forecast; ${wholeText(alarms)} with a tracking signal beyond ±${String(TRACKING_ALARM)}. ${use}. ${planLine(plan)}`;
  const labels = coming.map((period) => periodLabel(period, { bucket }));
  return {
    ...frame,
    columnWidths: widthsOf(columns),
    blocks: [
      titleBlock("Forecast", subtitle),
      wordsAt(overviewRow - 1, 0, "Methods and errors, the most money first", styles.section),
      ...(changes.length === 0 ? [] : [wordsAt(changesRow - 1, 0, "What the forecast looked past in the history; your sheet stays as it is", styles.section)]),
      wordsAt(byPeriodRow - 1, 0, `Forecast by ${bucket}`, styles.section),
      ...(drawn.length === 0 ? [] : [wordsAt(dataRow - 1, 0, "Data behind the charts", styles.section)]),
    ],
    tables: [
      tableOf("PlanForecast", { row: overviewRow, column: 0 }, columns, rows),
      ...(changes.length === 0 ? [] : [tableOf("PlanForecastChanges", { row: changesRow, column: 0 }, changeColumns(outlook), changes)]),
      tableOf("PlanForecastByPeriod", { row: byPeriodRow, column: 0 }, byPeriodColumns(unique(labels)), rows),
      ...(drawn.length === 0 ? [] : [tableOf("PlanForecastSeries", { row: dataRow, column: 0 }, seriesColumns, series)]),
    ],
    charts: drawn.map((each, index) =>
      forecastChart(each, itemOf(each.item), { at: chartPlace(grid, index), row: dataRow + 1 + index * periods.length, rows: periods.length, period: bucket === "month" ? "Month" : "Week" }),
    ),
    freeze: { rows: CONTENT_ROW - 1, columns: 1 },
    print: printSetUp("Forecast", plan, undefined, [overviewRow - 1, dataRow - 1]),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** A week's number comes again after a year, a heading only once. */
function unique(labels: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return labels.map((label) => {
    const times = (seen.get(label) ?? 0) + 1;
    seen.set(label, times);
    return times === 1 ? label : `${label} (${String(times)})`;
  });
}

function overviewColumns({ itemOf }: ReportInput, width: number): readonly Column<Row>[] {
  const percent = (heading: string, value: (row: Row) => number | null): Column<Row> => ({ heading, width: 9, style: styles.percent, value: (row) => finite(value(row)) });
  const figure = (heading: string, value: (row: Row) => number | null): Column<Row> => ({ heading, width: 9, style: styles.hours, value: (row) => finite(value(row)) });
  return [
    { heading: "Item", width, style: styles.text, value: ({ item }) => item, link: ({ item }) => itemOf(item).source },
    { heading: "Description", width: 28, style: styles.text, value: ({ item }) => itemOf(item).description },
    { heading: "Demand", width: 12, style: styles.text, value: ({ demandClass }) => demandClass },
    { heading: "Method", width: 20, style: styles.text, value: ({ method }) => method },
    figure("Past mean", ({ cleaned }) => (cleaned.length === 0 ? null : sum(cleaned) / cleaned.length)),
    figure("Forecast mean", ({ forecast }) => (forecast.length === 0 ? null : sum(forecast) / forecast.length)),
    quantityColumn("Forecast total", 9, ({ forecast }) => finite(Math.round(sum(forecast)))),
    percent("Error (WAPE)", ({ errors }) => errors.weightedAbsolutePercentage),
    figure("MASE", ({ errors }) => errors.meanAbsoluteScaled),
    figure("Bias", ({ errors }) => errors.bias),
    { ...figure("Tracking signal", ({ errors }) => errors.trackingSignal), cellStyle: ({ errors }) => (Math.abs(errors.trackingSignal ?? 0) > TRACKING_ALARM ? styles.late : undefined) },
    figure("Value added", ({ errors }) => errors.valueAdded),
    { heading: "Looked past", width: 9, style: styles.faint, value: ({ changes }) => changes.length },
    { heading: "Why this method", width: 44, style: styles.text, value: ({ reason }) => reason },
  ];
}

type ChangeRow = { readonly row: Row; readonly change: Row["changes"][number] };

function changeColumns({ past, bucket }: JudgedOutlook): readonly Column<ChangeRow>[] {
  return [
    { heading: "Item", width: 0, style: styles.text, value: ({ row }) => row.item },
    {
      heading: "Period",
      width: 0,
      style: styles.text,
      value: ({ row, change }) => {
        const period = past[past.length - row.cleaned.length + change.period];
        return period === undefined ? "" : periodLabel(period, { bucket });
      },
    },
    { heading: "Cause", width: 0, style: styles.text, value: ({ change }) => change.cause },
    { heading: "History", width: 0, style: styles.quantity, value: ({ change }) => change.from },
    { heading: "Taken as", width: 0, style: styles.quantity, value: ({ change }) => change.to },
    { heading: "Why", width: 0, style: styles.text, value: ({ change }) => change.text },
  ];
}

function byPeriodColumns(labels: readonly string[]): readonly Column<Row>[] {
  return [
    { heading: "Item", width: 0, style: styles.text, value: ({ item }) => item },
    ...labels.map((heading, place): Column<Row> => ({ heading, width: 0, style: styles.hours, value: ({ forecast }) => finite(forecast[place] ?? null) })),
  ];
}
