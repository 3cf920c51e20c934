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

  it("of part of an operation leaves the rest of it, set up already and before all else", () => {
    const shared = { ...shop, items: [...shop.items, made("B")], demands: [...shop.demands, demand("D0", "B", 10, start)], routing: [step("A", 10, "PRESS", 10, { setupMinutes: 30 }), step("A", 20, "PRESS", 10), step("B", 10, "PRESS", 10)] };
    const begun = withProgress(shared, [{ order: "W1", operation: 10, resource: "PRESS", isDone: false, good: 4 }], start);
    expect(begun.openOrders[0]).toMatchObject({ quantity: 10, done: 0, begun: [{ operation: 10, units: 4, resource: "PRESS" }] });
    const plan = makePlan(begun, wishes, quietRun);
    const own = plan.operations.filter(({ order }) => order === "W1");
    expect(own.map(({ number, quantity, setupMinutes, runMinutes }) => [number, quantity, setupMinutes, runMinutes])).toEqual([[10, 6, 0, 60], [20, 10, 0, 100]]);
    expect(own[0]).toMatchObject({ start: start * 1440 + 480, reason: expect.stringContaining("Goes on from the start of the plan: 4 are done, 6 are left.") });
    expect(checkPlan(begun, plan)).toEqual([]);

    const [late] = makePlan(shared, wishes, quietRun).operations.filter(({ order }) => order === "W1");
    expect(late?.start).toBeGreaterThan(own[0]?.start ?? Infinity);
    const rules = checkPlan(begun, makePlan(shared, wishes, quietRun)).map(({ rule }) => rule);
    expect(rules).toEqual(expect.arrayContaining(["operation-work", "setup"]));
    const behind = { ...plan, operations: plan.operations.map((operation) => (operation.id === "W1/10" ? { ...operation, start: start * 1440 + 1440 + 480, end: start * 1440 + 1440 + 540 } : operation)) };
    expect(checkPlan(begun, behind).map(({ rule }) => rule)).toContain("progress");
  });

  it("of part of a later operation counts for those before it, and all of it finishes it", () => {
    const of = (operation: number, good: number) => withProgress(longer, [{ order: "W1", operation, resource: "PRESS", isDone: false, good }], start).openOrders[0];
    const longer = { ...shop, routing: [...shop.routing, step("A", 30, "PRESS", 10)] };
    expect(of(20, 4)?.begun).toEqual([{ operation: 10, units: 4 }, { operation: 20, units: 4, resource: "PRESS" }]);
    expect(of(20, 10)).toMatchObject({ operationReached: 20, quantity: 10 });
    expect(of(30, 4)).toMatchObject({ done: 4, begun: [{ operation: 30, units: 0, resource: "PRESS" }] });
    const both = withProgress(longer, [{ order: "W1", operation: 20, resource: "PRESS", isDone: false, good: 7 }, { order: "W1", operation: 30, resource: "PRESS", isDone: false, good: 4 }], start);
    expect(both.openOrders[0]).toMatchObject({ done: 4, begun: [{ operation: 10, units: 3 }, { operation: 20, units: 3, resource: "PRESS" }, { operation: 30, units: 0, resource: "PRESS" }] });
    expect(checkPlan(both, makePlan(both, wishes, quietRun))).toEqual([]);
  });

  it("is broken by a plan that does finished work again", () => {
    const rules = checkPlan(reported, makePlan(shop, wishes, quietRun)).map(({ rule }) => rule);
    expect(rules).toContain("progress");
  });
});
