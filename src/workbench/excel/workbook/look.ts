// How a cell looks, in Excel's own words: shared, immutable records, so that 200,000 equal cells hold one object.

export const SIDES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
export type Side = (typeof SIDES)[number];

export type Line = { readonly style: string; readonly weight: string; readonly colour: string };

export type Look = {
  readonly numberFormat: string;
  /** `#RRGGBB`; null without a fill. */
  readonly fill: string | null;
  readonly fontName: string;
  readonly fontSize: number;
  readonly fontColour: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly strikethrough: boolean;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly indent: number;
  readonly EdgeTop: Line | null;
  readonly EdgeBottom: Line | null;
  readonly EdgeLeft: Line | null;
  readonly EdgeRight: Line | null;
};

export const PLAIN: Look = {
  numberFormat: "General",
  fill: null,
  fontName: "Calibri",
  fontSize: 11,
  fontColour: "#000000",
  bold: false,
  italic: false,
  underline: "None",
  strikethrough: false,
  horizontal: "General",
  vertical: "Bottom",
  wrap: false,
  indent: 0,
  EdgeTop: null,
  EdgeBottom: null,
  EdgeLeft: null,
  EdgeRight: null,
};

/** A change of looks that gives the same new record for the same old one. */
export function lookChange(change: (look: Look) => Look): (look: Look) => Look {
  const known = new Map<Look, Look>();
  return (look) => {
    const found = known.get(look) ?? change(look);
    known.set(look, found);
    return found;
  };
}
