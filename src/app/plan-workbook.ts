// The main use case: what was understood of a workbook in, a plan and the sheets that show it out. Knows no host.

import { partOfRun, type Run } from "../base/run";
import { makePlan } from "../engine/make-plan";
import type { SheetSpec } from "../grid/sheet-spec";
import type { DataCheck } from "../model/data-check";
import type { Plan } from "../model/plan";
import type { Plant } from "../model/plant";
import { makeReport } from "../report/make-report";
import type { Plannable } from "./check-workbook";

export type PlannedWorkbook = {
  readonly plan: Plan;
  readonly plant: Plant;
  readonly check: DataCheck;
  readonly sheets: readonly SheetSpec[];
};

/**
 * Plans what was understood and lays out its sheets.
 * @param understood from `checkWorkbook`, with settings
 */
export function planUnderstood(understood: Plannable, run: Run): PlannedWorkbook {
  const plan = makePlan(understood.plant, understood.settings, partOfRun(run, 0, 0.8));
  const check = { ...understood.check, issues: [...understood.check.issues, ...plan.issues] };
  const sheets = makeReport(plan, understood.plant, check, partOfRun(run, 0.8, 1));
  return { plan, plant: understood.plant, check, sheets };
}
