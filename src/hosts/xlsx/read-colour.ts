// What colour an element of a style means: plain, indexed, or a colour of the theme made lighter or darker.
// Knows how spreadsheets name colours (ECMA-376 part 1, 18.8.3, 18.8.19 and 18.8.27).

import type { Colour } from "../../grid/cell-style";
import { themeColour } from "./read-theme";
import type { Theme } from "./read-theme";

type Attributes = Pick<ReadonlyMap<string, string>, "get">;

/** Colours 8–63; 0–7 repeat the first eight. A file may bring its own, which nobody does any more. */
const INDEXED =
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 " +
  "9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF " +
  "00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 " +
  "003366 339966 003300 333300 993300 993366 333399 333333";
const PALETTE: readonly Colour[] = INDEXED.split(" ");

/** Null when the colour is automatic, or is not told. */
export function readColour(attributes: Attributes | undefined, theme: Theme): Colour | null {
  const base = baseColour(attributes, theme);
  const tint = Number(attributes?.get("tint") ?? 0);
  return base === null || tint === 0 || Number.isNaN(tint) ? base : tinted(base, tint);
}

function baseColour(attributes: Attributes | undefined, theme: Theme): Colour | null {
  const rgb = attributes?.get("rgb");
  if (rgb !== undefined) return /^(?:[\da-f]{2})?[\da-f]{6}$/i.test(rgb) ? rgb.slice(-6).toUpperCase() : null;
  const number = attributes?.get("theme");
  if (number !== undefined) return themeColour(theme, Number(number));
  const indexed = Number(attributes?.get("indexed") ?? NaN);
  return PALETTE[indexed < 8 ? indexed : indexed - 8] ?? null;
}

/** Lighter by a positive share, darker by a negative one; hue and saturation stay. */
export function tinted(colour: Colour, tint: number): Colour {
  return withLightness(colour, (light) => (tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint));
}

/** A colour whose lightness (0–1, of hue, saturation, lightness) is another. */
export function withLightness(colour: Colour, change: (light: number) => number): Colour {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const light = (most + least) / 2;
  const reach = most - least;
  const next = Math.min(1, Math.max(0, change(light)));
  if (reach === 0) return hex(next).repeat(3);
  const saturation = reach / (1 - Math.abs(2 * light - 1));
  const chroma = saturation * (1 - Math.abs(2 * next - 1));
  // Each channel keeps its share of the way from the least to the most of them.
  return [red, green, blue].map((channel) => hex(next - chroma / 2 + (chroma * (channel - least)) / reach)).join("");
}

function hex(channel: number): string {
  return Math.round(Math.min(1, Math.max(0, channel)) * 255).toString(16).toUpperCase().padStart(2, "0");
}
