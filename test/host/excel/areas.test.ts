// Rectangles and addresses of the stand-in: cutting loses no cell and names read back.

import fc from "fast-check";
import type { Area } from "../../../src/grid/address";
import { areaFromAddress, areaWithout, fullAddress } from "../../../src/workbench/excel/workbook/areas";

const SEED = 20_260_309;
const area = fc.record({ row: fc.nat(8), column: fc.nat(8), rows: fc.integer({ min: 1, max: 5 }), columns: fc.integer({ min: 1, max: 5 }) });

function cellsOf({ row, column, rows, columns }: Area): string[] {
  return Array.from({ length: rows * columns }, (_, index) => `${String(row + Math.floor(index / columns))},${String(column + (index % columns))}`);
}

describe("areas", () => {
  it("cut by another hold each cell outside it once", () => {
    fc.assert(
      fc.property(area, area, (whole, part) => {
        const cut = new Set(cellsOf(part));
        const left = areaWithout(whole, part).flatMap((each) => cellsOf(each));
        expect(left.sort()).toEqual(cellsOf(whole).filter((cell) => !cut.has(cell)).sort());
      }),
      { seed: SEED },
    );
  });

  it.each(["Plan", "My plan", "it's", "A1", "2026", "Größe"])("read back their full address on a sheet named %s", (sheet) => {
    const at = { row: 2, column: 1, rows: 3, columns: 2 };
    expect(areaFromAddress(fullAddress(sheet, at))).toEqual({ sheet, area: at });
    expect(areaFromAddress(`${fullAddress(sheet, at).replace("B3:C5", "$B:$D")}`)?.area).toMatchObject({ row: 0, column: 1, columns: 3 });
  });

  it("that are none give null", () => {
    for (const text of ["", "Total", "A0", "A1:", "XFE1", "A1048577"]) expect(areaFromAddress(text)).toBeNull();
  });
});
