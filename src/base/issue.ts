// What can be wrong with a planner's data, said once and in one form everywhere.
// Bad data is collected as issues, never thrown; a program error throws.

/**
 * How much an issue matters.
 * `fatal`: nothing can be planned. `error`: a row was refused. `warning`: used, but look at it. `info`: worth knowing.
 */
export type Severity = "fatal" | "error" | "warning" | "info";

/** A cell of a workbook: the sheet's name and an A1 address without the sheet, such as `C17`. */
export type CellRef = { readonly sheet: string; readonly cell: string };

export type Issue = {
  /** Stable, kebab-case, for programs: `bom-cycle`, `not-a-number`. */
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong, naming the culprit; at most 160 characters. */
  readonly text: string;
  readonly sheet?: string;
  readonly cell?: string;
  /** What to do about it. */
  readonly hint: string;
};

/** An issue at a cell, or without a place when `at` is absent. */
export function issueAt(
  severity: Severity,
  code: string,
  text: string,
  hint: string,
  at?: CellRef,
): Issue {
  return at === undefined
    ? { code, severity, text, hint }
    : { code, severity, text, hint, sheet: at.sheet, cell: at.cell };
}

/** True when at least one issue says that nothing can be planned. */
export function hasFatal(issues: readonly Issue[]): boolean {
  return issues.some((issue) => issue.severity === "fatal");
}
