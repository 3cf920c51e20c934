// `planwright levers`: the ways out of lateness or overload, each measured by planning with it.

import { canPlan, checkWorkbook, type Wishes } from "../app/check-workbook";
import { editToJson } from "../app/edits-from-json";
import { planLevers } from "../app/plan-levers";
import { dayText, type Day } from "../base/day";
import { quietRun } from "../base/run";
import { makePlan } from "../engine/make-plan";
import type { Lever, LeverAim } from "../model/plan-edit";
import { EXIT, exitCodeFor, type ExitCode } from "./exit-codes";
import { leverAimFrom } from "./lever-aim";
import { printIssues } from "./print-check";
import { progressLine } from "./progress-line";
import { readInput } from "./read-input";
import type { Terminal } from "./terminal";
import { writeJson } from "./write-output";

export type LeversOptions = {
  readonly input: string;
  readonly wishes: Wishes;
  readonly json: string | undefined;
  /** The scarcest when absent. */
  readonly resource: string | undefined;
  /** A customer order instead of a work centre. */
  readonly order: string | undefined;
  /** A day of the week in which hours are short. */
  readonly week: Day | undefined;
};

const ISSUES_SHOWN = 8;

/** Prints the ways out, the cheapest late day (or hour short) first; with --json each with the edit that `--settings` takes. */
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
  const found = leverAimFrom(plan, plant, options);
  if ("nothing" in found) {
    line.clear();
    terminal.out(found.nothing);
    return exitCodeFor(check.issues);
  }
  const levers = planLevers(plant, plan, found.aim, { ...quietRun, progress: line.progress });
  line.clear();
  terminal.out(found.title);
  for (const lever of levers) terminal.out(leverLine(lever, found.aim));
  if (options.json !== undefined) writeJson(options.json, { ...aimToJson(found.aim), levers: levers.map((lever) => ({ ...lever, edit: editToJson(lever.edit) })) });
  return exitCodeFor(check.issues);
}

function aimToJson(aim: LeverAim): Readonly<Record<string, string>> {
  if (aim.kind === "order") return { order: aim.demand };
  return aim.kind === "workCentre" ? { resource: aim.resource } : { resource: aim.resource, from: dayText(aim.from), to: dayText(aim.to) };
}

function leverLine({ text, cost, lateOrdersSaved, lateDaysSaved, costPerLateDay, othersLater, gain = 0 }: Lever, aim: LeverAim): string {
  const inAll = `late days ${signed(-lateDaysSaved)}, late orders ${signed(-lateOrdersSaved)}${othersLater > 0 ? `, other orders later ${String(othersLater)}` : ""}, cost ${cost.toFixed(2)}`;
  if (aim.kind === "order") return `  ${text} ${aim.demand}: late days ${signed(-gain)}; in all ${inAll}${priceOf(cost, gain, "late day")}.`;
  if (aim.kind === "days") return `  ${text} Hours short ${signed(-gain)}; ${inAll}${priceOf(cost, gain, "hour")}.`;
  const price = costPerLateDay === null ? "saves no late day" : `${costPerLateDay.toFixed(2)} a late day`;
  return `  ${text} L${inAll.slice(1)}: ${price}.`;
}

function priceOf(cost: number, gain: number, what: string): string {
  return gain > 0 ? `: ${(cost / gain).toFixed(2)} a ${what}` : "";
}

function signed(value: number): string {
  // No minus before a zero.
  return value > 0 ? `+${String(value)}` : String(value === 0 ? 0 : value);
}
