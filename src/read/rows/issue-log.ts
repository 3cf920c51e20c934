// Collects issues. Many of one kind in one table are said singly up to a limit, then in one sentence with their number.

import type { Issue } from "../../base/issue";
import { alsoFound } from "../messages";

/** So many of one kind are listed singly in one table. */
const SINGLE_ISSUES = 20;

export type IssueLog = {
  readonly add: (issue: Issue) => void;
  /** All issues in the order they were found, the summing-up of a kind right after its last. */
  readonly all: () => readonly Issue[];
};

export function createIssueLog(): IssueLog {
  const kinds = new Map<string, { issues: Issue[]; more: number }>();
  const said = new Set<string>();
  return {
    add: (issue) => {
      const key = `${issue.code}|${issue.sheet ?? ""}`;
      // A table that serves two roles is read twice.
      const sentence = `${key}|${issue.cell ?? ""}|${issue.text}`;
      if (said.has(sentence)) return;
      said.add(sentence);
      const kind = kinds.get(key) ?? { issues: [], more: 0 };
      if (kind.issues.length < SINGLE_ISSUES) kind.issues.push(issue);
      else kind.more++;
      kinds.set(key, kind);
    },
    all: () =>
      [...kinds.values()].flatMap(({ issues, more }) => {
        const last = issues.at(-1);
        return last === undefined || more === 0 ? issues : [...issues, alsoFound(last, more)];
      }),
  };
}
