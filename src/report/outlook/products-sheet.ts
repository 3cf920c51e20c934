// Products: increase, hold, decrease or stop, the most money first, with the figures behind each verdict and the planner's thresholds.

import type { SheetSpec } from "../../grid/sheet-spec";
import type { JudgedOutlook } from "../../model/outlook";
import type { ProductVerdict, Verdict } from "../../model/product-verdict";
import type { Settings } from "../../model/settings";
import { itemWidth } from "../item-width";
import type { ReportInput } from "../report-input";
import { tableSheet } from "../sheet-layout";
import { styles } from "../styles";
import type { Column } from "../table-of";
import { capitalised } from "../words";
import { finite } from "./finite";
import { reportSentencesOf } from "../sentences/report-sentences";

export function productsSheet(input: ReportInput, { verdicts: rows, bucket }: JudgedOutlook): SheetSpec {
  const say = reportSentencesOf(input.plan.settings);
  const number = (verdict: Verdict): number => rows.filter((row) => row.verdict === verdict).length;
  return tableSheet({
    id: "products",
    name: "Products",
    plan: input.plan,
    subtitle: `${say.products(rows.length, number("increase"), number("hold"), number("decrease"), number("stop"))} ${thresholds(input.plan.settings)}`,
    empty: "No product has both a history and a price: there is nothing to judge.",
    table: "PlanProducts",
    columns: verdictColumns(input, bucket, itemWidth(input, 16)),
    rows,
    frozenColumns: 3,
  });
}

/** In the words of the settings, which are the planner's to change. */
function thresholds(settings: Settings): string {
  const { verdictTrendPercent, verdictMarginPercent, verdictCoverDays, verdictNewDays, verdictIdleDays } = settings;
  return reportSentencesOf(settings).limits(verdictTrendPercent, verdictMarginPercent, verdictCoverDays, verdictNewDays, verdictIdleDays);
}

function verdictColumns({ itemOf }: ReportInput, bucket: string, width: number): readonly Column<ProductVerdict>[] {
  const percent = (heading: string, value: (row: ProductVerdict) => number | null): Column<ProductVerdict> => ({ heading, width: 9, style: styles.percent, value: (row) => finite(value(row)) });
  const figure = (heading: string, value: (row: ProductVerdict) => number | null): Column<ProductVerdict> => ({ heading, width: 10, style: styles.hours, value: (row) => finite(value(row)) });
  return [
    { heading: "Item", width, style: styles.text, value: ({ id }) => id, link: ({ id }) => itemOf(id).source },
    { heading: "Description", width: 28, style: styles.text, value: ({ id }) => itemOf(id).description },
    {
      heading: "Verdict",
      width: 11,
      style: styles.text,
      value: ({ verdict }) => capitalised(verdict),
      cellStyle: ({ verdict }) => (verdict === "stop" || verdict === "decrease" ? styles.late : verdict === "increase" ? { ...styles.good, bold: true } : undefined),
    },
    { heading: "Money", width: 13, style: styles.money, value: ({ money }) => finite(money) },
    percent("Trend a year", ({ trendPerYear }) => trendPerYear),
    { heading: "By chance", width: 9, style: { ...styles.percent, format: "0.0%" }, value: ({ significance }) => finite(significance) },
    percent("Margin", ({ margin }) => margin),
    { heading: "Margin an hour", width: 12, style: styles.money, value: ({ marginPerHour }) => finite(marginPerHour) },
    percent("Forecast bias", ({ bias }) => bias),
    figure(`Cover (${bucket}s)`, ({ cover }) => cover),
    figure(`Age (${bucket}s)`, ({ age }) => age),
    { heading: "Left in stock", width: 13, style: styles.money, value: ({ leaves }) => (leaves.length === 0 ? null : leaves.reduce((sum, { value }) => sum + value, 0)) },
    { heading: "Why", width: 44, style: styles.text, value: ({ reasons }) => reasons.join(" ") },
  ];
}
