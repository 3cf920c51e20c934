// Promises: the date every customer order gets and, when it is late, why; forecasts come after the orders.

import type { ChartSpec } from "../grid/chart-spec";
import type { SheetSpec } from "../grid/sheet-spec";
import { limitingReason } from "../model/limiting-reason";
import type { DemandPromise, Plan } from "../model/plan";
import { compareText } from "./compare-text";
import { itemWidth } from "./item-width";
import { palette } from "./palette";
import type { ReportInput } from "./report-input";
import { CONTENT_ROW, tableSheet, wordsAt } from "./sheet-layout";
import { styles } from "./styles";
import { quantityColumn, tableOf, type Column } from "./table-of";
import { reportSentencesOf } from "./sentences/report-sentences";

/** Forecasts are shown up to this many: they are no promises to anybody, and there may be thousands. */
const MOST_FORECASTS = 500;

export function promisesSheet(input: ReportInput): SheetSpec {
  const { plan } = input;
  const promises = [...plan.promises].sort(byDay);
  const orders = promises.filter((promise) => promise.kind === "order");
  const forecasts = promises.filter((promise) => promise.kind === "forecast");
  const shownForecasts = forecasts.slice(0, MOST_FORECASTS);
  const rows = [...orders, ...shownForecasts];
  const sheet = tableSheet({
    id: "promises",
    name: "Promises",
    plan: input.plan,
    subtitle: `${onTimeWords(input.plan, orders)}${forecasts.length === 0 ? "" : ` ${reportSentencesOf(input.plan.settings).forecastsAfter(shownForecasts.length, forecasts.length)}`}`,
    empty: "No customer order or forecast falls into the horizon.",
    table: "PlanPromises",
    columns: promiseColumns(input),
    rows,
    frozenColumns: 2,
    rowsBelow: CHART_ROWS + 5,
  });
  return orders.length === 0 ? sheet : withLateness(sheet, orders);
}

/** In time, late, or without any date in the horizon: the word that stands beside every colour. */
export function promiseStatus(promise: DemandPromise): "On time" | "Late" | "Not planned" {
  if (promise.promised === null) return "Not planned";
  return promise.lateDays > 0 ? "Late" : "On time";
}

function byDay(a: DemandPromise, b: DemandPromise): number {
  return a.requested - b.requested || compareText(a.demand, b.demand);
}

function onTimeWords({ settings }: Plan, orders: readonly DemandPromise[]): string {
  const number = (status: string) => orders.filter((order) => promiseStatus(order) === status).length;
  return reportSentencesOf(settings).promises(orders.length, number("On time"), number("Late"), number("Not planned"));
}

function promiseColumns(input: ReportInput): Column<DemandPromise>[] {
  const isBad = (promise: DemandPromise) => promiseStatus(promise) !== "On time";
  return [
    {
      heading: "Order",
      width: 18,
      style: styles.text,
      value: (promise) => promise.demand,
      link: (promise) => promise.source,
    },
    {
      heading: "Customer",
      width: 22,
      style: styles.text,
      value: (promise) => (promise.kind === "forecast" ? "Forecast" : (promise.customer ?? "")),
    },
    { heading: "Item", width: itemWidth(input, 16), style: styles.text, value: (promise) => promise.item },
    { heading: "Description", width: 26, style: styles.text, value: (promise) => input.itemOf(promise.item).description },
    quantityColumn("Quantity", 11, (promise) => promise.quantity),
    { heading: "Requested", width: 12, style: styles.day, value: (promise) => ({ day: promise.requested }) },
    {
      heading: "Promised",
      width: 12,
      style: styles.day,
      value: (promise) => (promise.promised === null ? null : { day: promise.promised }),
    },
    {
      heading: "Late (days)",
      width: 12,
      style: styles.faint,
      value: (promise) => promise.lateDays,
      cellStyle: (promise) => (isBad(promise) ? styles.late : undefined),
    },
    {
      heading: "Status",
      width: 13,
      style: styles.text,
      value: promiseStatus,
      cellStyle: (promise) => (isBad(promise) ? styles.late : styles.good),
    },
    { heading: "Limiting reason", width: 80, style: styles.text, value: limitingReason },
  ];
}

const CHART_ROWS = 15;

type Lateness = { readonly label: string; readonly onTime: number; readonly late: number };

const latenessColumns: readonly Column<Lateness>[] = [
  { heading: "Customer orders", width: 0, style: styles.text, value: ({ label }) => label },
  { heading: "On time", width: 0, style: styles.whole, value: ({ onTime }) => onTime },
  { heading: "Late", width: 0, style: styles.whole, value: ({ late }) => late },
];

/** How late the customer orders are, as a small table and a chart of it. */
function withLateness(sheet: SheetSpec, orders: readonly DemandPromise[]): SheetSpec {
  const row = CONTENT_ROW + 1 + (sheet.tables[0]?.rows.length ?? 0) + 2;
  const between = (from: number, to: number) =>
    orders.filter((order) => order.promised !== null && order.lateDays >= from && order.lateDays <= to).length;
  const lateness: readonly Lateness[] = [
    { label: "On time", onTime: between(0, 0), late: 0 },
    { label: "1–3 days late", onTime: 0, late: between(1, 3) },
    { label: "4–7 days late", onTime: 0, late: between(4, 7) },
    { label: "8–14 days late", onTime: 0, late: between(8, 14) },
    { label: "15 or more", onTime: 0, late: between(15, Infinity) },
    { label: "Not planned", onTime: 0, late: orders.filter((order) => order.promised === null).length },
  ];
  const body = { row: row + 2, rows: lateness.length, columns: 1 };
  const chart: ChartSpec = {
    name: "Lateness",
    title: "Customer orders by lateness",
    altText: `Bars: ${lateness.map(({ label, onTime, late }) => `${label} ${String(onTime + late)}`).join(", ")}.`,
    kind: "stackedBar",
    at: { row, column: 4, rows: CHART_ROWS, columns: 6 },
    categories: { ...body, column: 0 },
    series: [
      { name: "On time", values: { ...body, column: 1 }, colour: palette.good },
      { name: "Late", values: { ...body, column: 2 }, colour: palette.late },
    ],
    categoryAxis: { title: "" },
    valueAxis: { title: "Orders", format: "0", minimum: 0 },
    legend: "none",
    reversed: true,
  };
  return {
    ...sheet,
    blocks: [...sheet.blocks, wordsAt(row, 0, "How late", styles.section)],
    tables: [...sheet.tables, tableOf("PlanLateness", { row: row + 1, column: 0 }, latenessColumns, lateness)],
    charts: [chart],
  };
}
