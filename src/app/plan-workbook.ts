// The main use case: the content of a workbook in, a plan and the sheets that show it out. Knows no host.

import { hasFatal } from "../base/issue";
import type { Run } from "../base/run";
import { makePlan } from "../engine/make-plan";
import type { SheetSpec } from "../grid/sheet-spec";
import type { WorkbookContent } from "../grid/sheet-content";
import { checkPlant } from "../model/check-plant";
import type { DataCheck } from "../model/data-check";
import type { Plan } from "../model/plan";
import type { Plant } from "../model/plant";
import type { Settings } from "../model/settings";
import { understandWorkbook } from "../read/understand-workbook";
import { makeReport } from "../report/make-report";

/** What is asked for beside the workbook; it wins over the workbook's own settings. */
export type Wishes = Partial<Settings>;

/** A workbook as we understood it. `settings` is null when an issue is fatal. */
export type Understood = {
  readonly plant: Plant;
  readonly settings: Settings | null;
  readonly check: DataCheck;
};

export type PlannedWorkbook = {
  readonly plan: Plan;
  readonly plant: Plant;
  readonly check: DataCheck;
  readonly sheets: readonly SheetSpec[];
};

/** Reads a workbook's content and checks it; plans nothing. */
export function checkWorkbook(content: WorkbookContent, wishes: Wishes): Understood {
  const { plant, settings, check } = understandWorkbook(content, wishes);
  const issues = [...check.issues, ...checkPlant(plant)];
  return {
    plant,
    settings: settings === null || hasFatal(issues) ? null : { ...settings, ...wishes },
    check: { ...check, issues },
  };
}

/**
 * Plans what was understood and lays out its sheets.
 * @param understood from `checkWorkbook`, with settings
 */
export function planUnderstood(
  understood: Understood & { readonly settings: Settings },
  run: Run,
): PlannedWorkbook {
  const plan = makePlan(understood.plant, understood.settings, run);
  const check = { ...understood.check, issues: [...understood.check.issues, ...plan.issues] };
  run.progress("Laying out the sheets", 0);
  const sheets = makeReport(plan, understood.plant, check);
  return { plan, plant: understood.plant, check, sheets };
}

/** True when nothing stands in the way of planning. */
export function canPlan(understood: Understood): understood is Understood & { readonly settings: Settings } {
  return understood.settings !== null;
}
