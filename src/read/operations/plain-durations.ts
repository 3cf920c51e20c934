// What a plain number counts as a duration where operations stand on their own: seconds, unless a parameter says days.
// Knows the columns of a mapping; reads no cell.

import type { MappedColumn, MappedTable, Role } from "../mapping/mapping";
import { plainDurations } from "../messages-operations";
import type { IssueLog } from "../rows/issue-log";

const timed: readonly Role[] = ["operations", "suppliers"];

/** Each table by the one that it came from: with the unit in the columns of durations that name none; in workbooks without operations unchanged. */
export function withDurations(tables: readonly MappedTable[], countsDays: boolean): ReadonlyMap<MappedTable, MappedTable> {
  const unit = countsDays ? "days" : "seconds";
  const hasOperations = tables.some(({ role }) => role === "operations");
  const columnsOf = ({ columns }: MappedTable): MappedTable["columns"] => new Map([...columns].map(([key, column]) => [key, isPlain(column) ? { ...column, unit: { unit } } : column]));
  return new Map(tables.map((table) => [table, hasOperations && timed.includes(table.role) ? { ...table, columns: columnsOf(table) } : table]));
}

export function sayDurations(tables: readonly MappedTable[], countsDays: boolean, log: IssueLog): void {
  const [table] = tables.filter(({ role, columns }) => role === "operations" && [...columns.values()].some(isPlain));
  if (table !== undefined) log.add(plainDurations(table.table.sheet, countsDays ? "days" : "seconds"));
}

function isPlain({ field, unit }: MappedColumn): boolean {
  return (field.kind === "duration" || field.kind === "days") && unit.unit === undefined;
}
