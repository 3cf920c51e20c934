// The validator's rule of reported progress: finished work that is planned once more is found.

import { quietRun } from "../../../src/base/run";
import { checkPlan } from "../../../src/engine/check-plan";
import { makePlan } from "../../../src/engine/make-plan";
import { withProgress } from "../../../src/read/own-sheets/read-progress";
import { calendar, day, demand, made, openOrder, plant, resource, settings, step } from "../plant-builder";

const start = day("2026-05-04");
const shop = plant({
  items: [made("A")],
  demands: [demand("D1", "A", 10, start + 10)],
  openOrders: [openOrder("W1", "A", 10, start + 8, { kind: "make", firm: true })],
  calendars: [calendar("DAY", 8, 16)],
  resources: [resource("PRESS", { calendar: "DAY" })],
  routing: [step("A", 10, "PRESS", 10), step("A", 20, "PRESS", 10)],
});
const reported = withProgress(shop, [{ order: "W1", operation: 10, resource: "PRESS", isDone: true, good: 9 }], start);
const wishes = settings({ horizonDays: 28 });

describe("reported progress", () => {
  it("leaves the finished operation out and goes on with the good units", () => {
    const plan = makePlan(reported, wishes, quietRun);
    expect(plan.operations.filter(({ order }) => order === "W1").map(({ number, quantity }) => [number, quantity])).toEqual([[20, 9]]);
    expect(checkPlan(reported, plan)).toEqual([]);
  });

  it("is broken by a plan that does finished work again", () => {
    const rules = checkPlan(reported, makePlan(shop, wishes, quietRun)).map(({ rule }) => rule);
    expect(rules).toContain("progress");
  });
});
