// How every chart of ours looks, whichever host draws it: sizes and greys that stay readable on paper and calm on a screen.

import type { BarPattern, ChartSeries, ChartSpec } from "./chart-spec";
import type { Colour } from "./cell-style";

/** Sizes in points. */
export const TITLE_SIZE = 12;
export const LABEL_SIZE = 9;
export const SERIES_LINE_SIZE = 2.25;
export const THIN_LINE_SIZE = 0.75;

export const TITLE_COLOUR: Colour = "404040";
export const LABEL_COLOUR: Colour = "595959";
export const GRID_COLOUR: Colour = "E3E3E3";
export const AXIS_COLOUR: Colour = "BFBFBF";

export type BarKind = Exclude<ChartSpec["kind"], "line">;

/** The line around bars with a pattern, for a host that fills none: another line for each. */
export const PATTERN_OUTLINE: Readonly<Record<BarPattern, "Continuous" | "Dot" | "Dash">> = { stripes: "Continuous", dots: "Dot", grid: "Dash" };
export const OUTLINE_SIZE = 1;

/** Room between bars, percent of a bar. */
export const BAR_GAP: Readonly<Record<BarKind, number>> = {
  column: 80,
  stackedColumn: 60,
  bar: 60,
  stackedBar: 40,
};

/** A name that shows nothing; an empty one would show as `Series1`. */
const BLANK = "\u00a0";

export type DrawnSeries = { readonly series: ChartSeries; readonly asLine: boolean };

/**
 * The series in the order in which they are drawn: bars first, lines over them. A line across lying bars throws.
 * Legend entries of invisible series are hidden; readers count those of lying bars from different ends, so there names are blank.
 */
export function drawnSeries(chart: ChartSpec): readonly DrawnSeries[] {
  const all = chart.series.map((series) => ({
    series: series.invisible === true && isLying(chart) ? { ...series, name: BLANK } : series,
    asLine: chart.kind === "line" || series.kind !== undefined,
  }));
  const lines = all.filter(({ asLine }) => asLine);
  if (isLying(chart) && lines.length > 0) throw new Error(`Chart "${chart.name}" has lying bars and cannot hold a line.`);
  return [...all.filter(({ asLine }) => !asLine), ...lines];
}

/** True when the bars lie and the categories stand at the left. */
export function isLying(chart: ChartSpec): boolean {
  return chart.kind === "bar" || chart.kind === "stackedBar";
}
