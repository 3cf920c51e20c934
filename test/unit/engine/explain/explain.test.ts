// The answers from a plan: why an order is, what supply is for, and what can be promised beyond it.

import { dayText } from "../../../../src/base/day";
import { quietRun } from "../../../../src/base/run";
import { promises } from "../../../../src/engine/explain/promise-quantity";
import { whyOrder } from "../../../../src/engine/explain/why-order";
import { makePlan } from "../../../../src/engine/make-plan";
import type { Plant } from "../../../../src/model/plant";
import type { Settings } from "../../../../src/model/settings";
import { bom, day, demand, item, made, openOrder, plant, settings, stock } from "../../plant-builder";
import { examplePlan, examplePlant } from "../../../docs/example-plan";

function promised(records: Partial<Plant>, id: string, quantity: number, wishes: Partial<Settings> = {}) {
  const whole = plant(records);
  const answer = promises({ plan: makePlan(whole, settings(wishes), quietRun), plant: whole })(id, quantity);
  return answer === null ? null : { ...answer, day: answer.day === null ? null : dayText(answer.day) };
}

describe("Why an order is", () => {
  it("says what a planned order makes, when, and for what", () => {
    const order = examplePlan.plan.orders.find((each) => each.item === "FRAME" && each.status === "planned");
    const text = whyOrder(examplePlan.plan, order?.id ?? "");
    expect(text).toMatch(/^Planned order \S+: make \d+ FRAME from 2026-\d\d-\d\d to 2026-\d\d-\d\d\. Needed on .* for order \S+/);
  });

  it("says of a customer order whether it is on time, and why it is not", () => {
    expect(whyOrder(examplePlan.plan, "SO-1")).toBe("Customer order SO-1: 8 BIKE requested for 2026-05-07, there on time.");
    const late = plant({ items: [item("A", { leadTimeDays: 20 })], demands: [demand("D", "A", 5, day("2026-05-08"))] });
    expect(whyOrder(makePlan(late, settings(), quietRun), "D")).toMatch(
      /^Customer order D: 5 A requested for 2026-05-08, promised for 2026-05-24, 16 days late\. A takes 20 days to buy/,
    );
  });

  it("says what an open order is and that a strange one is not known", () => {
    expect(whyOrder(examplePlan.plan, "PO-7")).toMatch(/^Open order PO-7: 40 WHEEL, due on 2026-05-21\./);
    expect(whyOrder(examplePlan.plan, "nobody")).toBeNull();
  });

  it("gives the same words for the same plan", () => {
    const again = makePlan(examplePlant, settings({ horizonDays: 42 }), quietRun);
    for (const { id } of again.orders) expect(whyOrder(again, id)).toBe(whyOrder(examplePlan.plan, id));
  });
});

describe("A promise beyond the plan", () => {
  it("comes from stock on the first day where stock is free", () => {
    expect(promised({ items: [item("A")], stock: [stock("A", 10)] }, "A", 10)).toEqual({
      day: "2026-05-04",
      from: "stock",
      reason: "From stock: 10 A are free.",
    });
  });

  it("leaves alone what customers were promised before", () => {
    const records = { items: [item("A", { leadTimeDays: 9 })], stock: [stock("A", 10)], demands: [demand("D", "A", 8, day("2026-06-01"))] };
    expect(promised(records, "A", 2)).toMatchObject({ day: "2026-05-04", from: "stock" });
    expect(promised(records, "A", 3)).toEqual({ day: "2026-05-13", from: "newOrder", reason: "New order: buying A takes 9 days." });
  });

  it("comes from an open order that nobody needs, on its day", () => {
    const records = { items: [item("A", { leadTimeDays: 30 })], openOrders: [openOrder("PO", "A", 10, day("2026-05-13"))] };
    expect(promised(records, "A", 6)).toEqual({ day: "2026-05-13", from: "plan", reason: "From the plan: order PO is there on 2026-05-13." });
  });

  it("waits for the slowest component, then takes the item's own lead time", () => {
    const records = {
      items: [made("A", { leadTimeDays: 2 }), item("FAST", { leadTimeDays: 1 }), item("SLOW", { leadTimeDays: 12 })],
      bom: [bom("A", "FAST", 1), bom("A", "SLOW", 3)],
    };
    expect(promised(records, "A", 4)).toEqual({
      day: "2026-05-18",
      from: "newOrder",
      reason: "New order: making A takes 2 days; SLOW is there on 2026-05-16.",
    });
    // Components in stock make the wait short.
    expect(promised({ ...records, stock: [stock("SLOW", 12)] }, "A", 4)).toMatchObject({ day: "2026-05-07" });
  });

  it("waits for hours at a full work centre, and says which", () => {
    const answer = promises(examplePlan)("FRAME", 120);
    expect(answer?.reason).toMatch(/^New order: work centre PAINT has the hours free by 2026-\d\d-\d\d\.$/);
    expect(promises(examplePlan)("FRAME", 100_000)).toMatchObject({ day: null });
  });

  it("lets no new order arrive inside the planning time fence", () => {
    const answer = promised({ items: [item("A", { leadTimeDays: 1 })] }, "A", 1, { planningFenceDays: 21 });
    expect(answer).toMatchObject({ day: "2026-05-25", from: "newOrder" });
    expect(answer?.reason).toContain("planning time fence");
  });

  it("is never later for a smaller quantity", () => {
    const ask = promises(examplePlan);
    const days = Array.from({ length: 60 }, (_, index) => ask("BIKE", index + 1)?.day ?? Infinity);
    days.slice(1).forEach((later, index) => expect(later).toBeGreaterThanOrEqual(days[index] ?? 0));
  });

  it.each([
    ["BIKE", 1],
    ["BIKE", 15],
    ["FRAME", 4],
    ["FRAME", 25],
    ["WHEEL", 70],
  ])("of %s, %p units, is kept by a plan that has the order in it", (id, quantity) => {
    const due = promises(examplePlan)(id, quantity)?.day ?? NaN;
    const more = { ...examplePlant, demands: [...examplePlant.demands, demand("ASKED", id, quantity, due, { priority: 9 })] };
    const kept = makePlan(more, examplePlan.plan.settings, quietRun).promises.find((each) => each.demand === "ASKED");
    expect(kept).toMatchObject({ promised: due, lateDays: 0 });
  });

  it("knows no strange item", () => {
    expect(promised({ items: [item("A")] }, "B", 1)).toBeNull();
  });
});
