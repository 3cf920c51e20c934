// Needs that are sums of rounded parts: the rounding of the parts is no need of its own.

import { quietRun } from "../../../../src/base/run";
import { makePlan } from "../../../../src/engine/make-plan";
import { bom, demand, item, made, plant, settings } from "../../plant-builder";

/** Three parents need 6 / 0.9 = 6.666667 each: together 20.000001, which is 20. */
function ordered(more: Parameters<typeof item>[1]): readonly number[] {
  const parents = ["A", "B", "C"];
  const records = plant({
    items: [...parents.map((id) => made(id)), item("X", more)],
    bom: parents.map((id) => bom(id, "X", 1, { scrap: 0.1 })),
    demands: parents.map((id) => demand(`SO-${id}`, id, 6, settings().start + 10)),
  });
  return makePlan(records, settings(), quietRun).orders.filter((order) => order.item === "X").map(({ quantity }) => quantity);
}

describe("a need that is a sum of rounded parts", () => {
  it("does not begin another lot", () => {
    expect(ordered({ lotRule: { kind: "fixed", quantity: 20 } })).toEqual([20]);
  });

  it("does not begin another multiple", () => {
    expect(ordered({ multipleOrder: 1 })).toEqual([20]);
    expect(ordered({ multipleOrder: 4 })).toEqual([20]);
  });
});
