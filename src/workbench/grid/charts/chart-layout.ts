// Where everything of a chart lies on its picture: title, legend, axes, bars and lines, in pixels from the top left. Pure.
// Widths of texts are estimated: a picture has to be the same in a test, which has no fonts.

import type { ChartDrawing, DrawnSeries } from "./chart-drawing";
import { placeMarks, type Mark, type Plot } from "./place-marks";
import { scaleOf, type Scale } from "./scale";

export type PlacedText = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly colour: string;
  readonly anchor: "start" | "middle" | "end";
  readonly isBold?: boolean;
  /** Degrees, clockwise, around the place. */
  readonly turn?: number;
};

export type PlacedLine = { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number; readonly colour: string };
export type LegendKey = { readonly x: number; readonly y: number; readonly series: DrawnSeries };

export type ChartLayout = {
  readonly plot: Plot;
  readonly gridlines: readonly PlacedLine[];
  readonly axes: readonly PlacedLine[];
  readonly marks: readonly Mark[];
  readonly texts: readonly PlacedText[];
  readonly legend: readonly LegendKey[];
};

/** 12 and 9 points. */
const TITLE_SIZE = 16;
const LABEL_SIZE = 12;
const LINE_HEIGHT = 1.3;
const MARGIN = 10;
const GAP = 6;
const KEY_WIDTH = 14;
const KEY_GAP = 18;
/** Of its size; an average letter of the fonts that charts use. */
const LETTER_WIDTH = 0.54;
/** Most of the width that labels at the left may take. */
const MOST_LABELS = 0.36;
const LABEL_TURN = -45;
/** Room for one step of the value axis, and the most that it has. */
const STEP_HEIGHT = 34;
const MOST_STEPS = 8;

type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

export function chartLayout(drawing: ChartDrawing, width: number, height: number): ChartLayout {
  const whole: Box = { left: MARGIN, top: MARGIN, right: width - MARGIN, bottom: height - MARGIN };
  const title = placeTitle(drawing, whole);
  const legend = placeLegend(drawing, title.rest);
  const titles = placeAxisTitles(drawing, legend.rest);
  const values = scaledValues(drawing);
  const rough = titles.rest;
  const length = drawing.isLying ? rough.right - rough.left : rough.bottom - rough.top;
  const labelRoom = drawing.isLying ? Math.max(STEP_HEIGHT, 2 * LABEL_SIZE + widestOf([drawing.valueAxis.format(Math.max(0, ...values))])) : STEP_HEIGHT;
  const scale = scaleOf(values, drawing.stacking === "percent" ? { ...drawing.valueAxis, maximum: drawing.valueAxis.maximum ?? 1 } : drawing.valueAxis, Math.min(MOST_STEPS, Math.max(1, Math.floor(length / labelRoom))));
  const valueLabels = drawing.valueAxis.isShown ? scale.ticks.map(drawing.valueAxis.format) : [];
  const plot = drawing.isLying ? lyingPlot(drawing, rough, valueLabels) : standingPlot(drawing, rough, valueLabels);
  const at = (value: number): number => positionOf(value, scale, plot, drawing.isLying);
  return {
    plot,
    gridlines: drawing.valueAxis.hasGridlines ? scale.ticks.map((tick) => across(at(tick), plot, drawing.isLying, drawing.valueAxis.gridColour)) : [],
    axes: axisLines(drawing, plot, at(Math.min(Math.max(0, scale.minimum), scale.maximum))),
    marks: placeMarks(drawing, plot, at),
    texts: [
      ...title.texts,
      ...titles.texts(plot),
      ...legend.texts,
      ...placeValueLabels(drawing, plot, scale.ticks.map(at), valueLabels),
      ...(drawing.isLying ? placeSideLabels(drawing, plot) : placeFootLabels(drawing, plot)),
    ],
    legend: legend.keys,
  };
}

export function textWidth(text: string, size: number): number {
  return text.length * size * LETTER_WIDTH;
}

function widestOf(texts: readonly string[]): number {
  return texts.reduce((widest, text) => Math.max(widest, textWidth(text, LABEL_SIZE)), 0);
}

function placeTitle({ title, titleColour }: ChartDrawing, box: Box): { readonly texts: PlacedText[]; readonly rest: Box } {
  if (title === null || title === "") return { texts: [], rest: box };
  const text = cut(title, box.right - box.left, TITLE_SIZE);
  const placed: PlacedText = { text, x: (box.left + box.right) / 2, y: box.top + TITLE_SIZE, size: TITLE_SIZE, colour: titleColour, anchor: "middle", isBold: true };
  return { texts: [placed], rest: { ...box, top: box.top + TITLE_SIZE * LINE_HEIGHT + GAP } };
}

function placeLegend(drawing: ChartDrawing, box: Box): { readonly texts: PlacedText[]; readonly keys: LegendKey[]; readonly rest: Box } {
  const entries = drawing.series.filter(({ name, isInLegend, isInvisible }) => isInLegend && !isInvisible && name.trim() !== "");
  if (drawing.legend === "none" || entries.length === 0) return { texts: [], keys: [], rest: box };
  const rowHeight = LABEL_SIZE * LINE_HEIGHT + 2;
  const widths = entries.map(({ name }) => KEY_WIDTH + GAP + textWidth(name, LABEL_SIZE));
  const isBeside = drawing.legend === "left" || drawing.legend === "right";
  const rows = isBeside ? entries.map((_, index) => [index]) : brokenRows(widths, box.right - box.left);
  const tall = rows.length * rowHeight;
  const wide = Math.max(...widths);
  const top = isBeside ? (box.top + box.bottom - tall) / 2 : drawing.legend === "top" ? box.top : box.bottom - tall;
  const placed = rows.flatMap((row, line) => {
    const total = row.reduce((sum, index) => sum + (widths[index] ?? 0), 0) + KEY_GAP * (row.length - 1);
    let x = drawing.legend === "left" ? box.left : drawing.legend === "right" ? box.right - wide : Math.max(box.left, (box.left + box.right - total) / 2);
    return row.flatMap((index) => {
      const series = entries[index];
      if (series === undefined) return [];
      const key = { x, y: top + line * rowHeight + rowHeight / 2, series };
      x += (widths[index] ?? 0) + KEY_GAP;
      return [key];
    });
  });
  const texts = placed.map(({ x, y, series }): PlacedText => ({
    text: series.name,
    x: x + KEY_WIDTH + GAP,
    y: y + LABEL_SIZE * 0.35,
    size: LABEL_SIZE,
    colour: drawing.categoryAxis.labelColour,
    anchor: "start",
  }));
  return { texts, keys: placed, rest: withoutLegend(box, drawing.legend, tall + GAP, wide + GAP) };
}

function withoutLegend(box: Box, place: ChartDrawing["legend"], tall: number, wide: number): Box {
  switch (place) {
    case "top":
      return { ...box, top: box.top + tall };
    case "bottom":
      return { ...box, bottom: box.bottom - tall };
    case "left":
      return { ...box, left: box.left + wide };
    case "right":
      return { ...box, right: box.right - wide };
    case "none":
      return box;
  }
}

/** Entries line by line, as many as there is room for. */
function brokenRows(widths: readonly number[], room: number): number[][] {
  const rows: number[][] = [];
  let used = 0;
  widths.forEach((width, index) => {
    const row = rows.at(-1);
    if (row === undefined || used + width > room) {
      rows.push([index]);
      used = width + KEY_GAP;
    } else {
      row.push(index);
      used += width + KEY_GAP;
    }
  });
  return rows;
}

function placeAxisTitles(drawing: ChartDrawing, box: Box): { readonly rest: Box; readonly texts: (plot: Plot) => PlacedText[] } {
  const { isLying, valueAxis, categoryAxis } = drawing;
  const [side, foot] = isLying ? [categoryAxis, valueAxis] : [valueAxis, categoryAxis];
  const room = LABEL_SIZE * LINE_HEIGHT + 2;
  const isSide = side.title !== null && side.title !== "";
  const isFoot = foot.title !== null && foot.title !== "";
  const style = { size: LABEL_SIZE, anchor: "middle" as const };
  return {
    rest: { ...box, left: box.left + (isSide ? room : 0), bottom: box.bottom - (isFoot ? room : 0) },
    texts: (plot) => [
      ...(isSide ? [{ ...style, text: cut(side.title, plot.bottom - plot.top, LABEL_SIZE), x: box.left + LABEL_SIZE * 0.8, y: (plot.top + plot.bottom) / 2, colour: side.labelColour, turn: -90 }] : []),
      ...(isFoot ? [{ ...style, text: cut(foot.title, plot.right - plot.left, LABEL_SIZE), x: (plot.left + plot.right) / 2, y: box.bottom - 3, colour: foot.labelColour }] : []),
    ],
  };
}

/** What the scale has to hold: single values, or the ends of stacks. */
function scaledValues({ series, stacking, categories }: ChartDrawing): number[] {
  const single = series.filter(({ kind }) => stacking === "none" || kind === "line").flatMap(({ values }) => values.filter((value) => value !== null));
  if (stacking === "none") return single;
  const piled = series.filter(({ kind }) => kind !== "line");
  const sums = categories.flatMap((_, index) => {
    const values = piled.map(({ values: all }) => all[index] ?? 0);
    const above = values.filter((value) => value > 0).reduce((sum, value) => sum + value, 0);
    const below = values.filter((value) => value < 0).reduce((sum, value) => sum + value, 0);
    return [above, below];
  });
  return [...single, ...(stacking === "percent" ? [0, 1] : sums)];
}

function lyingPlot({ categories, categoryAxis }: ChartDrawing, box: Box, valueLabels: readonly string[]): Plot {
  const labels = categoryAxis.isShown ? Math.min(widestOf(categories), (box.right - box.left) * MOST_LABELS) + GAP : 0;
  const overhang = widestOf(valueLabels.slice(-1)) / 2;
  const foot = valueLabels.length === 0 ? 0 : LABEL_SIZE * LINE_HEIGHT + GAP;
  return { left: box.left + labels, top: box.top, right: box.right - overhang, bottom: box.bottom - foot };
}

function standingPlot(drawing: ChartDrawing, box: Box, valueLabels: readonly string[]): Plot {
  const left = box.left + (valueLabels.length === 0 ? 0 : widestOf(valueLabels) + GAP);
  const foot = drawing.categoryAxis.isShown ? footHeight(drawing.categories, box.right - left) : 0;
  return { left, top: box.top + LABEL_SIZE / 2, right: box.right, bottom: box.bottom - foot };
}

/** Labels lie flat where all find room, else they are turned. */
function isFlat(categories: readonly string[], width: number): boolean {
  return widestOf(categories) + GAP <= width / Math.max(1, categories.length);
}

function footHeight(categories: readonly string[], width: number): number {
  const flat = LABEL_SIZE * LINE_HEIGHT + GAP;
  return isFlat(categories, width) ? flat : Math.min(widestOf(categories) * Math.SQRT1_2 + LABEL_SIZE + GAP, 110);
}

function placeValueLabels({ isLying, valueAxis }: ChartDrawing, plot: Plot, places: readonly number[], labels: readonly string[]): PlacedText[] {
  const style = { size: LABEL_SIZE, colour: valueAxis.labelColour };
  return labels.map((text, index) => {
    const at = places[index] ?? 0;
    return isLying
      ? { ...style, text, x: at, y: plot.bottom + LABEL_SIZE + GAP, anchor: "middle" }
      : { ...style, text, x: plot.left - GAP, y: at + LABEL_SIZE * 0.35, anchor: "end" };
  });
}

function placeSideLabels({ categories, categoryAxis, isReversed }: ChartDrawing, plot: Plot): PlacedText[] {
  if (!categoryAxis.isShown) return [];
  const slot = (plot.bottom - plot.top) / Math.max(1, categories.length);
  const every = Math.max(1, Math.ceil((LABEL_SIZE * 1.1) / slot));
  return categories.flatMap((category, index): PlacedText[] => {
    if (index % every !== 0) return [];
    const from = isReversed ? index : categories.length - 1 - index;
    const y = plot.top + (from + 0.5) * slot + LABEL_SIZE * 0.35;
    return [{ text: cut(category, plot.left - MARGIN, LABEL_SIZE), x: plot.left - GAP, y, size: LABEL_SIZE, colour: categoryAxis.labelColour, anchor: "end" }];
  });
}

function placeFootLabels({ categories, categoryAxis, isReversed }: ChartDrawing, plot: Plot): PlacedText[] {
  if (!categoryAxis.isShown) return [];
  const slot = (plot.right - plot.left) / Math.max(1, categories.length);
  const flat = isFlat(categories, plot.right - plot.left);
  const every = flat ? 1 : Math.max(1, Math.ceil((LABEL_SIZE * 1.25) / slot));
  return categories.flatMap((category, index): PlacedText[] => {
    if (index % every !== 0) return [];
    const from = isReversed ? categories.length - 1 - index : index;
    const x = plot.left + (from + 0.5) * slot;
    const style = { size: LABEL_SIZE, colour: categoryAxis.labelColour };
    if (flat) return [{ ...style, text: category, x, y: plot.bottom + LABEL_SIZE + GAP, anchor: "middle" }];
    return [{ ...style, text: cut(category, 110 * Math.SQRT2, LABEL_SIZE), x: x + LABEL_SIZE * 0.3, y: plot.bottom + LABEL_SIZE, anchor: "end", turn: LABEL_TURN }];
  });
}

function positionOf(value: number, { minimum, maximum }: Scale, plot: Plot, isLying: boolean): number {
  const share = (Math.min(Math.max(value, minimum), maximum) - minimum) / (maximum - minimum);
  return isLying ? plot.left + share * (plot.right - plot.left) : plot.bottom - share * (plot.bottom - plot.top);
}

function across(at: number, plot: Plot, isLying: boolean, colour: string): PlacedLine {
  // Half a pixel: a line of one pixel is sharp only in the middle of one.
  const sharp = Math.round(at) + 0.5;
  return isLying
    ? { x1: sharp, y1: plot.top, x2: sharp, y2: plot.bottom, colour }
    : { x1: plot.left, y1: sharp, x2: plot.right, y2: sharp, colour };
}

/** The category axis stands where the values are nought. */
function axisLines({ isLying, categoryAxis, valueAxis }: ChartDrawing, plot: Plot, nought: number): PlacedLine[] {
  const value = valueAxis.lineColour === null || !valueAxis.isShown ? [] : [across(isLying ? plot.bottom : plot.left, plot, !isLying, valueAxis.lineColour)];
  const category = categoryAxis.lineColour === null ? [] : [across(nought, plot, isLying, categoryAxis.lineColour)];
  return [...value, ...category];
}

function cut(text: string | null, room: number, size: number): string {
  const letters = Math.max(1, Math.floor(room / (size * LETTER_WIDTH)));
  return text === null || text.length <= letters ? (text ?? "") : `${text.slice(0, letters - 1)}…`;
}
