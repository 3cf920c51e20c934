// Looks of a file's cells in Excel's own words. Knows both vocabularies, no cell.

import type { FileLine, FileLook } from "../../hosts/xlsx/read-looks";
import { PLAIN } from "../excel/workbook/look";
import type { Line, Look } from "../excel/workbook/look";

const HORIZONTAL: Readonly<Record<string, string>> = {
  left: "Left",
  center: "Center",
  right: "Right",
  fill: "Fill",
  justify: "Justify",
  centerContinuous: "CenterAcrossSelection",
  distributed: "Distributed",
};
const VERTICAL: Readonly<Record<string, string>> = { top: "Top", center: "Center", justify: "Justify", distributed: "Distributed" };
const UNDERLINES: Readonly<Record<string, string>> = {
  none: "None",
  double: "Double",
  singleAccounting: "SingleAccountant",
  doubleAccounting: "DoubleAccountant",
};
const LINES: Readonly<Record<string, Pick<Line, "style" | "weight">>> = {
  thin: { style: "Continuous", weight: "Thin" },
  medium: { style: "Continuous", weight: "Medium" },
  thick: { style: "Continuous", weight: "Thick" },
  hair: { style: "Continuous", weight: "Hairline" },
  dotted: { style: "Dot", weight: "Thin" },
  dashed: { style: "Dash", weight: "Thin" },
  dashDot: { style: "DashDot", weight: "Thin" },
  dashDotDot: { style: "DashDotDot", weight: "Thin" },
  double: { style: "Double", weight: "Thick" },
  mediumDashed: { style: "Dash", weight: "Medium" },
  mediumDashDot: { style: "DashDot", weight: "Medium" },
  mediumDashDotDot: { style: "DashDotDot", weight: "Medium" },
  slantDashDot: { style: "SlantDashDot", weight: "Medium" },
};

export function lookOfFile({ format, font, fill, horizontal, vertical, isWrapped, indent, top, bottom, left, right }: FileLook): Look {
  return {
    numberFormat: format,
    fill: fill === null ? null : `#${fill}`,
    fontName: font.name,
    fontSize: font.sizePoints,
    fontColour: font.colour === null ? PLAIN.fontColour : `#${font.colour}`,
    bold: font.isBold,
    italic: font.isItalic,
    underline: UNDERLINES[font.underline] ?? "Single",
    strikethrough: font.isStruck,
    horizontal: HORIZONTAL[horizontal] ?? PLAIN.horizontal,
    vertical: VERTICAL[vertical] ?? PLAIN.vertical,
    wrap: isWrapped,
    indent,
    EdgeTop: lineOf(top),
    EdgeBottom: lineOf(bottom),
    EdgeLeft: lineOf(left),
    EdgeRight: lineOf(right),
  };
}

function lineOf(line: FileLine | null): Line | null {
  const known = line === null ? undefined : (LINES[line.style] ?? LINES["thin"]);
  return line === null || known === undefined ? null : { ...known, colour: line.colour === null ? "#000000" : `#${line.colour}` };
}
