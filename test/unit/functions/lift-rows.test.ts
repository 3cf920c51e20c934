// Rows of periods: one item in a row or a column, a block of items, empty periods, and errors that stay with their item.

import { liftRows, seriesOf } from "../../../src/functions/lift-rows";
import { atLeastZero, number, optional } from "../../../src/functions/parameter";

const demand = { ...atLeastZero("demand"), empty: "zero" } as const;

/** Running totals times a factor. */
const totals = (rows: unknown, factor: unknown): unknown =>
  liftRows([demand], [rows], [optional(number("factor"), 1)], [factor], ([units = []], [by = 1]) => {
    let total = 0;
    return units.map((each) => (total += each) * by);
  });

describe("A calculation on rows of periods", () => {
  it("answers a row with a row and a column with a column", () => {
    expect(totals([[1, 2, 3]], null)).toEqual([[1, 3, 6]]);
    expect(totals([[1], [2], [3]], null)).toEqual([[1], [3], [6]]);
  });

  it("takes a block as one item a row, with a value for all or one for each", () => {
    const block = [[1, 2], [3, 4]];
    expect(totals(block, [[2]])).toEqual([[2, 6], [6, 14]]);
    expect(totals(block, [[2], [10]])).toEqual([[2, 6], [30, 70]]);
  });

  it("takes one row with several values as one item for each value", () => {
    expect(totals([[1, 2]], [[1], [2]])).toEqual([[1, 3], [2, 6]]);
  });

  it("counts an empty period as it was told to", () => {
    expect(totals([[1, "", 3]], null)).toEqual([[1, 1, 4]]);
    expect(seriesOf({ ...number("x"), empty: "gap" }, [[1, "", 3]])).toEqual([1, 3]);
    expect(() => seriesOf({ ...number("x"), empty: "refuse" }, [[1, "", 3]])).toThrow(
      expect.objectContaining({ message: "x is empty in period 2: give a number, 0 if there was none." }),
    );
  });

  it("leaves the partners of a gap out, but not periods of a row of another kind", () => {
    const series = [{ ...number("a"), empty: "gap" }, { ...number("b"), empty: "gap" }, { ...number("c"), empty: "zero" }] as const;
    const seen = liftRows(series, [[[1, "", 3]], [[4, 5, ""]], [[7, 8, 9]]], [], [], (rows) => rows.map((row) => row.join(" ")));
    expect(seen).toEqual([["1", "4", "7 8 9"]]);
  });

  it("keeps one item's mistake with this item", () => {
    const result = totals([[1, 2], ["x", 4], [5, 6]], null) as unknown[][];
    expect([result[0], result[2]]).toEqual([[1, 3], [5, 11]]);
    expect(result[1]?.[0]).toMatchObject({ code: "#VALUE!", message: 'demand is "x": give a number from 0 (period 1).' });
    expect(result[1]?.[1]).toBe("");
  });

  it("throws the mistake of an only item", () => {
    expect(() => totals([[1, -2]], null)).toThrow(expect.objectContaining({ message: "demand is -2: give a number from 0 (period 2)." }));
  });

  it("says which ranges do not fit", () => {
    expect(() => totals([[1, 2], [3, 4]], [[1], [2], [3]])).toThrow(
      expect.objectContaining({ message: "demand has 2 rows and factor has 3: give ranges of the same size." }),
    );
    expect(() => totals([[1, 2]], [[1, 2]])).toThrow(
      expect.objectContaining({ message: "factor has 2 columns: give one value, or one for each row." }),
    );
  });
});
