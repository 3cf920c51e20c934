// Lifting to whole columns: shapes, empty cells, errors in cells, and arguments that are left out.

import { cellError, isCellError } from "../../../src/functions/cell-error";
import { lift } from "../../../src/functions/lift";
import { atLeastZero, count, number, optional, positive, share } from "../../../src/functions/parameter";

const sum = (...args: readonly unknown[]): unknown =>
  lift([number("first"), optional(number("second"), 10)], [args[0], args[1]], (a, b) => a + b);

/** What a call throws, or an error in a cell, in words. */
function wordsOf(call: () => unknown): string {
  try {
    const cell = (call() as unknown[][])[0]?.[0];
    return isCellError(cell) ? `${cell.code} ${cell.message ?? ""}` : `value ${String(cell)}`;
  } catch (error) {
    if (isCellError(error)) return `${error.code} ${error.message ?? ""}`;
    throw error;
  }
}

describe("A lifted calculation", () => {
  it("takes values as Excel gives them, in rows, and as other callers do", () => {
    expect(sum([[1]], [[2]])).toEqual([[3]]);
    expect(sum(1, 2)).toEqual([[3]]);
  });

  it("spills in the shape of the largest argument, a value with every cell", () => {
    expect(sum([[1], [2], [3]], [[10]])).toEqual([[11], [12], [13]]);
    expect(sum([[1, 2], [3, 4]], [[10]])).toEqual([[11, 12], [13, 14]]);
  });

  it("makes a table of a column and a row, as Excel's own operators do", () => {
    expect(sum([[1], [2]], [[10, 20, 30]])).toEqual([[11, 21, 31], [12, 22, 32]]);
  });

  it("takes the default where an argument is left out, null or empty", () => {
    expect(sum([[1]], null)).toEqual([[11]]);
    expect(sum([[1]], undefined)).toEqual([[11]]);
    expect(sum([[1], [2]], [[""], [5]])).toEqual([[11], [7]]);
  });

  it("gives empty results for empty cells of a column", () => {
    expect(sum([[1], [""], [3]], [[1]])).toEqual([[2], [""], [4]]);
    expect(sum([[1], [null], [3]], [[1]])).toEqual([[2], [""], [4]]);
  });

  it("gives a cell's error in its own place only", () => {
    const error = cellError("#N/A", "no such item");
    expect(sum([[1], [error], [3]], [[1]])).toEqual([[2], [error], [4]]);
  });

  it("gives a wrong cell's sentence in its own place only", () => {
    const result = sum([[1], ["many"], [3]], [[1]]) as unknown[][];
    expect([result[0], result[2]]).toEqual([[2], [4]]);
    expect(result[1]?.[0]).toMatchObject({ code: "#VALUE!", message: 'first is "many": give a number.' });
  });

  it("says which ranges do not fit", () => {
    expect(wordsOf(() => sum([[1], [2], [3]], [[1], [2]]))).toBe(
      "#VALUE! second has 2 rows and first has 3: give ranges of the same size.",
    );
    expect(wordsOf(() => sum([[1, 2]], [[1, 2, 3]]))).toBe("#VALUE! first has 2 columns and second has 3: give ranges of the same size.");
  });

  it("asks for an argument that is needed and empty", () => {
    expect(wordsOf(() => sum([[""]], [[1]]))).toBe("#VALUE! first is empty: give a number.");
    expect(wordsOf(() => lift([share("level")], [null], (level) => level))).toBe("#VALUE! level is empty: give a number above 0 and below 1.");
  });

  it("gives #NUM! where the result is no finite number, and never minus zero", () => {
    expect(wordsOf(() => lift([number("x")], [0], (x) => 1 / x))).toBe("#NUM! #NUM!");
    expect(wordsOf(() => lift([number("x")], [-1], (x) => Math.sqrt(x)))).toBe("#NUM! #NUM!");
    expect(Object.is(lift([number("x")], [0], (x) => -x)[0]?.[0], 0)).toBe(true);
  });

  it.each([
    [positive("price"), 0, "price is 0: give a number above 0."],
    [atLeastZero("price"), -2, "price is -2: give a number from 0."],
    [share("level"), 95, "level is 95: give a number above 0 and below 1 (95 % is 0.95)."],
    [count("season", 100), 1.5, "season is 1.5: give a whole number from 1 up to 100."],
    [number("x"), Infinity, "x is Infinity: give a number."],
    [number("x"), true, "x is TRUE: give a number."],
    [number("x"), "a text that is far too long to be shown", 'x is "a text that is far …": give a number.'],
  ])("words the range of %p for %p", (parameter, value, text) => {
    expect(wordsOf(() => lift([parameter], [value], (x) => x))).toBe(`#VALUE! ${text}`);
  });
});
