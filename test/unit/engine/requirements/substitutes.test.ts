// Free stock of one item that stands in for another before that is made or bought.

import { quietRun } from "../../../../src/base/run";
import { checkPlan } from "../../../../src/engine/check-plan";
import { makePlan } from "../../../../src/engine/make-plan";
import { checkPlant } from "../../../../src/model/check-plant";
import type { Plan } from "../../../../src/model/plan";
import type { Plant, Substitute } from "../../../../src/model/plant";
import type { Settings } from "../../../../src/model/settings";
import { bom, day, demand, item, made, openOrder, plant, settings, stock } from "../../plant-builder";

function plan(records: Partial<Plant>, wishes: Partial<Settings> = {}): Plan {
  const whole = plant(records);
  expect(checkPlant(whole).filter(({ severity }) => severity === "fatal")).toEqual([]);
  const planned = makePlan(whole, settings({ horizonDays: 56, plan: "requirements", ...wishes }), quietRun);
  expect(checkPlan(whole, planned)).toEqual([]);
  return planned;
}

const start = day("2026-05-04");
const standIn = (component: string, substitute: string, more: Partial<Substitute> = {}): Substitute => ({ component, substitute, ratio: 1, rank: 1, ...more });
const items = [made("BIKE", { leadTimeDays: 1 }), item("C", { leadTimeDays: 7, cost: 2 }), item("C-ALT", { safetyStock: 5 }), made("TRIKE")];
const lines = [bom("BIKE", "C", 1), bom("TRIKE", "C-ALT", 1)];
const bikes = demand("1", "BIKE", 50, start + 20);
const ordersOf = ({ orders }: Plan, id: string) => orders.filter((order) => order.item === id);

describe("Substitutes", () => {
  it("give what is free of them before the item is ordered", () => {
    // 60 on hand, 10 for tricycles in the horizon, 5 of safety stock, 5 sold as spare parts: 40 are free.
    const planned = plan({
      items,
      bom: lines,
      substitutes: [standIn("C", "C-ALT")],
      stock: [stock("C-ALT", 60)],
      demands: [bikes, demand("2", "TRIKE", 10, start + 40), demand("3", "C-ALT", 5, start + 2)],
    });
    expect(ordersOf(planned, "C")).toMatchObject([
      { quantity: 40, substitute: "C-ALT", start: start + 19, due: start + 19 },
      { quantity: 10, start: start + 12, due: start + 19 },
    ]);
    expect(ordersOf(planned, "C")[0]?.reasons).toEqual(["Needed on 2026-05-23 for order BIKE-001.", "40 of C from the free stock of C-ALT."]);
    expect(ordersOf(planned, "C-ALT")).toEqual([]);
    expect(planned.links).toContainEqual({ item: "C-ALT", quantity: 40, supply: { kind: "stock" }, need: { kind: "component", order: "C-001" } });
    expect(planned.kpis.purchaseValue).toBe(20);
    expect(planned.messages).toContainEqual(expect.objectContaining({ kind: "use substitute", text: "Use C-ALT for 40 of C on 2026-05-23 (order C-001)." }));
  });

  it("count by their ratio, on their days, and by rank", () => {
    const planned = plan({
      items: [...items, item("C-OLD")],
      bom: lines,
      substitutes: [standIn("C", "C-ALT", { ratio: 2, rank: 2 }), standIn("C", "C-OLD", { rank: 1, effectiveTo: start + 30 })],
      stock: [stock("C-ALT", 25), stock("C-OLD", 12)],
      demands: [bikes, demand("2", "BIKE", 6, start + 40)],
    });
    // 12 of the old one, (25 − 5) / 2 of the other, the rest is bought; later nothing is left.
    expect(ordersOf(planned, "C").map(({ quantity, substitute }) => [quantity, substitute])).toEqual([[12, "C-OLD"], [10, "C-ALT"], [28, undefined], [6, undefined]]);
  });

  it("of open orders only what is there by the need is free", () => {
    const open = (due: number) => plan({
      items,
      bom: lines,
      substitutes: [standIn("C", "C-ALT")],
      stock: [stock("C-ALT", 5)],
      openOrders: [openOrder("PO", "C-ALT", 30, due)],
      demands: [bikes],
    });
    expect(ordersOf(open(start + 19), "C").map(({ quantity }) => quantity)).toEqual([30, 20]);
    expect(ordersOf(open(start + 20), "C").map(({ quantity }) => quantity)).toEqual([50]);
  });

  it("two items share what is free of one, and safety stock is not made of it", () => {
    const planned = plan({
      items: [made("BIKE"), item("C", { safetyStock: 8 }), item("D"), item("C-ALT")],
      bom: [bom("BIKE", "C", 1), bom("BIKE", "D", 1)],
      substitutes: [standIn("C", "C-ALT"), standIn("D", "C-ALT")],
      stock: [stock("C-ALT", 30), stock("C", 8)],
      demands: [demand("1", "BIKE", 20, start + 20)],
    });
    expect(ordersOf(planned, "C").map(({ quantity, substitute }) => [quantity, substitute])).toEqual([[12, "C-ALT"], [8, undefined]]);
    expect(ordersOf(planned, "D").map(({ quantity, substitute }) => [quantity, substitute])).toEqual([[18, "C-ALT"], [2, undefined]]);
  });

  it("are there within the planning time fence, and take no work", () => {
    const planned = plan({ items, bom: lines, substitutes: [standIn("BIKE", "TRIKE")], stock: [stock("TRIKE", 50)], demands: [{ ...bikes, due: start + 1 }] }, { planningFenceDays: 10, plan: "constrained" });
    expect(ordersOf(planned, "BIKE")).toMatchObject([{ quantity: 50, substitute: "TRIKE", due: start + 1 }]);
    expect(planned.promises).toMatchObject([{ promised: start + 1 }]);
  });

  it("that make an item wait for itself are refused with the way", () => {
    const issues = checkPlant(plant({ items, bom: [...lines, bom("C", "TRIKE", 1)], substitutes: [standIn("C", "C-ALT")] }));
    expect(issues.filter(({ severity }) => severity === "fatal")).toMatchObject([{ code: "substitute-cycle", text: "With its substitutes an item waits for itself: C → TRIKE → C." }]);
    expect(checkPlant(plant({ items, substitutes: [standIn("C", "C")] }))).toContainEqual(expect.objectContaining({ code: "substitute-cycle" }));
  });
});
