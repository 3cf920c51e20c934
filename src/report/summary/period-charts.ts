// The Summary's charts by bucket: load under the capacity line, orders on time and late, value of stock.

import type { ChartRange, ChartSpec } from "../../grid/chart-spec";
import { chartPlace, type ChartGrid } from "../chart-grid";
import { palette, patterns } from "../palette";
import { loadChart } from "../utilisation/load-chart";
import { periodColumn, type PeriodTotals } from "./period-totals";

/** The body rows of a table that begins in column A. */
export type BodyRows = { readonly row: number; readonly rows: number };

/** A chart that still has to be told its place and where its figures stand. */
export type PlaceChart = (grid: ChartGrid, index: number, body: BodyRows) => ChartSpec;

export function columnRange(body: BodyRows, column: number): ChartRange {
  return { row: body.row, column, rows: body.rows, columns: 1 };
}

/** The charts that have something to show. */
export function periodCharts(totals: readonly PeriodTotals[], period: string): PlaceChart[] {
  const has = (of: (each: PeriodTotals) => number) => totals.some((each) => of(each) !== 0);
  return [
    ...(has((each) => each.ratedHours + each.runHours + each.setupHours + each.overHours) ? [totalLoad(period, has((each) => each.overHours))] : []),
    ...(has((each) => each.ordersOnTime + each.ordersLate) ? [onTime(totals, period)] : []),
    ...(has((each) => each.stockValue) ? [stockValue(period)] : []),
  ];
}

function totalLoad(period: string, isOver: boolean): PlaceChart {
  return (grid, index, body) =>
    loadChart({
      name: "Load",
      title: "Load and rated capacity, all work centres",
      altText: `Run and setup hours by ${period.toLowerCase()} against the rated capacity of all work centres.`,
      at: chartPlace(grid, index),
      period,
      categories: columnRange(body, periodColumn.label),
      run: columnRange(body, periodColumn.run),
      setup: columnRange(body, periodColumn.setup),
      rated: columnRange(body, periodColumn.rated),
      ...(isOver ? { over: columnRange(body, periodColumn.over) } : {}),
    });
}

function onTime(totals: readonly PeriodTotals[], period: string): PlaceChart {
  const late = totals.reduce((sum, each) => sum + each.ordersLate, 0);
  const inTime = totals.reduce((sum, each) => sum + each.ordersOnTime, 0);
  return (grid, index, body) => ({
    name: "On time",
    title: `Customer orders by requested ${period.toLowerCase()}`,
    altText: `Customer orders by the ${period.toLowerCase()} requested: ${String(inTime)} on time, ${String(late)} late.`,
    kind: "stackedColumn",
    at: chartPlace(grid, index),
    categories: columnRange(body, periodColumn.label),
    series: [
      { name: "On time", values: columnRange(body, periodColumn.onTime), colour: palette.good },
      { name: "Late", values: columnRange(body, periodColumn.late), colour: palette.late, pattern: patterns.late },
    ],
    categoryAxis: { title: period },
    valueAxis: { title: "Orders", format: "0", minimum: 0 },
    legend: "bottom",
  });
}

function stockValue(period: string): PlaceChart {
  return (grid, index, body) => ({
    name: "Stock value",
    title: "Projected stock value",
    altText: `Value of the projected stock at the end of each ${period.toLowerCase()}.`,
    kind: "line",
    at: chartPlace(grid, index),
    categories: columnRange(body, periodColumn.label),
    series: [{ name: "Stock value", values: columnRange(body, periodColumn.stock), colour: palette.run }],
    categoryAxis: { title: period },
    valueAxis: { title: "Value", format: "#,##0", minimum: 0 },
    legend: "none",
  });
}
