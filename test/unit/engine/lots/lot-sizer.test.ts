// The next lot of an item by its rule, before and after the modifiers, with its reasons.

import { lotQuantity, lotReasons, lotSizer } from "../../../../src/engine/lots/lot-sizer";
import { english } from "../../../../src/engine/sentences/english/english";
import type { Item, LotRule } from "../../../../src/model/plant";
import { item } from "../../plant-builder";

const AHEAD = [20, 30, 0, 50, 10];

const weeks = AHEAD.map((_, week) => ({ start: 7 * week, end: 7 * week + 7 }));

function lotOf(lotRule: LotRule, more: Partial<Item> = {}, modifiers = {}) {
  const sizer = lotSizer(item("A", { lotRule, ...more }), modifiers, 22, 7, weeks);
  const request = { shortage: 20, available: -20, gross: AHEAD, bucket: 0 };
  return { quantity: lotQuantity(sizer, request), reasons: lotReasons(sizer, request, english) };
}

// Holding costs 1 per unit and bucket: 365 / 7 a year at a rate of 1.
const costs = { cost: 365 / 7, holdingRate: 1, orderCost: 60 };

describe("The next lot", () => {
  it.each([
    [{ kind: "lotForLot" }, 20],
    [{ kind: "fixed", quantity: 8 }, 8],
    [{ kind: "periods", periods: 3 }, 50],
    [{ kind: "minMax", minimumStock: 5, maximumStock: 60 }, 80],
    [{ kind: "eoq" }, 51],
    [{ kind: "periodOrderQuantity" }, 50],
    [{ kind: "leastUnitCost" }, 50],
    [{ kind: "silverMeal" }, 50],
    [{ kind: "partPeriod" }, 50],
    [{ kind: "wagnerWhitin" }, 50],
  ] as const)("by rule %p is %p", (rule, expected) => {
    expect(lotOf(rule, costs).quantity).toBe(expected);
  });

  it.each(["eoq", "periodOrderQuantity", "leastUnitCost", "silverMeal", "partPeriod", "wagnerWhitin"] as const)(
    "by cost (%s) is lot for lot when an order costs nothing, and covers the horizon when holding is free",
    (kind) => {
      expect(lotOf({ kind }, { cost: 10, holdingRate: 0.2 }).quantity).toBe(20);
      expect(lotOf({ kind }, { orderCost: 10 }).quantity).toBe(110);
    },
  );

  it("says what the rule and the modifiers made of it", () => {
    expect(lotOf({ kind: "periods", periods: 2 }, {}, { minimumOrder: 60, maximumOrder: 55, multipleOrder: 10 })).toEqual({
      quantity: 50,
      reasons: [
        "Lot covers 3 buckets.",
        "Lot raised from 50 to the minimum of 60.",
        "Lot cut from 60 to the maximum of 55.",
        "Lot rounded down from 55 to 50, a multiple of 10.",
      ],
    });
  });

  it("is no more than is needed while it keeps", () => {
    expect(lotOf({ kind: "periods", periods: 5 }, { shelfLifeDays: 20 })).toEqual({
      quantity: 50,
      reasons: ["Lot covers 5 buckets.", "Lot cut from 110 to 50: it keeps 20 days."],
    });
    expect(lotOf({ kind: "eoq" }, { ...costs, shelfLifeDays: 1 })).toEqual({
      quantity: 20,
      reasons: ["Economic order quantity of 51.", "Lot cut from 51 to 20: it keeps 1 day."],
    });
    expect(lotOf({ kind: "minMax", minimumStock: 5, maximumStock: 60 }, { shelfLifeDays: 14 }).quantity).toBe(50);
  });

  it("is not cut when it keeps longer than the plan is known, nor where a modifier or a fixed lot asks for more", () => {
    expect(lotOf({ kind: "minMax", minimumStock: 5, maximumStock: 200 }, { shelfLifeDays: 35 }).quantity).toBe(220);
    expect(lotOf({ kind: "lotForLot" }, { shelfLifeDays: 1 }, { minimumOrder: 60 }).quantity).toBe(60);
    expect(lotOf({ kind: "fixed", quantity: 25 }, { shelfLifeDays: 1 }).quantity).toBe(25);
  });

  it("of a phantom is what is short, whatever its rule and modifiers say", () => {
    expect(lotOf({ kind: "fixed", quantity: 100 }, { supply: "phantom" }, { minimumOrder: 60 })).toEqual({ quantity: 20, reasons: [] });
  });

  it("of a min-max rule is due below the larger of minimum and safety stock", () => {
    const rule: LotRule = { kind: "minMax", minimumStock: 10, maximumStock: 40 };
    expect(lotSizer(item("A", { lotRule: rule }), {}, 0, 7).level).toBe(10);
    expect(lotSizer(item("A", { lotRule: rule, safetyStock: 15 }), {}, 0, 7).level).toBe(15);
  });
});
