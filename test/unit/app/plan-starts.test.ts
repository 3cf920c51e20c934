// What a workbook remembers of a plan whose search began several times: the start that found it is enough to make it again.

import fc from "fast-check";
import { keptPlanTexts, planProof, type KeptPlan } from "../../../src/app/kept-plan";
import { keptPlanFrom } from "../../../src/app/read-kept-plan";
import { planAgain } from "../../../src/app/plan-again";
import { planUnderstood } from "../../../src/app/plan-understood";
import type { PlannedWorkbook } from "../../../src/app/plan-workbook";
import { quietRun } from "../../../src/base/run";
import type { Plant } from "../../../src/model/plant";
import { randomCase } from "../../property/random-plant";

const check = { tables: [], notUsed: [], choices: [], issues: [] };
const STARTS = 4;

function planned({ plant, settings }: { readonly plant: Plant; readonly settings: PlannedWorkbook["plan"]["settings"] }, kept: KeptPlan | null): PlannedWorkbook {
  return planUnderstood({ plant, settings, check, proposals: [], staffing: [] }, { ...quietRun, seed: settings.seed }, kept);
}

function keptOf(made: PlannedWorkbook): KeptPlan {
  const kept = keptPlanFrom(keptPlanTexts({ ...made, dateSystem: 1900 }, made.previous));
  if (kept === null) throw new Error("nothing is remembered");
  return kept;
}

/** A plant of which a later start finds the best schedule, and its plan. */
const [input, made] = (() => {
  for (const { plant, settings } of fc.sample(randomCase, { seed: 7, numRuns: 200 })) {
    const several = { plant, settings: { ...settings, plan: "constrained" as const, searchEffort: 0.05, searchStarts: STARTS } };
    const plan = planned(several, null);
    if ((plan.plan.kpis.search?.bestStart ?? 0) > 0) return [several, plan] as const;
  }
  throw new Error("no plant gains from a later start");
})();
const bestStart = made.plan.kpis.search?.bestStart ?? 0;
const kept = keptOf(made);
const [first, ...others] = input.plant.demands;
const edited = { ...input, plant: { ...input.plant, demands: first === undefined ? [] : [{ ...first, ordered: first.ordered + 3 }, ...others] } };

describe("a plan whose search began several times", () => {
  it("is remembered with the start that found it, and made again by that one", () => {
    expect(kept).toMatchObject({ bestStart, proof: planProof(made.plan) });
    expect(planAgain(kept, quietRun)).toEqual(made.plan);
    // Another start finds another plan, so that the one that is remembered was really the one.
    expect(planAgain({ ...kept, bestStart: 0 }, quietRun)).toBeNull();
  });

  it("is remembered without a start where the search began once", () => {
    const once = planned({ ...input, settings: { ...input.settings, searchStarts: 1 } }, null);
    expect(Object.keys(keptOf(once))).not.toContain("bestStart");
  });

  it("is compared with by its start, and by all where that start finds another plan today", () => {
    const after = planned(edited, kept);
    expect(after.previous).toMatchObject({ bestStart, proof: kept.proof });
    const byAll = planned(edited, { ...kept, bestStart: 0 });
    expect({ ...byAll, previous: null }).toEqual({ ...after, previous: null });
    const twice = keptOf(after);
    expect(twice.previous).toMatchObject({ bestStart, proof: kept.proof });
    expect(planned(edited, twice)).toEqual(after);
  });
});
