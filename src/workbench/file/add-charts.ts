// The charts of a file's sheet as the stand-in's own. Series whose cells are not in the workbook are left out.

import { OUTLINE_SIZE, PATTERN_OUTLINE, TITLE_COLOUR } from "../../grid/chart-look";
import type { BarPattern } from "../../grid/chart-spec";
import { readReference } from "../../grid/reference";
import type { FileAxis, FileSeries } from "../../hosts/xlsx/read-chart";
import type { FileChart, FileCorner } from "../../hosts/xlsx/read-charts";
import { Chart } from "../excel/workbook/chart";
import type { ChartAxes } from "../excel/workbook/chart-parts";
import type { ChartSeries } from "../excel/workbook/chart-series";
import { Range } from "../excel/workbook/range";
import type { Worksheet } from "../excel/workbook/worksheet";

const BARS: Readonly<Record<string, string>> = { clustered: "Clustered", stacked: "Stacked", percentStacked: "Stacked100" };
const LEGENDS: Readonly<Record<string, string>> = { b: "Bottom", t: "Top", l: "Left", r: "Right", tr: "Corner" };
const LABELS: Readonly<Record<string, string>> = { low: "Low", high: "High", none: "None", nextTo: "NextToAxis" };
const DASHES: Readonly<Record<string, string>> = {
  solid: "Continuous",
  dot: "Dot",
  sysDot: "RoundDot",
  dashDot: "DashDot",
  lgDashDot: "DashDot",
  sysDashDot: "DashDot",
  lgDashDotDot: "DashDotDot",
  sysDashDotDot: "DashDotDot",
};

/** Rows and columns of the sheet have their sizes already; other sheets that are drawn from are there. */
export function addCharts(sheet: Worksheet, charts: readonly FileChart[]): void {
  for (const file of charts) {
    const bars = file.series.find(({ drawnAs }) => drawnAs !== "line");
    const [first] = file.series;
    if (first === undefined) continue;
    const chart = new Chart(sheet, `{chart-${String(sheet.workbook.nextId())}}`, file.name, typeOf(bars ?? first));
    for (const series of file.series) addSeries(chart, series, sheet);
    if (chart.Series.list.length === 0) continue;
    place(chart, file, sheet);
    describe(chart, file);
    sheet.Charts.list.push(chart);
  }
}

function typeOf({ drawnAs, grouping, hasMarkers }: FileSeries): string {
  if (drawnAs === "line") return grouping === "standard" ? (hasMarkers ? "LineMarkers" : "Line") : "LineStacked";
  return `${drawnAs === "bar" ? "Bar" : "Column"}${BARS[grouping] ?? "Clustered"}`;
}

function addSeries(chart: Chart, file: FileSeries, sheet: Worksheet): void {
  const values = rangeOf(file.values, sheet);
  if (values === null) return;
  const series = chart.Series.Add(file.name ?? undefined);
  series.SetValues(values);
  const categories = file.categories === null ? null : rangeOf(file.categories, sheet);
  if (categories !== null) series.SetXAxisValues(categories);
  const type = typeOf(file);
  if (type !== chart.ChartType) series.ChartType = type;
  series.GapWidth = file.gapPercent;
  series.Overlap = file.overlapPercent;
  series.AxisGroup = file.isSecondary ? "Secondary" : "Primary";
  if (file.drawnAs === "line") paintLine(series, file);
  else if (file.colour === "none") series.Format.Fill.Clear();
  else if (file.colour !== null) series.Format.Fill.SetSolidColor(`#${file.colour}`);
  if (file.pattern !== null) outline(series, file.pattern);
}

/** As the add-in draws it, which has no patterns. */
function outline({ Format: { Line } }: ChartSeries, pattern: BarPattern): void {
  Line.Color = `#${TITLE_COLOUR}`;
  Line.Weight = OUTLINE_SIZE;
  Line.LineStyle = PATTERN_OUTLINE[pattern];
}

function paintLine(series: ChartSeries, { colour, dash, linePoints, hasMarkers }: FileSeries): void {
  const { Line } = series.Format;
  series.MarkerStyle = hasMarkers ? "Automatic" : "None";
  if (linePoints !== null) Line.Weight = linePoints;
  if (colour === "none") Line.Clear();
  else if (colour !== null) {
    Line.Color = `#${colour}`;
    Line.LineStyle = dash === null ? "Continuous" : (DASHES[dash] ?? "Dash");
  }
}

function rangeOf(text: string, own: Worksheet): Range | null {
  const reference = readReference(text);
  const sheet = reference === null ? null : own.workbook.Worksheets.GetItemOrNullObject(reference.sheet);
  return reference === null || sheet === null ? null : new Range(sheet, reference.area);
}

function place(chart: Chart, { from, to, widthPoints, heightPoints }: FileChart, sheet: Worksheet): void {
  const left = ({ column, rightPoints }: FileCorner): number => sheet.pointsLeftOf(column) + rightPoints;
  const top = ({ row, downPoints }: FileCorner): number => sheet.pointsAbove(row) + downPoints;
  chart.Left = left(from);
  chart.Top = top(from);
  chart.Width = to === null ? widthPoints : left(to) - chart.Left;
  chart.Height = to === null ? heightPoints : top(to) - chart.Top;
}

function describe(chart: Chart, file: FileChart): void {
  const [only] = chart.Series.list;
  // A title without words of its own is the name of the only series.
  const title = file.title === "" ? (chart.Series.list.length === 1 ? (only?.Name ?? "") : "") : (file.title ?? "");
  chart.Title.Text = title;
  chart.Title.Visible = title !== "";
  chart.Legend.Visible = file.legend !== null;
  if (file.legend !== null) chart.Legend.Position = LEGENDS[file.legend] ?? "Right";
  for (const index of file.unlisted) chart.Legend.LegendEntries.GetItemAt(index).Visible = false;
  describeAxis(chart.Axes.CategoryAxis, file.categoryAxis);
  describeAxis(chart.Axes.ValueAxis, file.valueAxis);
}

function describeAxis(axis: ChartAxes["ValueAxis"], file: FileAxis): void {
  if (file.title !== null && file.title !== "") axis.Title.Text = file.title;
  if (file.format !== null) axis.NumberFormat = file.format;
  axis.Minimum = file.minimum ?? "";
  axis.Maximum = file.maximum ?? "";
  axis.ReversePlotOrder = file.isReversed;
  axis.Visible = file.isShown;
  axis.MajorGridlines.Visible = file.hasGridlines;
  axis.TickLabelPosition = LABELS[file.labels] ?? "NextToAxis";
}
