// Planning with a plan before: what is compared with what, and that the same plan twice is the same workbook.

import { keptPlanTexts, type KeptPlan } from "../../../src/app/kept-plan";
import { keptPlanFrom } from "../../../src/app/read-kept-plan";
import { planAgain } from "../../../src/app/plan-again";
import { allParts } from "../../../src/app/parts/all-parts";
import { planUnderstood } from "../../../src/app/plan-understood";
import { planFromHeld, type PlannedWorkbook } from "../../../src/app/plan-workbook";
import { quietRun } from "../../../src/base/run";
import { planPlant } from "../../../src/engine/make-plan";
import type { Plant } from "../../../src/model/plant";
import { examplePlant } from "../../docs/example-plan";
import { settings } from "../plant-builder";

const check = { tables: [], notUsed: [], choices: [], issues: [] };

const chosen = settings({ horizonDays: 42 });

const understood = (plant: Plant) => ({ plant, settings: chosen, check, proposals: [], staffing: [] });

function keptOf(before: PlannedWorkbook): KeptPlan | null {
  return keptPlanFrom(keptPlanTexts({ ...before, dateSystem: 1900 }, before.previous));
}

function planned(plant: Plant, before: PlannedWorkbook | null): PlannedWorkbook {
  return planUnderstood(understood(plant), quietRun, before === null ? null : keptOf(before));
}

const sheetsOf = ({ sheets }: PlannedWorkbook): readonly string[] => sheets.map(({ name }) => name);

const first = planned(examplePlant, null);
const more = { ...examplePlant, demands: examplePlant.demands.map((each) => (each.id === "SO-2" ? { ...each, ordered: 40 } : each)) };
const second = planned(more, first);

describe("planning a workbook again", () => {
  it("has nothing to compare a first plan with", () => {
    expect(first).toMatchObject({ previous: null, changes: null });
    expect(sheetsOf(first)).not.toContain("Changes");
    expect(planned(examplePlant, first)).toEqual(first);
  });

  it("compares a changed input with the one that is remembered, in a sheet behind the Summary", () => {
    expect(second.previous?.plant).toEqual(examplePlant);
    expect(second.changes?.inputs).toMatchObject([{ record: "SO-2", before: "25", after: "40" }]);
    expect(sheetsOf(second).slice(0, 2)).toEqual(["Summary", "Changes"]);
  });

  it("gives the same sheets when nothing changed since, and compares with the plan before still", () => {
    expect(planned(more, second)).toEqual(second);
  });

  it("finds the way back: undoing the change says so, against the plan with it", () => {
    const third = planned(examplePlant, second);
    expect(third.changes?.inputs).toMatchObject([{ record: "SO-2", before: "40", after: "25" }]);
    expect(third.plan.orders).toEqual(first.plan.orders);
  });

  it("reports the comparison as a phase, and never goes back", () => {
    const reports: [string, number][] = [];
    const kept = keptPlanFrom(keptPlanTexts({ ...first, dateSystem: 1900 }, null));
    planUnderstood({ plant: more, settings: first.plan.settings, check, proposals: [], staffing: [] }, { ...quietRun, progress: (phase, fraction) => reports.push([phase, fraction]) }, kept);
    expect(reports.map(([phase]) => phase)).toContain("Comparing with the plan before");
    expect(reports.every(([, fraction], at) => fraction >= (reports[at - 1]?.[1] ?? 0))).toBe(true);
  });
});

describe("planning again in a session that holds the last plan", () => {
  const held = [planPlant(examplePlant, chosen, null, quietRun)];
  const again = planFromHeld(understood(more), quietRun, keptOf(first), held, allParts);

  it("gives the same workbook, from the held plan and what the edit touches", () => {
    expect(again.made).toEqual(second);
    expect(again.nettedItems).toBeGreaterThan(0);
  });

  it("makes the plan to compare with not again, and holds both for the next time", () => {
    expect(again.held[1]).toBe(held[0]);
    expect(again.held[0]?.plan).toBe(again.made.plan);
  });

  it("makes no plan at all when nothing was edited since", () => {
    const same = planFromHeld(understood(structuredClone(more)), quietRun, keptOf(again.made), again.held, allParts);
    expect(same.made).toEqual(second);
    expect(same.nettedItems).toBe(0);
    expect(same.held).toEqual(again.held);
    same.held.forEach((one, at) => {
      expect(one).toBe(again.held[at]);
    });
  });

  it("is made anew, and right, when only the place of a row has changed: messages name cells", () => {
    const moved = { ...more, items: more.items.map((item) => ({ ...item, source: { sheet: "Items", cell: "A99" } })) };
    const made = planFromHeld(understood(moved), quietRun, keptOf(again.made), again.held, allParts);
    expect(made.made).toEqual(planned(moved, second));
    expect(made.held[0]).not.toBe(again.held[0]);
    expect(made.nettedItems).toBe(0);
  });
});

describe.each([{ changesWeight: 0.5 }, {}])("planning again where changes cost something, with %j", (wishes) => {
  const weighed = (plant: Plant) => ({ plant, settings: settings({ horizonDays: 42, ...wishes }), check, proposals: [], staffing: [] });
  const before = planUnderstood(weighed(examplePlant), quietRun, null);
  const after = planUnderstood(weighed(more), quietRun, keptOf(before));

  it("remembers the places that the plan was to stay near to, so that it can be made again", () => {
    expect(before.plan.former).toBeUndefined();
    expect(after.plan.former?.places.length).toBeGreaterThan(0);
    const kept = keptOf(after);
    expect(kept?.former).toEqual(after.plan.former);
    expect(kept === null ? null : planAgain(kept, quietRun)).toEqual(after.plan);
  });

  it("gives the same workbook when nothing changed since, in a session and without", () => {
    expect(planUnderstood(weighed(more), quietRun, keptOf(after))).toEqual(after);
    const held = planFromHeld(weighed(more), quietRun, keptOf(before), [], allParts);
    const same = planFromHeld(weighed(structuredClone(more)), quietRun, keptOf(held.made), held.held, allParts);
    expect(same.made).toEqual(after);
    expect(same.nettedItems).toBe(0);
  });

  it("stays near the plan that is remembered, not near one that was only tried", () => {
    const tried = planFromHeld(weighed(more), quietRun, keptOf(before), [], allParts);
    const other = { ...examplePlant, demands: examplePlant.demands.map((each) => (each.id === "SO-2" ? { ...each, ordered: 31 } : each)) };
    expect(planFromHeld(weighed(other), quietRun, keptOf(before), tried.held, allParts).made).toEqual(planUnderstood(weighed(other), quietRun, keptOf(before)));
  });
});
