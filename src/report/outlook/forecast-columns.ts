// The columns of the tables of the sheet Forecast: methods and errors, what was looked past, the figures by period, and those that the
// planner set. Knows items and periods, no place on the sheet.

import { dayText } from "../../base/day";
import { forecastHeadings, forecastRows, overrideHeadings } from "../../grid/forecast-rows";
import type { JudgedOutlook, JudgedOverride } from "../../model/outlook";
import type { Bucket } from "../../model/plan";
import { periodLabel } from "../period-label";
import type { ReportInput } from "../report-input";
import { styles } from "../styles";
import { quantityColumn, type Column } from "../table-of";
import { finite } from "./finite";
import { sum, type ForecastItem } from "./forecast-items";

/** Beyond this a planner looks why errors do not cancel out. */
export const TRACKING_ALARM = 4;

export function overviewColumns({ itemOf }: ReportInput, width: number, hasOwn: boolean): readonly Column<ForecastItem>[] {
  const percent = (heading: string, value: (row: ForecastItem) => number | null): Column<ForecastItem> => ({ heading, width: 9, style: styles.percent, value: (row) => finite(value(row)) });
  const figure = (heading: string, value: (row: ForecastItem) => number | null): Column<ForecastItem> => ({ heading, width: 9, style: styles.hours, value: (row) => finite(value(row)) });
  return [
    { heading: "Item", width, style: styles.text, value: ({ item }) => item, link: ({ item }) => itemOf(item).source },
    { heading: "Description", width: 28, style: styles.text, value: ({ item }) => itemOf(item).description },
    { heading: "Demand", width: 12, style: styles.text, value: ({ demandClass }) => demandClass },
    { heading: "Method", width: 20, style: styles.text, value: ({ method }) => method },
    figure("Past mean", ({ cleaned }) => (cleaned.length === 0 ? null : sum(cleaned) / cleaned.length)),
    figure("Forecast mean", ({ forecast }) => (forecast.length === 0 ? null : sum(forecast) / forecast.length)),
    quantityColumn("Forecast total", 9, ({ forecast }) => finite(Math.round(sum(forecast)))),
    percent("Error (WAPE)", ({ errors }) => errors.weightedAbsolutePercentage),
    figure("MASE", ({ errors }) => errors.meanAbsoluteScaled),
    figure("Bias", ({ errors }) => errors.bias),
    { ...figure("Tracking signal", ({ errors }) => errors.trackingSignal), cellStyle: ({ errors }) => (Math.abs(errors.trackingSignal ?? 0) > TRACKING_ALARM ? styles.late : undefined) },
    figure("Value added", ({ errors }) => errors.valueAdded),
    ...(hasOwn ? [figure("Yours added", ({ overridesAdded = null }) => overridesAdded)] : []),
    { heading: "Looked past", width: 9, style: styles.faint, value: ({ changes }) => changes.length },
    { heading: "Why this method", width: 44, style: styles.text, value: ({ reason }) => reason },
  ];
}

export type ChangeRow = { readonly row: ForecastItem; readonly change: ForecastItem["changes"][number] };

export function changeColumns({ past, bucket }: JudgedOutlook): readonly Column<ChangeRow>[] {
  return [
    { heading: "Item", width: 0, style: styles.text, value: ({ row }) => row.item },
    {
      heading: "Period",
      width: 0,
      style: styles.text,
      value: ({ row, change }) => {
        const period = past[past.length - row.cleaned.length + change.period];
        return period === undefined ? "" : periodLabel(period, { bucket });
      },
    },
    { heading: "Cause", width: 0, style: styles.text, value: ({ change }) => change.cause },
    { heading: "History", width: 0, style: styles.quantity, value: ({ change }) => change.from },
    { heading: "Taken as", width: 0, style: styles.quantity, value: ({ change }) => change.to },
    { heading: "Why", width: 0, style: styles.text, value: ({ change }) => change.text },
  ];
}

export type GridRow = { readonly item: string; readonly figure: string; readonly values: readonly (number | null)[] };

/** Two rows an item: what the statistics say, and what the planner types in place of it; a third where a table of hers says something. */
export function gridRows(items: readonly ForecastItem[], coming: readonly Bucket[]): readonly GridRow[] {
  return items.flatMap(({ item, forecast, overrides = [] }): readonly GridRow[] => {
    const setIn = (where: JudgedOverride["setIn"]): readonly (number | null)[] => {
      const set = new Map(overrides.flatMap((each) => (each.setIn === where ? [[each.from, each.quantity] as const] : [])));
      return coming.map(({ start }) => set.get(start) ?? null);
    };
    const ofTable = setIn("table");
    return [
      { item, figure: forecastRows.statistical, values: coming.map((_, place) => finite(forecast[place] ?? null)) },
      ...(ofTable.some((units) => units !== null) ? [{ item, figure: forecastRows.table, values: ofTable }] : []),
      { item, figure: forecastRows.yours, values: setIn(undefined) },
    ];
  });
}

export function gridColumns(coming: readonly Bucket[]): readonly Column<GridRow>[] {
  return [
    { heading: forecastHeadings.item, width: 0, style: styles.text, value: ({ item }) => item },
    { heading: forecastHeadings.row, width: 0, style: styles.text, value: ({ figure }) => figure },
    ...coming.map(({ start }, place): Column<GridRow> => ({ heading: dayText(start), width: 0, style: styles.hours, value: ({ values }) => values[place] ?? null })),
  ];
}

/** What the planner set, also of periods that are over, with what came of it; and where, if a table of hers says some of it. */
export function overrideColumns(own: readonly JudgedOverride[]): readonly Column<JudgedOverride>[] {
  const column = (heading: string, style: Column<JudgedOverride>["style"], value: Column<JudgedOverride>["value"]): Column<JudgedOverride> => ({ heading, width: 0, style, value });
  return [
    column(overrideHeadings.item, styles.text, ({ item }) => item),
    column(overrideHeadings.reason, { ...styles.text, ...styles.input }, ({ reason = null }) => reason),
    column(overrideHeadings.period, styles.day, ({ from }) => ({ day: from })),
    column(overrideHeadings.statistical, styles.hours, ({ statistical = null }) => statistical),
    column(overrideHeadings.yours, styles.hours, ({ quantity }) => quantity),
    column("Came", styles.hours, ({ actual }) => actual),
    column("Yours was nearer by", styles.hours, ({ statistical, quantity, actual }) => (statistical === undefined || actual === null ? null : Math.abs(statistical - actual) - Math.abs(quantity - actual))),
    ...(own.some(({ setIn }) => setIn === "table") ? [{ ...column(overrideHeadings.setIn, styles.text, ({ setIn, source }) => (setIn === "table" ? (source?.sheet ?? forecastRows.table) : null)), link: ({ setIn, source }: JudgedOverride) => (setIn === "table" ? source : undefined) }] : []),
  ];
}
