// What the command's exit codes mean; scripts depend on them.

import type { Issue } from "../base/issue";

export const EXIT = {
  done: 0,
  /** Done, but rows of the input were refused. */
  rowsRefused: 1,
  wrongUse: 2,
  /** The input cannot be read or planned; nothing was written. */
  cannotPlan: 3,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The code of a command that got through: `rowsRefused` when at least one row was refused, else `done`. */
export function exitCodeFor(issues: readonly Issue[]): ExitCode {
  return issues.some((issue) => issue.severity === "error") ? EXIT.rowsRefused : EXIT.done;
}
