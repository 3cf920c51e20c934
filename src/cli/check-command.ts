// `planwright check`: what was recognised, how many rows were used, and every issue with its cell.

import { dayText } from "../base/day";
import { quietRun } from "../base/run";
import { canPlan, checkWorkbook, type Wishes } from "../app/check-workbook";
import { judgeProposals } from "../app/parts/judge-proposals";
import type { Finding, JudgedProposals } from "../model/proposal";
import { proposalLine } from "../report/proposal-line";
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

/** Checks a workbook and prints what was found; with --json also writes tables, issues and findings to a file. */
export function checkCommand(options: CheckOptions, terminal: Terminal): ExitCode {
  const { content } = readInput(options.input);
  const understood = checkWorkbook(content, options.wishes);
  const { check, settings } = understood;
  const judged = canPlan(understood) ? judgeProposals(understood, quietRun) : null;
  printTables(check, terminal);
  printIssues(check.issues, Infinity, terminal);
  if (judged !== null) terminal.out(proposalLine(judged, settings ?? {}));
  if (options.json !== undefined) writeJson(options.json, { ...check, ...(judged === null ? {} : { proposals: proposalsJson(judged) }) });
  return settings === null ? EXIT.cannotPlan : exitCodeFor(check.issues);
}

function proposalsJson({ proposals, findings }: JudgedProposals) {
  return { orders: proposals.length, findings: findings.map(findingJson) };
}

function findingJson({ day, source, ...finding }: Finding) {
  return { ...finding, ...(day === undefined ? {} : { day: dayText(day) }), ...(source === undefined ? {} : { sheet: source.sheet, cell: source.cell }) };
}
