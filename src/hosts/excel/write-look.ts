// How cells look, told to Excel: number formats, fonts, fills, alignment and lines.

import type { CellLook } from "../../app/ports";
import type { Area } from "../../grid/address";
import { rangeOf } from "./sheet-facts";

const SIDES = { left: "Left", center: "Center", right: "Right" } as const;
const HEIGHTS = { top: "Top", middle: "Center", bottom: "Bottom" } as const;

/** Sets what the look names, and leaves the rest. */
export function writeLook(sheet: Excel.Worksheet, area: Area, look: CellLook): void {
  const range = rangeOf(sheet, area);
  // One code for all cells; the types know only one for each.
  if (look.format !== undefined) range.numberFormat = look.format as never;
  writeFont(range, look);
  const { format } = range;
  if (look.fill !== undefined) format.fill.color = `#${look.fill}`;
  if (look.align !== undefined) format.horizontalAlignment = SIDES[look.align];
  if (look.valign !== undefined) format.verticalAlignment = HEIGHTS[look.valign];
  if (look.wrap !== undefined) format.wrapText = look.wrap;
  if (look.indent !== undefined) format.indentLevel = look.indent;
  if (look.border !== undefined) writeLines(range, area, look.border);
}

function writeFont({ format }: Excel.Range, { bold, italic, size, colour, underline }: CellLook): void {
  if (bold !== undefined) format.font.bold = bold;
  if (italic !== undefined) format.font.italic = italic;
  if (size !== undefined) format.font.size = size;
  if (colour !== undefined) format.font.color = `#${colour}`;
  if (underline !== undefined) format.font.underline = underline ? "Single" : "None";
}

/** Lines of each cell: those at the edges of the range, and those between its cells. */
function writeLines(range: Excel.Range, area: Area, { colour, sides }: NonNullable<CellLook["border"]>): void {
  const has = (side: "top" | "bottom" | "left" | "right"): boolean => sides === undefined || sides.includes(side);
  const lines: readonly (readonly [boolean, Excel.BorderIndex | `${Excel.BorderIndex}`])[] = [
    [has("top"), "EdgeTop"],
    [has("bottom"), "EdgeBottom"],
    [has("left"), "EdgeLeft"],
    [has("right"), "EdgeRight"],
    [(has("top") || has("bottom")) && area.rows > 1, "InsideHorizontal"],
    [(has("left") || has("right")) && area.columns > 1, "InsideVertical"],
  ];
  for (const [wanted, index] of lines) {
    if (!wanted) continue;
    const line = range.format.borders.getItem(index as Excel.BorderIndex);
    line.style = "Continuous";
    line.color = `#${colour}`;
  }
}
