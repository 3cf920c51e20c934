// Pegging: one level first in, first out, and the demands behind every order through all levels.

import { quietRun } from "../../../../src/base/run";
import { noStretches, pegItem, unitsGiven } from "../../../../src/engine/requirements/peg-item";
import { planBuckets } from "../../../../src/engine/requirements/plan-buckets";
import { planRequirements } from "../../../../src/engine/requirements/plan-requirements";
import type { Plant } from "../../../../src/model/plant";
import { bom, day, demand, item, made, openOrder, plant, settings, stock } from "../../plant-builder";

function plan(records: Partial<Plant>) {
  const whole = plant(records);
  const chosen = settings({ horizonDays: 56 });
  return planRequirements(whole, whole.demands, chosen, planBuckets(chosen), quietRun);
}

const due = day("2026-06-01");

function shares(supplies: readonly number[], needs: readonly number[], deficit: number) {
  const amounts = (quantities: readonly number[]) => ({ count: quantities.length, quantities: Float64Array.from(quantities) });
  const found = noStretches();
  pegItem(amounts(supplies), amounts(needs), 0, deficit, found);
  return supplies.flatMap((_, supply) => {
    const first = found.firstNeeds[supply] ?? 0;
    const served = Array.from({ length: (found.endNeeds[supply] ?? 0) - first }, (__, i) => first + i);
    return served.map((need) => ({ supply, need, quantity: unitsGiven(supply, need, amounts(needs), found) }));
  });
}

describe("One-level pegging", () => {
  it("serves needs in sequence and splits supplies where needed", () => {
    expect(shares([5, 10], [3, 4, 20], 0)).toEqual([
      { supply: 0, need: 0, quantity: 3 },
      { supply: 0, need: 1, quantity: 2 },
      { supply: 1, need: 1, quantity: 2 },
      { supply: 1, need: 2, quantity: 8 },
    ]);
  });

  it("lets a negative opening use up the first supplies", () => {
    expect(shares([0, 10], [10], 4)).toEqual([{ supply: 1, need: 0, quantity: 6 }]);
  });

  it("makes no links of rounding dust", () => {
    expect(shares([0.1, 0.2, 1], [0.3, 1], 0)).toEqual([
      { supply: 0, need: 0, quantity: 0.1 },
      { supply: 1, need: 0, quantity: 0.2 },
      { supply: 2, need: 1, quantity: 1 },
    ]);
  });

  it("uses stock, then open orders, then planned ones, and serves the more important demand of a day first", () => {
    const { links } = plan({
      items: [item("A", { safetyStock: 2 })],
      stock: [stock("A", 4)],
      openOrders: [openOrder("PO", "A", 3, due)],
      demands: [demand("LOW", "A", 5, due, { priority: 5 }), demand("HIGH", "A", 5, due, { priority: 1 })],
    });
    const texts = links.map(({ supply, need, quantity }) => {
      const from = supply.kind === "stock" ? "stock" : supply.order;
      return `${from} → ${need.kind === "demand" ? need.demand : need.kind}: ${String(quantity)}`;
    });
    expect(texts).toEqual([
      "stock → HIGH: 4",
      "PO → HIGH: 1",
      "PO → LOW: 2",
      "A-001 → LOW: 3",
      "A-001 → safetyStock: 2",
    ]);
  });

  it("serves the component need of the more important demand first", () => {
    const { links } = plan({
      items: [made("A"), made("B"), item("C")],
      bom: [bom("A", "C", 1), bom("B", "C", 1)],
      stock: [stock("C", 5)],
      demands: [demand("1", "A", 5, due, { priority: 2 }), demand("2", "B", 5, due, { priority: 1 })],
    });
    expect(links).toContainEqual({
      item: "C",
      quantity: 5,
      supply: { kind: "stock" },
      need: { kind: "component", order: "B-001" },
    });
  });
});

describe("Full pegging", () => {
  it("names all demands of a shared component in its own units, in proportion", () => {
    const { orders } = plan({
      items: [made("A", { minimumOrder: 40 }), made("B"), item("C")],
      bom: [bom("A", "C", 3), bom("B", "C", 1)],
      demands: [demand("1", "A", 10, due), demand("2", "A", 20, due), demand("3", "B", 7, due)],
    });
    const pegs = new Map(orders.map((order) => [order.id, order.pegs]));
    expect(pegs.get("A-001")).toEqual([
      { demand: "1", quantity: 10 },
      { demand: "2", quantity: 20 },
    ]);
    expect(pegs.get("C-001")).toEqual([
      { demand: "1", quantity: 30 },
      { demand: "2", quantity: 60 },
      { demand: "3", quantity: 7 },
    ]);
  });

  it("adds up to no more than the claims, whatever is rounded", () => {
    const { orders } = plan({
      items: [made("A"), item("C")],
      bom: [bom("A", "C", 1 / 3)],
      demands: ["1", "2", "3"].map((id) => demand(id, "A", 1, due)),
    });
    const pegs = orders.find((order) => order.item === "C")?.pegs ?? [];
    expect(pegs).toHaveLength(3);
    expect(pegs.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(1);
  });

  it("says what an order is for: the parent order, the forecast, or the stock to keep", () => {
    const { orders } = plan({
      items: [made("A", { leadTimeDays: 3 }), item("C", { multipleOrder: 12 }), item("S", { safetyStock: 5 })],
      bom: [bom("A", "C", 1)],
      demands: [demand("F", "A", 10, due, { kind: "forecast" })],
    });
    expect(orders.map(({ reasons }) => reasons)).toEqual([
      ["Needed on 2026-05-29 for order A-001.", "Lot rounded up from 10 to 12, a multiple of 12."],
      ["Needed on 2026-06-01 for forecast F."],
      ["Needed on 2026-05-04 to keep 5 in stock."],
    ]);
  });
});
