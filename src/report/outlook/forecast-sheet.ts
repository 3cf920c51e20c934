// Forecast: a chart of the item that is chosen and of those that carry the most money, an overview of methods and errors, what was looked
// past in the history, and the forecast of every item by period, in which the planner sets figures of her own.

import { columnName } from "../../grid/address";
import { FORECAST, forecastRows } from "../../grid/forecast-rows";
import type { BlockSpec, SheetSpec } from "../../grid/sheet-spec";
import type { JudgedOutlook } from "../../model/outlook";
import { chartPlace, rowBelowCharts, type ChartGrid } from "../chart-grid";
import { itemWidth } from "../item-width";
import { palette } from "../palette";
import type { ReportInput } from "../report-input";
import { CONTENT_ROW, printSetUp, sheetFrame, titleBlock, wordsAt } from "../sheet-layout";
import { styles } from "../styles";
import { tableOf, widthsOf } from "../table-of";
import { planLine } from "../words";
import { chosenChart, forecastChart } from "./forecast-chart";
import { changeColumns, gridColumns, gridRows, overrideColumns, overviewColumns, TRACKING_ALARM } from "./forecast-columns";
import { CHOICE } from "./forecast-data-sheet";
import { itemsByMoney, itemsToDraw } from "./forecast-items";
import { reportSentencesOf } from "../sentences/report-sentences";

export const FORECAST_NAME = "Forecast";

const MOST_CHARTS = 6;
/** Columns of cells that the chart of the chosen item is wide, and rows that it is high. */
const CHOSEN_COLUMNS = 13;
const CHOSEN_ROWS = 18;
const CHART: Pick<ChartGrid, "column" | "rows" | "columns"> = { column: 0, rows: 15, columns: [5, 8] };
/** Rows from the end of a table to the heading of the next: an empty one, and its words. */
const GAP = 4;
/** Item and figure stand before the periods. */
const FIGURE_COLUMNS = 2;
const PERIOD_WIDTH = 15;
/** Characters that one printed page can show readably. */
const WIDTH_PER_PAGE = 300;

export function forecastSheet(input: ReportInput, outlook: JudgedOutlook): SheetSpec {
  const { plan, itemOf } = input;
  const { past, coming, bucket } = outlook;
  const rows = itemsByMoney(input, outlook);
  const drawn = itemsToDraw(rows);
  const charts = drawn.slice(0, MOST_CHARTS);
  const own = rows.flatMap(({ overrides = [] }) => overrides);
  const changes = rows.flatMap((row) => row.changes.map((change) => ({ row, change })));
  const columns = overviewColumns(input, itemWidth(input, 16), own.length > 0);
  const widths = withPeriods(widthsOf(columns), coming.length);
  const grid: ChartGrid = { ...CHART, row: CONTENT_ROW + CHOSEN_ROWS + 3 };
  const overviewRow = rowBelowCharts(grid, charts.length) + 1;
  const byPeriodRow = overviewRow + rows.length + GAP;
  const figures = gridRows(rows, coming);
  const ownRow = byPeriodRow + figures.length + GAP;
  const changesRow = ownRow + (own.length === 0 ? 0 : own.length + GAP);
  const alarms = rows.filter(({ errors }) => Math.abs(errors.trackingSignal ?? 0) > TRACKING_ALARM).length;
  const say = reportSentencesOf(plan.settings);
  const use = say.forecastIsUsed(plan.settings.forecast === "history");
  const subtitle = `${say.forecast(rows.length, bucket, past.length, coming.length, alarms, TRACKING_ALARM)} ${use} ${planLine(plan)}`;
  const section = (row: number, words: string): BlockSpec => wordsAt(row - 1, 0, words, styles.section);
  return {
    ...sheetFrame(FORECAST, FORECAST_NAME),
    columnWidths: widths,
    blocks: [
      titleBlock("Forecast", subtitle),
      ...(drawn.length === 0 ? [] : [choiceBlock(drawn[0]?.item ?? "")]),
      section(overviewRow, "Methods and errors, the most money first"),
      section(byPeriodRow, say.forecastByPeriod(bucket)),
      ...(own.length === 0 ? [] : [section(ownRow, "What you set by hand, and what came of it")]),
      ...(changes.length === 0 ? [] : [section(changesRow, "What the forecast looked past in the history; your sheet stays as it is")]),
    ],
    tables: [
      tableOf("PlanForecast", { row: overviewRow, column: 0 }, columns, rows),
      tableOf("PlanForecastByPeriod", { row: byPeriodRow, column: 0 }, gridColumns(coming), figures),
      ...(own.length === 0 ? [] : [tableOf("PlanForecastOverrides", { row: ownRow, column: 0 }, overrideColumns(own), own)]),
      ...(changes.length === 0 ? [] : [tableOf("PlanForecastChanges", { row: changesRow, column: 0 }, changeColumns(outlook), changes)]),
    ],
    rules: [
      {
        kind: "formula",
        area: { row: byPeriodRow + 1, column: FIGURE_COLUMNS, rows: figures.length, columns: coming.length },
        formula: `$${columnName(1)}${String(byPeriodRow + 2)}="${forecastRows.yours}"`,
        style: { fill: palette.inputSoft },
      },
    ],
    validations: drawn.length === 0 ? [] : [{ kind: "cells", area: CHOICE, source: { row: overviewRow + 1, column: 0, rows: rows.length, columns: 1 } }],
    charts: [
      ...(drawn.length === 0 ? [] : [chosenChart(outlook, { row: CONTENT_ROW + 2, column: 0, rows: CHOSEN_ROWS, columns: CHOSEN_COLUMNS })]),
      ...charts.map((each, place) => forecastChart(each, place, itemOf(each.item), outlook, chartPlace(grid, place))),
    ],
    freeze: { rows: CONTENT_ROW - 1, columns: 1 },
    print: {
      ...printSetUp("Forecast", plan, undefined, [overviewRow - 1, byPeriodRow - 1]),
      pagesWide: Math.max(1, Math.ceil(widths.reduce((sum, width) => sum + width, 0) / WIDTH_PER_PAGE)),
    },
  };
}

/** Columns of the overview, as wide and as many as the dates over the periods need. */
function withPeriods(widths: readonly number[], periods: number): readonly number[] {
  return Array.from({ length: Math.max(widths.length, FIGURE_COLUMNS + periods) }, (_, column) => {
    const isPeriod = column >= FIGURE_COLUMNS && column < FIGURE_COLUMNS + periods;
    return Math.max(widths[column] ?? 0, isPeriod ? PERIOD_WIDTH : 0);
  });
}

/** Where an item is chosen for the chart below. */
function choiceBlock(item: string): BlockSpec {
  return {
    row: CHOICE.row,
    column: 0,
    cells: [[{ value: "Show item", style: styles.strong }, { value: item, style: { ...styles.strong, ...styles.input }, isName: true }, { value: "Choose from the list: the chart follows.", style: styles.note }]],
  };
}
