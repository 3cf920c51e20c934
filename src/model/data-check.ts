// What was found in a user's workbook: each table, how each column was understood, and how many rows were used.

import type { Issue } from "../base/issue";
import type { TableChoice } from "./table-choice";

/** What a table of the user's holds. */
export type TableRole =
  | "products"
  | "inventory"
  | "demand"
  | "history"
  /** What the planner forecasts in place of the statistics. */
  | "forecastOverrides"
  | "bom"
  | "resources"
  | "routing"
  | "changeovers"
  /** What an item is made by, where operations and not items carry structure and times. */
  | "operations"
  | "operationMaterials"
  | "operationResources"
  | "operationDependencies"
  | "calendars"
  /** Periods that the plan is divided into. */
  | "periods"
  | "openOrders"
  /** Orders that somebody else proposes, to be judged. */
  | "proposals"
  /** Orders whose lines stand in another table. */
  | "orderHeaders"
  | "suppliers"
  /** Safety stock of an item from a day on. */
  | "safetyStocks"
  | "substitutes"
  | "skills"
  /** How items come from one location to another. */
  | "transfers"
  /** What is different for a single customer order. */
  | "orderChanges"
  /** Contacts or hours of work by interval, to be staffed. */
  | "staffing"
  | "settings";

/** How one column was understood. */
export type ColumnCheck = {
  readonly heading: string;
  /** A1 address of the heading. */
  readonly cell: string;
  /** The field it fills, in plain words such as `Lead time`; null when it is not used. */
  readonly field: string | null;
  /** That field's key in choices; absent when there is none. */
  readonly key?: string;
  /** The planner said so. */
  readonly isChosen?: true;
  /** 0…1; below 0.6 the planner is asked to look. */
  readonly confidence: number;
  /** Why: `heading "Lieferzeit (Tage)"`, `values are dates`. */
  readonly evidence: string;
  /** Unit found in the heading, such as `hours`. */
  readonly unit?: string;
};

export type TableCheck = {
  readonly role: TableRole;
  /** In words: `Bills of material`. */
  readonly title: string;
  readonly sheet: string;
  /** A1 address of the table with its headings. */
  readonly area: string;
  /** The Excel table or defined name that it came from; null for a plain range. */
  readonly name: string | null;
  /** Rows below the headings that are not empty = used + refused + left out. */
  readonly rowsRead: number;
  readonly rowsUsed: number;
  readonly rowsRefused: number;
  /** Valid rows that planning does not need: totals, ended lines, delivered orders. Each kind has its issue. */
  readonly rowsLeftOut: number;
  readonly columns: readonly ColumnCheck[];
  /** A choice of the planner's bears on it. */
  readonly isChosen?: true;
};

/** A sheet or range that was not understood or not needed. */
export type NotUsedCheck = {
  readonly sheet: string;
  readonly area: string;
  readonly reason: string;
  /** Its columns, when it has headings: then the planner may say what it holds. */
  readonly columns?: readonly ColumnCheck[];
  /** What it is meant to be, though it lacks columns for it. */
  readonly role?: TableRole;
  readonly isChosen?: true;
};

export type DataCheck = {
  readonly tables: readonly TableCheck[];
  readonly notUsed: readonly NotUsedCheck[];
  /** What the planner chose before and the workbook remembers, whether it still fits or not. */
  readonly choices: readonly TableChoice[];
  readonly issues: readonly Issue[];
};
