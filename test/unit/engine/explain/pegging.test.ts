// Pegging of a plan: level by level and in full, up to the customer orders and down to stock and purchases.

import { quietRun } from "../../../../src/base/run";
import { servedDemands, suppliesBehind } from "../../../../src/engine/explain/full-pegging";
import { pegChain, type PegQuestion } from "../../../../src/engine/explain/peg-chain";
import { pegSubject, type PegSubject } from "../../../../src/engine/explain/peg-subject";
import { makePlan } from "../../../../src/engine/make-plan";
import { bom, day, demand, item, made, plant, settings, stock } from "../../plant-builder";
import { examplePlan } from "../../../docs/example-plan";

const { plan } = examplePlan;
const up: PegQuestion = { direction: "up", day: null, levels: Infinity };
const down: PegQuestion = { direction: "down", day: null, levels: Infinity };

function subject(id: string): PegSubject {
  const found = pegSubject(plan, examplePlan.plant.items, id);
  if (found === null) throw new Error(id);
  return found;
}

function total(rows: readonly { readonly quantity: number }[]): number {
  return rows.reduce((sum, { quantity }) => sum + quantity, 0);
}

describe("What a question about pegging is of", () => {
  it("is an item, an order, a demand, or nothing of the plan", () => {
    expect(["BIKE", "BIKE-001", "SO-2"].map((id) => subject(id).kind)).toEqual(["item", "order", "demand"]);
    expect(pegSubject(plan, examplePlan.plant.items, "SKATE")).toBeNull();
  });
});

describe("What supply is for", () => {
  const steps = pegChain(plan, subject("FRAME"), up);

  it("leads from every supply of an item up to customer orders, a level at a time", () => {
    expect(steps[0]?.level).toBe(0);
    expect(steps.filter(({ level }) => level === 0).every((step) => step.item === "FRAME" && step.need.kind === "component")).toBe(true);
    expect(steps.filter(({ level }) => level === 1).every((step) => step.item === "BIKE")).toBe(true);
    const served = new Set(steps.flatMap(({ need }) => (need.kind === "demand" ? [need.demand] : [])));
    expect([...served]).toEqual(expect.arrayContaining(["SO-2", "SO-3"]));
    steps.slice(1).forEach((step, index) => expect(step.level - (steps[index]?.level ?? 0)).toBeLessThanOrEqual(1));
  });

  it("hands on as much at the first level as the plan's links do", () => {
    const links = plan.links.filter((link) => link.item === "WHEEL");
    expect(total(pegChain(plan, subject("WHEEL"), up).filter(({ level }) => level === 0))).toBe(total(links));
  });

  it("follows only the supply of the period asked for", () => {
    const inWeek = pegChain(plan, subject("WHEEL"), { ...up, day: day("2026-05-20") }).filter(({ level }) => level === 0);
    expect(inWeek.length).toBeGreaterThan(0);
    expect(inWeek.every(({ there }) => there >= day("2026-05-18") && there < day("2026-05-25"))).toBe(true);
    expect(pegChain(plan, subject("WHEEL"), { ...up, day: day("2030-01-01") })).toEqual([]);
  });

  it("stops after the levels asked for", () => {
    const next = pegChain(plan, subject("FRAME"), { ...up, levels: 1 });
    expect(next.length).toBeGreaterThan(0);
    expect(next).toEqual(steps.filter(({ level }) => level === 0));
  });

  it("is of one order where an order is asked about, and of nothing for a customer order", () => {
    const ofOrder = pegChain(plan, subject("FRAME-001"), { ...up, levels: 1 });
    expect(ofOrder.every(({ order }) => order === "FRAME-001")).toBe(true);
    expect(total(ofOrder)).toBe(plan.orders.find(({ id }) => id === "FRAME-001")?.quantity);
    expect(pegChain(plan, subject("SO-2"), up)).toEqual([]);
  });
});

describe("What a need is covered from", () => {
  it("leads from a customer order down to stock and purchases, a level at a time", () => {
    const steps = pegChain(plan, subject("SO-2"), down);
    expect(total(steps.filter(({ level }) => level === 0))).toBe(25);
    expect(steps.filter(({ level }) => level === 0).every((step) => step.item === "BIKE")).toBe(true);
    expect(new Set(steps.filter(({ level }) => level === 1).map((step) => step.item))).toEqual(new Set(["FRAME", "WHEEL"]));
    steps.slice(1).forEach((step, index) => expect(step.level - (steps[index]?.level ?? 0)).toBeLessThanOrEqual(1));
  });

  it("is an order's components one level down", () => {
    const components = pegChain(plan, subject("BIKE-001"), { ...down, levels: 1 });
    expect(components.every(({ need }) => need.kind === "component" && need.order === "BIKE-001")).toBe(true);
    const quantity = plan.orders.find(({ id }) => id === "BIKE-001")?.quantity ?? NaN;
    expect(total(components.filter((step) => step.item === "WHEEL"))).toBe(2 * quantity);
  });
});

describe("Full pegging", () => {
  it("adds up over an item's orders to the pegs that the plan gives each of them", () => {
    const served = servedDemands(plan, subject("FRAME"));
    const pegs = plan.orders.filter((order) => order.item === "FRAME").flatMap((order) => order.pegs);
    expect(total(served)).toBeCloseTo(total(pegs), 5);
    expect(served.map(({ promise }) => promise.requested)).toEqual(served.map(({ promise }) => promise.requested).sort((a, b) => a - b));
  });

  it("counts stock, which has no order to carry a peg", () => {
    const served = servedDemands(plan, subject("BIKE")).find(({ promise }) => promise.demand === "SO-1");
    expect(served?.quantity).toBe(8);
  });

  it("finds behind a customer order what its bill of material asks for", () => {
    const behind = suppliesBehind(plan, subject("SO-3"));
    const units = (id: string): number => total(behind.filter((supply) => supply.item === id));
    expect(units("BIKE")).toBe(30);
    expect(units("FRAME")).toBeCloseTo(30, 5);
    expect(units("WHEEL")).toBeCloseTo(60, 5);
  });

  it("is the same seen from both ends", () => {
    for (const { demand: id } of plan.promises) {
      for (const { order, quantity } of suppliesBehind(plan, { kind: "demand", id })) {
        if (order !== null) expect(order.pegs.find((peg) => peg.demand === id)?.quantity).toBeCloseTo(quantity, 4);
      }
    }
  });

  it("does not follow an order into itself, and shares a common part out", () => {
    const records = plant({
      items: [made("A"), made("B"), item("C")],
      bom: [bom("A", "C", 1), bom("B", "C", 3)],
      stock: [stock("C", 10)],
      demands: [demand("ONE", "A", 4, day("2026-05-20")), demand("TWO", "B", 4, day("2026-05-27"))],
    });
    const shared = makePlan(records, settings(), quietRun);
    expect(suppliesBehind(shared, { kind: "demand", id: "ONE" }).map(({ item: id, order, quantity }) => [id, order?.id ?? "stock", quantity])).toEqual([
      ["C", "stock", 4],
      ["A", "A-001", 4],
    ]);
    expect(total(suppliesBehind(shared, { kind: "order", id: "B-001" }))).toBe(12);
    expect(servedDemands(shared, { kind: "item", id: "C" }).map(({ promise, quantity }) => [promise.demand, quantity])).toEqual([["ONE", 4], ["TWO", 12]]);
  });
});
