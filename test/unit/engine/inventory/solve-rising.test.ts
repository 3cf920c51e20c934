// Where a rising function reaches a value: wherever the search begins, and however flat or steep the function is.

import { solveRising, solveRisingBeside, solveRisingWhole } from "../../../../src/engine/inventory/solve-rising";

const cases: readonly (readonly [string, (x: number) => number, number, number])[] = [
  ["a straight line", (x) => 2 * x, 3, 1.5],
  ["one that is flat far out", (x) => 1 / (1 + Math.exp(-x)), 0.95, Math.log(19)],
  ["a power", (x) => Math.sign(x) * Math.abs(x) ** 9, 1e-3, 1e-3 ** (1 / 9)],
  ["a step", (x) => (x < 2.25 ? 0 : 1), 0.5, 2.25],
];

describe("solveRising", () => {
  it.each(cases)("finds where %s reaches the target, from anywhere", (_, value, target, expected) => {
    for (const near of [undefined, { at: 1, reach: 0.5 }, { at: -90, reach: 0.01 }, { at: 90, reach: 3 }, { at: 500, reach: 1 }, { at: 1, reach: 0 }, { at: 1, reach: NaN }]) {
      const found = solveRising(value, target, -100, 100, 1e-9, near);
      expect(Math.abs(found - expected)).toBeLessThan(1e-9);
      expect(value(found)).toBeGreaterThanOrEqual(target - 1e-12);
    }
  });

  it("asks some ten times where the place is known roughly", () => {
    let asked = 0;
    const value = (x: number): number => {
      asked += 1;
      return 1 / (1 + Math.exp(-x));
    };
    solveRising(value, 0.95, -1000, 1000, 1e-9, { at: 2, reach: 1 });
    expect(asked).toBeLessThan(12);
  });

  it("asks two or three times beside a function that is nearly the same, and finds the place beside any other", () => {
    let asked = 0;
    const value = (x: number): number => {
      asked += 1;
      return 1 / (1 + Math.exp(-x));
    };
    const beside = { value: (x: number) => 1 / (1 + Math.exp(-x * 1.001)) + 1e-4, at: 2.94, width: 2 };
    expect(solveRisingBeside(value, beside, 0.95, -1000, 1000, 1e-9)).toBeCloseTo(Math.log(19), 8);
    expect(asked).toBeLessThanOrEqual(3);
    for (const [, each, target, expected] of cases) expect(Math.abs(solveRisingBeside(each, { ...beside, at: 7 }, target, -100, 100, 1e-9) - expected)).toBeLessThan(2e-9);
  });

  it("finds the least whole number from wherever it is thought to be", () => {
    for (const likely of [undefined, -20, 0, 36, 37, 38, 90, 1e6]) expect(solveRisingWhole((x) => x * x * x, 37 ** 3, -20, 100, likely)).toBe(37);
  });

  it("ends among numbers that have no others between them", () => {
    expect(solveRisingWhole((x) => x, 3e9, -1e10, 1e10)).toBe(3e9);
    expect(solveRisingWhole((x) => x, 1e300, 0, 2e300) / 1e300).toBeCloseTo(1, 12);
  });

  it("gives the bound where the target lies beyond it", () => {
    const near = { at: 0, reach: 1 };
    expect([solveRising(Math.atan, 2, -5, 5, 1e-9), solveRising(Math.atan, 2, -5, 5, 1e-9, near)]).toEqual([5, 5]);
    expect([solveRising(Math.atan, -2, -5, 5, 1e-9), solveRising(Math.atan, -2, -5, 5, 1e-9, near)]).toEqual([-5, -5]);
  });
});
