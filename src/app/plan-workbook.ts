// The main use case: what was understood of a workbook in, a plan and the sheets that show it out. Knows no host.

import { partOfRun, quietRun, type Run } from "../base/run";
import { isSameData } from "../base/same-data";
import type { PlanInput } from "../engine/changes/compare-plants";
import { planPlant, type PlannedPlant } from "../engine/make-plan";
import { formerPlanOf, NO_FORMER_PLAN, type Before } from "../engine/scheduling/former-plan";
import type { SheetSpec } from "../grid/sheet-spec";
import type { DataCheck } from "../model/data-check";
import type { Plan } from "../model/plan";
import type { PlanChanges } from "../model/plan-changes";
import type { Plant } from "../model/plant";
import type { JudgedOutlook } from "../model/outlook";
import type { JudgedProposals } from "../model/proposal";
import type { StaffedInterval } from "../model/staffing";
import { makeReport, type BesideSheets } from "../report/make-report";
import type { Plannable } from "./check-workbook";
import type { KeptPlan, RememberedInput } from "./kept-plan";
import type { PlanningParts } from "./parts/planning-parts";

export type PlannedWorkbook = {
  readonly plan: Plan;
  readonly plant: Plant;
  readonly check: DataCheck;
  readonly sheets: readonly SheetSpec[];
  /** What the plan was compared with, to be remembered with it; null for a first plan. */
  readonly previous: RememberedInput | null;
  readonly changes: PlanChanges | null;
  /** What is wrong with the orders that the workbook proposes; null when it proposes none. */
  readonly judged: JudgedProposals | null;
  /** Forecasts, stock policies and verdicts on products; null without history. */
  readonly outlook: JudgedOutlook | null;
  /** People by interval of a service; null where the workbook asks for none. */
  readonly staffing: readonly StaffedInterval[] | null;
};

/** Shares of the whole at which history has been looked at, the plan before is made again and at which planning ends. */
const OUTLOOK = 0.15;
const PREVIOUS = 0.45;
const PLANNED = 0.8;

/** Plans that a session keeps to start the next one from, the latest first. */
export type HeldPlans = readonly PlannedPlant[];

/** A planned workbook, and the plans from which the next planning of the session can start. */
export type PlannedFromHeld = {
  readonly made: PlannedWorkbook;
  /** The plan itself, then the one that it was compared with. */
  readonly held: HeldPlans;
  /** Items whose requirements were worked out for the plan itself; 0 when nothing was edited. */
  readonly nettedItems: number;
};

/** A plan without its sheets. */
export type BegunPlan = {
  readonly plan: Plan;
  /** It was held already, and not made again. */
  readonly isHeld: boolean;
  /** What changed, and the sheets. */
  readonly finish: () => PlannedFromHeld;
};

/**
 * Plans what was understood and lays out its sheets, with what changed against the plan before. In a session that made plans
 * before, a plan that is held already is not made again, neither the one to compare with nor, when nothing was edited since,
 * the plan itself; and another one is made from one that is held (`planPlant`). What is held does not change the result.
 * @param understood from `checkWorkbook`, with settings
 * @param kept what the workbook remembers of its plan
 * @param held plans of this release, the latest first
 * @param parts those that the workbook needs (`neededParts`), or all
 */
export function planFromHeld(understood: Plannable, run: Run, kept: KeptPlan | null, held: HeldPlans, parts: PlanningParts): PlannedFromHeld {
  return beginPlan(understood, run, kept, held, parts).finish();
}

/** The plan of `planFromHeld`, and what makes the rest of it. Where `run` does not do all starts of the search, it is the best of those. */
export function beginPlan(understood: Plannable, run: Run, kept: KeptPlan | null, held: HeldPlans, parts: PlanningParts): BegunPlan {
  const { settings, check: read } = understood;
  const outlook = parts.outlook?.makeOutlook(understood.plant, settings, partOfRun(run, 0, OUTLOOK)) ?? null;
  const plant = parts.outlook?.applyOutlook(understood.plant, outlook, settings) ?? understood.plant;
  const input: PlanInput = { plant, settings };
  const previous = kept === null ? null : parts.changes?.inputBefore(kept, input) ?? null;
  const before = previous === null ? null : parts.changes?.planBefore(previous, comparing(partOfRun(run, OUTLOOK, PREVIOUS)), (part) => plannedFrom(held, previous, previous.former ?? NO_FORMER_PLAN, part)) ?? null;
  const known = before === null ? held : [...held, before];
  const now = plannedFrom(known, input, before ?? NO_FORMER_PLAN, partOfRun(run, before === null ? OUTLOOK : PREVIOUS, PLANNED));
  const { plan } = now;
  const isHeld = known.includes(now);

  function finish(): PlannedFromHeld {
    const changes = before === null || parts.changes === null ? null : parts.changes.comparePlans(before, { ...input, plan });
    const check = { ...read, issues: [...read.issues, ...(parts.outlook?.figuresLeftOut(understood.plant, outlook, settings) ?? []), ...plan.issues] };
    const judged = parts.proposals?.judgeProposals(understood, quietRun) ?? null;
    const judgedOutlook = outlook === null || parts.outlook === null ? null : { ...outlook, verdicts: parts.outlook.judgeProducts(plant, plan, outlook) };
    const staffing = parts.staffing?.peopleByInterval(understood) ?? null;
    const beside: BesideSheets = {
      changes: changes === null ? [] : parts.changes?.changesSheets(changes) ?? [],
      outlook: judgedOutlook === null ? [] : parts.outlook?.outlookSheets(judgedOutlook) ?? [],
      proposals: judged === null ? [] : parts.proposals?.proposalSheets(judged) ?? [],
      staffing: staffing === null ? [] : parts.staffing?.staffingSheets(staffing) ?? [],
    };
    const sheets = makeReport(plan, plant, check, beside, partOfRun(run, PLANNED, 1));
    return {
      made: { plan, plant, check, sheets, previous, changes, judged, outlook: judgedOutlook, staffing },
      held: before === null ? [now] : [now, before],
      nettedItems: isHeld ? 0 : now.nettedItems,
    };
  }

  return { plan, isHeld, finish };
}

/** The plan of an input that stays near another: a held one of the very same, else made from the latest that is held. */
function plannedFrom(held: HeldPlans, input: PlanInput, before: Before, run: Run): PlannedPlant {
  const { plant, settings } = input;
  const [latest = null] = held;
  const isHeldTo = ({ plan, requirements }: PlannedPlant): boolean => isSameData(plan.former ?? NO_FORMER_PLAN, formerPlanOf(before, plant, requirements, settings));
  return held.find((one) => isSameInput(one, input) && isHeldTo(one)) ?? planPlant(plant, settings, latest, { ...run, seed: settings.seed }, before);
}

/** Also where each row stands: reasons and messages name cells. */
function isSameInput(one: PlanInput, other: PlanInput): boolean {
  return isSameData(one.settings, other.settings) && isSameData(one.plant, other.plant);
}

/** A run that reports one phase, whatever is done, and shares nothing with others. */
function comparing(run: Run): Run {
  return { ...run, isStartDoneHere: () => true, progress: (_, fraction) => run.progress("Comparing with the plan before", fraction) };
}
