// Ways out of an overload: what each change does to the plant, and that its figures are those of planning with it.

import { quietRun } from "../../../../src/base/run";
import { checkPlan } from "../../../../src/engine/check-plan";
import { applyEdits } from "../../../../src/engine/levers/apply-edits";
import { measureLevers } from "../../../../src/engine/levers/measure-levers";
import { makePlan } from "../../../../src/engine/make-plan";
import type { PlanEdit } from "../../../../src/model/plan-edit";
import { calendar, day, demand, made, plant, resource, settings, step } from "../../plant-builder";

const start = day("2026-05-04");

/** Two presses, of which routings give all work but that of B to the first; half a day of work too much. */
const shop = plant({
  items: [made("A"), made("B")],
  demands: [demand("D1", "A", 12, start + 1), demand("D2", "A", 16, start + 2), demand("D3", "B", 1, start + 20)],
  calendars: [calendar("DAY", 8, 16)],
  resources: [resource("PRESS", { calendar: "DAY", costRate: 50, overtimeRate: 75 }), resource("OLD", { calendar: "DAY", costRate: 50 })],
  routing: [step("A", 10, "PRESS", 60), step("B", 10, "PRESS", 60, { alternates: ["OLD"] })],
});
const wishes = settings({ horizonDays: 28, bucket: "day" });
const plan = makePlan(shop, wishes, quietRun);

const edited = (edit: PlanEdit) => applyEdits(shop, [edit], wishes.defaultShifts);

describe("a change", () => {
  it("of hours opens them after the last shift of each day that is worked", () => {
    const { plant: after } = edited({ kind: "overtime", resource: "PRESS", from: start, to: start + 1, hours: 2 });
    expect(after.calendars[0]?.exceptions).toEqual([start, start + 1].map((from) => ({
      from, to: from, resource: "PRESS", reason: "Overtime", shifts: [{ weekday: expect.any(Number), startMinute: 480, endMinute: 960 }, { startMinute: 960, endMinute: 1080 }],
    })));
  });

  it("never opens more than a day", () => {
    const { plant: after } = edited({ kind: "shift", resource: "PRESS", from: start, to: start, hours: 24 });
    expect(after.calendars[0]?.exceptions[0]?.shifts.at(-1)).toEqual({ startMinute: 960, endMinute: 480 });
  });

  it.each<PlanEdit>([
    { kind: "alternate", resource: "PRESS", alternate: "NONE" },
    { kind: "promise", demand: "NONE", due: start },
    { kind: "split", item: "NONE", quantity: 2 },
    { kind: "overtime", resource: "NONE", from: start, to: start, hours: 1 },
  ])("that names what is not there is left out with a word: $kind", (edit) => {
    const { plant: after, issues } = edited(edit);
    expect(after).toBe(shop);
    expect(issues).toMatchObject([{ code: "edit-unknown", severity: "warning" }]);
  });
});

describe("the ways out", () => {
  const levers = measureLevers(shop, plan, { resource: "PRESS" }, quietRun);

  it("are measured by planning with each, the cheapest late day first", () => {
    expect(plan.kpis.lateOrders).toBeGreaterThan(0);
    expect(levers.map(({ edit }) => edit.kind)).toEqual(expect.arrayContaining(["overtime", "shift", "alternate", "split", "earlier", "promise"]));
    const lateDays = (of: typeof plan) => of.promises.reduce((sum, { lateDays: late }) => sum + late, 0);
    for (const { edit, lateDaysSaved } of levers) {
      const after = edited(edit).plant;
      const tried = makePlan(after, wishes, quietRun);
      expect(checkPlan(after, tried)).toEqual([]);
      expect(lateDaysSaved).toBe(lateDays(plan) - lateDays(tried));
    }
    const prices = levers.map(({ costPerLateDay }) => costPerLateDay ?? Infinity);
    expect(prices).toEqual([...prices].sort((a, b) => a - b));
    expect(levers.find(({ edit }) => edit.kind === "alternate")?.lateDaysSaved).toBeGreaterThan(0);
  });

  it("end when they are cancelled", () => {
    expect(measureLevers(shop, plan, { resource: "PRESS" }, { ...quietRun, isCancelled: () => true })).toEqual([]);
  });
});

describe("bottlenecks", () => {
  it("rank the work centre first that is short of hours and makes orders late", () => {
    expect(makePlan(shop, { ...wishes, bucket: "week" }, quietRun).bottlenecks?.[0]).toMatchObject({ resource: "PRESS", hoursShort: 0 });
    const days = plan.bottlenecks?.[0];
    // Of days of 8 hours one needs 12, the next 16.
    expect(days).toMatchObject({ resource: "PRESS", hoursShort: 12, bucketsOver: 2 });
    expect(days?.lateDaysPerHour).toBeCloseTo((days?.lateDays ?? 0) / 12, 9);
  });
});
