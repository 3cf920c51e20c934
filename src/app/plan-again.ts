// Makes the plan that a workbook remembers once more. Apart from what is remembered, so that the pane need not load the engine.

import { runOfStart, type Run } from "../base/run";
import { makePlan } from "../engine/make-plan";
import { NO_FORMER_PLAN } from "../engine/scheduling/former-plan";
import type { Plan } from "../model/plan";
import { planProof, type KeptPlan } from "./kept-plan";

/** The plan itself; null when this release plans differently from the one that wrote the sheets. Cost: that of planning with one start of the search. */
export function planAgain({ plant, settings, former, bestStart, proof }: KeptPlan, run: Run): Plan | null {
  const plan = makePlan(plant, settings, runOfStart({ ...run, seed: settings.seed }, bestStart), former ?? NO_FORMER_PLAN);
  return planProof(plan) === proof ? plan : null;
}
