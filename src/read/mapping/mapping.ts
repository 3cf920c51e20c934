// How the tables of a workbook were understood: the border between recognising and reading.

import type { TableRole } from "../../model/data-check";
import type { Table } from "../../grid/table";
import type { Concept } from "../words/concept";
import type { HeadingUnit } from "../words/heading-unit";
import type { DecimalMark } from "../values/number-text";
import type { Field } from "./field";

export type Role = TableRole;

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
  /** Said by the planner. */
  readonly chosen?: true;
};

/** What the planner said of one table, its columns found. */
export type Chosen = {
  /** Null: not to be used. */
  readonly role: Role | null;
  /** The field's key by column; null: not to be used. */
  readonly fields: ReadonlyMap<number, string | null>;
};

export type MappedTable = {
  readonly table: Table;
  readonly role: Role;
  /** How its language writes numbers, when its columns prove nothing. */
  readonly likelyMark: DecimalMark;
  /** Products by necessity: the workbook has no better list of its items. */
  readonly standsIn?: true;
  /** A choice of the planner's bears on it. */
  readonly chosen?: Chosen;
  /** By field key. */
  readonly columns: ReadonlyMap<string, MappedColumn>;
};

export type NotUsedTable = {
  readonly table: Table;
  readonly likelyMark: DecimalMark;
  /** Set when its name or the planner says what it should be, but columns are missing. */
  readonly meant?: { readonly role: Role; readonly missing: readonly string[]; readonly columns: ReadonlyMap<string, MappedColumn> };
  readonly chosen?: Chosen;
};

export type Mapping = { readonly tables: readonly MappedTable[]; readonly notUsed: readonly NotUsedTable[] };
