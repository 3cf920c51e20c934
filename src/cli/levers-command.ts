// `planwright levers`: the ways out for an overloaded work centre or its late orders, each measured by planning with it.

import { canPlan, checkWorkbook, type Wishes } from "../app/check-workbook";
import { editToJson } from "../app/edits-from-json";
import { planLevers } from "../app/plan-levers";
import { quietRun } from "../base/run";
import { makePlan } from "../engine/make-plan";
import type { Lever } from "../model/plan-edit";
import { EXIT, exitCodeFor, type ExitCode } from "./exit-codes";
import { printIssues } from "./print-check";
import { progressLine } from "./progress-line";
import { readInput } from "./read-input";
import type { Terminal } from "./terminal";
import { WrongUse } from "./wishes-from-file";
import { writeJson } from "./write-output";

export type LeversOptions = {
  readonly input: string;
  readonly wishes: Wishes;
  readonly json: string | undefined;
  /** The scarcest when absent. */
  readonly resource: string | undefined;
};

const ISSUES_SHOWN = 8;

/** Prints the ways out, the cheapest late day first; with --json each with the edit that `--settings` takes. */
export function leversCommand(options: LeversOptions, terminal: Terminal): ExitCode {
  const { content } = readInput(options.input);
  const understood = checkWorkbook(content, options.wishes);
  if (!canPlan(understood)) {
    printIssues(understood.check.issues, ISSUES_SHOWN, terminal);
    terminal.err(`${options.input} cannot be planned as it is.\n`);
    return EXIT.cannotPlan;
  }
  const { plant, settings, check } = understood;
  const line = progressLine(terminal);
  const plan = makePlan(plant, settings, { ...quietRun, seed: settings.seed });
  const late = [...(plan.bottlenecks ?? [])].sort((a, b) => b.lateDays - a.lateDays)[0];
  const resource = options.resource ?? late?.resource;
  if (resource === undefined) {
    terminal.out("No work centre has any work.");
    return exitCodeFor(check.issues);
  }
  if (!plant.resources.some(({ id }) => id === resource)) throw new WrongUse(`No work centre is called "${resource}". Known: ${plant.resources.map(({ id }) => id).join(", ")}.`);
  const levers = planLevers(plant, plan, resource, { ...quietRun, progress: line.progress });
  line.clear();
  terminal.out(`Ways out at ${resource}, where ${String(plan.bottlenecks?.find((each) => each.resource === resource)?.lateOrders ?? 0)} late orders wait; ${String(plan.kpis.lateOrders)} are late in all.`);
  for (const lever of levers) terminal.out(leverLine(lever));
  if (options.json !== undefined) writeJson(options.json, { resource, levers: levers.map((lever) => ({ ...lever, edit: editToJson(lever.edit) })) });
  return exitCodeFor(check.issues);
}

function leverLine({ text, cost, lateOrdersSaved, lateDaysSaved, costPerLateDay }: Lever): string {
  const price = costPerLateDay === null ? "saves no late day" : `${costPerLateDay.toFixed(2)} a late day`;
  return `  ${text} Late days ${signed(-lateDaysSaved)}, late orders ${signed(-lateOrdersSaved)}, cost ${cost.toFixed(2)}: ${price}.`;
}

function signed(value: number): string {
  return value > 0 ? `+${String(value)}` : String(value);
}
