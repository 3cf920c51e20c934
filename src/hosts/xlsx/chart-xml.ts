// A native chart part: columns, bars, lines or columns with lines, on one pair of axes. Element order is the schema's.

import {
  BAR_GAP,
  drawnSeries,
  GRID_COLOUR,
  isLying,
  LABEL_COLOUR,
  LABEL_SIZE,
  THIN_LINE_SIZE,
  TITLE_COLOUR,
  TITLE_SIZE,
} from "../../grid/chart-look";
import type { BarKind } from "../../grid/chart-look";
import type { ChartSpec } from "../../grid/chart-spec";
import type { SheetSpec } from "../../grid/sheet-spec";
import { categoryFormat } from "../../grid/spec-values";
import { axesXml, CATEGORY_AXIS, VALUE_AXIS } from "./chart-axis-xml";
import { seriesXml } from "./chart-series-xml";
import { labelsXml, lineXml, solidXml, titleXml } from "./chart-text-xml";
import { XML_HEAD } from "./namespaces-xml";
import type { SheetContext } from "./write-context";

/** A line across lying bars throws: no such chart can be drawn. */
export function chartXml(chart: ChartSpec, spec: SheetSpec, context: SheetContext): string {
  const { dialect } = context;
  const format = categoryFormat(chart, spec, context.specs);
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
    `<c:spPr>${solidXml("FFFFFF")}${lineXml(THIN_LINE_SIZE, GRID_COLOUR)}</c:spPr>` +
    "</c:chartSpace>"
  );
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
    (lines === "" ? "" : lineGroupXml(lines))
  );
}

const AXES = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;

function barGroupXml(kind: BarKind, series: string, context: SheetContext): string {
  const percent = context.dialect.percentSign;
  const stacked = kind === "stackedBar" || kind === "stackedColumn";
  const direction = kind === "bar" || kind === "stackedBar" ? "bar" : "col";
  return (
    `<c:barChart><c:barDir val="${direction}"/><c:grouping val="${stacked ? "stacked" : "clustered"}"/><c:varyColors val="0"/>` +
    `${series}<c:gapWidth val="${BAR_GAP[kind]}${percent}"/>` +
    `${stacked ? `<c:overlap val="100${percent}"/>` : ""}${AXES}</c:barChart>`
  );
}

function lineGroupXml(series: string): string {
  return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${AXES}</c:lineChart>`;
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
    `${labelsXml({ size: LABEL_SIZE, bold: false, colour: LABEL_COLOUR })}</c:legend>`
  );
}
