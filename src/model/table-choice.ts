// What a planner says that a table or a column of hers means; it stands above whatever is recognised.
// Plain data: remembered with the workbook, or given in a settings file. Knows no host.

import type { TableRole } from "./data-check";

export type ColumnChoice = {
  readonly heading: string;
  /** 2 for the second column with this heading in its table; 1 when absent. */
  readonly occurrence?: number;
  /** What the table held when she chose: a field is one of a role. */
  readonly role: TableRole;
  /** Key of a field of that role; null: not used. */
  readonly field: string | null;
};

export type TableChoice = {
  readonly sheet: string;
  /** Its headings when she chose, so that it is found again when columns came or went; none: those of `columns` will do. */
  readonly headings: readonly string[];
  /** What it holds; null: not used; absent: as her columns say, for none but a table of that role has such fields. */
  readonly role?: TableRole | null;
  readonly columns: readonly ColumnChoice[];
};
