// The charts of a sheet that have bars or lines, and where they lie. Found through the sheet's drawing; other drawings are left out.

import { childOf, descendantOf, outlineXml, textOf } from "./outline-xml";
import type { XmlElement } from "./outline-xml";
import type { XlsxPackage } from "./package";
import { readChart } from "./read-chart";
import type { ChartContents } from "./read-chart";
import type { Theme } from "./read-theme";
import { readRelationships } from "./relationships";

/** A corner: a cell, and points to the right of and below its own corner. */
export type FileCorner = { readonly row: number; readonly column: number; readonly rightPoints: number; readonly downPoints: number };

export type FileChart = ChartContents & {
  readonly name: string;
  readonly altText: string;
  readonly from: FileCorner;
  /** Null when the size is told instead. */
  readonly to: FileCorner | null;
  readonly widthPoints: number;
  readonly heightPoints: number;
};

const EMU_PER_POINT = 12_700;

/** Charts of the sheet whose part is at `sheetPath`, in the order of the drawing. */
export function readCharts(pkg: XlsxPackage, sheetPath: string, theme: Theme): readonly FileChart[] {
  const drawing = readRelationships(pkg, sheetPath).find(({ type, path }) => type === "drawing" && pkg.has(path))?.path;
  if (drawing === undefined) return [];
  const text = pkg.text(drawing);
  const paths = new Map(readRelationships(pkg, drawing).map(({ id, path }) => [id, path]));
  return outlineXml(text, drawing).children.flatMap((anchor) => {
    const frame = childOf(anchor, "graphicFrame");
    const link = descendantOf(frame, "graphic", "graphicData", "chart");
    const id = [...(link?.attributes ?? [])].find(([name]) => /(?:^|:)id$/.test(name))?.[1];
    const path = paths.get(id ?? "");
    const from = childOf(anchor, "from");
    if (frame === undefined || from === undefined || path === undefined || !pkg.has(path)) return [];
    const words = descendantOf(frame, "nvGraphicFramePr", "cNvPr")?.attributes;
    const to = childOf(anchor, "to");
    const size = childOf(anchor, "ext")?.attributes;
    const chart = readChart(pkg.text(path), path, theme);
    return chart === null
      ? []
      : [
          {
            name: words?.get("name") ?? "",
            altText: words?.get("descr") ?? "",
            from: readCorner(text, from),
            to: to === undefined ? null : readCorner(text, to),
            widthPoints: Number(size?.get("cx") ?? 0) / EMU_PER_POINT,
            heightPoints: Number(size?.get("cy") ?? 0) / EMU_PER_POINT,
            ...chart,
          },
        ];
  });
}

function readCorner(text: string, corner: XmlElement): FileCorner {
  const number = (name: string): number => {
    const element = childOf(corner, name);
    return element === undefined ? 0 : Number(textOf(text, element));
  };
  return {
    row: number("row"),
    column: number("col"),
    rightPoints: number("colOff") / EMU_PER_POINT,
    downPoints: number("rowOff") / EMU_PER_POINT,
  };
}
