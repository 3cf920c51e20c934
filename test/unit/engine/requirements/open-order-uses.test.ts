// When the horizon needs each open order, and how much of it.

import { datedOf, nothingDated } from "../../../../src/engine/requirements/dated";
import { openOrderUses } from "../../../../src/engine/requirements/open-order-uses";

const needs = datedOf([3, 5, 5, 9].map((day) => ({ day, quantity: 10 })));

describe("The use of open orders", () => {
  it("is on the day on which stock without them falls below the level, all needs of the day counted", () => {
    expect(openOrderUses(15, 0, needs, [20, 30, 5], 1)).toEqual([
      { needed: 5, quantity: 20 },
      { needed: 9, quantity: 5 },
      { needed: null, quantity: 0 },
    ]);
  });

  it("is at the start where stock begins below the level", () => {
    expect(openOrderUses(0, 5, nothingDated, [8], 1)).toEqual([{ needed: 1, quantity: 5 }]);
  });

  it("may be of several orders on one day", () => {
    expect(openOrderUses(0, 0, datedOf([{ day: 4, quantity: 12 }]), [5, 5, 5], 1)).toEqual([
      { needed: 4, quantity: 5 },
      { needed: 4, quantity: 5 },
      { needed: 4, quantity: 2 },
    ]);
  });
});
