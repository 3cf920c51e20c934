// What a plan is compared with, from what the workbook remembers, and how it is made again.

import { runOfStart, type Run } from "../../base/run";
import { comparePlants, type PlanInput } from "../../engine/changes/compare-plants";
import type { PlannedPlant } from "../../engine/make-plan";
import { planProof, type KeptPlan, type RememberedInput } from "../kept-plan";

/** Planning the same again compares with what it was compared with before, so that nothing changes in the workbook. */
export function inputBefore(kept: KeptPlan, input: PlanInput): RememberedInput | null {
  if (comparePlants(kept, input).length === 0) return kept.previous;
  const { plant, settings, former, bestStart, proof } = kept;
  return { plant, settings, ...(former !== undefined && { former }), ...(bestStart !== undefined && { bestStart, proof }) };
}

/** The plan of a remembered input, by the start of the search that found it; where that gives another plan in this release, by all starts. */
export function planBefore({ bestStart, proof }: RememberedInput, run: Run, make: (run: Run) => PlannedPlant): PlannedPlant {
  const made = make(runOfStart(run, bestStart));
  return bestStart === undefined || planProof(made.plan) === proof ? made : make(run);
}
