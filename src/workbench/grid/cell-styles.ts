// A cell's look in Univer's words, and the numbers under which equal styles are shared. Knows Looks, nothing of cells.

import type { IBorderStyleData, IStyleData } from "@univerjs/core";
import { PLAIN, SIDES, type Line, type Look } from "../excel/workbook/look";

/** Univer's numbers. Its enumerations would load the whole library, and these files are tested without it. */
const HORIZONTAL: Readonly<Record<string, number>> = { Left: 1, Center: 2, Right: 3, Justify: 4, CenterAcrossSelection: 2, Distributed: 6 };
const VERTICAL: Readonly<Record<string, number>> = { Top: 1, Center: 2, Bottom: 3, Justify: 1, Distributed: 2 };
const WRAPPED = 3;
const LINES: Readonly<Record<string, number>> = { Dot: 3, Dash: 4, DashDot: 5, DashDotDot: 6, Double: 7, SlantDashDot: 12 };
const WEIGHTS: Readonly<Record<string, number>> = { Hairline: 2, Thin: 1, Medium: 8, Thick: 13 };
const SIDE_KEYS = { EdgeTop: "t", EdgeBottom: "b", EdgeLeft: "l", EdgeRight: "r" } as const;

/** Excel indents by three spaces of the standard font. */
const INDENT_PIXELS = 9;
/** Excel's distance between a text and the line at its side. */
const SIDE_PIXELS = 3;

/** Carlito has the widths of Calibri, which few machines but those with Excel have. */
const FALLBACK_FONTS = "Carlito, Segoe UI, Arial, sans-serif";

/** What differs from the sheet's plain style. */
export function styleOf(look: Look): IStyleData {
  const borders = SIDES.flatMap((side) => (look[side] === null ? [] : [[SIDE_KEYS[side], borderOf(look[side])] as const]));
  const ht = HORIZONTAL[look.horizontal];
  return {
    ...(look.fontName === PLAIN.fontName ? {} : { ff: `${look.fontName}, ${FALLBACK_FONTS}` }),
    ...(look.fontSize === PLAIN.fontSize ? {} : { fs: look.fontSize }),
    ...(look.fontColour === PLAIN.fontColour ? {} : { cl: { rgb: look.fontColour } }),
    ...(look.fill === null ? {} : { bg: { rgb: look.fill } }),
    ...(look.bold ? { bl: 1 } : {}),
    ...(look.italic ? { it: 1 } : {}),
    ...(look.underline === "None" ? {} : { ul: { s: 1 } }),
    ...(look.strikethrough ? { st: { s: 1 } } : {}),
    ...(ht === undefined ? {} : { ht }),
    ...(look.vertical === PLAIN.vertical ? {} : { vt: VERTICAL[look.vertical] ?? 3 }),
    ...(look.wrap ? { tb: WRAPPED } : {}),
    ...(look.indent === 0 ? {} : { pd: { [look.horizontal === "Right" ? "r" : "l"]: SIDE_PIXELS + look.indent * INDENT_PIXELS } }),
    ...(look.numberFormat === PLAIN.numberFormat ? {} : { n: { pattern: look.numberFormat } }),
    ...(borders.length === 0 ? {} : { bd: Object.fromEntries(borders) }),
  };
}

function borderOf({ style, weight, colour }: Line): IBorderStyleData {
  return { s: LINES[style] ?? WEIGHTS[weight] ?? 1, cl: { rgb: colour } };
}

/** What a cell without a look of its own looks like. */
export const PLAIN_STYLE: IStyleData = { ff: `${PLAIN.fontName}, ${FALLBACK_FONTS}`, fs: PLAIN.fontSize, vt: 3 };

export type CellStyles = {
  /** The style's id; undefined for a plain look. */
  readonly idOf: (look: Look) => string | undefined;
  /** The styles that came since this was asked last, by id. */
  readonly takeNew: () => Readonly<Record<string, IStyleData>>;
};

/** Gives each style an id, so that 200,000 equal cells name one style. */
export function cellStyles(): CellStyles {
  const byLook = new Map<Look, string | undefined>();
  const byContent = new Map<string, string>();
  let fresh: Record<string, IStyleData> = {};
  const register = (look: Look): string | undefined => {
    const style = styleOf(look);
    const content = JSON.stringify(style);
    if (content === "{}") return undefined;
    const known = byContent.get(content);
    if (known !== undefined) return known;
    const id = `look-${String(byContent.size + 1)}`;
    byContent.set(content, id);
    fresh[id] = style;
    return id;
  };
  return {
    idOf: (look) => {
      if (look === PLAIN) return undefined;
      if (!byLook.has(look)) byLook.set(look, register(look));
      return byLook.get(look);
    },
    takeNew: () => {
      const taken = fresh;
      fresh = {};
      return taken;
    },
  };
}
