// A plan in a dozen lines on a terminal: the figures, the three worst problems, where the file is.

import { dayText } from "../base/day";
import type { Severity } from "../base/issue";
import type { PlanVerdict } from "../app/plan-verdict";
import type { PlannedWorkbook } from "../app/plan-workbook";
import { changesOverview } from "../app/changes-overview";
import type { Kpis } from "../model/plan";
import type { PlanChanges } from "../model/plan-changes";
import { fenceLine } from "../report/fences";
import { proposalLine } from "../report/proposal-line";
import { searchLine } from "../report/search-line";
import { stabilityLine } from "../report/stability-line";
import { count } from "../report/sentences/counted";
import { worstProblems } from "../report/worst-problems";
import { alignedLines, printIssues } from "./print-check";
import type { Terminal } from "./terminal";

export type Outcome = {
  readonly output: string;
  readonly backup: string | null;
  readonly json: string | undefined;
  /** What the independent checker found wrong with the plan. */
  readonly verdict: PlanVerdict;
  readonly seconds: number;
};

const REFUSED_SHOWN = 5;
const WARNINGS_SHOWN = 3;

/** Prints the KPIs, what changed, the worst problems, refused rows and the files written. */
export function printPlan({ plan, plant, check, changes, judged }: PlannedWorkbook, outcome: Outcome, terminal: Terminal): void {
  const { kpis, settings } = plan;
  const kind = settings.plan === "constrained" ? "Constrained plan" : "Requirements plan";
  terminal.out(`${kind} from ${dayText(settings.start)} over ${String(settings.horizonDays)} days, by ${settings.bucket}`);
  terminal.out("");
  const lines: [string, string][] = [
    ...onTimeLines(kpis),
    ["Utilisation", `${percent(kpis.utilisationPercent)}${bottleneck(kpis.bottleneck, kpis.bottleneckPercent)}`],
    ["Inventory", `${whole(kpis.inventoryValue)} on average (${whole(kpis.openingInventoryValue)} now)`],
    ["Planned", `${whole(kpis.plannedOrders)} orders, ${whole(kpis.operations)} operations, purchases worth ${whole(kpis.purchaseValue)}`],
  ];
  for (const line of alignedLines(lines)) terminal.out(`  ${line}`);

  const fences = fenceLine(plan);
  if (fences !== null) terminal.out(`\n${fences}`);
  const search = searchLine(plan);
  if (search !== null) terminal.out(`\n${search}`);
  const stability = stabilityLine(plan);
  if (stability !== null) terminal.out(`\n${stability}`);
  if (changes !== null) terminal.out(`\n${changesLine(changes)}`);
  if (judged !== null) terminal.out(`\n${proposalLine(judged, settings)}${judged.findings.length === 0 ? "" : ' The sheet "Proposal check" says all.'}`);
  const problems = worstProblems(plan, plant);
  terminal.out(problems.length === 0 ? "\nNo problems found." : "\nWorst problems");
  problems.forEach((problem, at) => {
    const place = problem.cell === undefined ? "" : ` (${problem.cell.sheet}!${problem.cell.cell})`;
    terminal.out(`  ${String(at + 1)}. ${problem.text}${place}`);
  });

  printSome("Rows refused", "error", REFUSED_SHOWN);
  printSome("To look at", "warning", WARNINGS_SHOWN);
  const { violations, first } = outcome.verdict;
  terminal.out(`\nThe plan was checked independently: ${violations === 0 ? "it breaks no rule." : `${whole(violations)} rules are broken. Do not rely on it, and report this:`}`);
  for (const { rule, text } of first) terminal.out(`  ${rule}: ${text}`);

  terminal.out(`\nWritten in ${outcome.seconds.toFixed(1)} s: ${outcome.output}`);
  if (outcome.backup !== null) terminal.out(`The workbook as it was: ${outcome.backup}`);
  if (outcome.json !== undefined) terminal.out(`The plan as data: ${outcome.json}`);

  function printSome(title: string, severity: Severity, most: number): void {
    const issues = check.issues.filter((issue) => issue.severity === severity);
    if (issues.length === 0) return;
    terminal.out(`\n${title} (the sheet "Data check" says all)`);
    printIssues(issues, most, terminal);
  }
}

/** `12 orders changed since the last plan, 3 customer orders later` */
function changesLine(changes: PlanChanges): string {
  const { changedOrders, laterOrders } = changesOverview(changes);
  return `${count(changedOrders, "order")} changed since the last plan, ${count(laterOrders, "customer order")} later (the sheet "Changes" says why)`;
}

function onTimeLines({ customerOrders, lateOrders, onTimePercent, fillRate }: Kpis): [string, string][] {
  if (customerOrders === 0) return [["On time", "there are no customer orders in the horizon; the plan serves forecast and stock"]];
  return [
    ["On time", `${percent(onTimePercent)} of ${whole(customerOrders)} customer orders (${whole(lateOrders)} late)`],
    ["Fill rate", percent(fillRate * 100)],
  ];
}

function bottleneck(resource: string | null, load: number): string {
  return resource === null ? "" : ` (busiest: ${resource}, ${percent(load)})`;
}

function percent(value: number): string {
  return `${value.toFixed(1)} %`;
}

function whole(value: number): string {
  return Math.round(value).toLocaleString("en-US");
}
