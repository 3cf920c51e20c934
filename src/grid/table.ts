// One table of a user's workbook: headings and rows, each with its place, so that every issue can point at a cell.
// Knows nothing of what the columns mean; read/mapping decides that.

import type { DateSystem } from "../base/day";
import type { CellRef } from "../base/issue";
import type { Area } from "./address";
import { cellName } from "./address";
import type { CellValue } from "./sheet-content";

export type Heading = {
  /** As written, trimmed; `` for a column without a heading. */
  readonly text: string;
  /** Zero-based sheet column. */
  readonly column: number;
  /** As stored: in a sheet of keys and values the first row may be data. */
  readonly value: CellValue;
};

export type TableRow = {
  /** Zero-based sheet row. */
  readonly row: number;
  /** One value for each heading. */
  readonly values: readonly CellValue[];
  readonly hidden: boolean;
};

export type Table = {
  readonly sheet: string;
  /** With the heading row; zero-based. */
  readonly area: Area;
  /** The Excel table or defined name; null for a plain range. */
  readonly name: string | null;
  readonly kind: "table" | "name" | "range";
  readonly headingRow: number;
  readonly headings: readonly Heading[];
  /** Rows below the headings that are not blank. */
  readonly rows: readonly TableRow[];
  /** Row-major over `rows` × `headings`: a value of NUMBER_KIND. */
  readonly numberKinds: Uint8Array;
  /** NUMBER_KIND of each heading cell. */
  readonly headingKinds: Uint8Array;
  readonly dateSystem: DateSystem;
};

/** The cell of a heading, such as `C1`. */
export function headingRef(table: Table, column: number): CellRef {
  return { sheet: table.sheet, cell: cellName(table.headingRow, table.area.column + column) };
}

/** A cell of a row; `column` counts from the table's first. */
export function cellRef(table: Table, row: TableRow, column: number): CellRef {
  return { sheet: table.sheet, cell: cellName(row.row, table.area.column + column) };
}
