// Rounding dust must not become an order.

import { roundUpTo, snap } from "../../../src/base/quantity";

describe("snap", () => {
  it("turns the dust of binary fractions into nothing", () => {
    expect(snap(0.1 + 0.2 - 0.3)).toBe(0);
    expect(snap(1 - 0.9 - 0.1)).toBe(0);
  });

  it("keeps a millionth of a unit and whole billions", () => {
    expect(snap(0.000_001)).toBe(0.000_001);
    expect(snap(8_999_999_999)).toBe(8_999_999_999);
    expect(snap(1e18)).toBe(1e18);
  });
});

describe("roundUpTo", () => {
  it("rounds up to the next multiple", () => {
    expect(roundUpTo(32, 6)).toBe(36);
    expect(roundUpTo(36, 6)).toBe(36);
    expect(roundUpTo(0.31, 0.1)).toBe(0.4);
  });

  it("gives at least one multiple for a quantity above 0, however small", () => {
    expect(roundUpTo(0.000_001, 6)).toBe(6);
    expect(roundUpTo(0, 6)).toBe(0);
  });

  it("does not add a step for dust above a multiple", () => {
    expect(roundUpTo(0.1 * 3, 0.1)).toBe(0.3);
  });
});
