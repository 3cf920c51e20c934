// What the readers of single tables share: the mapped tables by role, the issue log and the counts.

import type { Day } from "../../base/day";
import type { MappedTable, Role } from "../mapping/mapping";
import type { IssueLog } from "../rows/issue-log";
import type { RowCounts, RowReader } from "../rows/row-reader";
import { readRows } from "../rows/row-reader";

export type Reading = {
  readonly log: IssueLog;
  readonly tablesOf: (role: Role) => readonly MappedTable[];
  /** The start of the plan, when it is given: dates without a year are near it. */
  readonly start: Day | null;
  /** Reads a table and keeps its counts. */
  readonly read: (table: MappedTable, read: (row: RowReader) => void) => RowCounts;
  /** Counts of a table; zeros when nothing was read. */
  readonly countsOf: (table: MappedTable) => RowCounts;
};

export function startReading(tables: readonly MappedTable[], log: IssueLog, start: Day | null): Reading {
  const counts = new Map<MappedTable, RowCounts>();
  return {
    log,
    start,
    tablesOf: (role) => tables.filter((table) => table.role === role),
    read: (table, read) => {
      const result = readRows(table, log, start, read);
      counts.set(table, result);
      return result;
    },
    countsOf: (table) => counts.get(table) ?? { read: 0, used: 0, refused: 0, leftOut: 0 },
  };
}

/** `{ key: value }` when there is a value, else nothing: for optional fields. */
export function given<K extends string, V>(key: K, value: V | undefined | ""): { readonly [key in K]?: V } {
  if (value === undefined || value === "") return {};
  const entry: { [key in K]?: V } = {};
  entry[key] = value;
  return entry;
}
