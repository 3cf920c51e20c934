// What the worker needs for planning beyond reading a workbook: loaded when a plan is first asked for, and of that what only
// some workbooks or questions need when they do. Re-reading a workbook and showing what was recognised go without it.

import type { Plannable } from "../app/check-workbook";
import { keptPlanTexts, type KeptPlan } from "../app/kept-plan";
import { neededParts, type PlanningParts } from "../app/parts/planning-parts";
import { planAgain } from "../app/plan-again";
import { planOverview } from "../app/plan-overview";
import { beginPlan, type HeldPlans } from "../app/plan-workbook";
import type { DateSystem } from "../base/day";
import { partOfRun, type Run } from "../base/run";
import type { Plan } from "../model/plan";
import type { Planned } from "./protocol";

/** A plan for the pane, and the plans to start from the next time. */
export type MadePlanned = { readonly planned: Planned; readonly held: HeldPlans };

/** A plan, and what makes its sheets and what the pane shows of it. */
export type BegunPlanned = { readonly plan: Plan; readonly isHeld: boolean; readonly finish: () => MadePlanned };

function beginPlanned(understood: Plannable, dateSystem: DateSystem, run: Run, kept: KeptPlan | null, held: HeldPlans, parts: PlanningParts): BegunPlanned {
  const seeded = { ...run, seed: understood.settings.seed };
  const begun = beginPlan(understood, partOfRun(seeded, 0, 0.97), kept, held, parts);
  const hasHeld = held.length > 0;

  function finish(): MadePlanned {
    const { made, held: heldNow, nettedItems } = begun.finish();
    run.progress("Worst problems and loads", 0.97);
    const { plan, plant, check, sheets } = made;
    const overview = { ...planOverview(made, parts), nettedItems: hasHeld ? nettedItems : null };
    const textsToKeep = keptPlanTexts({ plan, plant, dateSystem }, made.previous);
    return { planned: { plan, plant, check, sheets, overview, textsToKeep }, held: heldNow };
  }

  return { plan: begun.plan, isHeld: begun.isHeld, finish };
}

/** A plan with its sheets and what the pane shows of it. */
function makePlanned(...of: Parameters<typeof beginPlanned>): MadePlanned {
  return beginPlanned(...of).finish();
}

/** Those that the workbook needs. */
async function loadParts(understood: Plannable, kept: KeptPlan | null): Promise<PlanningParts> {
  const needed = neededParts(understood, kept);
  return {
    outlook: needed.outlook ? (await import(/* webpackChunkName: "planning-outlook" */ "../app/parts/outlook-part")).outlookPart : null,
    changes: needed.changes ? await loadChanges() : null,
    proposals: needed.proposals ? (await import(/* webpackChunkName: "planning-proposals" */ "../app/parts/proposals-part")).proposalsPart : null,
    staffing: needed.staffing ? (await import(/* webpackChunkName: "planning-staffing" */ "../app/parts/staffing-part")).staffingPart : null,
  };
}

async function loadChanges() {
  return (await import(/* webpackChunkName: "planning-changes" */ "../app/parts/changes-part")).changesPart;
}

/** What the workbook remembers; null where that is nothing, or not whole. */
async function loadKept(texts: readonly string[]): Promise<KeptPlan | null> {
  return texts.length === 0 ? null : (await loadChanges()).keptPlanFrom(texts);
}

async function loadShares() {
  return (await import(/* webpackChunkName: "planning-starts" */ "./start-shares")).shares;
}

async function loadVerdict() {
  return (await import(/* webpackChunkName: "planning-verdict" */ "../app/plan-verdict")).judgePlan;
}

async function loadLevers() {
  return (await import(/* webpackChunkName: "planning-levers" */ "../app/plan-levers")).planLevers;
}

export const planning = { beginPlanned, makePlanned, planAgain, loadKept, loadLevers, loadParts, loadShares, loadVerdict };
