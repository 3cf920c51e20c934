// The cases from the field of section 9 of the planning definitions: public bugs of other planning systems.
// Each is planned through makePlan and passed through the validator; a case's title is its row of the table.

import { dayText, startOfDay } from "../../src/base/day";
import { quietRun } from "../../src/base/run";
import { checkPlan } from "../../src/engine/check-plan";
import { makePlan } from "../../src/engine/make-plan";
import { checkPlant } from "../../src/model/check-plant";
import type { Operation, Order, Plan } from "../../src/model/plan";
import type { Plant } from "../../src/model/plant";
import type { Settings } from "../../src/model/settings";
import { bom, calendar, day, demand, item, made, openOrder, plant, resource, settings, step, stock } from "../unit/plant-builder";

const modes = ["requirements", "constrained"] as const;
const due = day("2026-05-20");

/** A plan that the validator has nothing against. */
function validPlan(records: Plant, wishes: Partial<Settings> = {}): Plan {
  expect(checkPlant(records).filter((issue) => issue.severity === "fatal")).toEqual([]);
  const plan = makePlan(records, settings(wishes), quietRun);
  expect(checkPlan(records, plan)).toEqual([]);
  return plan;
}

function plannedOrders(plan: Plan, itemId: string): readonly Order[] {
  return plan.orders.filter((order) => order.status === "planned" && order.item === itemId);
}

function plannedUnits(plan: Plan, itemId: string): number {
  return plannedOrders(plan, itemId).reduce((sum, order) => sum + order.quantity, 0);
}

function operationsOf(plan: Plan, itemId: string): readonly Operation[] {
  return plan.operations.filter((operation) => operation.item === itemId).sort((one, other) => one.number - other.number);
}

describe.each(modes)("Cases from the field, %s plan", (mode) => {
  it("demands 250 and 1000, safety stock 100, no stock → 1,350", () => {
    const records = plant({
      items: [item("A", { safetyStock: 100 })],
      demands: [demand("SO1", "A", 250, due), demand("SO2", "A", 1000, due + 14)],
    });
    expect(plannedUnits(validPlan(records, { plan: mode }), "A")).toBe(1350);
  });

  it("20 + 20 + 20 with minimum 100, one bucket → 100", () => {
    const records = plant({
      items: [item("A", { minimumOrder: 100 })],
      demands: ["SO1", "SO2", "SO3"].map((id, i) => demand(id, "A", 20, due - i)),
    });
    expect(plannedOrders(validPlan(records, { plan: mode }), "A").map((order) => order.quantity)).toEqual([100]);
  });

  it("two parents share a sub-assembly → the sum of both", () => {
    const records = plant({
      items: [made("BIKE"), made("TRIKE"), made("WHEEL")],
      bom: [bom("BIKE", "WHEEL", 2), bom("TRIKE", "WHEEL", 3)],
      demands: [demand("SO1", "BIKE", 10, due), demand("SO2", "TRIKE", 10, due)],
    });
    const plan = validPlan(records, { plan: mode });
    expect(plannedUnits(plan, "WHEEL")).toBe(50);
    expect(plan.records.find((record) => record.item === "WHEEL")?.gross.reduce((a, b) => a + b)).toBe(50);
  });

  it("a raw material in two sub-assemblies, 1 each → 2", () => {
    const records = plant({
      items: [made("TABLE"), made("TOP"), made("FRAME"), item("STEEL")],
      bom: [bom("TABLE", "TOP", 1), bom("TABLE", "FRAME", 1), bom("TOP", "STEEL", 1), bom("FRAME", "STEEL", 1)],
      demands: [demand("SO1", "TABLE", 1, due)],
    });
    expect(plannedUnits(validPlan(records, { plan: mode }), "STEEL")).toBe(2);
  });

  it("sales order 50, 10 delivered → 40", () => {
    const records = plant({ items: [item("A")], demands: [demand("SO1", "A", 50, due, { delivered: 10 })] });
    const plan = validPlan(records, { plan: mode });
    expect(plannedUnits(plan, "A")).toBe(40);
    expect(plan.promises.map(({ quantity }) => quantity)).toEqual([40]);
  });

  it("sales order 20, finished stock 10 → 10", () => {
    const records = plant({ items: [item("A")], stock: [stock("A", 10)], demands: [demand("SO1", "A", 20, due)] });
    expect(plannedUnits(validPlan(records, { plan: mode }), "A")).toBe(10);
  });

  it("needed for a start on 15 May, lead time 5 days → ordered by 10 May (calendar days)", () => {
    const records = plant({
      items: [made("A"), item("PART", { leadTimeDays: 5 })],
      bom: [bom("A", "PART", 1)],
      demands: [demand("SO1", "A", 8, day("2026-05-15"))],
    });
    const plan = validPlan(records, { plan: mode });
    expect(plannedOrders(plan, "A").map((order) => dayText(order.start))).toEqual(["2026-05-15"]);
    expect(plannedOrders(plan, "PART").map((order) => dayText(order.start))).toEqual(["2026-05-10"]);
  });

  it("three orders of 15, one after another → 45", () => {
    const demands = ["SO1", "SO2", "SO3"].map((id, week) => demand(id, "A", 15, due + 7 * week));
    const records = (count: number): Plant => plant({ items: [item("A")], demands: demands.slice(0, count) });
    const totals = [1, 2, 3].map((count) => plannedUnits(validPlan(records(count), { plan: mode }), "A"));
    expect(totals).toEqual([15, 30, 45]);
  });

  it("planned twice, nothing changed → the identical plan, nothing grows", () => {
    const records = plant({
      items: [made("A", { minimumOrder: 30 }), item("PART", { leadTimeDays: 5, safetyStock: 20, multipleOrder: 7 })],
      bom: [bom("A", "PART", 2)],
      demands: [demand("SO1", "A", 15, due), demand("SO2", "A", 40, due + 10)],
    });
    const plan = validPlan(records, { plan: mode });
    expect(JSON.stringify(validPlan(records, { plan: mode }))).toBe(JSON.stringify(plan));
    // Its own orders, released and planned again, are enough.
    const released = plan.orders.map(({ id, item: itemId, kind, quantity, needed }) =>
      openOrder(id, itemId, quantity, needed, { kind: kind === "buy" ? "buy" : "make" }),
    );
    const again = validPlan({ ...records, openOrders: released }, { plan: mode });
    expect(again.orders.filter((order) => order.status === "planned")).toEqual([]);
  });

  it("500 wanted, purchase order of 500 confirmed → nothing more", () => {
    const records = plant({
      items: [item("A")],
      demands: [demand("SO1", "A", 500, due)],
      openOrders: [openOrder("PO1", "A", 500, due, { firm: true })],
    });
    const plan = validPlan(records, { plan: mode });
    expect(plannedOrders(plan, "A")).toEqual([]);
    expect(plan.promises.map(({ promised }) => promised)).toEqual([due]);
  });

  it("due day 10, lead time 5, today day 1 → shown, order by day 5", () => {
    const today = settings().start;
    const records = plant({
      items: [item("A", { leadTimeDays: 5 })],
      demands: [demand("SO1", "A", 1, today + 9)],
    });
    expect(plannedOrders(validPlan(records, { plan: mode }), "A").map(({ start }) => start - today + 1)).toEqual([5]);
  });

  it("stock 12, safety stock 10, demand 5, firm order 3 → nothing more", () => {
    const records = plant({
      items: [item("A", { safetyStock: 10 })],
      stock: [stock("A", 12)],
      demands: [demand("SO1", "A", 5, due)],
      openOrders: [openOrder("PO1", "A", 3, due, { firm: true })],
    });
    expect(plannedOrders(validPlan(records, { plan: mode }), "A")).toEqual([]);
  });

  it("min-max rule: minimum 10, maximum 40, multiple 6, projected stock 8 → order 36", () => {
    const lotRule = { kind: "minMax", minimumStock: 10, maximumStock: 40 } as const;
    const records = plant({
      items: [item("A", { lotRule, multipleOrder: 6 })],
      stock: [stock("A", 20)],
      demands: [demand("SO1", "A", 12, due)],
    });
    expect(plannedOrders(validPlan(records, { plan: mode }), "A").map(({ quantity }) => quantity)).toEqual([36]);
  });

  it.each([
    ["cap 20 → 20", { maximumOrder: 20 }, 20],
    ["without the cap → 25", {}, 25],
  ])("safety stock 10, stock 60, demand 75, %s", (_, modifiers, expected) => {
    const records = plant({
      items: [item("A", { safetyStock: 10, ...modifiers })],
      stock: [stock("A", 60)],
      demands: [demand("SO1", "A", 75, settings().start + 3)],
    });
    expect(plannedUnits(validPlan(records, { plan: mode, horizonDays: 7 }), "A")).toBe(expected);
  });
});

describe("Cases from the field, on real capacity", () => {
  const always = calendar("always", 0, 0);

  it("operations B and C after A, D after C, one work centre → A first, C before D", () => {
    const records = plant({
      items: [made("PART")],
      calendars: [always],
      resources: [resource("BENCH", { calendar: "always" })],
      routing: [
        step("PART", 10, "BENCH", 30, { description: "A" }),
        step("PART", 20, "BENCH", 30, { description: "B", after: [10] }),
        step("PART", 30, "BENCH", 30, { description: "C", after: [10] }),
        step("PART", 40, "BENCH", 30, { description: "D", after: [30] }),
      ],
      demands: [demand("SO1", "PART", 2, due)],
    });
    const [a, b, c, d] = operationsOf(validPlan(records), "PART");
    if (a === undefined || b === undefined || c === undefined || d === undefined) throw new Error("Four operations");
    expect(a.end).toBeLessThanOrEqual(Math.min(b.start, c.start, d.start));
    expect(c.end).toBeLessThanOrEqual(d.start);
  });

  it("capacity 3, four equal jobs at once → the fourth in the next slot", () => {
    const jobs = ["J1", "J2", "J3", "J4"];
    const records = plant({
      items: jobs.map((job) => made(job)),
      calendars: [always],
      resources: [resource("OVEN", { calendar: "always", units: 3 })],
      routing: jobs.map((job) => step(job, 10, "OVEN", 60)),
      demands: jobs.map((job) => demand(`SO-${job}`, job, 1, settings().start)),
    });
    const begin = startOfDay(settings().start);
    const starts = validPlan(records, { direction: "forward" }).operations.map(({ start }) => start - begin);
    expect(starts.sort((one, other) => one - other)).toEqual([0, 0, 0, 60]);
  });

  it("an operation effective later than the due date → late, not short", () => {
    const records = plant({
      items: [made("PART")],
      calendars: [always],
      resources: [resource("BENCH", { calendar: "always" })],
      routing: [step("PART", 10, "BENCH", 30, { effectiveFrom: due + 5 })],
      demands: [demand("SO1", "PART", 2, due)],
    });
    const plan = validPlan(records);
    expect(plannedUnits(plan, "PART")).toBe(2);
    expect(plan.promises).toMatchObject([{ promised: due + 5, lateDays: 5, limit: "effectivity" }]);
  });

  it("A made from B made from A → refused, the path A > B > A named", () => {
    const records = plant({
      items: [made("A"), made("B")],
      bom: [
        bom("A", "B", 1, { source: { sheet: "BOM", cell: "A4" } }),
        bom("B", "A", 1, { source: { sheet: "BOM", cell: "A9" } }),
      ],
      demands: [demand("SO1", "A", 1, due)],
    });
    const [issue, ...others] = checkPlant(records).filter(({ severity }) => severity === "fatal");
    expect(issue).toEqual({
      code: "bom-cycle",
      severity: "fatal",
      text: 'Item "A" is part of itself: A → B → A (BOM, rows 4 and 9).',
      hint: "Remove one of these lines.",
      sheet: "BOM",
      cell: "A9",
    });
    expect(others).toEqual([]);
  });
});
