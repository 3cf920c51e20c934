// A native chart part: columns, bars, lines or columns with lines, on one pair of axes. Element order is the schema's.

import type { ChartSeries, ChartSpec } from "../../grid/chart-spec";
import type { SheetSpec } from "../../grid/sheet-spec";
import { axesXml, CATEGORY_AXIS, VALUE_AXIS } from "./chart-axis-xml";
import { categoryFormat, seriesXml } from "./chart-series-xml";
import {
  AXIS_SIZE,
  GRID_COLOUR,
  LABEL_COLOUR,
  labelsXml,
  lineXml,
  solidXml,
  TITLE_COLOUR,
  TITLE_SIZE,
  titleXml,
} from "./chart-text-xml";
import { XML_HEAD } from "./namespaces-xml";
import type { SheetContext } from "./write-context";

type BarKind = Exclude<ChartSpec["kind"], "line">;

/** Room between bars, percent of a bar. */
const GAP: Readonly<Record<BarKind, number>> = {
  column: 80,
  stackedColumn: 60,
  bar: 60,
  stackedBar: 40,
};

/** A name that shows nothing; an empty one would show as `Series1`. */
const BLANK = "\u00a0";

/** A line across lying bars throws: no such chart can be drawn. */
export function chartXml(chart: ChartSpec, spec: SheetSpec, context: SheetContext): string {
  const { dialect } = context;
  const format = chart.categoryAxis.format ?? categoryFormat(chart.categories, spec, context);
  return (
    `${XML_HEAD}<c:chartSpace xmlns:c="${dialect.chart}" xmlns:a="${dialect.drawing}" xmlns:r="${dialect.relationships}">` +
    `<c:date1904 val="${context.dateSystem === 1904 ? 1 : 0}"/><c:roundedCorners val="0"/><c:chart>` +
    titleXml(chart.title, { size: TITLE_SIZE, bold: true, colour: TITLE_COLOUR }) +
    '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>' +
    groupsXml(chart, spec, context) +
    axesXml(chart, format, dialect) +
    "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>" +
    legendXml(chart) +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>' +
    `<c:spPr>${solidXml("FFFFFF")}${lineXml(0.75, GRID_COLOUR)}</c:spPr>` +
    "</c:chartSpace>"
  );
}

/** The series in the order in which they are drawn: bars first, lines over them. */
function drawnSeries(chart: ChartSpec): readonly { readonly series: ChartSeries; readonly asLine: boolean }[] {
  const all = chart.series.map((series) => ({
    series: series.invisible === true && isLying(chart) ? { ...series, name: BLANK } : series,
    asLine: chart.kind === "line" || series.kind !== undefined,
  }));
  return [...all.filter(({ asLine }) => !asLine), ...all.filter(({ asLine }) => asLine)];
}

function groupsXml(chart: ChartSpec, spec: SheetSpec, context: SheetContext): string {
  const drawn = drawnSeries(chart).map(({ series, asLine }, index) => ({
    asLine,
    xml: seriesXml(series, index, chart.categories, asLine, spec, context),
  }));
  const bars = drawn.filter(({ asLine }) => !asLine).map(({ xml }) => xml).join("");
  const lines = drawn.filter(({ asLine }) => asLine).map(({ xml }) => xml).join("");
  return (
    (bars === "" || chart.kind === "line" ? "" : barGroupXml(chart.kind, bars, context)) +
    (lines === "" ? "" : lineGroupXml(chart, lines))
  );
}

const AXES = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;

function barGroupXml(kind: BarKind, series: string, context: SheetContext): string {
  const percent = context.dialect.percentSign;
  const stacked = kind === "stackedBar" || kind === "stackedColumn";
  const direction = kind === "bar" || kind === "stackedBar" ? "bar" : "col";
  return (
    `<c:barChart><c:barDir val="${direction}"/><c:grouping val="${stacked ? "stacked" : "clustered"}"/><c:varyColors val="0"/>` +
    `${series}<c:gapWidth val="${GAP[kind]}${percent}"/>` +
    `${stacked ? `<c:overlap val="100${percent}"/>` : ""}${AXES}</c:barChart>`
  );
}

function lineGroupXml(chart: ChartSpec, series: string): string {
  if (isLying(chart)) throw new Error(`Chart "${chart.name}" has lying bars and cannot hold a line.`);
  return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${AXES}</c:lineChart>`;
}

function isLying(chart: ChartSpec): boolean {
  return chart.kind === "bar" || chart.kind === "stackedBar";
}

/** Entries of invisible series are deleted; readers count those of lying bars from different ends, so there names are blank. */
function legendXml(chart: ChartSpec): string {
  if (chart.legend === "none") return "";
  const hidden = drawnSeries(chart).map(({ series }, index) =>
    series.invisible === true && !isLying(chart)
      ? `<c:legendEntry><c:idx val="${index}"/><c:delete val="1"/></c:legendEntry>`
      : "",
  );
  return (
    `<c:legend><c:legendPos val="b"/>${hidden.join("")}<c:overlay val="0"/>` +
    `${labelsXml({ size: AXIS_SIZE, bold: false, colour: LABEL_COLOUR })}</c:legend>`
  );
}
