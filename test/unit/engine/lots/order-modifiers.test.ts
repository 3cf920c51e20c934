// Minimum, maximum and multiple, in this order, and what gives way when they contradict.

import { modifiedQuantity } from "../../../../src/engine/lots/order-modifiers";

describe("Order modifiers", () => {
  it.each([
    [20, {}, 20],
    [20, { minimumOrder: 100 }, 100],
    [150, { maximumOrder: 100 }, 100],
    [32, { multipleOrder: 6 }, 36],
    [36, { multipleOrder: 6 }, 36],
    [20, { minimumOrder: 100, multipleOrder: 30 }, 120],
    [0.3, { multipleOrder: 0.1 }, 0.3],
  ])("make of %p with %p %p", (wanted, modifiers, expected) => {
    expect(modifiedQuantity(wanted, modifiers)).toBe(expected);
  });

  it("round down where rounding up would pass the maximum", () => {
    expect(modifiedQuantity(50, { maximumOrder: 20, multipleOrder: 6 })).toBe(18);
    expect(modifiedQuantity(50, { maximumOrder: 0.3, multipleOrder: 0.1 })).toBe(0.3);
  });

  it("let the maximum win over the minimum, and one multiple over the maximum", () => {
    expect(modifiedQuantity(5, { minimumOrder: 30, maximumOrder: 20 })).toBe(20);
    expect(modifiedQuantity(5, { maximumOrder: 20, multipleOrder: 24 })).toBe(24);
  });
});
