// The three worst problems: one sentence a root cause, late customers first.

import type { DemandPromise, Plan } from "../../../src/model/plan";
import { worstProblems } from "../../../src/report/worst-problems";
import { samplePlan, samplePlant, START } from "./sample-plan";

const texts = (plan: Plan) => worstProblems(plan, samplePlant).map(({ text }) => text);
const onTime: DemandPromise[] = samplePlan.promises.map((promise) => ({ ...promise, promised: promise.requested, lateDays: 0, limit: "none", reason: "" }));
const calm: Plan = { ...samplePlan, promises: onTime, orders: [], loads: [], records: [] };

const late = (index: number, fields: Partial<DemandPromise>): DemandPromise => {
  const promise = samplePlan.promises[index];
  if (promise === undefined) throw new Error("no such promise");
  return { ...promise, promised: promise.requested + 5, lateDays: 5, limit: "capacity", reason: "Work centre PAINT is full until 2026-12-18.", ...fields };
};

describe("worstProblems", () => {
  it("finds none in a plan that holds", () => {
    expect(worstProblems(calm, samplePlant)).toEqual([]);
  });

  it("puts the late customer before the late release and the short stock, each with its cell", () => {
    const problems = worstProblems(samplePlan, samplePlant);
    expect(problems.map(({ cell }) => cell?.cell)).toEqual(["A3", undefined, "A2"]);
    expect(problems[0]?.text).toBe("Customer order SO-102 is 7 days late: work centre PAINT is full in weeks 50–51; up to 24 hours of overtime there would help.");
  });

  it("says once that one work centre makes several customers wait, and in which weeks it is full", () => {
    const plan = { ...samplePlan, promises: [late(0, {}), late(1, { lateDays: 7 })] };
    expect(texts(plan)[0]).toBe("2 customer orders are late (up to 7 days): work centre PAINT is full in weeks 50–51; up to 24 hours of overtime there would help.");
  });

  it("names the bought item that several customers wait for and when it arrives", () => {
    const reason = "Component BOARD arrives on 2026-12-14 (order BOARD-001).";
    const orders = samplePlan.orders.map((order) =>
      order.id === "BOARD-001" ? { ...order, pegs: ["SO-101", "SO-102"].map((demand) => ({ demand, quantity: 50 })) } : order,
    );
    const plan = { ...samplePlan, orders, promises: [late(0, { limit: "purchase", reason }), late(1, { limit: "purchase", reason })] };
    expect(texts(plan)[0]).toBe("2 customer orders are late (up to 5 days): BOARD arrives only on 2026-12-14.");
  });

  it("asks to bring a placed order forward to the day on which it is needed, though longer names stand in the reason", () => {
    const reason = "Firm order BOARD-001 for BOARD is due on 2026-12-14; TABLE-XL waits for BOARD.";
    const orders = samplePlan.orders.map((order) =>
      order.id === "BOARD-001" ? { ...order, status: "firm" as const, pegs: ["SO-101", "SO-102"].map((demand) => ({ demand, quantity: 50 })) } : order,
    );
    const plan = { ...samplePlan, orders, promises: [late(0, { limit: "purchase", reason }), late(1, { limit: "purchase", reason })] };
    expect(texts(plan)[0]).toBe("2 customer orders are late (up to 5 days): BOARD arrives only on 2026-12-14; bring order BOARD-001 forward to 2026-12-08.");
  });

  it("tells orders that were due before the plan starts from those that the plan makes late", () => {
    const overdue = { requested: START - 3, promised: START, lateDays: 3, limit: "stock", reason: "Requested before the plan starts; it can be there on 2026-11-30." } as const;
    expect(texts({ ...calm, promises: [late(0, overdue), late(1, overdue)] })).toEqual([
      "2 customer orders are late (up to 3 days): they were due before the plan starts; ship them by 2026-11-30 and tell the customers.",
    ]);
  });

  it("counts orders without any date apart from late ones", () => {
    const lost = { promised: null, lateDays: 20, limit: "unplanned", reason: "" } as const;
    expect(texts({ ...calm, promises: [late(0, lost), late(2, lost)] })).toEqual(["2 customer orders get no date within the horizon."]);
  });

  it("never takes a forecast for a customer", () => {
    expect(texts({ ...calm, promises: [late(3, {})] })).toEqual([]);
  });

  it("names an overloaded work centre with its missing hours and weeks", () => {
    const loads = samplePlan.loads.map((load) => (load.resource === "SAW" && load.start < START + 14 ? { ...load, runMinutes: 2400 + 120, setupMinutes: 0 } : load));
    expect(texts({ ...calm, loads })).toEqual([
      "Work centre SAW lacks 4 hours in weeks 49–50: move work, add overtime or subcontract.",
    ]);
  });

  it("puts the overload before the late customer where capacity is unlimited", () => {
    const loads = samplePlan.loads.map((load) => (load.resource === "SAW" && load.start < START + 7 ? { ...load, runMinutes: 2400 + 60, setupMinutes: 0 } : load));
    const plan = { ...samplePlan, loads };
    expect(texts(plan)[0]).toContain("SO-102");
    expect(texts({ ...plan, settings: { ...plan.settings, plan: "requirements" } })[0]).toContain("Work centre SAW lacks 1 hour in week 49");
  });

  it("keeps every sentence within 160 characters", () => {
    const reason = "x".repeat(300);
    for (const text of texts({ ...calm, promises: [late(0, { limit: "none", reason })] })) expect(text.length).toBeLessThanOrEqual(160);
  });
});
