// How the tables of a workbook were understood: the border between recognising and reading.

import type { TableRole } from "../../model/data-check";
import type { Table } from "../../grid/table";
import type { Concept } from "../words/concept";
import type { HeadingUnit } from "../words/heading-unit";
import type { DecimalMark } from "../values/number-text";
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
  /** Taken for the form of its values alone. */
  readonly assumed?: true;
};

export type MappedTable = {
  readonly table: Table;
  readonly role: Role;
  /** How its language writes numbers, when its columns prove nothing. */
  readonly likelyMark: DecimalMark;
  /** Products by necessity: the workbook has no better list of its items. */
  readonly standsIn?: true;
  /** By field key. */
  readonly columns: ReadonlyMap<string, MappedColumn>;
};

export type NotUsedTable = {
  readonly table: Table;
  readonly likelyMark: DecimalMark;
  /** Set when its name says what it should be, but columns are missing. */
  readonly meant?: { readonly role: Role; readonly missing: readonly string[] };
};

export type Mapping = { readonly tables: readonly MappedTable[]; readonly notUsed: readonly NotUsedTable[] };
