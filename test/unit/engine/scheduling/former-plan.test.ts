// What counts of a plan before: the days of its lots where a new plan stays near it, and nothing where it is made freely.

import { quietRun } from "../../../../src/base/run";
import { planPlant } from "../../../../src/engine/make-plan";
import { formerPlanOf, lotsBefore, NO_FORMER_PLAN, scheduleBefore } from "../../../../src/engine/scheduling/former-plan";
import type { FormerPlan } from "../../../../src/model/plan";
import type { Settings } from "../../../../src/model/settings";
import { bom, demand, item, made, openOrder, plant, resource, settings, step } from "../../plant-builder";

const chosen: Settings = settings({ horizonDays: 56, plan: "constrained" });
const whole = plant({
  items: [made("TUBE", { lotRule: { kind: "periods", periods: 2 } }), made("POQ", { lotRule: { kind: "periodOrderQuantity" } }), made("FRAME"), item("BAR")],
  bom: [bom("FRAME", "BAR", 1)],
  demands: [1, 2, 3, 4].flatMap((week) => ["TUBE", "FRAME"].map((item) => demand(`${item} ${String(week)}`, item, 10, chosen.start + 7 * week))),
  openOrders: [openOrder("WO", "TUBE", 10, chosen.start + 7, { kind: "make" })],
  resources: [resource("SAW")],
  routing: [step("TUBE", 10, "SAW", 5), step("FRAME", 10, "SAW", 5)],
});
const before = planPlant(whole, chosen, null, quietRun);

describe("What counts of the plan before", () => {
  it("are the days of planned lots that cover periods, the places of all operations and the receipts of purchases", () => {
    expect(lotsBefore(before, whole, chosen)).toEqual([["TUBE", [chosen.start + 14, chosen.start + 28]]]);
    const { places, receipts } = scheduleBefore(before, before.requirements, chosen);
    expect(places.map(([id]) => id)).toEqual(before.plan.operations.map(({ id }) => id));
    expect(receipts).toEqual(before.plan.orders.filter(({ kind }) => kind === "buy").map(({ id, due }) => [id, due]));
    expect(receipts.length).toBeGreaterThan(0);
  });

  it("is nothing where all may move, where capacity does not count, or where another schedule is asked for", () => {
    for (const wishes of [{ mostMovedPercent: 100 }, { plan: "requirements" }, { direction: "forward" }, { seed: 7 }] as const) {
      expect(formerPlanOf(before, whole, before.requirements, { ...chosen, ...wishes })).toEqual(NO_FORMER_PLAN);
    }
  });

  it("is what a plan was made from, when it is made again", () => {
    const former: FormerPlan = { lots: [["TUBE", [chosen.start]]], places: [["FRAME-001/10", "SAW", 0, 1, 50]], receipts: [["BAR-001", chosen.start]] };
    expect(formerPlanOf(former, whole, before.requirements, chosen)).toEqual(former);
    expect(formerPlanOf(former, whole, before.requirements, { ...chosen, mostMovedPercent: 100 })).toEqual(NO_FORMER_PLAN);
  });
});
