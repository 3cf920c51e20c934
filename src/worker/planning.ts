// What the worker needs for planning beyond reading a workbook: loaded when a plan is first asked for.
// Re-reading a workbook and showing what was recognised go without it.

import type { Plannable } from "../app/check-workbook";
import { keptPlanFrom, type KeptPlan } from "../app/kept-plan";
import { planAgain } from "../app/plan-again";
import { planLevers } from "../app/plan-levers";
import { planOverview } from "../app/plan-overview";
import { judgePlan } from "../app/plan-verdict";
import { planFromHeld, type HeldPlans } from "../app/plan-workbook";
import { partOfRun, type Run } from "../base/run";
import type { Planned } from "./protocol";

/** A plan for the pane, and the plans to start from the next time. */
type MadePlanned = { readonly planned: Planned; readonly held: HeldPlans };

/** A plan with its sheets and what the pane shows of it. */
function makePlanned(understood: Plannable, run: Run, kept: KeptPlan | null, held: HeldPlans = []): MadePlanned {
  const seeded = { ...run, seed: understood.settings.seed };
  const { made, held: heldNow, nettedItems } = planFromHeld(understood, partOfRun(seeded, 0, 0.97), kept, held);
  run.progress("Worst problems and loads", 0.97);
  const { plan, plant, check, sheets, previous } = made;
  const overview = { ...planOverview(made), nettedItems: held.length === 0 ? null : nettedItems };
  return { planned: { plan, plant, check, sheets, previous, overview }, held: heldNow };
}

export const planning = { makePlanned, planLevers, judgePlan, keptPlanFrom, planAgain };
