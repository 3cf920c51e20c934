// A load chart: run, setup, what is beyond capacity and what is idle stacked, under the line of rated capacity; one column a bucket.

import type { Area } from "../../grid/address";
import type { ChartRange, ChartSpec } from "../../grid/chart-spec";
import { palette, patterns } from "../palette";

export type LoadChart = {
  readonly name: string;
  readonly title: string;
  readonly at: Area;
  /** `Week`, `Day` or `Month`. */
  readonly period: string;
  readonly categories: ChartRange;
  readonly setup: ChartRange;
  readonly run: ChartRange;
  /** Hours beyond capacity; without it nothing is. */
  readonly over?: ChartRange;
  /** Free hours up to capacity. */
  readonly idle?: ChartRange;
  /** Hours worked in overtime, within those required. */
  readonly overtime?: ChartRange;
  readonly rated: ChartRange;
  /** What the picture says, in a sentence. */
  readonly altText: string;
};

export function loadChart(chart: LoadChart): ChartSpec {
  return {
    name: chart.name,
    title: chart.title,
    altText: chart.altText,
    kind: "stackedColumn",
    at: chart.at,
    categories: chart.categories,
    series: [
      { name: "Run", values: chart.run, colour: palette.run },
      { name: "Setup", values: chart.setup, colour: palette.setup, pattern: patterns.setup },
      ...(chart.over === undefined ? [] : [{ name: "Beyond capacity", values: chart.over, colour: palette.late, pattern: patterns.late }]),
      ...(chart.idle === undefined ? [] : [{ name: "Idle", values: chart.idle, colour: palette.idle }]),
      ...(chart.overtime === undefined ? [] : [{ name: "of it overtime", values: chart.overtime, colour: palette.note, kind: "line" as const, dashed: true }]),
      { name: "Rated capacity", values: chart.rated, colour: palette.capacity, kind: "stepLine" },
    ],
    categoryAxis: { title: chart.period },
    valueAxis: { title: `Hours per ${chart.period.toLowerCase()}`, format: "#,##0", minimum: 0 },
    legend: "bottom",
  };
}
