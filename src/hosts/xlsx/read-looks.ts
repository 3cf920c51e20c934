// How cells look by the styles part: one look for each cell format, and what each conditional format changes.
// Knows no cells and no host; words such as `thin` or `center` are the file's.

import type { Colour } from "../../grid/cell-style";
import { builtInFormat } from "./built-in-formats";
import { childOf, outlineXml } from "./outline-xml";
import type { XmlElement } from "./outline-xml";
import type { XlsxPackage } from "./package";
import { readColour } from "./read-colour";
import type { Theme } from "./read-theme";

/** Null colours are automatic. */
export type FileLine = { readonly style: string; readonly colour: Colour | null };

export type FileFont = {
  readonly name: string;
  readonly sizePoints: number;
  readonly colour: Colour | null;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isStruck: boolean;
  /** `none`, `single`, `double` …. */
  readonly underline: string;
};

export type FileLook = {
  readonly format: string;
  readonly font: FileFont;
  readonly fill: Colour | null;
  readonly horizontal: string;
  readonly vertical: string;
  readonly isWrapped: boolean;
  readonly indent: number;
  readonly top: FileLine | null;
  readonly bottom: FileLine | null;
  readonly left: FileLine | null;
  readonly right: FileLine | null;
};

/** What a conditional format changes; null leaves it as it is. */
export type FileRuleLook = {
  readonly isBold: boolean | null;
  readonly isItalic: boolean | null;
  readonly isStruck: boolean | null;
  readonly colour: Colour | null;
  readonly fill: Colour | null;
};

export type FileLooks = { readonly cells: readonly FileLook[]; readonly rules: readonly FileRuleLook[] };

const PLAIN_FONT: FileFont = {
  name: "Calibri",
  sizePoints: 11,
  colour: null,
  isBold: false,
  isItalic: false,
  isStruck: false,
  underline: "none",
};

/** Looks by their numbers in the part; none when there is no such part. */
export function readLooks(pkg: XlsxPackage, stylesPath: string | null, theme: Theme): FileLooks {
  if (stylesPath === null) return { cells: [], rules: [] };
  const root = outlineXml(pkg.text(stylesPath), stylesPath);
  const list = (name: string): readonly XmlElement[] => childOf(root, name)?.children ?? [];
  const codes = new Map(list("numFmts").map(({ attributes }) => [Number(attributes.get("numFmtId")), attributes.get("formatCode") ?? "General"]));
  const fonts = list("fonts").map((font) => readFont(font, theme));
  const fills = list("fills").map((fill) => readFill(fill, theme));
  const borders = list("borders");
  const cells = list("cellXfs").map((format): FileLook => {
    const number = (name: string): number => Number(format.attributes.get(name) ?? 0);
    const alignment = childOf(format, "alignment")?.attributes;
    const border = borders[number("borderId")];
    const id = number("numFmtId");
    return {
      format: codes.get(id) ?? builtInFormat(id),
      font: fonts[number("fontId")] ?? PLAIN_FONT,
      fill: fills[number("fillId")] ?? null,
      horizontal: alignment?.get("horizontal") ?? "general",
      vertical: alignment?.get("vertical") ?? "bottom",
      isWrapped: isOn(alignment?.get("wrapText") ?? "0"),
      indent: Number(alignment?.get("indent") ?? 0),
      top: readLine(border, ["top"], theme),
      bottom: readLine(border, ["bottom"], theme),
      left: readLine(border, ["left", "start"], theme),
      right: readLine(border, ["right", "end"], theme),
    };
  });
  return { cells, rules: list("dxfs").map((rule) => readRuleLook(rule, theme)) };
}

function readFont(font: XmlElement, theme: Theme): FileFont {
  const value = (name: string): string | undefined => childOf(font, name)?.attributes.get("val");
  const underline = childOf(font, "u");
  return {
    name: value("name") ?? PLAIN_FONT.name,
    sizePoints: Number(value("sz") ?? PLAIN_FONT.sizePoints),
    colour: readColour(childOf(font, "color")?.attributes, theme),
    isBold: flag(font, "b") === true,
    isItalic: flag(font, "i") === true,
    isStruck: flag(font, "strike") === true,
    underline: underline === undefined ? "none" : (underline.attributes.get("val") ?? "single"),
  };
}

/** Patterns other than a solid fill are not drawn: what stays is the colour behind them. */
function readFill(fill: XmlElement, theme: Theme): Colour | null {
  const pattern = childOf(fill, "patternFill");
  if (pattern === undefined) {
    const stop = childOf(childOf(fill, "gradientFill") ?? fill, "stop");
    return stop === undefined ? null : readColour(childOf(stop, "color")?.attributes, theme);
  }
  const kind = pattern.attributes.get("patternType") ?? "none";
  if (kind === "none") return null;
  return readColour(childOf(pattern, kind === "solid" ? "fgColor" : "bgColor")?.attributes, theme);
}

function readLine(border: XmlElement | undefined, names: readonly string[], theme: Theme): FileLine | null {
  const line = border?.children.find(({ name }) => names.includes(name));
  const style = line?.attributes.get("style") ?? "none";
  if (line === undefined || style === "none") return null;
  return { style, colour: readColour(childOf(line, "color")?.attributes, theme) };
}

function readRuleLook(rule: XmlElement, theme: Theme): FileRuleLook {
  const font = childOf(rule, "font");
  const fill = childOf(rule, "fill");
  const pattern = fill === undefined ? undefined : childOf(fill, "patternFill");
  // The colour of a differential fill is its background, unlike a cell's.
  const colour = pattern === undefined ? undefined : (childOf(pattern, "bgColor") ?? childOf(pattern, "fgColor"));
  return {
    isBold: flag(font, "b"),
    isItalic: flag(font, "i"),
    isStruck: flag(font, "strike"),
    colour: font === undefined ? null : readColour(childOf(font, "color")?.attributes, theme),
    fill: pattern?.attributes.get("patternType") === "none" ? null : readColour(colour?.attributes, theme),
  };
}

function flag(font: XmlElement | undefined, name: string): boolean | null {
  const element = font === undefined ? undefined : childOf(font, name);
  return element === undefined ? null : isOn(element.attributes.get("val") ?? "1");
}

function isOn(value: string): boolean {
  return value === "1" || value === "true";
}
