// When the horizon needs each open order, and how much of it.

import { openOrderUses } from "../../../../src/engine/requirements/open-order-uses";

const needs = [
  { day: 3, quantity: 10 },
  { day: 5, quantity: 10 },
  { day: 5, quantity: 10 },
  { day: 9, quantity: 10 },
];

describe("The use of open orders", () => {
  it("is on the day on which stock without them falls below the level, all needs of the day counted", () => {
    expect(openOrderUses(15, 0, needs, [20, 30, 5], 1)).toEqual([
      { needed: 5, quantity: 20 },
      { needed: 9, quantity: 5 },
      { needed: null, quantity: 0 },
    ]);
  });

  it("is at the start where stock begins below the level", () => {
    expect(openOrderUses(0, 5, [], [8], 1)).toEqual([{ needed: 1, quantity: 5 }]);
  });

  it("may be of several orders on one day", () => {
    expect(openOrderUses(0, 0, [{ day: 4, quantity: 12 }], [5, 5, 5], 1)).toEqual([
      { needed: 4, quantity: 5 },
      { needed: 4, quantity: 5 },
      { needed: 4, quantity: 2 },
    ]);
  });
});
