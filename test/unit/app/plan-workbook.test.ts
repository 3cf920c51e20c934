// Planning with a plan before: what is compared with what, and that the same plan twice is the same workbook.

import { keptPlanFrom, keptPlanTexts } from "../../../src/app/kept-plan";
import { planUnderstood, type PlannedWorkbook } from "../../../src/app/plan-workbook";
import { quietRun } from "../../../src/base/run";
import type { Plant } from "../../../src/model/plant";
import { examplePlant } from "../../docs/example-plan";
import { settings } from "../plant-builder";

const check = { tables: [], notUsed: [], choices: [], issues: [] };

function planned(plant: Plant, before: PlannedWorkbook | null): PlannedWorkbook {
  const kept = before === null ? null : keptPlanFrom(keptPlanTexts({ ...before, dateSystem: 1900 }, before.previous));
  return planUnderstood({ plant, settings: settings({ horizonDays: 42 }), check, proposals: [] }, quietRun, kept);
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
    planUnderstood({ plant: more, settings: first.plan.settings, check, proposals: [] }, { ...quietRun, progress: (phase, fraction) => reports.push([phase, fraction]) }, kept);
    expect(reports.map(([phase]) => phase)).toContain("Comparing with the plan before");
    expect(reports.every(([, fraction], at) => fraction >= (reports[at - 1]?.[1] ?? 0))).toBe(true);
  });
});
