// How the tables of a workbook were understood: the border between recognising and reading.

import type { TableRole } from "../../model/data-check";
import type { Table } from "../../grid/table";
import type { Concept } from "../words/concept";
import type { HeadingUnit } from "../words/heading-unit";
import type { Field } from "./field";

/** A table's role, with the one that a planner need not see as a role of its own: heads of orders. */
export type Role = TableRole | "orderHeaders";

export type MappedColumn = {
  /** Counts from the table's first column. */
  readonly index: number;
  readonly field: Field;
  readonly concept: Concept;
  readonly score: number;
  readonly evidence: string;
  readonly unit: HeadingUnit;
};

export type MappedTable = {
  readonly table: Table;
  readonly role: Role;
  /** By field key. */
  readonly columns: ReadonlyMap<string, MappedColumn>;
};

export type NotUsedTable = {
  readonly table: Table;
  /** Set when its name says what it should be, but columns are missing. */
  readonly meant?: { readonly role: Role; readonly missing: readonly string[] };
};

export type Mapping = { readonly tables: readonly MappedTable[]; readonly notUsed: readonly NotUsedTable[] };
