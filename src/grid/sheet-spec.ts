// A sheet that we own, described without any host: the same specification gives the same sheet in Excel and in a file.
// Text is always written as text: a value that begins with `=` never becomes a formula.

import type { Area } from "./address";
import type { CellStyle, Colour } from "./cell-style";
import type { ChartSpec } from "./chart-spec";

/** A value we write. Days and minutes are given as `{ day }` and `{ minute }`; the host writes its own serial. */
export type SpecValue =
  | string
  | number
  | boolean
  | null
  | { readonly day: number }
  | { readonly minute: number };

/** Where a click goes: a cell of a sheet that stands in the workbook under this very name, or of one of ours by its id. */
export type CellLink =
  | { readonly sheet: string; readonly cell: string }
  | { readonly sheetId: string; readonly cell: string };

export type SpecCell = {
  readonly value: SpecValue;
  readonly style?: CellStyle;
  readonly link?: CellLink;
  /** A name of the planner's: the same in every language. */
  readonly isName?: true;
  /** A formula without `=`; `value` is what it last gave. Never built from a user's text. */
  readonly formula?: string;
};

/** Cells outside tables: titles, notes, KPIs, Gantt bars. Row and column zero-based; null leaves a cell empty. */
export type BlockSpec = {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly (SpecCell | null)[])[];
};

export type TableColumn = {
  /** Unique within the table, ignoring case. */
  readonly heading: string;
  readonly style: CellStyle;
  /** Formula of a calculated column, without `=`. */
  readonly formula?: string;
};

/** A native Excel table with filter buttons; its heading row is at `row`, its look is that of `table-look.ts`. */
export type TableSpec = {
  /** Unique in the workbook; letters, digits and underscores. A host may add a number when the name is taken. */
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly SpecValue[])[];
  /** Styles of single cells that differ from their column's: key `${row},${column}` within the body. */
  readonly cellStyles?: ReadonlyMap<string, CellStyle>;
  /** Links of single cells, keyed as `cellStyles`. */
  readonly links?: ReadonlyMap<string, CellLink>;
};

export type ConditionalRule = { readonly area: Area } & (
  | {
      readonly kind: "cellIs";
      readonly operator: "lessThan" | "greaterThan" | "equal" | "notEqual" | "greaterThanOrEqual" | "lessThanOrEqual";
      /** A number, or text (written as a quoted constant). */
      readonly value: number | string;
      readonly style: RuleStyle;
    }
  /** Formula without `=`, relative to the top-left cell of the area. */
  | { readonly kind: "formula"; readonly formula: string; readonly style: RuleStyle }
  | { readonly kind: "dataBar"; readonly colour: Colour }
  | { readonly kind: "colourScale"; readonly stops: readonly { readonly at: number | "min" | "max"; readonly colour: Colour }[] }
);

/** What a conditional format may change. */
export type RuleStyle = { readonly bold?: boolean; readonly colour?: Colour; readonly fill?: Colour };

/** A drop-down list or a bound for input cells. */
export type ValidationSpec = { readonly area: Area } & (
  | { readonly kind: "list"; readonly values: readonly string[] }
  /** What stands in cells of the same sheet: as long as it needs to be, and of any words. */
  | { readonly kind: "cells"; readonly source: Area }
  | { readonly kind: "whole" | "decimal"; readonly minimum: number; readonly maximum: number }
);

export type PrintSpec = {
  readonly landscape: boolean;
  /** Fit to this many pages wide; any number high. */
  readonly pagesWide: number;
  /** Rows repeated on every page, zero-based first and last. */
  readonly repeatRows?: { readonly first: number; readonly last: number };
  /** Columns repeated on every page, zero-based first and last. */
  readonly repeatColumns?: { readonly first: number; readonly last: number };
  readonly footer?: string;
  /** Zero-based rows before which a new page begins. */
  readonly pageBreaks?: readonly number[];
};

export type SheetSpec = {
  /** Stable identity across plans, kept in the stamp: `schedule`, `summary` …. */
  readonly id: string;
  /** Wanted name, at most 31 characters; a host adds a number when the user has a sheet of that name. */
  readonly name: string;
  readonly tabColour?: Colour;
  /** Widths in characters from column A on. */
  readonly columnWidths: readonly number[];
  /** Heights in points of single rows, zero-based. */
  readonly rowHeights?: ReadonlyMap<number, number>;
  readonly blocks: readonly BlockSpec[];
  readonly tables: readonly TableSpec[];
  readonly merges?: readonly Area[];
  readonly rules?: readonly ConditionalRule[];
  readonly validations?: readonly ValidationSpec[];
  readonly charts?: readonly ChartSpec[];
  /** Rows above and columns left of the frozen split. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly showGridlines?: boolean;
  /** Percent; 100 when absent. */
  readonly zoom?: number;
  readonly print: PrintSpec;
};
