// A1 addresses at the edges of the sheet.

import * as fc from "fast-check";
import { absoluteAreaName, areaFromName, areaName, cellName, columnName, quotedSheet } from "../../../src/grid/address";

const seed = 7;

describe("addresses", () => {
  it("name the columns as Excel does", () => {
    expect([0, 25, 26, 701, 702, 16_383].map(columnName)).toEqual(["A", "Z", "AA", "ZZ", "AAA", "XFD"]);
  });

  it("name cells and areas", () => {
    expect(cellName(16, 2)).toBe("C17");
    expect(areaName({ row: 2, column: 1, rows: 7, columns: 3 })).toBe("B3:D9");
    expect(absoluteAreaName({ row: 2, column: 1, rows: 1, columns: 1 })).toBe("$B$3");
  });

  it("quote sheet names with their apostrophes doubled", () => {
    expect(quotedSheet("Don't panic")).toBe("'Don''t panic'");
  });

  it("read back what they write, anywhere on the sheet", () => {
    const area = fc.record({
      row: fc.integer({ min: 0, max: 1_048_000 }),
      column: fc.integer({ min: 0, max: 16_300 }),
      rows: fc.integer({ min: 1, max: 500 }),
      columns: fc.integer({ min: 1, max: 80 }),
    });
    fc.assert(
      fc.property(area, (each) => {
        expect(areaFromName(areaName(each))).toEqual(each);
        expect(areaFromName(absoluteAreaName(each))).toEqual(each);
      }),
      { seed },
    );
  });

  it("refuse what is no address within a sheet", () => {
    expect(["A0", "XFE1", "A1048577", "Sheet1!A1", "A", "1", "#REF!", ""].map(areaFromName)).toEqual(
      new Array(8).fill(null),
    );
  });

  it("put the corners in order", () => {
    expect(areaFromName("D9:B3")).toEqual({ row: 2, column: 1, rows: 7, columns: 3 });
  });
});
