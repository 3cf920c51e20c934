// The Gantt chart: the operations of the scarcest work centre in its fullest period as bars of a native chart, so many as can be
// read; what is drawn stands as a table below.

import { startOfDay } from "../../base/day";
import type { ChartSpec } from "../../grid/chart-spec";
import type { SheetSpec } from "../../grid/sheet-spec";
import { calendarShifts, openSpans } from "../../model/open-shifts";
import type { Bucket, Operation } from "../../model/plan";
import { compareText } from "../compare-text";
import { palette, patterns } from "../palette";
import type { ReportInput } from "../report-input";
import { CONTENT_ROW, printSetUp, sheetFrame, titleBlock, wordsAt } from "../sheet-layout";
import { styles } from "../styles";
import { tableOf, widthsOf, type Column } from "../table-of";
import { orderLateDays, planLine } from "../words";
import { LATE_SIGN, PIN_SIGN } from "./gantt-row";
import { setupEnd } from "./setup-end";
import { reportSentencesOf } from "../sentences/report-sentences";

/** More bars than these cannot be read, on a screen or a page. */
const MOST_BARS = 40;
const FEWEST_ROWS = 14;
const MINUTES_PER_DAY = 1440;

/** Longer stretches are counted in days. */
const MOST_DAYS_IN_HOURS = 3;

/** In what the axis counts. */
type Unit = { readonly noun: "hours" | "days"; readonly minutes: number; readonly axisFormat: string; readonly format: string };

const HOURS: Unit = { noun: "hours", minutes: 60, axisFormat: "0", format: "0.00" };
const DAYS: Unit = { noun: "days", minutes: MINUTES_PER_DAY, axisFormat: "0.0", format: "0.000" };

type Bar = {
  readonly operation: Operation;
  readonly label: string;
  /** Hours or days after the stretch begins. */
  readonly offset: number;
  readonly setup: number;
  readonly run: number;
  readonly state: "run" | "late" | "pinned";
};

type Stretch = { readonly resource: string; readonly bucket: Bucket; readonly bars: readonly Bar[]; readonly unit: Unit; readonly more: number };

export function ganttChartSheet(input: ReportInput): SheetSpec | null {
  const stretch = fullestStretch(input);
  if (stretch === null) return null;
  const { resource, bucket, bars, unit, more } = stretch;
  const hasPins = bars.some(({ state }) => state === "pinned");
  const say = reportSentencesOf(input.plan.settings);
  const columns = barColumns(unit, hasPins);
  const chartRows = Math.max(FEWEST_ROWS, bars.length + 6);
  const tableRow = CONTENT_ROW + chartRows + 2;
  const title = say.ganttChartOf(resource, bars.length, bucket.start, bucket.end - 1);
  return {
    ...sheetFrame("ganttChart", "Gantt chart"),
    columnWidths: widthsOf(columns),
    blocks: [
      titleBlock("Gantt chart", `${say.ganttChart(more)} ${planLine(input.plan)}`),
      wordsAt(tableRow - 1, 0, say.ganttChartKey(LATE_SIGN, PIN_SIGN, unit.noun, bucket.start)),
    ],
    tables: [tableOf("PlanGanttChart", { row: tableRow, column: 0 }, columns, bars)],
    charts: [chartOf(title, say.ganttChartAxis(unit.noun, bucket.start), bars.length, tableRow + 1, chartRows, columns.length, unit, hasPins)],
    print: printSetUp("Gantt chart", input.plan, undefined, [tableRow - 1]),
  };
}

/** The bucket in which the first of the bottlenecks has most to do; null where no work centre has work. */
function fullestStretch(input: ReportInput): Stretch | null {
  const { plan } = input;
  const resource = plan.bottlenecks?.[0]?.resource;
  const fullest = plan.loads.filter((load) => load.resource === resource).reduce<(typeof plan.loads)[number] | null>((most, load) => (most === null || minutesOf(load) > minutesOf(most) ? load : most), null);
  if (resource === undefined || fullest === null || minutesOf(fullest) === 0) return null;
  const [from, to] = [startOfDay(fullest.start), startOfDay(fullest.end)];
  const within = plan.operations
    .filter((operation) => operation.resource === resource && operation.start < to && operation.end > from)
    .sort((a, b) => a.start - b.start || a.unit - b.unit || compareText(a.id, b.id));
  const drawn = within.slice(0, MOST_BARS);
  const begin = drawn.reduce((first, { start }) => Math.min(first, start), from);
  const end = drawn.reduce((last, operation) => Math.max(last, operation.end), from);
  const open = openOf(input, resource, begin, Math.max(end, to));
  const unit = end - from <= MOST_DAYS_IN_HOURS * MINUTES_PER_DAY ? HOURS : DAYS;
  return { resource, bucket: fullest, bars: drawn.map((operation) => barOf(input, operation, from, open, unit)), unit, more: within.length - drawn.length };
}

function minutesOf({ setupMinutes, runMinutes }: { readonly setupMinutes: number; readonly runMinutes: number }): number {
  return setupMinutes + runMinutes;
}

function openOf({ plant, plan }: ReportInput, id: string, from: number, to: number) {
  const resource = plant.resources.find((each) => each.id === id);
  const calendar = plant.calendars.find((each) => each.id === resource?.calendar) ?? { shifts: plan.settings.defaultShifts, exceptions: [] };
  const days = { first: Math.floor(from / MINUTES_PER_DAY), last: Math.ceil(to / MINUTES_PER_DAY) };
  return openSpans(calendarShifts(calendar, id, days).on, days.first, days.last);
}

/** What began before the stretch is drawn from its beginning. */
function barOf(input: ReportInput, operation: Operation, from: number, open: ReturnType<typeof openOf>, unit: Unit): Bar {
  const order = input.orderOf(operation.order);
  const isLate = order !== undefined && orderLateDays(order) > 0;
  const state = isLate ? "late" : operation.pinned ? "pinned" : "run";
  const start = Math.max(operation.start, from);
  const ready = Math.max(start, setupEnd(operation, open));
  const signs = `${isLate ? ` ${LATE_SIGN}` : ""}${operation.pinned ? ` ${PIN_SIGN}` : ""}`;
  const long = (minutes: number) => minutes / unit.minutes;
  return { operation, label: `${operation.id}${signs}`, offset: long(start - from), setup: long(ready - start), run: long(operation.end - ready), state };
}


function barColumns({ noun, format }: Unit, hasPins: boolean): readonly Column<Bar>[] {
  const style = { ...styles.hours, format };
  const runOf = (state: Bar["state"]) => (bar: Bar) => (bar.state === state ? bar.run : 0);
  return [
    { heading: "Operation", width: 26, style: styles.strong, value: ({ label }) => label },
    { heading: "Item", width: 18, style: styles.text, value: ({ operation }) => operation.item },
    { heading: "Machine", width: 10, style: styles.whole, value: ({ operation }) => operation.unit + 1 },
    { heading: "Start", width: 18, style: styles.minute, value: ({ operation }) => ({ minute: operation.start }) },
    { heading: "End", width: 18, style: styles.minute, value: ({ operation }) => ({ minute: operation.end }) },
    { heading: `After (${noun})`, width: 12, style, value: ({ offset }) => offset },
    { heading: `Setup (${noun})`, width: 12, style, value: ({ setup }) => setup },
    { heading: `Run (${noun})`, width: 12, style, value: runOf("run") },
    { heading: `Late (${noun})`, width: 12, style, value: runOf("late") },
    ...(hasPins ? [{ heading: `Pinned (${noun})`, width: 12, style, value: runOf("pinned") }] : []),
  ];
}

const FIRST_SERIES = 5;

function chartOf(title: string, axisTitle: string, bars: number, row: number, rows: number, columns: number, unit: Unit, hasPins: boolean): ChartSpec {
  const column = (at: number) => ({ row, column: at, rows: bars, columns: 1 });
  return {
    name: "Gantt",
    title,
    altText: `${title}, one bar each in the order of their start: setup, then run; late and pinned ones are marked in their names.`,
    kind: "stackedBar",
    at: { row: CONTENT_ROW, column: 0, rows, columns },
    categories: column(0),
    series: [
      { name: "Before", values: column(FIRST_SERIES), colour: palette.white, invisible: true },
      { name: "Setup", values: column(FIRST_SERIES + 1), colour: palette.setup, pattern: patterns.setup },
      { name: "Run", values: column(FIRST_SERIES + 2), colour: palette.run },
      { name: `Late ${LATE_SIGN}`, values: column(FIRST_SERIES + 3), colour: palette.late, pattern: patterns.late },
      ...(hasPins ? [{ name: `Pinned ${PIN_SIGN}`, values: column(FIRST_SERIES + 4), colour: palette.good, pattern: patterns.pinned }] : []),
    ],
    categoryAxis: { title: "" },
    valueAxis: { title: axisTitle, format: unit.axisFormat, minimum: 0 },
    legend: "bottom",
    reversed: true,
  };
}
