// Planning with all its parts, for programs that load them at once and plan once. Knows no host.

import type { Run } from "../base/run";
import type { Plannable } from "./check-workbook";
import type { KeptPlan } from "./kept-plan";
import { allParts } from "./parts/all-parts";
import { planFromHeld, type PlannedWorkbook } from "./plan-workbook";

/**
 * Plans what was understood and lays out its sheets, with what changed against the plan before.
 * @param understood from `checkWorkbook`, with settings
 * @param kept what the workbook remembers of its plan
 * Cost: with a plan before, that one is made again: about twice that of planning, but for the requirements.
 */
export function planUnderstood(understood: Plannable, run: Run, kept: KeptPlan | null): PlannedWorkbook {
  return planFromHeld(understood, run, kept, [], allParts).made;
}
