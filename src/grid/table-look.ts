// How every native table of ours looks, whichever host writes it. As formats of cells: not every reader draws table styles,
// and Excel's own take their colours from the user's theme.

import type { CellStyle, Colour } from "./cell-style";

/** The deep blue-green of everything that is ours. */
export const ACCENT: Colour = "1F4E5F";

const HEADING_INK: Colour = "FFFFFF";
/** Between rows, in place of bands: lines stay calm beside cells with colours of their own. */
const ROW_LINE: NonNullable<CellStyle["border"]> = { colour: "E1E6E9", sides: ["bottom"] };
const BUTTON_INDENT = 2;

/** A heading stands over its values; over numbers it keeps clear of the filter button at the right. */
export function headingLook({ align, format }: CellStyle): CellStyle {
  const side = align ?? (format === undefined ? "left" : "right");
  const room = side === "right" ? { indent: BUTTON_INDENT } : {};
  return { bold: true, colour: HEADING_INK, fill: ACCENT, valign: "middle", wrap: true, align: side, ...room };
}

/** A cell of the body with the line below it. */
export function bodyLook(style: CellStyle): CellStyle {
  return { border: ROW_LINE, ...style };
}
