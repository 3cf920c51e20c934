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
  /** What it means, where its text says nothing or more than that: `Item` for `Item / week`. */
  readonly says?: string;
};

export type TableRow = {
  /** Zero-based sheet row. */
  readonly row: number;
  /** One value for each heading. */
  readonly values: readonly CellValue[];
  readonly hidden: boolean;
  /** Of a row made of one cell of a table with periods across: the sheet column of that cell. */
  readonly across?: number;
};

/** What the quantities of a table with periods across count. */
export type AcrossMeasure = "forecast" | "orders" | "actual" | "receipts" | "safetyStock" | "override";

/** A table with periods across, read as if every quantity had a row of its own. */
export type Across = {
  /** Which heading stands for the periods; the next stands for the quantities. Those before are the table's own. */
  readonly period: number;
  /** `26 periods, 2026-W23 … 2026-W48`. */
  readonly span: string;
  /** When the table says it. */
  readonly measure?: AcrossMeasure;
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
  readonly across?: Across;
};

/** The cell of a heading, such as `C1`. */
export function headingRef(table: Table, column: number): CellRef {
  return { sheet: table.sheet, cell: cellName(table.headingRow, table.headings[column]?.column ?? table.area.column) };
}

/** The cell of a row below a heading. */
export function cellRef(table: Table, row: TableRow, heading: number): CellRef {
  const own = table.headings[heading]?.column ?? table.area.column;
  const isAcross = table.across !== undefined && heading >= table.across.period;
  return { sheet: table.sheet, cell: cellName(row.row, isAcross ? (row.across ?? own) : own) };
}
