// Inventory: the policy of each item with its reasons, beside what the planner keeps now and what stock will be, and what each point of
// service costs.

import type { ChartSpec } from "../../grid/chart-spec";
import type { SheetSpec } from "../../grid/sheet-spec";
import type { JudgedOutlook } from "../../model/outlook";
import { chartPlace, rowBelowCharts, type ChartGrid } from "../chart-grid";
import { itemWidth } from "../item-width";
import { palette } from "../palette";
import type { ReportInput } from "../report-input";
import { CONTENT_ROW, printSetUp, sheetFrame, titleBlock, wordsAt } from "../sheet-layout";
import { styles } from "../styles";
import { tableOf } from "../table-of";
import { planLine } from "../words";
import { finite } from "./finite";
import { curveColumns, policyColumns, stockAhead, type PolicyRow } from "./inventory-columns";
import { reportSentencesOf } from "../sentences/report-sentences";

const CHART: Pick<ChartGrid, "column" | "rows" | "columns"> = { column: 0, rows: 15, columns: [9, 11] };

/** The figures of a policy on the first page of paper, its words on the second. */
const PAGES_WIDE = 2;
const TWO_LINES = 32;

export function inventorySheet(input: ReportInput, outlook: JudgedOutlook): SheetSpec {
  const { plan, plant, itemOf } = input;
  const { bucket, policies, exchange } = outlook;
  const onHand = new Map<string, number>();
  for (const { item, onHand: units, allocated } of plant.stock) onHand.set(item, (onHand.get(item) ?? 0) + units - allocated);
  const records = new Map(plan.records.map((record) => [record.item, record]));
  const perYear = bucket === "month" ? 12 : 52;
  const rows = policies
    .map((policy): PolicyRow => ({ ...policy, ...stockAhead(records.get(policy.id), plan.buckets, plan.settings.start), annualValue: policy.demand * perYear * itemOf(policy.id).cost, onHand: onHand.get(policy.id) ?? 0 }))
    .sort((one, other) => other.annualValue - one.annualValue || (one.id < other.id ? -1 : 1));
  const frame = sheetFrame("inventory", "Inventory");
  const columns = policyColumns(input, bucket, itemWidth(input, 16));
  if (rows.length === 0) {
    return {
      ...frame,
      columnWidths: columns.map(({ width }) => width),
      blocks: [titleBlock("Inventory", planLine(plan)), wordsAt(CONTENT_ROW, 0, "No demand is forecast: there is no stock to keep.")],
      tables: [],
      print: printSetUp("Inventory", plan),
    };
  }
  const grid: ChartGrid = { ...CHART, row: CONTENT_ROW };
  const tableRow = rowBelowCharts(grid, 2) + 1;
  const curveRow = tableRow + rows.length + 4;
  const stock = rows.reduce((sum, { expectedStock, id }) => sum + (finite(expectedStock * itemOf(id).cost) ?? 0), 0);
  const say = reportSentencesOf(plan.settings);
  const curve = { row: curveRow + 1, rows: exchange.length };
  return {
    ...frame,
    columnWidths: columns.map(({ width }) => width),
    blocks: [
      titleBlock("Inventory", `${say.inventory(rows.length, stock)} ${say.policyIsUsed(plan.settings.stockPolicy === "calculated")} ${planLine(plan)}`),
      wordsAt(tableRow - 1, 0, "Policy by item, the largest annual value first; stock in the weeks to come is that of the MRP record", styles.section),
      wordsAt(curveRow - 1, 0, "What each point of service costs: all items at one fill rate", styles.section),
    ],
    tables: [
      tableOf("PlanInventory", { row: tableRow, column: 0 }, columns, rows),
      tableOf("PlanExchange", { row: curveRow, column: 0 }, curveColumns, exchange),
    ],
    charts: [exchangeChart(grid, curve), pointChart(grid, curve)],
    freeze: { rows: CONTENT_ROW - 1, columns: 1 },
    rowHeights: new Map([...frame.rowHeights, [tableRow, TWO_LINES], [curveRow, TWO_LINES]]),
    print: { ...printSetUp("Inventory", plan, undefined, [tableRow - 1, curveRow - 1]), pagesWide: PAGES_WIDE, repeatColumns: { first: 0, last: 0 } },
  };
}

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
      { name: "Safety stock", values: { row, column: 3, rows, columns: 1 }, colour: palette.setup, dashed: true },
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
    series: [{ name: "Money a point", values: { row: row + 1, column: 4, rows: rows - 1, columns: 1 }, colour: palette.run }],
    categoryAxis: { title: "Fill rate", format: "0.0%" },
    valueAxis: { title: "Money", format: "#,##0", minimum: 0 },
    legend: "none",
  };
}
