// `planwright check`: what was recognised, how many rows were used, and every issue with its cell.

import { checkWorkbook, type Wishes } from "../app/check-workbook";
import { EXIT, exitCodeFor, type ExitCode } from "./exit-codes";
import { printIssues, printTables } from "./print-check";
import { readInput } from "./read-input";
import { writeJson } from "./write-output";
import type { Terminal } from "./terminal";

export type CheckOptions = {
  readonly input: string;
  readonly wishes: Wishes;
  readonly json: string | undefined;
};

/** Checks a workbook and prints what was found; with --json also writes tables and issues to a file. */
export function checkCommand(options: CheckOptions, terminal: Terminal): ExitCode {
  const { content } = readInput(options.input);
  const { check, settings } = checkWorkbook(content, options.wishes);
  printTables(check, terminal);
  printIssues(check.issues, Infinity, terminal);
  if (options.json !== undefined) writeJson(options.json, check);
  return settings === null ? EXIT.cannotPlan : exitCodeFor(check.issues);
}
