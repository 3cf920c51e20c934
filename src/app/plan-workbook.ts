// The main use case: what was understood of a workbook in, a plan and the sheets that show it out. Knows no host.

import { partOfRun, quietRun, type Run } from "../base/run";
import { comparePlans, type PlanWithInput } from "../engine/changes/compare-plans";
import { comparePlants, type PlanInput } from "../engine/changes/compare-plants";
import { makePlan } from "../engine/make-plan";
import type { SheetSpec } from "../grid/sheet-spec";
import type { DataCheck } from "../model/data-check";
import type { Plan } from "../model/plan";
import type { PlanChanges } from "../model/plan-changes";
import type { Plant } from "../model/plant";
import type { JudgedProposals } from "../model/proposal";
import { makeReport } from "../report/make-report";
import type { Plannable } from "./check-workbook";
import { judgeProposals } from "./judge-proposals";
import type { KeptPlan } from "./kept-plan";

export type PlannedWorkbook = {
  readonly plan: Plan;
  readonly plant: Plant;
  readonly check: DataCheck;
  readonly sheets: readonly SheetSpec[];
  /** What the plan was compared with, to be remembered with it; null for a first plan. */
  readonly previous: PlanInput | null;
  readonly changes: PlanChanges | null;
  /** What is wrong with the orders that the workbook proposes; null when it proposes none. */
  readonly judged: JudgedProposals | null;
};

/** Shares of the whole at which planning ends, without and with a plan to compare with. */
const PLANNED = 0.8;
const PLANNED_FIRST = 0.45;

/**
 * Plans what was understood and lays out its sheets, with what changed against the plan before.
 * @param understood from `checkWorkbook`, with settings
 * @param kept what the workbook remembers of its plan
 * Cost: with a plan before, that one is made again: about twice that of planning.
 */
export function planUnderstood(understood: Plannable, run: Run, kept: KeptPlan | null): PlannedWorkbook {
  const { plant, settings, check: read } = understood;
  const previous = kept === null ? null : inputBefore(kept, { plant, settings });
  const plan = makePlan(plant, settings, partOfRun(run, 0, previous === null ? PLANNED : PLANNED_FIRST));
  const changes = previous === null ? null : changesSince(previous, { plan, plant, settings }, partOfRun(run, PLANNED_FIRST, PLANNED));
  const check = { ...read, issues: [...read.issues, ...plan.issues] };
  const judged = judgeProposals(understood, quietRun);
  const sheets = makeReport(plan, plant, check, changes, partOfRun(run, PLANNED, 1), judged);
  return { plan, plant, check, sheets, previous, changes, judged };
}

/** Planning the same again compares with what it was compared with before, so that nothing changes in the workbook. */
function inputBefore(kept: KeptPlan, input: PlanInput): PlanInput | null {
  return comparePlants(kept, input).length === 0 ? kept.previous : { plant: kept.plant, settings: kept.settings };
}

function changesSince(previous: PlanInput, now: PlanWithInput, run: Run): PlanChanges {
  const { plant, settings } = previous;
  const progress: Run["progress"] = (_, fraction) => run.progress("Comparing with the plan before", fraction);
  return comparePlans({ ...previous, plan: makePlan(plant, settings, { ...run, progress, seed: settings.seed }) }, now);
}
