// Where a chart lies on its sheet, as Univer asks for it: by the cells under its corners and in pixels. Pure.

import type { Chart } from "../../excel/workbook/chart";
import type { Lines } from "../../excel/workbook/lines";
import type { Worksheet } from "../../excel/workbook/worksheet";
import { HEADER_HEIGHT, HEADER_WIDTH, pixels } from "../sheet-snapshot";

type Corner = { readonly column: number; readonly columnOffset: number; readonly row: number; readonly rowOffset: number };

export type ChartPlace = {
  readonly cells: { readonly from: Corner; readonly to: Corner };
  readonly pixels: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
};

export function chartPlace(sheet: Worksheet, { Left: left, Top: top, Width: width, Height: height }: Chart): ChartPlace {
  const rowHeader = sheet.ShowHeadings ? HEADER_WIDTH : 0;
  const columnHeader = sheet.ShowHeadings ? HEADER_HEIGHT : 0;
  return {
    cells: { from: cornerAt(sheet, left, top), to: cornerAt(sheet, left + width, top + height) },
    pixels: { left: rowHeader + pixels(left), top: columnHeader + pixels(top), width: pixels(width), height: pixels(height) },
  };
}

function cornerAt(sheet: Worksheet, x: number, y: number): Corner {
  const across = lineAt(sheet.columns, x, sheet.StandardWidth);
  const down = lineAt(sheet.rows, y, sheet.StandardHeight);
  return { column: across.index, columnOffset: pixels(across.offset), row: down.index, rowOffset: pixels(down.offset) };
}

/** The line in which a distance ends, and what is left of it there. */
function lineAt(lines: Lines, points: number, standard: number): { readonly index: number; readonly offset: number } {
  let offset = points;
  // A hidden line has no size; a sheet has fewer lines than points.
  for (let index = 0; index <= points; index += 1) {
    const size = lines.sizeAt(index);
    if (offset < size) return { index, offset };
    offset -= size;
  }
  return { index: Math.floor(points / standard), offset: 0 };
}
