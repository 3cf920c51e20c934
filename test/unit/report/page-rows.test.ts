// What fits on a printed page, and where charts stand side by side.

import { columnsSideBySide } from "../../../src/report/chart-grid";
import { breaksBefore, rowsOnPage, standardRows } from "../../../src/report/page-rows";
import { reportInput } from "../../../src/report/report-input";
import { summarySheet } from "../../../src/report/summary/summary-sheet";
import { sampleCheck, samplePlan, samplePlant } from "./sample-plan";

describe("rowsOnPage", () => {
  it("is about thirty rows at full size and more when a wide sheet is made smaller", () => {
    expect(rowsOnPage([10, 10])).toBe(31);
    expect(rowsOnPage(Array<number>(28).fill(10))).toBe(63);
  });
});

describe("standardRows", () => {
  it("counts what is higher for more, and a part of a row for a whole one", () => {
    expect(standardRows(4, new Map())).toBe(4);
    expect(standardRows(4, new Map([[0, 24], [2, 30], [9, 100]]))).toBe(6);
  });
});

describe("the Summary on paper", () => {
  it.each([0, 1, 4, 12, 30])("cuts no chart where %s changes are listed above", (changes) => {
    const edits = Array.from({ length: changes }, () => ({ kind: "priority", demand: samplePlant.demands[0]?.id ?? "", priority: 1 }) as const);
    const plan = { ...samplePlan, settings: { ...samplePlan.settings, edits } };
    const { charts = [], columnWidths, rowHeights = new Map<number, number>(), print } = summarySheet(reportInput(plan, samplePlant, sampleCheck));
    const pages = [0, ...(print.pageBreaks ?? [])];
    for (const { at } of charts) {
      const top = Math.max(...pages.filter((row) => row <= at.row));
      expect(pages.filter((row) => row > at.row && row < at.row + at.rows)).toEqual([]);
      const above = standardRows(at.row + at.rows, rowHeights) - standardRows(top, rowHeights);
      expect(above).toBeLessThanOrEqual(rowsOnPage(columnWidths) + 1);
    }
    expect(charts.length).toBeGreaterThan(4);
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
