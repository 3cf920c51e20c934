// Staffing: how many people each interval of a service takes, beside how many are scheduled. Written where the workbook has
// contacts or hours of work by interval.

import type { ChartSpec } from "../grid/chart-spec";
import type { SheetSpec, SpecValue } from "../grid/sheet-spec";
import type { StaffedInterval } from "../model/staffing";
import { chartPlace, rowBelowCharts, type ChartGrid } from "./chart-grid";
import { palette } from "./palette";
import type { ReportInput } from "./report-input";
import { CONTENT_ROW, printSetUp, sheetFrame, titleBlock, wordsAt } from "./sheet-layout";
import { styles } from "./styles";
import { tableOf, widthsOf, type Column } from "./table-of";
import { reportSentencesOf } from "./sentences/report-sentences";
import { planLine } from "./words";

const CHART: Pick<ChartGrid, "column" | "rows" | "columns"> = { column: 0, rows: 15, columns: [8] };
/** A chart of more intervals is not read any more. */
const MOST_CHARTED = 100;
const MINUTES_PER_HOUR = 60;

type Row = StaffedInterval;

export function staffingSheet({ plan }: ReportInput, rows: readonly Row[]): SheetSpec {
  const say = reportSentencesOf(plan.settings);
  const columns = staffingColumns(rows);
  const charted = rows.findIndex(({ interval }) => interval.queue !== rows[0]?.interval.queue || interval.day !== rows[0].interval.day);
  const inChart = Math.min(MOST_CHARTED, charted < 0 ? rows.length : charted);
  const grid: ChartGrid = { ...CHART, row: CONTENT_ROW };
  const tableRow = rowBelowCharts(grid, 1) + 1;
  const hours = rows.reduce((sum, { toSchedule, interval }) => sum + (toSchedule * interval.minutes) / MINUTES_PER_HOUR, 0);
  const peak = Math.max(...rows.map(({ toSchedule }) => toSchedule));
  const short = rows.filter((row) => gap(row) < 0).length;
  const isShort = rows.some(({ interval }) => interval.scheduled !== undefined) ? ` ${say.intervalsShort(short)}` : "";
  return {
    ...sheetFrame("staffing", "Staffing"),
    columnWidths: widthsOf(columns),
    blocks: [
      titleBlock("Staffing", `${say.staffing(Math.round(hours), peak)}${isShort} ${planLine(plan)}`),
      wordsAt(tableRow - 1, 0, "People by interval", styles.section),
      wordsAt(tableRow + rows.length + 2, 0, HOW, styles.note),
    ],
    tables: [tableOf("PlanStaffing", { row: tableRow, column: 0 }, columns, rows)],
    charts: [peopleChart(grid, columns, tableRow + 1, inChart, rows)],
    freeze: { rows: CONTENT_ROW - 1, columns: 1 },
    print: printSetUp("Staffing", plan),
  };
}

const HOW = "Contacts by Erlang C: nobody hangs up, and each interval stands for itself. To schedule = at work / (1 − shrinkage), rounded up. Work that can wait: hours / hours of a person.";

/** People missing are below 0. */
function gap({ interval, toSchedule }: Row): number {
  return (interval.scheduled ?? toSchedule) - toSchedule;
}

const isLow = (row: Row) => (gap(row) < 0 ? styles.late : undefined);

function staffingColumns(rows: readonly Row[]): readonly Column<Row>[] {
  const has = (what: (row: Row) => unknown): boolean => rows.some((row) => what(row) !== undefined);
  const hasContacts = rows.some(({ interval }) => interval.kind === "contacts");
  const hasWork = rows.some(({ interval }) => interval.kind === "workload");
  const fraction = { ...styles.percent, format: "0.0%" };
  const seconds = { ...styles.whole, format: "#,##0.0" };
  return [
    { heading: "Queue", width: 16, style: styles.strong, value: ({ interval }) => interval.queue, link: ({ interval }) => interval.source },
    ...(has(({ interval }) => interval.day) ? [{ heading: "Day", width: 12, style: styles.day, value: ({ interval: { day } }: Row): SpecValue => (day === undefined ? null : { day }) }] : []),
    { heading: "From", width: 9, style: styles.centre, value: ({ interval: { from } }) => clock(from) },
    { heading: "Minutes", width: 9, style: styles.whole, value: ({ interval }) => interval.minutes },
    ...(hasContacts
      ? [
          { heading: "Contacts", width: 10, style: styles.whole, value: ({ interval }: Row) => (interval.kind === "contacts" ? interval.contacts : null) },
          { heading: "Handling (s)", width: 10, style: styles.whole, value: ({ interval }: Row) => (interval.kind === "contacts" ? interval.handlingMinutes * MINUTES_PER_HOUR : null) },
        ]
      : []),
    ...(hasWork ? [{ heading: "Work (h)", width: 10, style: styles.hours, value: ({ interval }: Row) => (interval.kind === "workload" ? interval.workMinutes / MINUTES_PER_HOUR : null) }] : []),
    { heading: "Busy at once", width: 10, style: styles.hours, value: ({ load }) => load },
    { heading: "At work", width: 9, style: styles.whole, value: ({ atWork }) => atWork },
    { heading: "Occupancy", width: 10, style: fraction, value: ({ busyShare }) => busyShare },
    ...(hasContacts
      ? [
          { heading: "Served in time", width: 10, style: fraction, value: ({ servedInTime }: Row) => servedInTime ?? null },
          { heading: "Mean wait (s)", width: 10, style: seconds, value: ({ waitMinutes }: Row) => (waitMinutes === undefined ? null : waitMinutes * MINUTES_PER_HOUR) },
        ]
      : []),
    { heading: "To schedule", width: 10, style: { ...styles.whole, bold: true }, value: ({ toSchedule }) => toSchedule },
    ...(has(({ interval }) => interval.scheduled)
      ? [
          { heading: "Scheduled", width: 10, style: styles.whole, value: ({ interval }: Row) => interval.scheduled ?? null },
          { heading: "Over or short", width: 10, style: { ...styles.whole, format: "+#,##0;-#,##0;–" }, value: (row: Row) => (row.interval.scheduled === undefined ? null : gap(row)), cellStyle: isLow },
          ...(hasContacts ? [{ heading: "Served with them", width: 11, style: fraction, value: ({ servedScheduled }: Row) => servedScheduled ?? null, cellStyle: isLow }] : []),
        ]
      : []),
  ];
}

/** `08:30`: a time of day, written as text so that charts show it as it stands. */
function clock(from: number | undefined): string | null {
  if (from === undefined) return null;
  return `${String(Math.floor(from / MINUTES_PER_HOUR)).padStart(2, "0")}:${String(from % MINUTES_PER_HOUR).padStart(2, "0")}`;
}

function peopleChart(grid: ChartGrid, columns: readonly Column<Row>[], row: number, rows: number, all: readonly Row[]): ChartSpec {
  const of = (heading: string) => ({ row, column: columns.findIndex((column) => column.heading === heading), rows, columns: 1 });
  const isScheduled = columns.some(({ heading }) => heading === "Scheduled");
  const { queue = "", day } = all[0]?.interval ?? {};
  const whose = queue === "" ? "" : `: ${queue}`;
  return {
    name: "People by interval",
    title: `People by interval${whose}`,
    altText: "People to schedule in each interval, and those who are scheduled where the workbook says so.",
    kind: "column",
    at: chartPlace(grid, 0),
    categories: day !== undefined && all.every(({ interval }) => interval.from === undefined) ? of("Day") : of("From"),
    series: [
      { name: "To schedule", values: of("To schedule"), colour: palette.run },
      ...(isScheduled ? [{ name: "Scheduled", values: of("Scheduled"), colour: palette.capacity, kind: "stepLine" as const }] : []),
    ],
    categoryAxis: { title: "Interval" },
    valueAxis: { title: "People", format: "#,##0", minimum: 0 },
    legend: "bottom",
  };
}
