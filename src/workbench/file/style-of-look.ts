// The look of a cell of ours as the style of a specification, which says less: what it cannot say is left out.

import type { CellStyle, Colour } from "../../grid/cell-style";
import { PLAIN } from "../excel/workbook/look";
import type { Look } from "../excel/workbook/look";

const ALIGN: Readonly<Record<string, "left" | "center" | "right">> = { Left: "left", Center: "center", Right: "right" };
const VALIGN: Readonly<Record<string, "top" | "middle">> = { Top: "top", Center: "middle" };
const SIDES = [
  ["top", "EdgeTop"],
  ["bottom", "EdgeBottom"],
  ["left", "EdgeLeft"],
  ["right", "EdgeRight"],
] as const;

/** `#1F4E5F` as a specification has it. */
export function colourOf(colour: string): Colour {
  return colour.replace("#", "").toUpperCase();
}

export function styleOfLook(look: Look): CellStyle {
  const align = ALIGN[look.horizontal];
  const valign = VALIGN[look.vertical];
  const border = borderOf(look);
  return {
    ...(look.numberFormat === PLAIN.numberFormat ? {} : { format: look.numberFormat }),
    ...(look.bold ? { bold: true } : {}),
    ...(look.italic ? { italic: true } : {}),
    ...(look.fontSize === PLAIN.fontSize ? {} : { size: look.fontSize }),
    ...(look.fontColour === PLAIN.fontColour ? {} : { colour: colourOf(look.fontColour) }),
    ...(look.fill === null ? {} : { fill: colourOf(look.fill) }),
    ...(align === undefined ? {} : { align }),
    ...(valign === undefined ? {} : { valign }),
    ...(look.wrap ? { wrap: true } : {}),
    ...(look.indent === 0 ? {} : { indent: look.indent }),
    ...(border.sides.length === 0 ? {} : { border }),
  };
}

/** In a table, where cells have a line below unless their style says otherwise. */
export function tableStyleOfLook(look: Look): CellStyle {
  return { ...styleOfLook(look), border: borderOf(look) };
}

type Border = NonNullable<CellStyle["border"]>;

function borderOf(look: Look): Border & { readonly sides: NonNullable<Border["sides"]> } {
  const drawn = SIDES.filter(([, edge]) => look[edge] !== null);
  const [first] = drawn;
  const line = first === undefined ? null : look[first[1]];
  return { colour: colourOf(line?.colour ?? "#000000"), sides: drawn.map(([side]) => side) };
}
