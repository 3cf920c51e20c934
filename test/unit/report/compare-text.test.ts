// The natural order of ids and names.

import { compareText } from "../../../src/report/compare-text";

const sorted = (...texts: string[]) => [...texts].sort(compareText);

describe("compareText", () => {
  it("puts numbers within names in order of their value", () => {
    expect(sorted("Supplier 10", "Supplier 2", "Supplier 1")).toEqual(["Supplier 1", "Supplier 2", "Supplier 10"]);
    expect(sorted("WO-100/10", "WO-20/9", "WO-100/9")).toEqual(["WO-20/9", "WO-100/9", "WO-100/10"]);
  });

  it("knows numbers that no number type holds", () => {
    expect(sorted("4000000000000000000002", "4000000000000000000001", "5")).toEqual(["5", "4000000000000000000001", "4000000000000000000002"]);
  });

  it("keeps texts apart that differ only in leading zeros", () => {
    expect(sorted("A1", "A01")).toEqual(["A01", "A1"]);
    expect(compareText("A1", "A1")).toBe(0);
  });

  it("puts a shorter name before one that continues it, and capitals before small letters", () => {
    expect(sorted("saw 2", "saw", "Saw")).toEqual(["Saw", "saw", "saw 2"]);
  });
});
