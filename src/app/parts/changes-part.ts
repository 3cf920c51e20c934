// The part of planning for workbooks that remember a plan: that plan, what changed since, and the sheet that shows it.

import { comparePlans } from "../../engine/changes/compare-plans";
import type { PlanChanges } from "../../model/plan-changes";
import { changesSheet } from "../../report/changes-sheet";
import type { SheetMaker } from "../../report/make-report";
import { changesOverview } from "../changes-overview";
import { keptPlanFrom } from "../read-kept-plan";
import { inputBefore, planBefore } from "./plan-before";

function changesSheets(changes: PlanChanges): readonly SheetMaker[] {
  return [(input) => changesSheet(input, changes)];
}

export const changesPart = { keptPlanFrom, inputBefore, planBefore, comparePlans, changesSheets, changesOverview } as const;
