// The series of a chart of ours: where their cells are, what those held when they were written, and how they are drawn.

import { absoluteAreaName, quotedSheet } from "../../grid/address";
import { SERIES_LINE_SIZE, THIN_LINE_SIZE } from "../../grid/chart-look";
import type { Colour } from "../../grid/cell-style";
import type { ChartRange, ChartSeries } from "../../grid/chart-spec";
import type { SheetSpec } from "../../grid/sheet-spec";
import { specValues } from "../../grid/spec-values";
import type { ShownValue } from "../../grid/spec-values";
import { presetOf } from "./chart-patterns";
import { colourXml, lineXml, solidXml } from "./chart-text-xml";
import { numberText, xmlText } from "./escape-xml";
import { serialOf } from "../../grid/serial-of";
import type { SheetContext } from "./write-context";

/** A series as it is drawn. @param index its place among all series of the chart, which also is its place in the legend */
export function seriesXml(
  series: ChartSeries,
  index: number,
  categories: ChartRange,
  asLine: boolean,
  spec: SheetSpec,
  context: SheetContext,
): string {
  const values = specValues(series.values, spec, context.specs);
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${xmlText(series.name)}</c:v></c:tx>` +
    `<c:spPr>${asLine ? lineLookXml(series) : barLookXml(series)}</c:spPr>` +
    (asLine ? '<c:marker><c:symbol val="none"/></c:marker>' : '<c:invertIfNegative val="0"/>') +
    `<c:cat>${categoriesXml(categories, spec, context)}</c:cat>` +
    `<c:val>${numbersXml(series.values, values, spec, context)}</c:val>` +
    (asLine ? '<c:smooth val="0"/>' : "") +
    "</c:ser>"
  );
}

/** Of the ground of a pattern, the share that is its colour; the rest is white. */
const GROUND = 0.35;

/** A pattern stands on its own colour made lighter, so that bars are read as areas from afar. */
function groundOf(colour: Colour): Colour {
  const light = (at: number) => Math.round(255 - GROUND * (255 - Number.parseInt(colour.slice(at, at + 2), 16)));
  return [0, 2, 4].map((at) => light(at).toString(16).padStart(2, "0")).join("").toUpperCase();
}

function barLookXml(series: ChartSeries): string {
  if (series.invisible === true) return "<a:noFill/><a:ln><a:noFill/></a:ln>";
  if (series.pattern === undefined) return `${solidXml(series.colour)}<a:ln><a:noFill/></a:ln>`;
  const pattern = `<a:pattFill prst="${presetOf[series.pattern]}"><a:fgClr>${colourXml(series.colour)}</a:fgClr><a:bgClr>${colourXml(groundOf(series.colour))}</a:bgClr></a:pattFill>`;
  return pattern + lineXml(THIN_LINE_SIZE, series.colour);
}

function lineLookXml(series: ChartSeries): string {
  return series.invisible === true ? "<a:ln><a:noFill/></a:ln>" : lineXml(SERIES_LINE_SIZE, series.colour, series.dashed);
}

function categoriesXml(range: ChartRange, spec: SheetSpec, context: SheetContext): string {
  const values = specValues(range, spec, context.specs);
  if (!values.some(({ value }) => typeof value === "string")) return numbersXml(range, values, spec, context);
  const points = values.map(({ value }, index) => pointXml(index, typeof value === "string" ? value : plainText(value, context)));
  return (
    `<c:strRef><c:f>${xmlText(placeOf(range, spec, context))}</c:f>` +
    `<c:strCache><c:ptCount val="${values.length}"/>${points.join("")}</c:strCache></c:strRef>`
  );
}

function numbersXml(range: ChartRange, values: readonly ShownValue[], spec: SheetSpec, context: SheetContext): string {
  const points = values.map(({ value }, index) => pointXml(index, plainNumber(value, context)));
  const format = values.find((shown) => shown.format !== undefined)?.format ?? "General";
  return (
    `<c:numRef><c:f>${xmlText(placeOf(range, spec, context))}</c:f>` +
    `<c:numCache><c:formatCode>${xmlText(format)}</c:formatCode><c:ptCount val="${values.length}"/>${points.join("")}</c:numCache></c:numRef>`
  );
}

function pointXml(index: number, text: string | null): string {
  return text === null ? "" : `<c:pt idx="${index}"><c:v>${xmlText(text)}</c:v></c:pt>`;
}

/** Null for what a chart leaves blank. */
function plainNumber(value: ShownValue["value"], context: SheetContext): string | null {
  if (typeof value === "number") return numberText(value);
  if (typeof value === "object" && value !== null) return numberText(serialOf(value, context.dateSystem));
  return null;
}

function plainText(value: ShownValue["value"], context: SheetContext): string | null {
  return typeof value === "boolean" ? String(value).toUpperCase() : plainNumber(value, context);
}

function placeOf(range: ChartRange, spec: SheetSpec, context: SheetContext): string {
  const sheet = context.sheetNames.get(range.sheetId ?? spec.id) ?? spec.name;
  return `${quotedSheet(sheet)}!${absoluteAreaName(range)}`;
}
