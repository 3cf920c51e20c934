// A chart as a picture: the layout in SVG, with words for those who cannot see it. Knows no workbook and no grid.

import { memo, type ReactElement } from "react";
import type { ChartDrawing, DrawnSeries } from "./chart-drawing";
import { chartLayout, type LegendKey, type PlacedLine, type PlacedText } from "./chart-layout";
import type { Mark } from "./place-marks";

const FONT = "Calibri, Carlito, 'Segoe UI', Arial, sans-serif";
const DASHES: Readonly<Record<DrawnSeries["dashes"], string | undefined>> = { none: undefined, dash: "7 4", dot: "2 3" };
const MARKER_RADIUS = 3;
const LABEL_SIZE = 12;
const POINT = 4 / 3;

export type ChartPictureProps = { readonly drawing: ChartDrawing; readonly width: number; readonly height: number };

export const ChartPicture = memo(function ChartPicture({ drawing, width, height }: ChartPictureProps): ReactElement {
  const { gridlines, axes, marks, texts, legend } = chartLayout(drawing, width, height);
  return (
    <svg viewBox={`0 0 ${String(width)} ${String(height)}`} width="100%" height="100%" role="img" aria-label={drawing.title ?? "Chart"} style={{ display: "block", fontFamily: FONT }}>
      <rect x={0.5} y={0.5} width={width - 1} height={height - 1} fill={drawing.fill ?? "none"} stroke={drawing.border ?? "none"} />
      {gridlines.map(drawLine)}
      {marks.map(drawMark)}
      {axes.map(drawLine)}
      {legend.map(drawKey)}
      {texts.map(drawText)}
    </svg>
  );
});

function drawLine({ colour, ...ends }: PlacedLine, index: number): ReactElement {
  return <line key={index} {...ends} stroke={colour} />;
}

function drawText({ text, x, y, size, colour, anchor, isBold, turn }: PlacedText, index: number): ReactElement {
  return (
    <text key={index} x={x} y={y} fontSize={size} fill={colour} textAnchor={anchor} {...(isBold === true ? { fontWeight: 600 } : {})} {...(turn === undefined ? {} : { transform: `rotate(${String(turn)} ${String(x)} ${String(y)})` })}>
      {text}
    </text>
  );
}

function drawMark(mark: Mark, index: number): ReactElement {
  switch (mark.kind) {
    case "bar":
      return (
        <g key={index}>
          <rect x={mark.x} y={mark.y} width={mark.width} height={mark.height} fill={mark.series.colour} {...outlineOf(mark.series)}>
            <title>{mark.hint}</title>
          </rect>
          {mark.label !== null && <text x={mark.x + mark.width / 2} y={mark.y - 4} fontSize={LABEL_SIZE} textAnchor="middle">{mark.label}</text>}
        </g>
      );
    case "area":
      return <path key={index} d={mark.path} fill={mark.colour} />;
    case "line":
      return (
        <g key={index}>
          <path d={mark.path} fill="none" {...strokeOf(mark.series)} strokeLinejoin="round" strokeLinecap="round" />
          {mark.series.hasMarkers && mark.points.map(({ x, y }, number) => <circle key={number} cx={x} cy={y} r={MARKER_RADIUS} fill={mark.series.colour} />)}
        </g>
      );
  }
}

function drawKey({ x, y, series }: LegendKey, index: number): ReactElement {
  if (series.kind === "line") return <line key={index} x1={x} y1={y} x2={x + 14} y2={y} {...strokeOf(series)} />;
  return <rect key={index} x={x + 2} y={y - 5} width={10} height={10} fill={series.colour} {...outlineOf(series)} />;
}

function outlineOf(series: DrawnSeries): Partial<ReturnType<typeof strokeOf>> {
  return series.outline === null ? {} : strokeOf({ ...series, colour: series.outline });
}

function strokeOf({ colour, weight, dashes }: Pick<DrawnSeries, "colour" | "weight" | "dashes">): { readonly stroke: string; readonly strokeWidth: number; readonly strokeDasharray?: string } {
  const pattern = DASHES[dashes];
  return { stroke: colour, strokeWidth: weight * POINT, ...(pattern === undefined ? {} : { strokeDasharray: pattern }) };
}
