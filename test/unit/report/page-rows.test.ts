// What fits on a printed page, and where charts stand side by side.

import { columnsSideBySide } from "../../../src/report/chart-grid";
import { breaksBefore, rowsOnPage } from "../../../src/report/page-rows";

describe("rowsOnPage", () => {
  it("is about thirty rows at full size and more when a wide sheet is made smaller", () => {
    expect(rowsOnPage([10, 10])).toBe(31);
    expect(rowsOnPage(Array<number>(28).fill(10))).toBe(63);
  });
});

describe("breaksBefore", () => {
  const blocks = [{ row: 5, rows: 16 }, { row: 22, rows: 16 }, { row: 39, rows: 16 }];

  it("begins a page before each block that would be cut", () => {
    expect(breaksBefore(blocks, 40, 0)).toEqual([39]);
    expect(breaksBefore(blocks, 30, 0)).toEqual([22, 39]);
    expect(breaksBefore(blocks, 60, 0)).toEqual([]);
  });

  it("never asks twice for one place, however tall the block", () => {
    expect(breaksBefore([{ row: 0, rows: 90 }, { row: 90, rows: 90 }], 30, 0)).toEqual([90]);
  });
});

describe("columnsSideBySide", () => {
  it("covers all columns with charts of about equal width", () => {
    expect(columnsSideBySide([28, 12, ...Array<number>(26).fill(9)], 85)).toEqual([8, 10, 10]);
    expect(columnsSideBySide(Array<number>(14).fill(9), 85)).toEqual([7, 7]);
  });
});
