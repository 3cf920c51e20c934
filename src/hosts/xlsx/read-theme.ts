// The twelve colours of a workbook's theme, in the order in which styles count them. Knows nothing of styles.

import type { Colour } from "../../grid/cell-style";
import { childOf, outlineXml } from "./outline-xml";
import type { XlsxPackage } from "./package";
import { readRelationships } from "./relationships";

/** By the names that drawings use: `dk1`, `accent1` …. */
export type Theme = ReadonlyMap<string, Colour>;

/** Styles count light before dark, unlike the theme part itself. */
const ORDER = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"];
/** What Excel takes when a file has no theme: that of Office 2013. */
const OFFICE = ["FFFFFF", "000000", "E7E6E6", "44546A", "4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47", "0563C1", "954F72"];

/** The theme of the workbook part at `workbookPath`; Office's own where a colour is missing. */
export function readTheme(pkg: XlsxPackage, workbookPath: string): Theme {
  const colours = new Map(ORDER.map((name, index) => [name, OFFICE[index] ?? "000000"]));
  const path = readRelationships(pkg, workbookPath).find(({ type, path: part }) => type === "theme" && pkg.has(part))?.path;
  if (path === undefined) return colours;
  const elements = childOf(outlineXml(pkg.text(path), path), "themeElements");
  const scheme = elements === undefined ? undefined : childOf(elements, "clrScheme");
  for (const { name, children } of scheme?.children ?? []) {
    const [colour] = children;
    const value = colour?.attributes.get("lastClr") ?? colour?.attributes.get("val") ?? "";
    if (/^[\da-f]{6}$/i.test(value)) colours.set(name, value.toUpperCase());
  }
  return colours;
}

/** The colour that styles call `theme="4"`; null for a number beyond the twelve. */
export function themeColour(theme: Theme, index: number): Colour | null {
  return theme.get(ORDER[index] ?? "") ?? null;
}
