// What colour a shape of a drawing has: plain, or one of the theme made lighter or darker. Knows DrawingML's fills only.

import type { Colour } from "../../grid/cell-style";
import { childOf, descendantOf } from "./outline-xml";
import type { XmlElement } from "./outline-xml";
import { withLightness } from "./read-colour";
import type { Theme } from "./read-theme";

/** Names of theme colours that charts use for others. */
const SAME: Readonly<Record<string, string>> = { tx1: "dk1", bg1: "lt1", tx2: "dk2", bg2: "lt2" };

/** The fill of a shape or line, of a pattern that of its foreground: null when it is automatic or no plain colour, "none" when it draws nothing. */
export function readDrawnColour(shape: XmlElement | undefined, theme: Theme): Colour | "none" | null {
  if (shape === undefined) return null;
  if (childOf(shape, "noFill") !== undefined) return "none";
  const colour = (childOf(shape, "solidFill") ?? descendantOf(shape, "pattFill", "fgClr"))?.children[0];
  const value = colour?.attributes.get("val") ?? "";
  const base = colour?.name === "schemeClr" ? theme.get(SAME[value] ?? value) : colour?.name === "srgbClr" ? value.toUpperCase() : undefined;
  if (base === undefined) return null;
  const share = (name: string, without: number): number => {
    const found = colour?.children.find((change) => change.name === name)?.attributes.get("val");
    return found === undefined ? without : Number.parseFloat(found) / (found.endsWith("%") ? 100 : 100_000);
  };
  const [times, more] = [share("lumMod", 1), share("lumOff", 0)];
  return times === 1 && more === 0 ? base : withLightness(base, (light) => light * times + more);
}
