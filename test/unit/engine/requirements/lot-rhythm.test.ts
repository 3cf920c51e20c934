// Lots that keep the days which they had in the plan before: which bucket begins the next one, and what that does to a plan.

import { quietRun } from "../../../../src/base/run";
import { lotRhythms } from "../../../../src/engine/requirements/lot-rhythm";
import { bucketLookup, planBuckets } from "../../../../src/engine/requirements/plan-buckets";
import { planRequirements } from "../../../../src/engine/requirements/plan-requirements";
import type { FormerLots } from "../../../../src/model/plan";
import type { Demand, LotRule } from "../../../../src/model/plant";
import { day, demand, made, plant, settings } from "../../plant-builder";

const chosen = settings({ horizonDays: 56 });
const buckets = planBuckets(chosen);
const weekly = Array.from({ length: 6 }, (_, week) => demand(`week ${String(week + 2)}`, "TUBE", 10, chosen.start + 7 * (week + 1)));

/** Quantity and reasons of each lot, by the day on which it is needed. */
function lotsOf(demands: readonly Demand[], lots: readonly FormerLots[], lotRule: LotRule = { kind: "periods", periods: 2 }) {
  const { orders } = planRequirements(plant({ items: [made("TUBE", { lotRule })], demands }), demands, chosen, buckets, quietRun, lots);
  return orders.map(({ needed, quantity, reasons }) => [(needed - chosen.start) / 7, quantity, reasons.at(-1)]);
}

describe("The rhythm of lots", () => {
  it("is for each bucket the first later one with a lot; other items and days outside the plan are left out", () => {
    const lots: FormerLots[] = [
      ["TUBE", [chosen.start - 3, chosen.start + 9, chosen.start + 24, chosen.start + 90]],
      ["GONE", [chosen.start]],
    ];
    const rhythms = lotRhythms(lots, (item) => (item === "TUBE" ? 5 : undefined), { buckets, bucketOf: bucketLookup(buckets) });
    expect([...rhythms].map(([item, next]) => [item, ...next])).toEqual([[5, 1, 3, 3, 8, 8, 8, 8, 8]]);
  });

  it("keeps the weeks of all later lots when something is needed a week before the first", () => {
    expect(lotsOf(weekly, []).map(([week, quantity]) => [week, quantity])).toEqual([[1, 20], [3, 20], [5, 20]]);
    const early = [demand("early", "TUBE", 4, day("2026-05-04")), ...weekly];
    expect(lotsOf(early, []).map(([week, quantity]) => [week, quantity])).toEqual([[0, 14], [2, 20], [4, 20], [6, 10]]);
    const before: FormerLots[] = [["TUBE", [1, 3, 5].map((week) => chosen.start + 7 * week)]];
    expect(lotsOf(early, before)).toEqual([
      [0, 4, "The lot rule covers more, but the next lot stays where the plan before had it."],
      [1, 20, "Lot covers 2 buckets."],
      [3, 20, "Lot covers 2 buckets."],
      [5, 20, "Lot covers 3 buckets."],
    ]);
  });

  it("is no matter of rules that do not cover a number of buckets", () => {
    const before: FormerLots[] = [["TUBE", [chosen.start + 14]]];
    for (const rule of [{ kind: "lotForLot" }, { kind: "fixed", quantity: 15 }, { kind: "minMax", minimumStock: 5, maximumStock: 40 }] as const) {
      expect(lotsOf(weekly, before, rule)).toEqual(lotsOf(weekly, [], rule));
    }
  });
});
