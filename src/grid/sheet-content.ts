// What a host reads from a user's workbook: values as they stand, and the hints needed to find tables in them.
// Knows nothing of files or Office; a reader of either host returns exactly this.

import type { DateSystem } from "../base/day";
import type { Area } from "./address";

/** An error that a cell shows, such as `#N/A`. */
export type CellError = { readonly error: string };

/** A cell's value as stored: dates and times are serial numbers, empty is null. */
export type CellValue = string | number | boolean | null | CellError;

/** What a number format says of a number: plain, a date (perhaps with time), or a time of day or duration. */
export const NUMBER_KIND = { plain: 0, date: 1, time: 2 } as const;

/** A named rectangle: an Excel table (its heading row included) or a defined name. */
export type NamedArea = { readonly name: string; readonly area: Area };

export type SheetContent = {
  readonly name: string;
  /** False for hidden sheets. */
  readonly visible: boolean;
  /** Zero-based position of `values[0][0]`. */
  readonly row: number;
  readonly column: number;
  /** The used range, row by row; every row has the same length. No rows for an empty sheet. */
  readonly values: readonly (readonly CellValue[])[];
  /** Row-major, one byte a cell of `values`: a value of NUMBER_KIND. */
  readonly numberKinds: Uint8Array;
  /** Zero-based sheet rows that are hidden or filtered out. */
  readonly hiddenRows: ReadonlySet<number>;
  readonly tables: readonly NamedArea[];
  /** Defined names that refer to one rectangle of this sheet. */
  readonly names: readonly NamedArea[];
  /** Merged cells, since a heading may stretch over several columns. */
  readonly merges: readonly Area[];
  /** Which of our sheets this is (`schedule`, `summary` …), when it carries our stamp; null for a user's sheet. */
  readonly stamp: string | null;
};

export type WorkbookContent = {
  /** File or workbook name for messages. */
  readonly name: string;
  readonly dateSystem: DateSystem;
  readonly sheets: readonly SheetContent[];
  /** What was remembered with the workbook under REMEMBERED_KEY: a text that anybody may have written. */
  readonly remembered?: string;
};

/** Names our setting of a workbook: Excel keeps it in the file, beside the cells and out of the user's way. */
export const REMEMBERED_KEY = "planwright.tables";

/** True for a cell that shows an error such as `#N/A`. */
export function isCellError(value: CellValue): value is CellError {
  return typeof value === "object" && value !== null;
}
