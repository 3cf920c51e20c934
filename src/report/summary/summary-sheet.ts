// The Summary: the plan on one page (which plan, figures, worst problems, charts), then stock and data. Printed, no chart is cut.

import type { SheetSpec } from "../../grid/sheet-spec";
import { editText } from "../../model/edit-text";
import { chartLines, rowBelowCharts, type ChartGrid } from "../chart-grid";
import { fenceLine } from "../fences";
import { breaksBefore, rowsOnPage, standardRows } from "../page-rows";
import { periodWord } from "../period-label";
import type { ReportInput } from "../report-input";
import { reportSentencesOf } from "../sentences/report-sentences";
import { searchLine } from "../search-line";
import { stabilityLine } from "../stability-line";
import { CONTENT_ROW, printSetUp, sheetFrame, titleBlock, wordsAt } from "../sheet-layout";
import { styles } from "../styles";
import { tableOf } from "../table-of";
import { planLine } from "../words";
import { worstProblems } from "../worst-problems";
import { bottleneckColumns, rankedBottlenecks } from "../utilisation/bottleneck-table";
import { busiestChartOf, busiestColumns, busiestWorkCentres } from "./busiest-work-centres";
import { kpiTiles } from "./kpi-tiles";
import { periodCharts } from "./period-charts";
import { periodColumns, periodTotals } from "./period-totals";
import { problemLines } from "./problem-lines";
import { stockChart, stockColumns } from "./stock-charts";
import { stockToWatch } from "./stock-to-watch";

const COLUMN_WIDTH = 12;
const MAIN_CHART = { column: 0, rows: 16, columns: [7, 7] };
const STOCK_CHART = { column: 0, rows: 13, columns: [7, 7] };
const STOCKS_DRAWN = 6;
const MOST_SCARCE = 5;
/** Headings take two lines: they are longer than the columns are wide. */
const TWO_LINES = 30;
const TILE_HEIGHTS = [16, 30, 16];

export function summarySheet(input: ReportInput): SheetSpec {
  const { plan, plant } = input;
  const say = reportSentencesOf(plan.settings);
  const frame = sheetFrame("summary", "Summary");
  const period = periodWord(plan.settings.bucket);
  const totals = periodTotals(input);
  const busiest = busiestWorkCentres(input);
  const watched = totals.length === 0 ? [] : stockToWatch(input, STOCKS_DRAWN);

  const tiles = kpiTiles(plan, CONTENT_ROW);
  const problems = problemLines(worstProblems(plan, plant), CONTENT_ROW + TILE_HEIGHTS.length + 1, tiles.columns);
  const remarks = [fenceLine(plan), searchLine(plan), stabilityLine(plan)].filter((line) => line !== null);
  const remarksRow = problems.block.row + problems.rows + 1;
  const edits = (plan.settings.edits ?? []).map((edit) => editText(edit));
  const editsRow = remarksRow + (remarks.length === 0 ? 0 : remarks.length + 1);
  const main: ChartGrid = { ...MAIN_CHART, row: editsRow + (edits.length === 0 ? 0 : edits.length + 2) };
  const busiestChart = busiestChartOf(busiest);
  const mainCharts = [...periodCharts(totals, period), ...(busiest.length === 0 ? [] : [busiestChart])];

  const stockRow = rowBelowCharts(main, mainCharts.length);
  const stock: ChartGrid = { ...STOCK_CHART, row: stockRow + 1 };
  const dataRow = watched.length === 0 ? stockRow : rowBelowCharts(stock, watched.length);
  const byPeriod = { row: dataRow + 1, column: 0 };
  const byWorkCentre = { row: byPeriod.row + totals.length + 2, column: 0 };
  const scarce = rankedBottlenecks(input, MOST_SCARCE);
  const byScarcity = { row: byWorkCentre.row + (busiest.length === 0 ? 0 : busiest.length + 2), column: 0 };
  const byItem = { row: byScarcity.row + (scarce.length === 0 ? 0 : scarce.length + 2), column: 0 };
  const hasData = mainCharts.length > 0 || watched.length > 0;
  const tables = [
    ...(hasData && totals.length > 0 ? [tableOf("PlanByPeriod", byPeriod, periodColumns, totals)] : []),
    ...(busiest.length > 0 ? [tableOf("PlanBusiest", byWorkCentre, busiestColumns, busiest)] : []),
    ...(scarce.length > 0 ? [tableOf("PlanScarcest", byScarcity, bottleneckColumns, scarce)] : []),
    ...(watched.length > 0 ? [tableOf("PlanStock", byItem, stockColumns(watched, say), totals)] : []),
  ];

  const columnWidths = Array<number>(tiles.columns).fill(COLUMN_WIDTH);
  const rowHeights = new Map([
    ...frame.rowHeights,
    ...problems.rowHeights,
    ...TILE_HEIGHTS.map((height, line) => [CONTENT_ROW + line, height] as const),
    ...tables.map(({ row }) => [row, TWO_LINES] as const),
  ]);
  // With its heading.
  const stockLines = chartLines(stock, watched.length).map(({ row, rows }, line) => (line === 0 ? { row: stockRow, rows: rows + 1 } : { row, rows }));
  const pageRows = rowsOnPage(columnWidths);
  const breaks = breaksBefore([...chartLines(main, mainCharts.length), ...stockLines], pageRows, main.row - standardRows(main.row, rowHeights));
  const isOnePage = breaks.every((row) => row >= stockRow);

  return {
    ...frame,
    columnWidths,
    rowHeights,
    blocks: [
      titleBlock("Production plan", `${say.onOnePage()} ${planLine(plan)}`),
      tiles.block,
      problems.block,
      ...remarks.map((line, index) => wordsAt(remarksRow + index, 0, line, styles.text)),
      ...(edits.length === 0 ? [] : [wordsAt(editsRow, 0, "Planned with these changes", styles.section)]),
      ...edits.map((edit, index) => wordsAt(editsRow + 1 + index, 0, edit, styles.text)),
      ...(watched.length === 0 ? [] : [wordsAt(stockRow, 0, "Projected stock to watch", styles.section)]),
      hasData
        ? wordsAt(dataRow, 0, "Data behind the charts", styles.section)
        : wordsAt(main.row, 0, "There is nothing to draw: no work, customer order or stock in the horizon."),
    ],
    tables,
    merges: [...tiles.merges, ...problems.merges],
    charts: [
      ...mainCharts.map((chart, index) =>
        chart(main, index, { row: (chart === busiestChart ? byWorkCentre : byPeriod).row + 1, rows: chart === busiestChart ? busiest.length : totals.length }),
      ),
      ...watched.map((each, index) => stockChart(each, stock, index, { row: byItem.row + 1, rows: totals.length }, period)),
    ],
    print: printSetUp("Summary", plan, undefined, !isOnePage ? breaks : hasData ? [stockRow, ...breaksBefore(stockLines, pageRows, stockRow)] : []),
  };
}
