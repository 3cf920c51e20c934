// The cell styles of our sheets: one calm set for titles, notes, words and numbers. Knows no data.

import type { CellStyle } from "../grid/cell-style";
import { palette } from "./palette";

/** Numbers stand at the right, a step away from the words of the next column. */
const right = { align: "right", indent: 1 } as const;

export const styles = {
  title: { size: 16, bold: true, colour: palette.accent },
  subtitle: { colour: palette.note },
  section: { size: 12, bold: true, colour: palette.accent },
  note: { colour: palette.note, italic: true },
  heading: { bold: true, colour: palette.white, fill: palette.accent, valign: "middle" },
  headingRight: { ...right, bold: true, colour: palette.white, fill: palette.accent, valign: "middle" },
  text: {},
  wrapped: { wrap: true, valign: "top" },
  strong: { bold: true },
  day: { ...right, format: "yyyy-mm-dd" },
  minute: { ...right, format: "yyyy-mm-dd hh:mm" },
  whole: { ...right, format: "#,##0" },
  /** Zero is a dash: for columns that are mostly zero. */
  faint: { ...right, format: "#,##0;-#,##0;–" },
  hours: { ...right, format: "#,##0.0" },
  percent: { ...right, format: "0%" },
  money: { ...right, format: "#,##0.00" },
  /** Typed by the planner: as many decimals as she types. */
  quantity: { ...right, format: "#,##0.###" },
  centre: { align: "center" },
  input: { fill: palette.inputSoft },
  link: { colour: palette.run },
  late: { colour: palette.late, bold: true },
  good: { colour: palette.good },
} as const satisfies Record<string, CellStyle>;

const FRACTION: CellStyle = { ...right, format: "#,##0.0##" };
const FAINT_FRACTION: CellStyle = { ...right, format: "#,##0.0##;-#,##0.0##;–" };

/**
 * The style of a quantity that is no whole number: whole ones show no decimals, others up to three.
 * @param isZeroFaint as the column's: zero is a dash
 */
export function fractionStyle(quantity: number | null, isZeroFaint = false): CellStyle | undefined {
  if (quantity === null || Math.abs(quantity - Math.round(quantity)) < SMALLEST_SHOWN) return undefined;
  return isZeroFaint ? FAINT_FRACTION : FRACTION;
}

/**
 * A style of numbers with its indent as a part of the number format. For columns in which some numbers are bold: LibreOffice
 * forgets the indent of the others.
 */
export function withPaddedFormat({ indent: _, format = "General", ...style }: CellStyle): CellStyle {
  return { ...style, format: format.split(";").map((section) => `${section}_W`).join(";") };
}

/** Half of the last decimal shown. */
const SMALLEST_SHOWN = 0.0005;
