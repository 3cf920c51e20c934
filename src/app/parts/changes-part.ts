// The part of planning for workbooks that remember a plan: what changed since, and the sheet that shows it.

import { comparePlans } from "../../engine/changes/compare-plans";
import { comparePlants } from "../../engine/changes/compare-plants";
import type { PlanChanges } from "../../model/plan-changes";
import { changesSheet } from "../../report/changes-sheet";
import type { SheetMaker } from "../../report/make-report";

function changesSheets(changes: PlanChanges): readonly SheetMaker[] {
  return [(input) => changesSheet(input, changes)];
}

export const changesPart = { comparePlans, comparePlants, changesSheets } as const;
