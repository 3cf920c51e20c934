// Two sheets that use everything a specification can say: each kind of chart, rule, drop-down, cell and table.

import type { ChartSeries, ChartSpec } from "../../src/grid/chart-spec";
import type { SheetSpec, SpecCell } from "../../src/grid/sheet-spec";

const FIRST_DAY = 20_780;
const WEEKS = 12;

const loads: readonly (readonly SpecCell[])[] = Array.from({ length: WEEKS }, (_, week) => [
  { value: { day: FIRST_DAY + 7 * week }, style: { format: "dd mmm" } },
  { value: 60 + ((week * 37) % 50) },
  { value: 8 + (week % 4) },
  { value: week % 5 === 0 ? null : 4 },
  { value: 100 },
]);

const tasks: readonly (readonly SpecCell[])[] = Array.from({ length: WEEKS }, (_, task) => [
  { value: `WO-${1000 + task}` },
  { value: { day: FIRST_DAY + 2 * task }, style: { format: "dd mmm" } },
  { value: 0.5 + (task % 2) },
  { value: 3 + (task % 5) },
]);

const TASK_ROW = 20;
const load = (column: number) => ({ row: 1, column, rows: WEEKS, columns: 1 });
const task = (column: number) => ({ row: TASK_ROW, column, rows: WEEKS, columns: 1 });

const run: ChartSeries = { name: "Run", values: load(1), colour: "2F75B5" };
const setup: ChartSeries = { name: "Setup", values: load(2), colour: "9DC3E6" };
const capacity: ChartSeries = { name: "Capacity", values: load(4), colour: "C00000", kind: "line", dashed: true };

function chart(index: number, parts: Pick<ChartSpec, "kind" | "series"> & Partial<ChartSpec>): ChartSpec {
  return {
    name: `Chart ${index + 1}`,
    title: `Hours <${parts.kind}> & more`,
    altText: `Weekly hours, drawn as ${parts.kind}`,
    at: { row: 1 + 20 * Math.floor(index / 2), column: 6 + 9 * (index % 2), rows: 18, columns: 8 },
    categories: load(0),
    categoryAxis: { title: "Week beginning" },
    valueAxis: { title: "Hours per week", format: "#,##0" },
    legend: "bottom",
    ...parts,
  };
}

export const chartKinds: readonly ChartSpec["kind"][] = ["stackedColumn", "column", "line", "bar", "stackedBar", "column"];

const chartSheet: SheetSpec = {
  id: "charts",
  name: "Charts",
  columnWidths: [10, 8, 8, 8, 8],
  tables: [],
  blocks: [
    { row: 0, column: 0, cells: [["Week", "Run", "Setup", "Overtime", "Capacity"].map((value) => ({ value })), ...loads] },
    { row: TASK_ROW, column: 0, cells: tasks },
  ],
  charts: [
    chart(0, { kind: "stackedColumn", series: [capacity, run, setup] }),
    chart(1, { kind: "column", series: [run, setup, { ...run, name: "Overtime", values: load(3), pattern: "stripes" }] }),
    chart(2, { kind: "line", series: [run, { ...setup, kind: "stepLine", dashed: true }] }),
    chart(3, { kind: "bar", series: [{ ...run, values: task(3) }], categories: task(0), legend: "none", reversed: true }),
    chart(4, {
      kind: "stackedBar",
      series: [
        { name: "Start", values: task(1), colour: "FFFFFF", invisible: true },
        { ...setup, values: task(2), pattern: "dots" },
        { ...run, values: task(3), pattern: "grid" },
      ],
      categories: task(0),
      valueAxis: { title: "", format: "dd mmm", minimum: FIRST_DAY + 25_568, maximum: FIRST_DAY + 25_610 },
      reversed: true,
    }),
    chart(5, { kind: "column", series: [{ ...run, invisible: true }, setup, { ...capacity, kind: "stepLine" }] }),
  ],
  print: { landscape: true, pagesWide: 1 },
};

const BODY = { row: 4, rows: 30, columns: 1 };

const scheduleSheet: SheetSpec = {
  id: "schedule",
  name: "Schedule",
  tabColour: "1F4E79",
  columnWidths: [12, 18, 10, 10, 12, 20],
  rowHeights: new Map([[0, 24]]),
  freeze: { rows: 4, columns: 1 },
  showGridlines: false,
  zoom: 90,
  blocks: [
    {
      row: 0,
      column: 0,
      cells: [
        [{ value: "Schedule", style: { bold: true, italic: true, size: 16, valign: "middle" } }],
        ['=HYPERLINK("http://example.com")', "+1", "-1", "@x", "a\u0001b"].map((value) => ({ value })),
        [
          { value: "go", link: { sheet: "Charts", cell: "A1" } },
          { value: 652.5, formula: "SUM(Schedule[Hours])", style: { format: "0.0", border: { colour: "BFBFBF" } } },
          { value: "north", style: { indent: 1, border: { colour: "BFBFBF", sides: ["top"] } } },
        ],
      ],
    },
  ],
  merges: [{ row: 0, column: 0, rows: 1, columns: 3 }],
  tables: [
    {
      name: "Schedule",
      row: 3,
      column: 0,
      columns: [
        { heading: "Order", style: {} },
        { heading: "Start", style: { format: "yyyy-mm-dd hh:mm", align: "center" } },
        { heading: "Hours", style: { format: "#,##0.0" } },
        { heading: "Share", style: { format: "0%" } },
        { heading: "Double", style: {}, formula: "[@Hours]*2" },
        { heading: "Note\nof planner", style: { wrap: true } },
      ],
      rows: Array.from({ length: BODY.rows }, (_, row) => [
        `WO-${row}`,
        { minute: (FIRST_DAY + row) * 1440 + 390 },
        row * 1.5,
        row / 30,
        row * 3,
        row % 3 === 0 ? null : "fine & <dandy>",
      ]),
      cellStyles: new Map([["2,2", { bold: true, fill: "FFC7CE", format: "#,##0.0" }]]),
      links: new Map([["0,0", { sheet: "Charts", cell: "B2" }]]),
    },
  ],
  rules: [
    { area: { ...BODY, column: 2 }, kind: "cellIs", operator: "greaterThan", value: 30, style: { bold: true, colour: "9C0006", fill: "FFC7CE" } },
    { area: { ...BODY, column: 5 }, kind: "cellIs", operator: "equal", value: 'la"te', style: { colour: "006100" } },
    { area: { ...BODY, column: 0 }, kind: "formula", formula: "$C5>40", style: { fill: "FFEB9C" } },
    { area: { ...BODY, column: 3 }, kind: "dataBar", colour: "9DC3E6" },
    {
      area: { ...BODY, column: 4 },
      kind: "colourScale",
      stops: [{ at: "min", colour: "FFFFFF" }, { at: 40, colour: "FFE699" }, { at: "max", colour: "F8696B" }],
    },
  ],
  validations: [
    { area: { ...BODY, column: 0 }, kind: "list", values: ["Make", 'Buy "now"'] },
    { area: { ...BODY, column: 2 }, kind: "decimal", minimum: 0, maximum: 10.5 },
    { area: { ...BODY, column: 4 }, kind: "whole", minimum: 0, maximum: 200 },
  ],
  print: { landscape: true, pagesWide: 1, repeatRows: { first: 3, last: 3 }, footer: "A & B", pageBreaks: [20] },
};

export const showcaseSheets: readonly SheetSpec[] = [scheduleSheet, chartSheet];
