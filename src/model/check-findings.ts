// One kind of finding over many records: the first few by name with their cells, the rest as a number.
// Knows how findings are worded and limited, not what is looked for.

import type { Issue, Severity } from "../base/issue";
import { issueAt } from "../base/issue";
import { counted } from "./check-words";
import type { Sourced } from "./plant";

/** So many records are named one by one; a planner reads twenty lines, not two thousand. */
const NAMED = 20;

export type Finding<T extends Sourced> = {
  readonly code: string;
  readonly severity: Severity;
  /** The whole sentence for one record. */
  readonly text: (culprit: T) => string;
  /** What the rest are: `made item without a routing`, `made items without a routing`. */
  readonly one: string;
  readonly several: string;
  readonly hint: string;
};

/** Issues for the culprits of one finding: at most twenty by name, then one that counts the others. */
export function issuesFor<T extends Sourced>(finding: Finding<T>, culprits: readonly T[]): Issue[] {
  const { code, severity, text, one, several, hint } = finding;
  const issues = culprits
    .slice(0, NAMED)
    .map((culprit) => issueAt(severity, code, text(culprit), hint, culprit.source));
  const rest = culprits.length - issues.length;
  if (rest > 0) issues.push(issueAt(severity, code, `And ${counted(rest, `more ${one}`, `more ${several}`)}.`, hint));
  return issues;
}
