// Whether two pieces of plain data say the same.

import { isSameData } from "../../../src/base/same-data";

describe("The same data", () => {
  it.each([
    [{ a: 1, b: { c: [1, 2] } }, { b: { c: [1, 2] }, a: 1 }],
    [NaN, NaN],
    [null, null],
  ])("are %p and %p", (one, other) => {
    expect(isSameData(one, other)).toBe(true);
  });

  it.each([
    [{ a: 1 }, { a: 1, b: 2 }],
    [{ a: 1, b: undefined }, { a: 1, c: undefined }],
    [{ a: [1, 2] }, { a: [2, 1] }],
    [{ a: null }, { a: {} }],
    [1, "1"],
  ])("are not %p and %p", (one, other) => {
    expect(isSameData(one, other)).toBe(false);
  });
});
