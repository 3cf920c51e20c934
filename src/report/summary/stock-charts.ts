// Small line charts of projected stock against safety stock, one an item, and the table that they draw.

import type { ChartSpec } from "../../grid/chart-spec";
import type { MrpRecord } from "../../model/plan";
import type { Item } from "../../model/plant";
import { chartPlace, type ChartGrid } from "../chart-grid";
import { palette } from "../palette";
import type { ReportSentences } from "../sentences/english";
import { styles } from "../styles";
import { quantityColumn, type Column } from "../table-of";
import { columnRange, type BodyRows } from "./period-charts";
import type { PeriodTotals } from "./period-totals";
import type { WatchedStock } from "./stock-to-watch";

/** The period, then two columns an item: on hand and safety stock. */
export function stockColumns(watched: readonly WatchedStock[], say: ReportSentences): Column<PeriodTotals>[] {
  return [
    { heading: "Period", width: 0, style: styles.text, value: ({ label }) => label },
    ...watched.flatMap(({ item, record }): Column<PeriodTotals>[] => [
      quantityColumn(item.id, 0, ({ index }) => record.onHand[index] ?? 0),
      quantityColumn(say.safetyOf(item.id), 0, ({ index }) => record.safetyStock?.[index] ?? item.safetyStock),
    ]),
  ];
}

export function stockChart(
  { item, record, why }: WatchedStock,
  grid: ChartGrid,
  index: number,
  body: BodyRows,
  period: string,
): ChartSpec {
  return {
    name: `Stock ${String(index + 1)}`,
    title: `${item.id} ${item.description}`.trim() + `: ${why}`,
    altText: `Projected on hand of ${item.id} by ${period.toLowerCase()}; its safety stock is ${safetyText(item, record)}.`,
    kind: "line",
    at: chartPlace(grid, index),
    categories: columnRange(body, 0),
    series: [
      { name: "Projected on hand", values: columnRange(body, 1 + 2 * index), colour: palette.run },
      { name: "Safety stock", values: columnRange(body, 2 + 2 * index), colour: palette.late, dashed: true },
    ],
    categoryAxis: { title: period },
    valueAxis: { title: item.unit === "" ? "Units" : item.unit, format: "#,##0" },
    legend: "bottom",
  };
}

function safetyText(item: Item, { safetyStock = [item.safetyStock] }: MrpRecord): string {
  const [least, most] = [Math.min(...safetyStock), Math.max(...safetyStock)];
  return least === most ? String(most) : `${String(least)} to ${String(most)}`;
}
