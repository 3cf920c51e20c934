// The first and the last day of an item: when it may be started or ordered, and what is left of demand after it.

import { quietRun } from "../../../../src/base/run";
import { checkPlan } from "../../../../src/engine/check-plan";
import { makePlan } from "../../../../src/engine/make-plan";
import type { Plant } from "../../../../src/model/plant";
import type { Settings } from "../../../../src/model/settings";
import { bom, day, demand, item, made, plant, settings, stock } from "../../plant-builder";

const last = day("2026-05-20");

function plan(records: Partial<Plant>, wishes: Partial<Settings> = {}) {
  const whole = plant(records);
  const made = makePlan(whole, settings({ horizonDays: 56, plan: "requirements", ...wishes }), quietRun);
  expect(checkPlan(whole, made)).toEqual([]);
  return made;
}

describe("An item with a last day", () => {
  it("is made on that day at the latest, with its components, and kept until it is needed", () => {
    const { orders, records } = plan({
      items: [made("A", { leadTimeDays: 2, effectiveTo: last }), item("C", { leadTimeDays: 5 })],
      bom: [bom("A", "C", 1)],
      demands: [demand("1", "A", 4, day("2026-05-20")), demand("2", "A", 6, day("2026-06-03"))],
    });
    expect(orders).toMatchObject([
      { id: "C-001", quantity: 10, start: day("2026-05-13"), due: day("2026-05-18") },
      { id: "A-001", start: day("2026-05-18"), due: day("2026-05-20"), needed: day("2026-05-20") },
      { id: "A-002", start: last, due: day("2026-05-22"), needed: day("2026-06-03") },
    ]);
    expect(orders[2]?.reasons).toContain("Not after 2026-05-20, the item's last day: kept in stock until it is needed.");
    expect(records[1]?.gross).toEqual([0, 0, 10, 0, 0, 0, 0, 0]);
  });

  it("serves customer orders after it with a warning, and leaves forecasts after it out with a word", () => {
    const source = { sheet: "Orders", cell: "D4" };
    const { orders, issues } = plan({
      items: [item("A", { effectiveTo: last })],
      demands: [
        demand("1", "A", 6, day("2026-06-03"), { source }),
        demand("2", "A", 50, day("2026-06-10"), { kind: "forecast" }),
        demand("3", "A", 7, last, { kind: "forecast" }),
      ],
    }, { consumeBackwardDays: 0 });
    expect(orders.map(({ quantity, due }) => [quantity, due])).toEqual([
      [7, last],
      [6, last],
    ]);
    expect(issues.map(({ severity, code, text }) => [severity, code, text])).toEqual([
      ["warning", "demand-after-last-day", "1 customer order due after the last day of the item, the first: A on 2026-06-03."],
      ["info", "forecast-after-last-day", "1 forecast after the last day of the item left out, the first: A on 2026-06-10."],
    ]);
    expect(issues[0]).toMatchObject(source);
  });

  it("gets no order when that day is past: what stock does not cover is not promised", () => {
    const { orders, promises, records } = plan({
      items: [item("A", { effectiveTo: day("2026-05-03"), safetyStock: 5 })],
      stock: [stock("A", 8)],
      demands: [demand("1", "A", 8, day("2026-05-05")), demand("2", "A", 3, day("2026-05-06"))],
    });
    expect(orders).toEqual([]);
    expect(records[0]?.onHand[0]).toBe(-3);
    expect(promises.map(({ promised, limit, reason }) => [promised, limit, reason])).toEqual([
      [day("2026-05-05"), "none", ""],
      [null, "effectivity", "Not planned: 3 of 3 have no supply, and the last day of A was 2026-05-03."],
    ]);
  });
});

describe("An item with a first day", () => {
  it("is started then at the earliest, and late where it is needed before", () => {
    const { orders } = plan({ items: [item("A", { leadTimeDays: 3, effectiveFrom: last })], demands: [demand("1", "A", 6, day("2026-05-12"))] });
    expect(orders).toMatchObject([{ start: last, due: last + 3, needed: day("2026-05-12") }]);
    expect(orders[0]?.reasons).toContain("Not before 2026-05-20, the item's first day.");
  });

  it("gets no order when its last day lies before its first one", () => {
    const { orders } = plan({ items: [item("A", { effectiveFrom: last, effectiveTo: last - 1 })], demands: [demand("1", "A", 6, last)] });
    expect(orders).toEqual([]);
  });
});
