// Native charts, told to Excel: explicit ranges for each series, titles and axis titles with their units.
// Alternative text of a chart has no interface at this API level; its title and its table say the same.

import type { PlacedChart, SheetKey } from "../../app/ports";
import { cellName } from "../../grid/address";
import {
  AXIS_COLOUR,
  BAR_GAP,
  drawnSeries,
  GRID_COLOUR,
  isLying,
  LABEL_COLOUR,
  LABEL_SIZE,
  OUTLINE_SIZE,
  PATTERN_OUTLINE,
  SERIES_LINE_SIZE,
  THIN_LINE_SIZE,
  TITLE_COLOUR,
  TITLE_SIZE,
} from "../../grid/chart-look";
import type { DrawnSeries } from "../../grid/chart-look";
import type { ChartAxis, ChartRange, ChartSeries, ChartSpec } from "../../grid/chart-spec";
import { rangeOf } from "./sheet-facts";

const TYPES = {
  column: "ColumnClustered",
  stackedColumn: "ColumnStacked",
  bar: "BarClustered",
  stackedBar: "BarStacked",
  line: "Line",
} as const;

/** Adds a chart to a sheet that has none of its name. */
export function addChart(workbook: Excel.Workbook, own: SheetKey, { chart: spec, categoryFormat, sheets }: PlacedChart): void {
  const place = (range: ChartRange): Excel.Range => {
    const key = range.sheetId === undefined ? own : sheets.get(range.sheetId);
    if (key === undefined) throw new Error(`Chart "${spec.name}" shows cells of "${range.sheetId}", which is no sheet.`);
    return rangeOf(workbook.worksheets.getItem(key), range);
  };
  const drawn = drawnSeries(spec);
  const [first] = drawn;
  if (first === undefined) throw new Error(`Chart "${spec.name}" has no series.`);
  // A row of cells is one series only when it is told so.
  const by = first.series.values.rows === 1 ? "Rows" : "Columns";
  const chart = workbook.worksheets.getItem(own).charts.add(TYPES[spec.kind], place(first.series.values), by);
  chart.name = spec.name;
  drawn.forEach((each, index) => {
    const series = index === 0 ? chart.series.getItemAt(0) : chart.series.add(each.series.name);
    series.setValues(place(each.series.values));
    series.setXAxisValues(place(spec.categories));
    writeSeries(series, each, spec);
  });
  writeFrame(chart, spec);
  writeAxes(chart, spec, categoryFormat);
}

function writeSeries(target: Excel.ChartSeries, { series, asLine }: DrawnSeries, spec: ChartSpec): void {
  target.name = series.name;
  if (asLine) {
    if (spec.kind !== "line") target.chartType = "Line";
    target.markerStyle = "None";
    target.smooth = false;
    const { line } = target.format;
    if (series.invisible === true) line.clear();
    else {
      line.color = `#${series.colour}`;
      line.weight = SERIES_LINE_SIZE;
      line.lineStyle = series.dashed === true ? "Dash" : "Continuous";
    }
    return;
  }
  writeOutline(target.format.line, series.pattern);
  if (series.invisible === true) target.format.fill.clear();
  else target.format.fill.setSolidColor(`#${series.colour}`);
  if (spec.kind !== "line") target.gapWidth = BAR_GAP[spec.kind];
  if (spec.kind === "stackedBar" || spec.kind === "stackedColumn") target.overlap = 100;
}

/** Excel's interface fills no patterns: another line around each kind of bar sets them apart. */
function writeOutline(line: Excel.ChartLineFormat, pattern: ChartSeries["pattern"]): void {
  if (pattern === undefined) {
    line.clear();
    return;
  }
  line.color = `#${TITLE_COLOUR}`;
  line.weight = OUTLINE_SIZE;
  line.lineStyle = PATTERN_OUTLINE[pattern];
}

function writeFrame(chart: Excel.Chart, spec: ChartSpec): void {
  const { row, column, rows, columns } = spec.at;
  chart.setPosition(cellName(row, column), cellName(row + rows - 1, column + columns - 1));
  chart.title.text = spec.title;
  writeFont(chart.title.format.font, TITLE_SIZE, TITLE_COLOUR, true);
  chart.format.fill.setSolidColor("#FFFFFF");
  chart.format.border.color = `#${GRID_COLOUR}`;
  chart.format.border.weight = THIN_LINE_SIZE;
  chart.legend.visible = spec.legend !== "none";
  if (spec.legend === "none") return;
  chart.legend.position = "Bottom";
  writeFont(chart.legend.format.font, LABEL_SIZE, LABEL_COLOUR, false);
  drawnSeries(spec).forEach(({ series }, index) => {
    if (series.invisible === true && !isLying(spec)) chart.legend.legendEntries.getItemAt(index).visible = false;
  });
}

function writeAxes({ axes }: Excel.Chart, spec: ChartSpec, categoryFormat: string): void {
  const { categoryAxis, valueAxis } = axes;
  writeAxis(categoryAxis, spec.categoryAxis, categoryFormat);
  // Not automatic: dates would become a time axis, and bars as thin as a day.
  categoryAxis.categoryType = "TextAxis";
  categoryAxis.reversePlotOrder = spec.reversed === true;
  // Labels stay at the edge of the plot when values are negative.
  categoryAxis.tickLabelPosition = "Low";
  categoryAxis.majorGridlines.visible = false;
  categoryAxis.format.line.color = `#${AXIS_COLOUR}`;
  writeAxis(valueAxis, spec.valueAxis, spec.valueAxis.format ?? "General");
  valueAxis.majorGridlines.visible = true;
  valueAxis.majorGridlines.format.line.color = `#${GRID_COLOUR}`;
  valueAxis.format.line.clear();
  if (spec.valueAxis.minimum !== undefined) valueAxis.minimum = spec.valueAxis.minimum;
  if (spec.valueAxis.maximum !== undefined) valueAxis.maximum = spec.valueAxis.maximum;
  // Categories drawn from the top put the values' axis at the top too, unless it crosses at the last of them.
  if (spec.reversed === true) categoryAxis.position = "Maximum";
}

function writeAxis(axis: Excel.ChartAxis, spec: ChartAxis, format: string): void {
  axis.title.visible = spec.title !== "";
  if (spec.title !== "") {
    axis.title.text = spec.title;
    writeFont(axis.title.format.font, LABEL_SIZE, LABEL_COLOUR, false);
  }
  axis.numberFormat = format;
  axis.majorTickMark = "None";
  axis.minorTickMark = "None";
  writeFont(axis.format.font, LABEL_SIZE, LABEL_COLOUR, false);
}

function writeFont(font: Excel.ChartFont, size: number, colour: string, bold: boolean): void {
  font.size = size;
  font.color = `#${colour}`;
  font.bold = bold;
}
