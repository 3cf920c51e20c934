// Utilisation: heat map, one chart in total and one a work centre, the hours that feed them, and all of it as a table.

import { MAX_COLUMNS } from "../../grid/address";
import type { ChartSpec } from "../../grid/chart-spec";
import type { BlockSpec, SheetSpec, SpecCell } from "../../grid/sheet-spec";
import { chartLines, chartPlace, columnsSideBySide, rowBelowCharts, type ChartGrid } from "../chart-grid";
import { fenceLegend, fenceMarks } from "../fences";
import { breaksBefore, rowsOnPage } from "../page-rows";
import { periodLabel, periodWord } from "../period-label";
import type { ReportInput } from "../report-input";
import { CONTENT_ROW, printSetUp, sheetFrame, titleBlock, wordsAt } from "../sheet-layout";
import { styles } from "../styles";
import { tableOf } from "../table-of";
import { wholeText } from "../sentences/counted";
import { planLine } from "../words";
import { BOTTLENECK_NOTE, bottleneckColumns, rankedBottlenecks } from "./bottleneck-table";
import { heatMap } from "./heat-map";
import { loadChart } from "./load-chart";
import { idleHours, loadHours, stackedHours, totalHours, type LoadHours } from "./load-hours";
import { loadColumns, loadRows, roughColumns } from "./load-table";
import { reportSentencesOf } from "../sentences/report-sentences";

/** More charts than this make the sheet slow to open; the heat map and the table hold all. */
const MOST_CHARTS = 40;
/** The scarce ones matter; the heat map has all. */
const MOST_RANKED = 15;
const NAME_WIDTH = 28;
/** Charts do not follow a sheet of hundreds of buckets to the right. */
const MOST_CHART_COLUMNS = 32;
/** The first bucket shares its column with the dates of the table. */
const DATE_WIDTH = 12;
const BUCKET_WIDTH = 9;
/** Charts are about so many characters wide, or as wide as half of a narrow sheet. */
const CHART_WIDTH = 85;
const CHART_ROWS = 16;
/** Columns that two charts need when there are few buckets. */
const FEWEST_COLUMNS = 14;
/** The table's headings take two lines in narrow columns. */
const TWO_LINES = 30;
const THREE_LINES = 44;

export function utilisationSheet(input: ReportInput): SheetSpec {
  const { plan } = input;
  const frame = sheetFrame("utilisation", "Utilisation");
  const work = loadHours(input);
  const buckets = plan.buckets.slice(0, MAX_COLUMNS - 3);
  const columns = Math.max(buckets.length + 2, FEWEST_COLUMNS);
  const columnWidths = [NAME_WIDTH, DATE_WIDTH, ...Array<number>(columns - 2).fill(BUCKET_WIDTH)];
  if (work.length === 0 || buckets.length === 0) {
    const empty = "No work centre to load: the workbook has no work centres or routings.";
    return {
      ...frame,
      columnWidths,
      blocks: [titleBlock("Utilisation", planLine(plan)), wordsAt(CONTENT_ROW, 0, empty)],
      tables: [],
      print: printSetUp("Utilisation", plan),
    };
  }
  const labels = buckets.map((bucket) => periodLabel(bucket, plan.settings));
  const heat = heatMap(CONTENT_ROW, work, labels);
  const charted = [totalHours(input), ...work.slice(0, MOST_CHARTS)];
  const { roughCut = [] } = plan;
  const ranked = rankedBottlenecks(input, MOST_RANKED);
  const rankRow = CONTENT_ROW + heat.rows + 2;
  const grid: ChartGrid = { row: ranked.length === 0 ? rankRow : rankRow + ranked.length + 3, column: 0, rows: CHART_ROWS, columns: columnsSideBySide(columnWidths.slice(0, MOST_CHART_COLUMNS), CHART_WIDTH) };
  const hoursRow = rowBelowCharts(grid, charted.length) + 1;
  const hours = hoursBlock(hoursRow, charted, labels);
  const tableRow = hoursRow + hours.cells.length + 2;
  const over = work.filter((each) => (each.load ?? 0) > 1).length;
  const subtitle = `${reportSentencesOf(plan.settings).utilisation(work.length, plan.settings.bucket, over)} ${planLine(plan)}${fenceLegend(plan.settings)}`;
  const marks = fenceMarks(plan.settings, buckets, CONTENT_ROW - 1, 1);
  return {
    ...frame,
    columnWidths,
    rowHeights: new Map([...frame.rowHeights, [tableRow, TWO_LINES], ...(ranked.length === 0 ? [] : [[rankRow, THREE_LINES] as const])]),
    blocks: [
      titleBlock("Utilisation", subtitle),
      ...(marks === null ? [] : [marks]),
      heat.block,
      ...(ranked.length === 0 ? [] : [wordsAt(rankRow - 1, 0, "Bottlenecks, the scarcest first", styles.section), wordsAt(rankRow + ranked.length + 1, 0, BOTTLENECK_NOTE)]),
      wordsAt(hoursRow - 1, 0, "Hours behind the charts", styles.section),
      hours,
      wordsAt(tableRow - 1, 0, roughCut.length === 0 ? "Hours by work centre and period" : "Hours by work centre and period: the plan's orders, and the master schedule alone by rough-cut capacity planning (RCCP)", styles.section),
    ],
    tables: [
      ...(ranked.length === 0 ? [] : [tableOf("PlanBottlenecks", { row: rankRow, column: 0 }, bottleneckColumns, ranked)]),
      tableOf("PlanUtilisation", { row: tableRow, column: 0 }, [...loadColumns, ...(roughCut.length === 0 ? [] : roughColumns)], loadRows(work, buckets, roughCut)),
    ],
    rules: heat.rules,
    charts: charted.map((each, index) => chartOf(each, index, grid, hoursRow, buckets.length, periodWord(plan.settings.bucket))),
    freeze: { rows: 2, columns: 1 },
    print: printSetUp("Utilisation", plan, undefined, [
      ...breaksBefore(chartLines(grid, charted.length), rowsOnPage(columnWidths), 0),
      hoursRow - 1,
    ]),
  };
}

/** Rows of a charted work centre in the block of hours, in this order. */
const hourRows: readonly { word: string; of: (hours: LoadHours) => readonly number[] }[] = [
  { word: "run", of: (hours) => hours.run.map((_, bucket) => stackedHours(hours, bucket).run) },
  { word: "setup", of: (hours) => hours.setup.map((_, bucket) => stackedHours(hours, bucket).setup) },
  { word: "beyond capacity", of: (hours) => hours.over },
  { word: "idle", of: (hours) => hours.run.map((_, bucket) => idleHours(hours, bucket)) },
  { word: "overtime", of: (hours) => hours.overtime },
  { word: "rated", of: (hours) => hours.rated },
];

/** One row of headings, then the rows of each chart. */
function hoursBlock(row: number, charted: readonly LoadHours[], labels: readonly string[]): BlockSpec {
  return {
    row,
    column: 0,
    cells: [
      [{ value: "Hours", style: styles.heading }, ...labels.map((value) => ({ value, style: styles.headingRight }))],
      ...charted.flatMap((each) =>
        hourRows.map(({ word, of }): SpecCell[] => [
          { value: `${each.resource}, ${word}` },
          ...of(each)
            .slice(0, labels.length)
            .map((value) => ({ value, style: styles.hours })),
        ]),
      ),
    ],
  };
}

function chartOf(hours: LoadHours, index: number, grid: ChartGrid, hoursRow: number, buckets: number, period: string): ChartSpec {
  const line = (row: number) => ({ row, column: 1, rows: 1, columns: buckets });
  const first = hoursRow + 1 + index * hourRows.length;
  const load = hours.load === null || hours.load === Infinity ? "no rated hours" : `${wholeText(hours.load * 100)} % loaded`;
  const description = hours.description === "" || hours.description === hours.resource ? "" : ` ${hours.description}`;
  return loadChart({
    name: `Load ${String(index)}`,
    title: `${hours.resource}${description}: ${load}`,
    altText: `Run and setup hours of ${hours.resource} by ${period.toLowerCase()} against rated capacity: ${load} over the horizon.`,
    at: chartPlace(grid, index),
    period,
    categories: line(hoursRow),
    run: line(first),
    setup: line(first + 1),
    ...(hours.over.slice(0, buckets).some((over) => over > 0) ? { over: line(first + 2) } : {}),
    idle: line(first + 3),
    ...(hours.overtime.slice(0, buckets).some((overtime) => overtime > 0) ? { overtime: line(first + 4) } : {}),
    rated: line(first + 5),
  });
}
