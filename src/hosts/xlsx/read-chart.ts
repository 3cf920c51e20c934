// One chart part with bars or lines: which cells it draws, and how. Ranges stay the texts that they are in the file.
// Knows nothing of where the chart lies.

import type { Colour } from "../../grid/cell-style";
import type { BarPattern } from "../../grid/chart-spec";
import { patternOf } from "./chart-patterns";
import { childOf, descendantOf, outlineXml, textOf } from "./outline-xml";
import type { XmlElement } from "./outline-xml";
import { readDrawnColour } from "./read-drawn-colour";
import type { Theme } from "./read-theme";

export type FileSeries = {
  /** The text, when it stands in the chart itself or was kept there. */
  readonly name: string | null;
  readonly values: string;
  readonly categories: string | null;
  /** `clustered`, `stacked`, `percentStacked`, `standard`. */
  readonly grouping: string;
  readonly drawnAs: "column" | "bar" | "line";
  /** Null is automatic, "none" draws nothing. */
  readonly colour: Colour | "none" | null;
  /** Of bars, where it is one of ours. */
  readonly pattern: BarPattern | null;
  readonly dash: string | null;
  readonly linePoints: number | null;
  readonly hasMarkers: boolean;
  readonly gapPercent: number;
  readonly overlapPercent: number;
  readonly isSecondary: boolean;
};

export type FileAxis = {
  readonly title: string | null;
  readonly format: string | null;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly isReversed: boolean;
  readonly isShown: boolean;
  readonly hasGridlines: boolean;
  readonly labels: string;
};

export type ChartContents = {
  readonly title: string | null;
  readonly series: readonly FileSeries[];
  readonly categoryAxis: FileAxis;
  readonly valueAxis: FileAxis;
  /** `b`, `r` …; null without a legend. */
  readonly legend: string | null;
  /** Positions of series that the legend leaves out. */
  readonly unlisted: readonly number[];
};

const EMU_PER_POINT = 12_700;

/** Null for a chart without bars and lines. */
export function readChart(text: string, path: string, theme: Theme): ChartContents | null {
  const chart = childOf(outlineXml(text, path), "chart");
  const plot = descendantOf(chart, "plotArea");
  if (chart === undefined || plot === undefined) return null;
  const groups = plot.children.filter(({ name }) => name === "barChart" || name === "lineChart");
  const categoryAxes = plot.children.filter(({ name }) => name === "catAx" || name === "dateAx");
  const valueAxes = plot.children.filter(({ name }) => name === "valAx");
  const primary = axisIds(groups[0]);
  const series = groups
    .flatMap((group) => groupSeries(text, group, theme, primary))
    .sort((a, b) => a.order - b.order)
    .map(({ series: each }) => each);
  const legend = childOf(chart, "legend");
  const title = childOf(chart, "title");
  return series.length === 0
    ? null
    : {
        title: title === undefined ? null : titleText(text, title),
        series,
        categoryAxis: readAxis(text, categoryAxes.find((axis) => primary.includes(valueOf(childOf(axis, "axId")) ?? ""))),
        valueAxis: readAxis(text, valueAxes.find((axis) => primary.includes(valueOf(childOf(axis, "axId")) ?? ""))),
        legend: legend === undefined ? null : (valueOf(childOf(legend, "legendPos")) ?? "r"),
        unlisted: (legend?.children ?? [])
          .filter((entry) => entry.name === "legendEntry" && valueOf(childOf(entry, "delete")) !== "0" && childOf(entry, "delete") !== undefined)
          .map((entry) => Number(valueOf(childOf(entry, "idx")) ?? 0)),
      };
}

function groupSeries(text: string, group: XmlElement, theme: Theme, primary: readonly string[]): readonly { readonly order: number; readonly series: FileSeries }[] {
  const isLine = group.name === "lineChart";
  const drawnAs = isLine ? "line" : valueOf(childOf(group, "barDir")) === "bar" ? "bar" : "column";
  const shared = {
    drawnAs,
    grouping: valueOf(childOf(group, "grouping")) ?? (isLine ? "standard" : "clustered"),
    gapPercent: Number.parseInt(valueOf(childOf(group, "gapWidth")) ?? "150", 10),
    overlapPercent: Number.parseInt(valueOf(childOf(group, "overlap")) ?? "0", 10),
    isSecondary: !axisIds(group).some((id) => primary.includes(id)),
  } as const;
  return group.children.flatMap((each) => {
    const values = each.name === "ser" ? rangeText(text, childOf(each, "val")) : null;
    if (values === null) return [];
    const look = childOf(each, "spPr");
    const line = descendantOf(look, "ln");
    const markers = descendantOf(each, "marker", "symbol");
    const width = line?.attributes.get("w");
    return [
      {
        order: Number(valueOf(childOf(each, "order")) ?? 0),
        series: {
          ...shared,
          name: seriesName(text, childOf(each, "tx")),
          values,
          categories: rangeText(text, childOf(each, "cat")),
          colour: readDrawnColour(isLine ? line : look, theme),
          pattern: isLine ? null : patternOf(descendantOf(look, "pattFill")?.attributes.get("prst")),
          dash: valueOf(descendantOf(line, "prstDash")) ?? null,
          linePoints: width === undefined ? null : Number(width) / EMU_PER_POINT,
          hasMarkers: isLine && valueOf(childOf(group, "marker")) === "1" && valueOf(markers) !== "none",
        },
      },
    ];
  });
}

function readAxis(text: string, axis: XmlElement | undefined): FileAxis {
  const scaling = descendantOf(axis, "scaling");
  const number = (name: string): number | null => {
    const value = valueOf(descendantOf(scaling, name));
    return value === undefined ? null : Number(value);
  };
  const title = descendantOf(axis, "title");
  return {
    title: title === undefined ? null : titleText(text, title),
    format: descendantOf(axis, "numFmt")?.attributes.get("formatCode") ?? null,
    minimum: number("min"),
    maximum: number("max"),
    isReversed: valueOf(descendantOf(scaling, "orientation")) === "maxMin",
    isShown: axis !== undefined && valueOf(childOf(axis, "delete")) !== "1",
    hasGridlines: descendantOf(axis, "majorGridlines") !== undefined,
    labels: valueOf(descendantOf(axis, "tickLblPos")) ?? "nextTo",
  };
}

function axisIds(group: XmlElement | undefined): readonly string[] {
  return group?.children.filter(({ name }) => name === "axId").map((id) => valueOf(id) ?? "") ?? [];
}

/** The words of a title: paragraphs of runs, or what the cell that it refers to last held. */
function titleText(text: string, title: XmlElement): string {
  const words = childOf(title, "tx");
  const rich = descendantOf(words, "rich");
  if (rich === undefined) return seriesName(text, words) ?? "";
  const runs = ({ name, children }: XmlElement): boolean => (name === "r" || name === "fld") && children.length > 0;
  return rich.children
    .filter(({ name }) => name === "p")
    .map((line) => line.children.filter(runs).map((run) => textAt(text, childOf(run, "t"))).join(""))
    .join("\n");
}

function seriesName(text: string, words: XmlElement | undefined): string | null {
  const value = descendantOf(words, "v") ?? descendantOf(words, "strRef", "strCache", "pt", "v");
  return value === undefined ? null : textOf(text, value);
}

/** `Sheet1!$A$2:$A$9` of values or categories; null when they are no cells. */
function rangeText(text: string, data: XmlElement | undefined): string | null {
  const source = data?.children.find(({ name }) => name.endsWith("Ref"));
  const formula = descendantOf(source, "f");
  return formula === undefined ? null : textOf(text, formula);
}

function textAt(text: string, element: XmlElement | undefined): string {
  return element === undefined ? "" : textOf(text, element);
}

function valueOf(element: XmlElement | undefined): string | undefined {
  return element?.attributes.get("val");
}
