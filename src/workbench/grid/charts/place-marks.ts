// Bars, lines and areas of a chart on its plot. Pure: shapes with their places, nothing of how they are drawn.

import type { ChartDrawing, DrawnSeries } from "./chart-drawing";

export type Plot = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

export type Mark =
  | { readonly kind: "bar"; readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly series: DrawnSeries; readonly label: string | null; readonly hint: string }
  | { readonly kind: "line"; readonly path: string; readonly points: readonly Point[]; readonly series: DrawnSeries }
  | { readonly kind: "area"; readonly path: string; readonly colour: string };

export type Point = { readonly x: number; readonly y: number };

/** Bars and areas first, lines over them. @param at the place of a value along the value axis */
export function placeMarks(drawing: ChartDrawing, plot: Plot, at: (value: number) => number): Mark[] {
  const of = (kind: DrawnSeries["kind"]): DrawnSeries[] => drawing.series.filter((series) => series.kind === kind);
  return [...placeAreas(of("area"), drawing, plot, at), ...placeBars(of("bar"), drawing, plot, at), ...placeLines(of("line"), drawing, plot, at)];
}

function placeBars(series: readonly DrawnSeries[], drawing: ChartDrawing, plot: Plot, at: (value: number) => number): Mark[] {
  const slot = slotOf(drawing, plot);
  const isPiled = drawing.stacking !== "none";
  const beside = isPiled ? 1 : Math.max(1, series.length);
  // Excel's gap is in percent of one bar, and stands half on either side.
  const thick = slot / (beside + drawing.gapWidth / 100);
  return drawing.categories.flatMap((category, index) => {
    const piles = pilesOf(series, drawing, index);
    return series.flatMap((each, number): Mark[] => {
      const [from, to] = piles[number] ?? [0, 0];
      const value = each.values[index] ?? null;
      if (value === null || from === to || each.isInvisible) return [];
      const along = placeOf(drawing, plot, index) - (thick * beside) / 2 + (isPiled ? 0 : orderOf(number, beside, drawing) * thick);
      const [low, high] = [Math.min(at(from), at(to)), Math.max(at(from), at(to))];
      const size = { kind: "bar" as const, series: each, label: each.labels?.[index] ?? null, hint: `${category}, ${each.name.trim()}: ${drawing.valueAxis.format(value)}` };
      return [drawing.isLying ? { ...size, x: low, y: along, width: high - low, height: thick } : { ...size, x: along, y: low, width: thick, height: high - low }];
    });
  });
}

/** Of lying bars the first series is the lowest, unless categories run from the top. */
function orderOf(number: number, count: number, { isLying, isReversed }: ChartDrawing): number {
  return isLying !== isReversed ? count - 1 - number : number;
}

/** From where to where each series reaches in one category. */
function pilesOf(series: readonly DrawnSeries[], { stacking }: ChartDrawing, index: number): (readonly [number, number])[] {
  const values = series.map(({ values: all }) => all[index] ?? 0);
  if (stacking === "none") return values.map((value) => [0, value]);
  const total = stacking === "percent" ? values.reduce((sum, value) => sum + Math.abs(value), 0) : 1;
  let above = 0;
  let below = 0;
  return values.map((value) => {
    const share = total === 0 ? 0 : value / total;
    const from = share < 0 ? below : above;
    if (share < 0) below += share;
    else above += share;
    return [from, from + share];
  });
}

function placeLines(series: readonly DrawnSeries[], drawing: ChartDrawing, plot: Plot, at: (value: number) => number): Mark[] {
  return series.filter(({ isInvisible }) => !isInvisible).map((each) => {
    const points = each.values.map((value, index) => (value === null ? null : pointOf(drawing, plot, index, at(value))));
    // A gap interrupts the line.
    const path = points.map((point, index) => (point === null ? "" : `${(points[index - 1] ?? null) === null ? "M" : "L"}${rounded(point.x)} ${rounded(point.y)}`)).join("");
    return { kind: "line", path, points: points.filter((point) => point !== null), series: each };
  });
}

function placeAreas(series: readonly DrawnSeries[], drawing: ChartDrawing, plot: Plot, at: (value: number) => number): Mark[] {
  const piles = drawing.categories.map((_, index) => pilesOf(series, drawing, index));
  return series.flatMap((each, number): Mark[] => {
    if (each.isInvisible) return [];
    const edge = (end: 0 | 1): Point[] => piles.map((pile, index) => pointOf(drawing, plot, index, at(pile[number]?.[end] ?? 0)));
    const outline = [...edge(1), ...edge(0).reverse()].map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${rounded(x)} ${rounded(y)}`);
    return outline.length === 0 ? [] : [{ kind: "area", path: `${outline.join("")}Z`, colour: each.colour }];
  });
}

function pointOf(drawing: ChartDrawing, plot: Plot, index: number, value: number): Point {
  const along = placeOf(drawing, plot, index);
  return drawing.isLying ? { x: value, y: along } : { x: along, y: value };
}

function slotOf({ isLying, categories }: ChartDrawing, plot: Plot): number {
  return (isLying ? plot.bottom - plot.top : plot.right - plot.left) / Math.max(1, categories.length);
}

/** The middle of a category. Lying, the first is at the bottom unless the order is reversed. */
function placeOf(drawing: ChartDrawing, plot: Plot, index: number): number {
  const fromStart = drawing.isLying === drawing.isReversed ? index : drawing.categories.length - 1 - index;
  return (drawing.isLying ? plot.top : plot.left) + (fromStart + 0.5) * slotOf(drawing, plot);
}

function rounded(value: number): string {
  return value.toFixed(1);
}
