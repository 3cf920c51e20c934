// Co-products and by-products: what an order brings besides its item is supply on its due day, wanted or not.

import { quietRun } from "../../../../src/base/run";
import { checkPlan } from "../../../../src/engine/check-plan";
import { pegChain } from "../../../../src/engine/explain/peg-chain";
import { whyOrder } from "../../../../src/engine/explain/why-order";
import { makePlan } from "../../../../src/engine/make-plan";
import type { Plan } from "../../../../src/model/plan";
import type { Plant } from "../../../../src/model/plant";
import type { Settings } from "../../../../src/model/settings";
import { bom, calendar, coProduct, day, demand, item, made, openOrder, plant, resource, settings, step, stock } from "../../plant-builder";

function plan(records: Partial<Plant>, wishes: Partial<Settings> = {}): Plan {
  const whole = plant(records);
  const planned = makePlan(whole, settings({ horizonDays: 56, plan: "requirements", ...wishes }), quietRun);
  expect(checkPlan(whole, planned)).toEqual([]);
  return planned;
}

const recordOf = ({ records }: Plan, id: string) => records.find((record) => record.item === id);
const orderOf = ({ orders }: Plan, id: string) => orders.find((order) => order.id === id);

// Weeks begin on Mondays: 2026-05-04, -11, -18 ….
const bread: Partial<Plant> = {
  items: [made("BREAD", { leadTimeDays: 2, yield: 0.8 }), item("CRUMB", { leadTimeDays: 5 }), item("FLOUR")],
  bom: [bom("BREAD", "FLOUR", 2)],
  coProducts: [coProduct("BREAD", "CRUMB", 0.2)],
  demands: [demand("B1", "BREAD", 80, day("2026-05-15")), demand("C1", "CRUMB", 15, day("2026-05-20")), demand("C2", "CRUMB", 20, day("2026-05-27"))],
};

describe("A co-product", () => {
  it("comes with each order of its parent: so much a unit started, whatever the yield", () => {
    const planned = plan(bread);
    // 80 loaves take 100 starts: 20 crumbs on the loaves' due day. Of 35 wanted, 15 are bought.
    expect(recordOf(planned, "CRUMB")).toMatchObject({
      lowLevelCode: 1,
      coProducts: [0, 20, 0, 0, 0, 0, 0, 0],
      gross: [0, 0, 15, 20, 0, 0, 0, 0],
      onHand: [0, 20, 5, 0, 0, 0, 0, 0],
      net: [0, 0, 0, 15, 0, 0, 0, 0],
      receipts: [0, 0, 0, 15, 0, 0, 0, 0],
      scheduled: [0, 0, 0, 0, 0, 0, 0, 0],
    });
    expect(orderOf(planned, "BREAD-001+CRUMB")).toEqual({
      id: "BREAD-001+CRUMB", item: "CRUMB", kind: "make", status: "planned", quantity: 20, startQuantity: 20, from: "BREAD-001",
      start: day("2026-05-15"), due: day("2026-05-15"), needed: day("2026-05-20"), releaseByLeadTime: day("2026-05-15"),
      pegs: [{ demand: "C1", quantity: 15 }, { demand: "C2", quantity: 5 }],
      reasons: ["20 come with order BREAD-001.", "Used from 2026-05-20 for customer order C1."],
    });
    // The order is there for its own need.
    expect(orderOf(planned, "BREAD-001")?.pegs).toEqual([{ demand: "B1", quantity: 80 }]);
  });

  it("gives neither a message nor a figure of what is to be ordered", () => {
    const { kpis, messages } = plan(bread);
    expect(kpis.plannedOrders).toBe(3);
    expect(messages.filter(({ order }) => order?.includes("+") === true)).toEqual([]);
  });

  it("is explained and pegged like any order", () => {
    const planned = plan(bread);
    expect(whyOrder(planned, "BREAD-001+CRUMB")).toBe(
      "Co-product BREAD-001+CRUMB: 20 CRUMB, due on 2026-05-15. 20 come with order BREAD-001. Used from 2026-05-20 for customer order C1.",
    );
    const steps = pegChain(planned, { kind: "item", id: "CRUMB" }, { direction: "up", day: null, levels: Infinity });
    expect(steps.map(({ order, quantity }) => [order, quantity])).toEqual([["BREAD-001+CRUMB", 15], ["BREAD-001+CRUMB", 5], ["CRUMB-001", 15]]);
  });

  it("is not hastened: what is needed before it comes is ordered", () => {
    const early = plan({ ...bread, demands: [demand("B1", "BREAD", 80, day("2026-05-27")), demand("C1", "CRUMB", 15, day("2026-05-13"))] });
    expect(recordOf(early, "CRUMB")).toMatchObject({ receipts: [0, 15, 0, 0, 0, 0, 0, 0], onHand: [0, 0, 0, 20, 20, 20, 20, 20] });
    expect(orderOf(early, "BREAD-001+CRUMB")?.reasons).toEqual(["20 come with order BREAD-001.", "Nothing in the horizon is pegged to it."]);
  });

  it("comes with open orders too, as far as they are open, also when their components were issued; not with purchases", () => {
    const open = plan({
      ...bread,
      openOrders: [
        openOrder("MO1", "BREAD", 60, day("2026-05-08"), { kind: "make", done: 20, componentsIssued: true }),
        openOrder("PO1", "BREAD", 40, day("2026-05-08")),
      ],
    });
    expect(recordOf(open, "CRUMB")?.coProducts).toEqual([10, 0, 0, 0, 0, 0, 0, 0]);
    expect(orderOf(open, "MO1+CRUMB")).toMatchObject({ quantity: 10, status: "open", kind: "make", from: "MO1" });
  });

  it("counts by the line's days and once per order where it says so", () => {
    const lines = [coProduct("BREAD", "CRUMB", 3, { perOrder: true }), coProduct("BREAD", "CRUMB", 1, { effectiveFrom: day("2026-05-18") })];
    const demands = [demand("B1", "BREAD", 8, day("2026-05-15")), demand("B2", "BREAD", 8, day("2026-05-29"))];
    expect(recordOf(plan({ ...bread, coProducts: lines, demands }), "CRUMB")?.coProducts).toEqual([0, 3, 0, 13, 0, 0, 0, 0]);
  });

  it("is no reason to order less safety stock than is short, nor for a lot to look past it", () => {
    const covering = plan({ ...bread, items: [made("BREAD", { leadTimeDays: 2 }), item("CRUMB", { lotRule: { kind: "periods", periods: 8 } }), item("FLOUR")],
      demands: [demand("C0", "CRUMB", 4, day("2026-05-06")), ...(bread.demands ?? [])] });
    // 16 come with 80 loaves; 4 are needed before, and 35 less 16 after.
    expect(covering.orders.filter(({ item: of, from }) => of === "CRUMB" && from === undefined).map(({ quantity }) => quantity)).toEqual([23]);
  });

  it("takes part in action messages: an open order that it makes needless is to be cancelled", () => {
    const { messages } = plan({ ...bread, demands: (bread.demands ?? []).slice(0, 2), openOrders: [openOrder("PO", "CRUMB", 15, day("2026-05-20"))] });
    expect(messages.filter(({ item: of }) => of === "CRUMB").map(({ kind, order }) => [kind, order])).toEqual([["cancel", "PO"]]);
  });

  it("made itself as well, brings components only with orders of its own", () => {
    const whole = plan({
      items: [made("OIL"), made("CAKE"), item("SEED")],
      bom: [bom("OIL", "SEED", 3), bom("CAKE", "SEED", 1)],
      coProducts: [coProduct("OIL", "CAKE", 2)],
      demands: [demand("O", "OIL", 10, day("2026-05-12")), demand("C", "CAKE", 26, day("2026-05-20"))],
    });
    expect(recordOf(whole, "CAKE")).toMatchObject({ coProducts: [0, 20, 0, 0, 0, 0, 0, 0], receipts: [0, 0, 6, 0, 0, 0, 0, 0] });
    expect(recordOf(whole, "SEED")?.gross).toEqual([0, 30, 6, 0, 0, 0, 0, 0]);
  });
});

describe("A co-product in a constrained plan", () => {
  const shop: Partial<Plant> = {
    ...bread,
    items: [made("BREAD"), item("CRUMB"), item("FLOUR"), made("SCHNITZEL")],
    bom: [bom("BREAD", "FLOUR", 2), bom("SCHNITZEL", "CRUMB", 1)],
    calendars: [calendar("day", 8, 16)],
    resources: [resource("OVEN", { calendar: "day" }), resource("PAN", { calendar: "day" })],
    // 80 loaves take ten days of eight hours.
    routing: [step("BREAD", 10, "OVEN", 60), step("SCHNITZEL", 10, "PAN", 1)],
    coProducts: [coProduct("BREAD", "CRUMB", 0.25)],
    demands: [demand("B1", "BREAD", 80, day("2026-05-06")), demand("S1", "SCHNITZEL", 20, day("2026-05-08")), demand("C1", "CRUMB", 0.5, day("2026-05-08"))],
    stock: [stock("CRUMB", 0.5)],
  };

  it("follows the order that it comes with, and what takes it waits and says why", () => {
    const planned = plan(shop, { plan: "constrained" });
    const ready = day("2026-05-13");
    expect(orderOf(planned, "BREAD-001")?.due).toBe(ready);
    expect(orderOf(planned, "BREAD-001+CRUMB")).toMatchObject({ due: ready, start: ready });
    expect(orderOf(planned, "SCHNITZEL-001")?.due).toBeGreaterThanOrEqual(ready);
    const late = planned.promises.find(({ demand: id }) => id === "S1");
    expect(late).toMatchObject({ lateDays: 6 });
    expect(late?.reason).toBe("BREAD takes 9 days to make: started on 2026-05-04, it is done on 2026-05-13; SCHNITZEL waits for BREAD through CRUMB.");
  });
});
