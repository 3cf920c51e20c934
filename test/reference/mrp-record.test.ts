// The MRP record of section 1 of docs/formulas.md and the lot cases of section 9, number for number.

import { quietRun } from "../../src/base/run";
import { planBuckets } from "../../src/engine/requirements/plan-buckets";
import { planRequirements } from "../../src/engine/requirements/plan-requirements";
import type { Plant } from "../../src/model/plant";
import { day, demand, item, openOrder, plant, settings, stock } from "../unit/plant-builder";

const START = day("2026-05-04");
const week = (period: number): number => START + 7 * (period - 1);

function recordOf(records: Partial<Plant>, id: string, days = 56) {
  const plan = settings({ horizonDays: days });
  const whole = plant(records);
  const { records: all } = planRequirements(whole, whole.demands, plan, planBuckets(plan), quietRun);
  const found = all.find((record) => record.item === id);
  if (found === undefined) throw new Error(`No record of ${id}`);
  return found;
}

describe("The record of section 1", () => {
  const record = recordOf(
    {
      items: [item("A", { safetyStock: 10, leadTimeDays: 14, multipleOrder: 100 })],
      stock: [stock("A", 40)],
      openOrders: [openOrder("PO", "A", 50, week(1))],
      demands: [80, 120, 60, 90, 70].map((units, index) => demand(`D${String(index)}`, "A", units, week([2, 4, 5, 7, 8][index] ?? 1))),
    },
    "A",
  );

  it("projects 90 10 10 90 30 30 40 70 on hand", () => {
    expect(record.onHand).toEqual([90, 10, 10, 90, 30, 30, 40, 70]);
  });

  it("nets 0 0 0 120 0 0 70 40", () => {
    expect(record.net).toEqual([0, 0, 0, 120, 0, 0, 70, 40]);
  });

  it("plans receipts of 200 in 4, 100 in 7 and 100 in 8, released two weeks earlier", () => {
    expect(record.receipts).toEqual([0, 0, 0, 200, 0, 0, 100, 100]);
    expect(record.releases).toEqual([0, 200, 0, 0, 100, 100, 0, 0]);
  });

  it("shows gross requirements and scheduled receipts in their periods", () => {
    expect(record.gross).toEqual([0, 80, 0, 120, 60, 0, 90, 70]);
    expect(record.scheduled).toEqual([50, 0, 0, 0, 0, 0, 0, 0]);
    expect(record.opening).toBe(40);
  });
});

describe("Lots of section 9", () => {
  it("gives 1,350 for demands 250 and 1000 with safety stock 100 and no stock", () => {
    const record = recordOf(
      { items: [item("A", { safetyStock: 100 })], demands: [demand("1", "A", 250, week(1)), demand("2", "A", 1000, week(2))] },
      "A",
    );
    expect(record.receipts.reduce((sum, units) => sum + units, 0)).toBe(1350);
  });

  it("gives 100 for 20 + 20 + 20 with a minimum of 100 in one bucket", () => {
    const demands = [0, 1, 2].map((n) => demand(String(n), "A", 20, week(2) + n));
    const record = recordOf({ items: [item("A", { minimumOrder: 100 })], demands }, "A");
    expect(record.receipts).toEqual([0, 100, 0, 0, 0, 0, 0, 0]);
  });

  it("orders 36 where a min-max rule of 10 to 40 with a multiple of 6 projects a stock of 8", () => {
    const lotRule = { kind: "minMax", minimumStock: 10, maximumStock: 40 } as const;
    const record = recordOf(
      { items: [item("A", { lotRule, multipleOrder: 6 })], stock: [stock("A", 20)], demands: [demand("1", "A", 12, week(1))] },
      "A",
      7,
    );
    expect(record.receipts).toEqual([36]);
    expect(record.onHand).toEqual([44]);
  });

  it.each([
    [20, 20],
    [undefined, 25],
  ])("with safety stock 10, stock 60, demand 75 and a cap of %p orders %p", (maximumOrder, expected) => {
    const cap = maximumOrder === undefined ? {} : { maximumOrder };
    const record = recordOf(
      { items: [item("A", { safetyStock: 10, ...cap })], stock: [stock("A", 60)], demands: [demand("1", "A", 75, week(1))] },
      "A",
      7,
    );
    expect(record.receipts).toEqual([expected]);
  });

  it("orders nothing more where stock 12 and a firm order of 3 cover demand 5 and safety stock 10", () => {
    const record = recordOf(
      {
        items: [item("A", { safetyStock: 10 })],
        stock: [stock("A", 12)],
        demands: [demand("1", "A", 5, week(1) + 2)],
        openOrders: [openOrder("FO", "A", 3, week(1) + 2, { firm: true })],
      },
      "A",
      7,
    );
    expect(record.receipts).toEqual([0]);
    expect(record.onHand).toEqual([10]);
  });
});
