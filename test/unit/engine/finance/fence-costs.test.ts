// Time fences: what they cost, and that inside the planning fence the engine creates and moves nothing by itself.

import { quietRun } from "../../../../src/base/run";
import { checkPlan } from "../../../../src/engine/check-plan";
import { makePlan } from "../../../../src/engine/make-plan";
import type { Plan } from "../../../../src/model/plan";
import type { Plant } from "../../../../src/model/plant";
import type { Settings } from "../../../../src/model/settings";
import { calendar, demand, item, made, openOrder, plant, resource, settings, step } from "../../plant-builder";
import { monday } from "../scheduling/hand-made";

function planOf(records: Plant, wishes: Partial<Settings>): Plan {
  const plan = makePlan(records, settings(wishes), quietRun);
  expect(checkPlan(records, plan)).toEqual([]);
  return plan;
}

const shop = plant({
  items: [item("LAMP", { price: 25, cost: 10, leadTimeDays: 1 })],
  demands: [demand("SO1", "LAMP", 4, monday + 2), demand("SO2", "LAMP", 6, monday + 20), demand("FC1", "LAMP", 30, monday + 3, { kind: "forecast" }), demand("FC2", "LAMP", 50, monday + 30, { kind: "forecast" })],
});

describe.each(["requirements", "constrained"] as const)("the fences of a %s plan", (plan) => {
  it("cost the customer orders that they make late, and the forecast that they ignore", () => {
    const fenced = planOf(shop, { plan, planningFenceDays: 10, demandFenceDays: 7 });
    // Both orders, of 4 and 6, consume the forecast of 30.
    expect(fenced.kpis.fences).toEqual({ lateOrders: 1, lateUnits: 4, lateValue: 100, movedOrders: 1, ignoredForecastUnits: 20, ignoredForecastValue: 500 });
    expect(fenced.promises.find(({ demand: id }) => id === "SO1")).toMatchObject({ promised: monday + 10, limit: "fence" });
    expect(fenced.messages.filter(({ kind }) => kind === "time-fence conflict").map(({ text }) => text)).toEqual([
      "Order LAMP-001 is needed on 2026-05-06, inside the planning time fence; planned for 2026-05-14, 8 days late for 1 customer order worth 100.",
    ]);
  });

  it("cost nothing where there are none, and nothing is said", () => {
    expect(planOf(shop, { plan }).kpis.fences).toBeUndefined();
  });
});

describe("inside the planning time fence", () => {
  // One machine, 8 hours a day: the open order and the new one both want it today.
  const busy = plant({
    items: [made("A", { leadTimeDays: 1 }), made("B", { leadTimeDays: 1 })],
    calendars: [calendar("DAY", 8, 16)],
    resources: [resource("M", { calendar: "DAY" })],
    routing: [step("A", 10, "M", 60), step("B", 10, "M", 60)],
    openOrders: [openOrder("MO1", "A", 8, monday + 2, { kind: "make" }), openOrder("MO2", "A", 8, monday + 1, { kind: "make", firm: true })],
    demands: [demand("SO1", "A", 16, monday + 2), demand("SO2", "B", 24, monday + 3, { priority: 1 })],
  });

  it.each(["backward", "forward"] as const)("new orders move no open or firm one, planned %s", (direction) => {
    const plan = planOf(busy, { plan: "constrained", planningFenceDays: 5, direction });
    expect(plan.orders.filter(({ status }) => status !== "planned").map(({ id, due }) => [id, due])).toEqual(expect.arrayContaining([["MO1", monday + 2], ["MO2", monday + 1]]));
    const [order] = plan.orders.filter(({ status }) => status === "planned");
    expect(order).toMatchObject({ item: "B" });
    expect(order?.due).toBeGreaterThanOrEqual(monday + 5);
  });

  it("firm and open orders keep their days, and the plan says what it would have done", () => {
    const plan = planOf(busy, { plan: "requirements", planningFenceDays: 5 });
    expect(plan.orders.filter(({ status }) => status !== "planned").map(({ id, due }) => [id, due])).toEqual(expect.arrayContaining([["MO1", monday + 2], ["MO2", monday + 1]]));
    expect(plan.messages.map(({ kind }) => kind)).toContain("time-fence conflict");
  });
});
