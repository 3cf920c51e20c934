// How a cell of ours looks, without a host. Plain data: a host turns equal styles into one.

/** RGB as six hexadecimal digits without `#`, such as `1F4E79`. */
export type Colour = string;

export type CellStyle = {
  /** Excel's neutral number format code, such as `#,##0.0` or `yyyy-mm-dd`; General when absent. */
  readonly format?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Points; 11 when absent. */
  readonly size?: number;
  readonly colour?: Colour;
  readonly fill?: Colour;
  readonly align?: "left" | "center" | "right";
  readonly valign?: "top" | "middle" | "bottom";
  readonly wrap?: boolean;
  /** Steps of indentation. */
  readonly indent?: number;
  /** Thin lines in this colour, on all sides or only where named. */
  readonly border?: { readonly colour: Colour; readonly sides?: readonly ("top" | "bottom" | "left" | "right")[] };
};

/** Underlined text in this colour leads somewhere, unless its style names another colour. */
export const LINK_COLOUR: Colour = "0563C1";
