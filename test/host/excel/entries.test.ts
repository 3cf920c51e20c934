// What Excel makes of texts that are written to cells: the ways in which a text is lost, and the two ways to keep it.

import { cellEntry } from "../../../src/workbench/excel/workbook/cell-entry";

const HOSTILE = ["=HYPERLINK(\"http://x\")", "=1+1", "+A1", "+1+1", "-2+3", "-cmd|' /C calc'!A0", "@SUM(1)", "=\n1"];

describe("an entry", () => {
  it.each(HOSTILE)("that begins like a formula is one: %j", (text) => {
    expect(cellEntry(text, "General").formula).not.toBeNull();
  });

  it.each(HOSTILE)("is a text after an apostrophe, which does not stay: %j", (text) => {
    expect(cellEntry(`'${text}`, "General")).toEqual({ value: text, formula: null });
  });

  it.each(HOSTILE)("is a text in a cell of text format: %j", (text) => {
    expect(cellEntry(text, "@")).toEqual({ value: text, formula: null });
  });

  it("that looks like a number, a date or an error loses its text", () => {
    const values = ["1E5", "007", "1,234", "12%", "2026-03-09", "TRUE", "#N/A"].map((text) => cellEntry(text, "General").value);
    expect(values).toEqual([100000, 7, 1234, 0.12, 46090, true, { error: "#N/A" }]);
  });

  it("that looks like a day without a year is one of the year that is given", () => {
    const entries = ["3/4", "MAR4", "4-Mar", "Sept-2", "3-4-26", "4 March 2026", "Mar-41"].map((text) => cellEntry(text, "General", { year: 2024, dateSystem: 1900 }));
    expect(entries.map(({ value }) => value)).toEqual([45355, 45355, 45355, 45537, 46085, 46085, 15036]);
    expect(entries.map(({ format }) => format)).toEqual(["d-mmm", "d-mmm", "d-mmm", "d-mmm", "m/d/yyyy", "m/d/yyyy", "mmm-yy"]);
  });

  it("of plain words, a lone sign or a leading tab stays as it is", () => {
    for (const text of ["FRAME-20", "-", "+", "@", "\tx", "a=b", "12 pcs", "1-2-3-4"]) {
      expect(cellEntry(text, "General")).toEqual({ value: text, formula: null });
    }
  });

  it("of nothing empties the cell, and a number in a text cell becomes text", () => {
    expect(cellEntry("", "General").value).toBeNull();
    expect(cellEntry(5, "@").value).toBe("5");
  });

  it("longer than Excel takes is refused", () => {
    expect(() => cellEntry("x".repeat(32_768), "General")).toThrow("32,767");
    expect(() => cellEntry(`=${"1+".repeat(5000)}1`, "General")).toThrow("8,192");
  });
});
