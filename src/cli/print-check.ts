// What was read, as lines on a terminal: a table of tables and the issues with their cells.

import type { Issue, Severity } from "../base/issue";
import type { DataCheck } from "../model/data-check";
import type { Terminal } from "./terminal";

const WORD: Record<Severity, string> = { fatal: "stop", error: "refused", warning: "look at", info: "note" };
const ORDER: readonly Severity[] = ["fatal", "error", "warning", "info"];

/** One line a table: where it is and how many rows were read, used, left out and refused. */
export function printTables(check: DataCheck, terminal: Terminal): void {
  const rows = check.tables.map((table) => [
    table.title,
    `${table.sheet}!${table.area}`,
    String(table.rowsRead),
    String(table.rowsUsed),
    String(table.rowsLeftOut),
    String(table.rowsRefused),
  ]);
  for (const line of alignedLines([["Table", "Where", "Rows read", "used", "left out", "refused"], ...rows])) {
    terminal.out(line);
  }
}

/** The issues, gravest first; after `most` lines only their number. */
export function printIssues(issues: readonly Issue[], most: number, terminal: Terminal): void {
  const sorted = ORDER.flatMap((severity) => issues.filter((issue) => issue.severity === severity));
  for (const issue of sorted.slice(0, most)) {
    terminal.out(`${WORD[issue.severity].padEnd(8)}${issue.text}${placeText(issue)} ${issue.hint}`);
  }
  if (sorted.length > most) {
    terminal.out(`… and ${String(sorted.length - most)} more; planwright check lists them all.`);
  }
}

/** ` (Items!C7)`, ` (Items)` without a cell, nothing without a sheet. */
function placeText({ sheet, cell }: Issue): string {
  if (sheet === undefined) return "";
  return cell === undefined ? ` (${sheet})` : ` (${sheet}!${cell})`;
}

/** Columns padded to equal width: the first two to the left, numbers to the right. */
export function alignedLines(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  return rows.map((row) =>
    row
      .map((text, column) => (column < 2 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0)))
      .join("  ")
      .trimEnd(),
  );
}
