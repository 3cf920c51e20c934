// What is changed in a history before it is forecast from, and what is left alone.

import { cleanHistory } from "../../../../../src/engine/demand/forecast/clean-history";

const steady = [10, 11, 9, 10, 12, 10, 11, 9, 10, 11, 10, 12];
const at = (period: number, value: number | null): readonly (number | null)[] => steady.map((units, index) => (index === period ? value : units));

describe("A history is cleaned", () => {
  it("by leaving it as it is where nothing strays", () => {
    expect(cleanHistory(steady, 1)).toEqual({ cleaned: steady, changes: [] });
  });

  it("by filling a gap with what is usual around it", () => {
    expect(cleanHistory(at(5, null), 1)).toEqual({
      cleaned: at(5, 10),
      changes: [{ period: 5, from: null, to: 10, cause: "missing", text: "Nothing known: 10 is usual here." }],
    });
  });

  it("by replacing a period that strays, with its distance as the reason", () => {
    const { cleaned, changes } = cleanHistory(at(6, 90), 1);
    expect(cleaned[6]).toBe(10);
    expect(changes).toEqual([{ period: 6, from: 90, to: 10, cause: "outlier", text: expect.stringMatching(/^90 is \d+(\.\d+)? deviations above what is usual here: taken as 10\.$/) }]);
  });

  it("not at its ends, where what strays may be a new level, nor where three in a row do", () => {
    expect(cleanHistory(at(11, 90), 1).changes).toEqual([]);
    expect(cleanHistory(steady.map((units, period) => (period >= 5 && period < 8 ? 90 : units)), 1).changes).toEqual([]);
  });

  it("not of its large orders where demand is rare", () => {
    expect(cleanHistory([0, 0, 5, 0, 0, 0, 400, 0, 0, 5, 0, 0], 1).changes).toEqual([]);
  });

  it("not of strays when they are to be kept", () => {
    expect(cleanHistory(at(6, 90), 1, [], false).changes).toEqual([]);
  });

  it("of a stock-out only where less was sold than usual", () => {
    const mark = (kind: "stock-out" | "promotion") => [{ period: 6, kind }];
    expect(cleanHistory(at(6, 2), 1, mark("stock-out")).cleaned[6]).toBe(10);
    expect(cleanHistory(at(6, 13), 1, mark("stock-out")).changes).toEqual([]);
    expect(cleanHistory(at(6, 13), 1, mark("promotion")).changes).toEqual([
      { period: 6, from: 13, to: 10, cause: "promotion", text: "13 in a period marked promotion: taken as 10." },
    ]);
  });

  it("with seasons in mind: a high season is no outlier, and a gap in it is filled high", () => {
    const seasonal = Array.from({ length: 48 }, (_, period) => (period % 12 === 11 ? 300 : 100) + (period % 3));
    expect(cleanHistory(seasonal, 12).changes).toEqual([]);
    const { cleaned } = cleanHistory(seasonal.map((units, period) => (period === 23 ? null : units)), 12);
    expect(cleaned[23]).toBeGreaterThan(270);
  });

  it("of nothing at all to zeros", () => {
    expect(cleanHistory([null, null], 1).cleaned).toEqual([0, 0]);
    expect(cleanHistory([], 1)).toEqual({ cleaned: [], changes: [] });
  });
});
