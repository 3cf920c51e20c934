// What a chart of the stand-in shows, as plain data: names, numbers and words read from its cells as they are now. Pure.

import type { CellValue } from "../../../grid/sheet-content";
import { isCellError } from "../../../grid/sheet-content";
import type { Chart } from "../../excel/workbook/chart";
import type { ChartSeries } from "../../excel/workbook/chart-series";
import type { Range } from "../../excel/workbook/range";

export type DrawnSeries = {
  readonly name: string;
  readonly values: readonly (number | null)[];
  readonly kind: "bar" | "line" | "area";
  readonly colour: string;
  /** Of the line around a bar or an area; null without one. */
  readonly outline: string | null;
  /** Points; of a line, or of that around a bar. */
  readonly weight: number;
  readonly dashes: "none" | "dash" | "dot";
  readonly hasMarkers: boolean;
  readonly isInvisible: boolean;
  readonly isInLegend: boolean;
  readonly labels: readonly string[] | null;
};

export type DrawnAxis = {
  readonly title: string | null;
  readonly isShown: boolean;
  readonly hasGridlines: boolean;
  readonly gridColour: string;
  readonly labelColour: string;
  readonly lineColour: string | null;
};

export type ChartDrawing = {
  readonly title: string | null;
  readonly titleColour: string;
  /** Bars lie, categories stand at the left. */
  readonly isLying: boolean;
  readonly stacking: "none" | "stacked" | "percent";
  readonly categories: readonly string[];
  /** The first category is at the top, or at the right. */
  readonly isReversed: boolean;
  readonly series: readonly DrawnSeries[];
  /** Room between the bars of two categories, percent of a bar. */
  readonly gapWidth: number;
  readonly categoryAxis: DrawnAxis;
  readonly valueAxis: DrawnAxis & { readonly minimum: number | null; readonly maximum: number | null; readonly step: number | null; readonly format: (value: number) => string };
  readonly legend: "none" | "top" | "bottom" | "left" | "right";
  readonly fill: string | null;
  readonly border: string | null;
};

/** A value as a number format shows it. */
export type FormatValue = (value: number, format: string) => string;

/** Excel's own colours, for series without one. */
const AUTOMATIC = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];
/** Points. */
const AUTOMATIC_WEIGHT = 2.25;
const AXIS_COLOUR = "#BFBFBF";
const GRID_COLOUR = "#D9D9D9";
const LABEL_COLOUR = "#595959";
const LEGENDS: Readonly<Record<string, ChartDrawing["legend"]>> = { Top: "top", Bottom: "bottom", Left: "left", Right: "right", Corner: "right" };

export function chartDrawing(chart: Chart, format: FormatValue): ChartDrawing {
  const series = chart.Series.list.filter(({ Filtered }) => !Filtered);
  const { CategoryAxis: categoryAxis, ValueAxis: valueAxis } = chart.Axes;
  const stacking = /Stacked100$/.test(chart.ChartType) ? "percent" : /Stacked$/.test(chart.ChartType) ? "stacked" : "none";
  const valueFormat = valueFormatOf(chart, stacking === "percent");
  return {
    title: chart.Title.Visible ? chart.Title.Text : null,
    titleColour: colourOr(chart.Title.Format.Font.Color, LABEL_COLOUR),
    isLying: chart.ChartType.startsWith("Bar"),
    stacking,
    categories: categoriesOf(chart, series, format),
    isReversed: categoryAxis.ReversePlotOrder,
    series: series.map((each, index) => drawnSeries(chart, each, index, format)),
    gapWidth: series.find((each) => !isLine(each))?.GapWidth ?? 150,
    categoryAxis: drawnAxis(categoryAxis),
    valueAxis: {
      ...drawnAxis(valueAxis),
      minimum: numberOr(valueAxis.Minimum),
      maximum: numberOr(valueAxis.Maximum),
      step: numberOr(valueAxis.MajorUnit),
      format: (value) => format(value, valueFormat),
    },
    legend: chart.Legend.Visible ? (LEGENDS[chart.Legend.Position] ?? "right") : "none",
    fill: chart.Format.Fill.colour === "none" ? null : (chart.Format.Fill.colour ?? "#FFFFFF"),
    border: chart.Format.Border.LineStyle === "None" ? null : colourOr(chart.Format.Border.Color, GRID_COLOUR),
  };
}

function drawnSeries(chart: Chart, series: ChartSeries, index: number, format: FormatValue): DrawnSeries {
  const { Fill: fill, Line: line } = series.Format;
  const asLine = isLine(series);
  const automatic = AUTOMATIC[index % AUTOMATIC.length] ?? "#4472C4";
  const values = series.values === null ? [] : valuesOf(series.values).map((value) => (typeof value === "number" ? value : null));
  const labels = series.DataLabels;
  return {
    name: series.Name,
    values,
    kind: asLine ? "line" : series.ChartType.startsWith("Area") ? "area" : "bar",
    colour: asLine ? colourOr(line.Color, automatic) : (fill.colour ?? automatic),
    outline: asLine || line.LineStyle === "None" || line.Color === "" ? null : line.Color,
    weight: line.LineStyle === "Automatic" && line.Color === "" ? AUTOMATIC_WEIGHT : line.Weight,
    dashes: line.LineStyle.startsWith("Dash") ? "dash" : /Dot$/.test(line.LineStyle) ? "dot" : "none",
    hasMarkers: asLine && /Markers|XYScatter(Lines)?$/.test(series.ChartType) && series.MarkerStyle !== "None",
    isInvisible: asLine ? line.LineStyle === "None" : fill.colour === "none",
    isInLegend: chart.Legend.LegendEntries.list[index]?.Visible !== false,
    labels: series.HasDataLabels ? values.map((value) => (value === null ? "" : format(value, labels.NumberFormat))) : null,
  };
}

function isLine({ ChartType: type }: ChartSeries): boolean {
  return type.startsWith("Line") || type.startsWith("XYScatter");
}

type Axis = Chart["Axes"]["ValueAxis"];

function drawnAxis(axis: Axis): DrawnAxis {
  return {
    title: axis.Title.Visible ? axis.Title.Text : null,
    isShown: axis.Visible && axis.TickLabelPosition !== "None",
    // Of a category axis Excel shows none unless it is told to.
    hasGridlines: axis.MajorGridlines.Visible && axis.Type === "Value",
    gridColour: colourOr(axis.MajorGridlines.Format.Line.Color, GRID_COLOUR),
    labelColour: colourOr(axis.Format.Font.Color, LABEL_COLOUR),
    lineColour: axis.Format.Line.LineStyle === "None" ? null : colourOr(axis.Format.Line.Color, AXIS_COLOUR),
  };
}

/** Words of the longest list of categories; numbers from 1 where there is none. */
function categoriesOf(chart: Chart, series: readonly ChartSeries[], format: FormatValue): readonly string[] {
  const source = chart.Axes.CategoryAxis.categories ?? series.find(({ categories }) => categories !== null)?.categories ?? null;
  const length = Math.max(0, ...series.map(({ values }) => (values === null ? 0 : values.area.rows * values.area.columns)));
  const axisFormat = chart.Axes.CategoryAxis.NumberFormat;
  const values = source === null ? [] : valuesOf(source);
  const cellFormat = source === null ? "General" : source.sheet.grid.lookAt(source.area.row, source.area.column).numberFormat;
  const shown = (value: CellValue): string => wordOf(value, axisFormat === "General" ? cellFormat : axisFormat, format);
  return Array.from({ length: Math.max(length, values.length) }, (_, index) => (source === null ? String(index + 1) : shown(values[index] ?? null)));
}

function wordOf(value: CellValue, code: string, format: FormatValue): string {
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "number" ? format(value, code) : value;
}

/** An axis without a format of its own takes that of the first value. */
function valueFormatOf(chart: Chart, isPercent: boolean): string {
  const { NumberFormat: own } = chart.Axes.ValueAxis;
  if (own !== "General") return own;
  if (isPercent) return "0%";
  const first = chart.Series.list.find(({ values }) => values !== null)?.values ?? null;
  return first === null ? "General" : first.sheet.grid.lookAt(first.area.row, first.area.column).numberFormat;
}

function valuesOf({ sheet, area }: Range): CellValue[] {
  return Array.from({ length: area.rows * area.columns }, (_, index) => {
    const row = area.row + Math.floor(index / area.columns);
    return sheet.grid.at(row, area.column + (index % area.columns))?.value ?? null;
  });
}

function colourOr(colour: string, otherwise: string): string {
  return colour === "" ? otherwise : colour;
}

function numberOr(value: unknown): number | null {
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}
