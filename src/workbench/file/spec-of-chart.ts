// A chart on a sheet of ours as its specification. Alternative text is not kept in an open workbook: the title stands for it.

import { MAX_COLUMNS, MAX_ROWS } from "../../grid/address";
import { PATTERN_OUTLINE } from "../../grid/chart-look";
import type { BarPattern, ChartAxis, ChartRange, ChartSeries, ChartSpec } from "../../grid/chart-spec";
import type { Chart } from "../excel/workbook/chart";
import type { ChartSeries as WorkbookSeries } from "../excel/workbook/chart-series";
import type { Lines } from "../excel/workbook/lines";
import type { Range } from "../excel/workbook/range";
import type { Worksheet } from "../excel/workbook/worksheet";
import { colourOf } from "./style-of-look";

const KINDS: Readonly<Record<string, ChartSpec["kind"]>> = {
  ColumnClustered: "column",
  ColumnStacked: "stackedColumn",
  BarClustered: "bar",
  BarStacked: "stackedBar",
  Line: "line",
};
/** Points within which a corner counts as that of a cell: sizes are fractions of points. */
const NEAR = 0.5;
const patternNames: readonly BarPattern[] = ["stripes", "dots", "grid"];
const AUTOMATIC = "5B9BD5";

/**
 * Null for a chart that no specification describes: of another kind, or over cells of a sheet that is not ours.
 * @param idOf a sheet's id in the specifications; null for a sheet of the user
 */
export function specOfChart(chart: Chart, idOf: (sheet: Worksheet) => string | null): ChartSpec | null {
  const own = chart.Worksheet;
  const kind = KINDS[chart.ChartType];
  const place = (range: Range | null): ChartRange | null => {
    if (range === null) return null;
    if (range.sheet === own) return range.area;
    const sheetId = idOf(range.sheet);
    return sheetId === null ? null : { ...range.area, sheetId };
  };
  const series = chart.Series.list.flatMap((each): ChartSeries[] => {
    const values = place(each.values);
    return values === null ? [] : [seriesSpec(each, values, kind)];
  });
  const categories = place(chart.Series.list[0]?.categories ?? null);
  if (kind === undefined || categories === null || series.length !== chart.Series.list.length) return null;
  const { CategoryAxis, ValueAxis } = chart.Axes;
  return {
    name: chart.Name,
    title: chart.Title.Text,
    altText: chart.Title.Text,
    kind,
    at: coveredCells(chart),
    categories,
    series,
    categoryAxis: axisSpec(CategoryAxis),
    valueAxis: axisSpec(ValueAxis),
    legend: chart.Legend.Visible ? "bottom" : "none",
    ...(CategoryAxis.ReversePlotOrder ? { reversed: true } : {}),
  };
}

function seriesSpec(series: WorkbookSeries, values: ChartRange, kind: ChartSpec["kind"] | undefined): ChartSeries {
  const isLine = series.ChartType.startsWith("Line");
  const { Fill, Line } = series.Format;
  const isInvisible = isLine ? Line.LineStyle === "None" : Fill.colour === "none";
  const pattern = isLine ? undefined : patternNames.find((name) => PATTERN_OUTLINE[name] === Line.LineStyle);
  const colour = isLine ? Line.Color : Fill.colour;
  return {
    name: series.Name,
    values,
    colour: colour === null || colour === "" || colour === "none" ? AUTOMATIC : colourOf(colour),
    ...(isLine && kind !== "line" ? { kind: "line" as const } : {}),
    ...(isLine && Line.LineStyle === "Dash" ? { dashed: true } : {}),
    ...(pattern === undefined ? {} : { pattern }),
    ...(isInvisible ? { invisible: true } : {}),
  };
}

function axisSpec({ Title, NumberFormat, Minimum, Maximum }: Chart["Axes"]["ValueAxis"]): ChartAxis {
  return {
    title: Title.Visible ? Title.Text : "",
    format: NumberFormat,
    ...(typeof Minimum === "number" ? { minimum: Minimum } : {}),
    ...(typeof Maximum === "number" ? { maximum: Maximum } : {}),
  };
}

function coveredCells({ Left, Top, Width, Height, Worksheet: sheet }: Chart): ChartSpec["at"] {
  const row = lineAt(sheet.rows, Top, MAX_ROWS);
  const column = lineAt(sheet.columns, Left, MAX_COLUMNS);
  return {
    row,
    column,
    rows: Math.max(1, lineAt(sheet.rows, Top + Height, MAX_ROWS) - row),
    columns: Math.max(1, lineAt(sheet.columns, Left + Width, MAX_COLUMNS) - column),
  };
}

/** The row or column whose edge lies nearest behind so many points. */
function lineAt(lines: Lines, points: number, most: number): number {
  let line = 0;
  for (let before = 0; line < most - 1; line += 1) {
    before += lines.sizeAt(line);
    if (before > points + NEAR) break;
  }
  return line;
}
