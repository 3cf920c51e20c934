// `planwright plan`: a workbook in, the same workbook with the plan's sheets out.

import { existsSync, realpathSync } from "node:fs";
import { resolve } from "node:path";
import { KEPT_PLAN_NAMESPACE, keptPlanTexts } from "../app/kept-plan";
import { keptPlanFrom } from "../app/read-kept-plan";
import { planJson } from "../app/plan-json";
import { canPlan, checkWorkbook, type Wishes } from "../app/check-workbook";
import { judgePlan } from "../app/plan-verdict";
import { planUnderstood } from "../app/plan-understood";
import { partOfRun } from "../base/run";
import { readKeptTexts, writeKeptTexts } from "../hosts/xlsx/kept-texts";
import { writeSheets } from "../hosts/xlsx/write-sheets";
import { EXIT, exitCodeFor, type ExitCode } from "./exit-codes";
import { printIssues } from "./print-check";
import { printPlan } from "./print-plan";
import { progressLine } from "./progress-line";
import { readInput } from "./read-input";
import { freeOutputPath, keepBackup } from "./safe-file";
import type { Terminal } from "./terminal";
import { WrongUse } from "./wishes-from-file";
import { writeJson, writeOutput } from "./write-output";

export type PlanOptions = {
  readonly input: string;
  readonly output: string | undefined;
  readonly inPlace: boolean;
  readonly json: string | undefined;
  readonly wishes: Wishes;
};

const ISSUES_SHOWN = 8;

/** Shares of the whole at which a phase ends: each takes its time on a large workbook. */
const READING = 0.2;
const PLANNED = 0.6;
const CHECKED = 0.75;

/** Plans a workbook and writes it; nothing is written unless the whole plan was made. */
export function planCommand(options: PlanOptions, terminal: Terminal): ExitCode {
  const started = terminal.now();
  refuseToOverwrite(options);
  const line = progressLine(terminal);
  line.progress("Reading the workbook", 0);
  const { bytes, content } = readInput(options.input);
  const run = { progress: line.progress, isCancelled: () => false, seed: 1 };
  const understood = checkWorkbook(content, options.wishes, partOfRun(run, 0, READING));
  if (!canPlan(understood)) {
    line.clear();
    printIssues(understood.check.issues, ISSUES_SHOWN, terminal);
    terminal.err(`${options.input} cannot be planned as it is; nothing was written.\n`);
    return EXIT.cannotPlan;
  }
  const kept = keptPlanFrom(readKeptTexts(bytes, KEPT_PLAN_NAMESPACE));
  const planned = planUnderstood(understood, { ...partOfRun(run, READING, PLANNED), seed: understood.settings.seed }, kept);
  line.progress("Checking the plan", PLANNED);
  const verdict = judgePlan(planned);
  line.progress("Writing the workbook", CHECKED);
  const output = options.inPlace ? options.input : (options.output ?? freeOutputPath(options.input));
  const written = writeSheets(bytes, planned.sheets).bytes;
  const texts = keptPlanTexts({ ...planned, dateSystem: content.dateSystem }, planned.previous);
  const backup = options.inPlace ? keepBackup(options.input) : null;
  writeOutput(output, writeKeptTexts(written, KEPT_PLAN_NAMESPACE, texts));
  if (options.json !== undefined) writeJson(options.json, planJson(planned.plan, planned.check.issues, planned.changes, planned.outlook, planned.staffing));
  line.clear();
  printPlan(planned, { output, backup, json: options.json, verdict, seconds: (terminal.now() - started) / 1000 }, terminal);
  return exitCodeFor(planned.check.issues);
}

function refuseToOverwrite({ input, output, json }: PlanOptions): void {
  for (const target of [output, json]) {
    if (target === undefined || !existsSync(input)) continue;
    const same = existsSync(target) ? realpathSync(target) === realpathSync(input) : resolve(target) === resolve(input);
    if (same) throw new WrongUse(`${target} is the input itself. Choose another name, or use --in-place to keep a backup.`);
  }
}
