// Entries of a styles part in the form in which Excel writes them, so that they are found again after Excel saved the file.

import { LINK_COLOUR } from "../../grid/cell-style";
import type { CellStyle, Colour } from "../../grid/cell-style";
import type { RuleStyle } from "../../grid/sheet-spec";

/** @param typeface the elements that name the typeface */
export function fontXml(style: CellStyle, isLink: boolean, typeface: string): string {
  const colour = style.colour ?? (isLink ? LINK_COLOUR : undefined);
  return (
    "<font>" +
    (style.bold === true ? "<b/>" : "") +
    (style.italic === true ? "<i/>" : "") +
    (isLink ? "<u/>" : "") +
    `<sz val="${style.size ?? 11}"/>` +
    (colour === undefined ? "" : `<color rgb="FF${colour}"/>`) +
    `${typeface}</font>`
  );
}

export function fillXml(colour: Colour): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
}

export function borderXml(border: NonNullable<CellStyle["border"]>): string {
  const side = (name: "left" | "right" | "top" | "bottom"): string =>
    border.sides === undefined || border.sides.includes(name)
      ? `<${name} style="thin"><color rgb="FF${border.colour}"/></${name}>`
      : `<${name}/>`;
  return `<border>${side("left")}${side("right")}${side("top")}${side("bottom")}<diagonal/></border>`;
}

export function alignmentXml(style: CellStyle): string {
  const vertical = style.valign === "middle" ? "center" : style.valign;
  // An indent without a direction is ignored by Excel.
  const horizontal = style.align ?? (style.indent === undefined ? undefined : "left");
  const attributes =
    (horizontal === undefined ? "" : ` horizontal="${horizontal}"`) +
    (vertical === undefined ? "" : ` vertical="${vertical}"`) +
    (style.wrap === true ? ' wrapText="1"' : "") +
    (style.indent === undefined ? "" : ` indent="${style.indent}"`);
  return attributes === "" ? "" : `<alignment${attributes}/>`;
}

export function ruleStyleXml(style: RuleStyle): string {
  const bold = style.bold === true ? "<b/>" : "";
  const colour = style.colour === undefined ? "" : `<color rgb="FF${style.colour}"/>`;
  return (
    "<dxf>" +
    (bold + colour === "" ? "" : `<font>${bold}${colour}</font>`) +
    // A differential fill is its background, unlike a cell's.
    (style.fill === undefined ? "" : `<fill><patternFill patternType="solid"><bgColor rgb="FF${style.fill}"/></patternFill></fill>`) +
    "</dxf>"
  );
}
