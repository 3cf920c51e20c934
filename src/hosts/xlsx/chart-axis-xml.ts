// The two axes of a chart of ours. Element order is the schema's; Excel refuses any other.

import { AXIS_COLOUR, GRID_COLOUR, isLying, LABEL_COLOUR, LABEL_SIZE, THIN_LINE_SIZE } from "../../grid/chart-look";
import type { ChartAxis, ChartSpec } from "../../grid/chart-spec";
import { labelsXml, lineXml, titleXml } from "./chart-text-xml";
import type { TextLook } from "./chart-text-xml";
import { numberText, xmlAttribute } from "./escape-xml";
import type { Dialect } from "./namespaces-xml";

export const CATEGORY_AXIS = 111_111_111;
export const VALUE_AXIS = 222_222_222;

const LABEL_LOOK: TextLook = { size: LABEL_SIZE, bold: false, colour: LABEL_COLOUR };

/** @param format number format of the categories; used when they are numbers or dates */
export function axesXml(chart: ChartSpec, format: string, dialect: Dialect): string {
  const lying = isLying(chart);
  return categoryAxisXml(chart, lying, format, dialect) + valueAxisXml(chart, lying);
}

function categoryAxisXml(chart: ChartSpec, lying: boolean, format: string, dialect: Dialect): string {
  return (
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/>` +
    `<c:scaling><c:orientation val="${chart.reversed === true ? "maxMin" : "minMax"}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${lying ? "l" : "b"}"/>` +
    axisTitleXml(chart.categoryAxis, lying) +
    formatXml(format) +
    // Labels stay at the edge of the plot when values are negative.
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>' +
    `<c:spPr>${lineXml(THIN_LINE_SIZE, AXIS_COLOUR)}</c:spPr>${labelsXml(LABEL_LOOK)}` +
    `<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/>` +
    // Not `auto`: dates would become a time axis, and bars as thin as a day.
    `<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100${dialect.percentSign}"/><c:noMultiLvlLbl val="1"/></c:catAx>`
  );
}

function valueAxisXml(chart: ChartSpec, lying: boolean): string {
  const { minimum, maximum, format } = chart.valueAxis;
  return (
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>` +
    (maximum === undefined ? "" : `<c:max val="${numberText(maximum)}"/>`) +
    (minimum === undefined ? "" : `<c:min val="${numberText(minimum)}"/>`) +
    `</c:scaling><c:delete val="0"/><c:axPos val="${lying ? "b" : "l"}"/>` +
    `<c:majorGridlines><c:spPr>${lineXml(THIN_LINE_SIZE, GRID_COLOUR)}</c:spPr></c:majorGridlines>` +
    axisTitleXml(chart.valueAxis, !lying) +
    formatXml(format ?? "General") +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>' +
    `<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${labelsXml(LABEL_LOOK)}` +
    // Categories drawn from the top put the values' axis at the top too, unless it crosses at the last of them.
    `<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="${chart.reversed === true ? "max" : "autoZero"}"/>` +
    '<c:crossBetween val="between"/></c:valAx>'
  );
}

function axisTitleXml(axis: ChartAxis, vertical: boolean): string {
  return axis.title === "" ? "" : titleXml(axis.title, LABEL_LOOK, vertical);
}

function formatXml(format: string): string {
  return `<c:numFmt formatCode="${xmlAttribute(format)}" sourceLinked="0"/>`;
}
