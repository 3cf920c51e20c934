// Inventory: the policy of each item with its reasons, beside what the planner keeps now, and what each point of service costs.

import type { ChartSpec } from "../../grid/chart-spec";
import type { SheetSpec } from "../../grid/sheet-spec";
import type { JudgedOutlook, PolicyOfItem } from "../../model/outlook";
import type { ExchangePoint } from "../../model/item-policy";
import { chartPlace, rowBelowCharts, type ChartGrid } from "../chart-grid";
import { itemWidth } from "../item-width";
import { palette } from "../palette";
import type { ReportInput } from "../report-input";
import { CONTENT_ROW, printSetUp, sheetFrame, titleBlock, wordsAt } from "../sheet-layout";
import { styles } from "../styles";
import { quantityColumn, tableOf, widthsOf, type Column } from "../table-of";
import { count, planLine, wholeText } from "../words";
import { finite } from "./finite";

const CHART: Pick<ChartGrid, "column" | "rows" | "columns"> = { column: 0, rows: 15, columns: [6, 6] };

type Row = PolicyOfItem & { readonly annualValue: number; readonly onHand: number };

export function inventorySheet(input: ReportInput, outlook: JudgedOutlook): SheetSpec {
  const { plan, plant, itemOf } = input;
  const { bucket, policies, exchange } = outlook;
  const onHand = new Map<string, number>();
  for (const { item, onHand: units, allocated } of plant.stock) onHand.set(item, (onHand.get(item) ?? 0) + units - allocated);
  const perYear = bucket === "month" ? 12 : 52;
  const rows = policies
    .map((policy): Row => ({ ...policy, annualValue: policy.demand * perYear * itemOf(policy.id).cost, onHand: onHand.get(policy.id) ?? 0 }))
    .sort((one, other) => other.annualValue - one.annualValue || (one.id < other.id ? -1 : 1));
  const frame = sheetFrame("inventory", "Inventory");
  const columns = policyColumns(input, bucket, itemWidth(input, 16));
  if (rows.length === 0) {
    return {
      ...frame,
      columnWidths: widthsOf(columns),
      blocks: [titleBlock("Inventory", planLine(plan)), wordsAt(CONTENT_ROW, 0, "No demand is forecast: there is no stock to keep.")],
      tables: [],
      print: printSetUp("Inventory", plan),
    };
  }
  const grid: ChartGrid = { ...CHART, row: CONTENT_ROW };
  const tableRow = rowBelowCharts(grid, 2) + 1;
  const curveRow = tableRow + rows.length + 4;
  const stock = rows.reduce((sum, { expectedStock, id }) => sum + (finite(expectedStock * itemOf(id).cost) ?? 0), 0);
  const use = plan.settings.stockPolicy === "calculated" ? "The plan keeps the safety stock of items that customers ask for" : "The plan keeps your own safety stock: set Stock policy to calculated";
  const curve = { row: curveRow + 1, rows: exchange.length };
  return {
    ...frame,
    columnWidths: widthsOf(columns),
    blocks: [
      titleBlock("Inventory", `Policies of ${count(rows.length, "item")}, worth ${wholeText(stock)} in stock on average. ${use}. ${planLine(plan)}`),
      wordsAt(tableRow - 1, 0, "Policy by item, the largest annual value first", styles.section),
      wordsAt(curveRow - 1, 0, "What each point of service costs: all items at one fill rate", styles.section),
    ],
    tables: [
      tableOf("PlanInventory", { row: tableRow, column: 0 }, columns, rows),
      tableOf("PlanExchange", { row: curveRow, column: 0 }, curveColumns, exchange),
    ],
    charts: [exchangeChart(grid, curve), pointChart(grid, curve)],
    freeze: { rows: CONTENT_ROW - 1, columns: 1 },
    print: printSetUp("Inventory", plan, undefined, [tableRow - 1, curveRow - 1]),
  };
}

const policyWords: Readonly<Record<PolicyOfItem["policy"], string>> = {
  reorderQuantity: "order Q at s",
  minMax: "up to S at s",
  orderUpTo: "up to S each review",
  buffer: "buffer",
  season: "once for the season",
};

function policyColumns({ itemOf }: ReportInput, bucket: string, width: number): readonly Column<Row>[] {
  const units = (heading: string, value: (row: Row) => number | null): Column<Row> => quantityColumn(heading, 10, (row) => rounded(value(row)));
  const percent = (heading: string, value: (row: Row) => number | null): Column<Row> => ({ heading, width: 9, style: { ...styles.percent, format: "0.0%" }, value: (row) => finite(value(row)) });
  return [
    { heading: "Item", width, style: styles.text, value: ({ id }) => id, link: ({ id }) => itemOf(id).source },
    { heading: "Description", width: 28, style: styles.text, value: ({ id }) => itemOf(id).description },
    { heading: "Class", width: 7, style: styles.centre, value: ({ abc, xyz }) => `${abc}${xyz}` },
    { heading: "Demand is", width: 11, style: styles.text, value: ({ isDependent }) => (isDependent ? "dependent" : "own") },
    units(`Demand a ${bucket}`, ({ demand }) => demand),
    units("Deviation", ({ demandDeviation }) => demandDeviation),
    { heading: "Distribution", width: 16, style: styles.text, value: ({ distribution }) => (distribution === "negativeBinomial" ? "negative binomial" : distribution) },
    { heading: "Policy", width: 18, style: styles.text, value: ({ policy }) => policyWords[policy] },
    units("Reorder point", ({ reorderPoint }) => reorderPoint),
    units("Order quantity", ({ orderQuantity }) => orderQuantity),
    units("Order up to", ({ orderUpTo }) => orderUpTo),
    units("Safety stock", ({ safetyStock }) => safetyStock),
    units("Yours now", ({ id }) => itemOf(id).safetyStock),
    percent("Fill rate", ({ fillRate }) => fillRate),
    percent("Cycle service", ({ cycleService }) => cycleService),
    units("Mean stock", ({ expectedStock }) => expectedStock),
    units("On hand", ({ onHand }) => onHand),
    { heading: `Cover (${bucket}s)`, width: 10, style: styles.hours, value: ({ onHand, demand }) => finite(onHand / demand) },
    { heading: "Cost a year", width: 12, style: styles.money, value: ({ cost }) => finite(cost.ordering + cost.holding) },
    { heading: "Annual value", width: 13, style: styles.money, value: ({ annualValue }) => finite(annualValue) },
    { heading: "Why", width: 44, style: styles.text, value: ({ reasons }) => reasons.join(" ") },
  ];
}

/** Stock is kept in units; more decimals than two would feign what nobody knows. */
function rounded(value: number | null): number | null {
  return finite(value === null ? null : Math.round(100 * value) / 100);
}

const curveColumns: readonly Column<ExchangePoint>[] = [
  { heading: "Fill rate", width: 0, style: { ...styles.percent, format: "0.0%" }, value: ({ level }) => finite(level) },
  { heading: "Stock value", width: 0, style: styles.money, value: ({ stockValue }) => finite(stockValue) },
  { heading: "Safety stock value", width: 0, style: styles.money, value: ({ safetyStockValue }) => finite(safetyStockValue) },
  { heading: "Money a point", width: 0, style: styles.money, value: ({ moneyPerPoint }) => finite(moneyPerPoint) },
  { heading: "Reached", width: 0, style: { ...styles.percent, format: "0.0%" }, value: ({ fillRate }) => finite(fillRate) },
  { heading: "Cycle service", width: 0, style: { ...styles.percent, format: "0.0%" }, value: ({ cycleService }) => finite(cycleService) },
];

type Body = { readonly row: number; readonly rows: number };

function exchangeChart(grid: ChartGrid, { row, rows }: Body): ChartSpec {
  return {
    name: "Exchange curve",
    title: "Stock that each fill rate takes",
    altText: "Value of mean stock and of safety stock over all items, by the fill rate that all of them are kept at.",
    kind: "line",
    at: chartPlace(grid, 0),
    categories: { row, column: 0, rows, columns: 1 },
    series: [
      { name: "Stock", values: { row, column: 1, rows, columns: 1 }, colour: palette.run },
      { name: "Safety stock", values: { row, column: 2, rows, columns: 1 }, colour: palette.setup, dashed: true },
    ],
    categoryAxis: { title: "Fill rate", format: "0.0%" },
    valueAxis: { title: "Money", format: "#,##0" },
    legend: "bottom",
  };
}

function pointChart(grid: ChartGrid, { row, rows }: Body): ChartSpec {
  return {
    name: "Money a point",
    title: "What one more point of fill rate costs in stock",
    altText: "Money of stock for each further point of fill rate, from one level to the next.",
    kind: "column",
    at: chartPlace(grid, 1),
    categories: { row: row + 1, column: 0, rows: rows - 1, columns: 1 },
    series: [{ name: "Money a point", values: { row: row + 1, column: 3, rows: rows - 1, columns: 1 }, colour: palette.run }],
    categoryAxis: { title: "Fill rate", format: "0.0%" },
    valueAxis: { title: "Money", format: "#,##0", minimum: 0 },
    legend: "none",
  };
}
