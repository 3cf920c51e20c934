// The busiest work centres as bars that a full work centre fills to 100 %: load, free, and what is too much.

import type { ReportInput } from "../report-input";
import { chartPlace } from "../chart-grid";
import { palette, patterns } from "../palette";
import { styles } from "../styles";
import type { Column } from "../table-of";
import { loadHours } from "../utilisation/load-hours";
import { columnRange, type PlaceChart } from "./period-charts";

/** Shares of the rated hours over the horizon. */
export type Busy = { readonly resource: string; readonly load: number };

const MOST = 10;

export function busiestWorkCentres(input: ReportInput): Busy[] {
  return loadHours(input)
    .flatMap(({ resource, load }) => (load === null || load === Infinity ? [] : [{ resource, load }]))
    .slice(0, MOST);
}

export const busiestColumns: readonly Column<Busy>[] = [
  { heading: "Work centre", width: 0, style: styles.strong, value: ({ resource }) => resource },
  { heading: "Load %", width: 0, style: styles.percent, value: ({ load }) => load },
  { heading: "Up to 100 %", width: 0, style: styles.percent, value: ({ load }) => Math.min(load, 1) },
  { heading: "Free", width: 0, style: styles.percent, value: ({ load }) => Math.max(0, 1 - load) },
  { heading: "Over 100 %", width: 0, style: styles.percent, value: ({ load }) => Math.max(0, load - 1) },
];

/** The axis ends at full, unless a work centre has more to do than that. */
export function busiestChartOf(busiest: readonly Busy[]): PlaceChart {
  const isOver = busiest.some(({ load }) => load > 1);
  return (grid, index, body) => ({
  name: "Busiest",
  title: "Busiest work centres over the horizon",
  altText: "Load of the busiest work centres as a share of their rated hours, the busiest on top.",
  kind: "stackedBar",
  at: chartPlace(grid, index),
  categories: columnRange(body, 0),
  series: [
    { name: "Load", values: columnRange(body, 2), colour: palette.run },
    { name: "Free", values: columnRange(body, 3), colour: palette.idle },
    ...(isOver ? [{ name: "Over 100 %", values: columnRange(body, 4), colour: palette.late, pattern: patterns.late }] : []),
  ],
  categoryAxis: { title: "" },
  valueAxis: { title: "Share of rated hours", format: "0%", minimum: 0, ...(isOver ? {} : { maximum: 1 }) },
  legend: "bottom",
  reversed: true,
  });
}
