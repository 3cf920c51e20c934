// One kind of finding over many records: the first few by name with their cells, the rest as a number.
// Knows how findings are worded and limited, not what is looked for.

import type { Issue, Severity } from "../base/issue";
import { issueAt } from "../base/issue";
import type { Sourced } from "./plant";

/** So many records are named one by one; a planner reads twenty lines, not two thousand. */
const NAMED = 20;

/** Longer ids are cut in messages, so that no message passes 160 characters. */
const LONGEST_NAME = 40;

export type Finding<T extends Sourced> = {
  readonly code: string;
  readonly severity: Severity;
  /** The whole sentence for one record. */
  readonly text: (culprit: T) => string;
  /** What the rest are, in the plural: `made items without a bill of material`. */
  readonly plural: string;
  readonly hint: string;
};

/** Issues for the culprits of one finding: at most twenty by name, then one that counts the others. */
export function issuesFor<T extends Sourced>(finding: Finding<T>, culprits: readonly T[]): Issue[] {
  const { code, severity, text, plural, hint } = finding;
  const issues = culprits
    .slice(0, NAMED)
    .map((culprit) => issueAt(severity, code, text(culprit), hint, culprit.source));
  const rest = culprits.length - issues.length;
  if (rest > 0) issues.push(issueAt(severity, code, `And ${String(rest)} more ${plural}.`, hint));
  return issues;
}

/** An id in quotation marks, cut when it is long. */
export function quoted(id: string): string {
  return `"${clipped(id, LONGEST_NAME)}"`;
}

/** Text of at most `longest` characters, with … at the end when it was cut. */
export function clipped(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}
