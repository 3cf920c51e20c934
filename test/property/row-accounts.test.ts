// Whatever stands in the cells: no row is lost, nothing is thrown, every issue of a row has a place.

import fc from "fast-check";
import type { CellValue } from "../../src/grid/sheet-content";
import { understandWorkbook } from "../../src/read/understand-workbook";
import { sheetOf, workbookOf } from "../unit/read/workbook-from-rows";

const SEED = 20_260_309;

const cell: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constantFrom<CellValue>(null, "", "A", "B", "Total", "1,5", "1.234", "2026-03-16", "03/04/2026", "yes", "make", "5 %", "1:30", true, { error: "#REF!" }),
  fc.double({ noDefaultInfinity: true }),
  fc.string({ maxLength: 12 }),
);
const rows = (width: number): fc.Arbitrary<CellValue[][]> => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 25 });

describe("rows of any content", () => {
  it("are used, refused or left out, and their sum is what was read", () => {
    fc.assert(
      fc.property(rows(5), rows(5), rows(4), (products, demand, bom) => {
        const book = workbookOf([
          sheetOf("Products", [["Item", "Make/Buy", "Lead time (days)", "Cost", "Safety stock"], ["A", "make", 1, 1, 1], ...products]),
          sheetOf("Demand", [["Order", "Item", "Quantity", "Due date", "Customer"], ["S", "A", 1, "2026-03-16", "x"], ...demand]),
          sheetOf("BOM", [["Parent", "Component", "Qty per", "Scrap %"], ["A", "B", 1, 0], ...bom]),
        ]);
        const { check, plant } = understandWorkbook(book, {});
        for (const table of check.tables) expect(table.rowsUsed + table.rowsRefused + table.rowsLeftOut).toBe(table.rowsRead);
        expect(check.issues.filter((issue) => issue.text.length > 160)).toEqual([]);
        const refused = check.tables.reduce((sum, table) => sum + table.rowsRefused, 0);
        const errors = check.issues.filter((issue) => issue.severity === "error");
        expect(errors.length === 0).toBe(refused === 0);
        expect(plant.demands.every((demand) => Number.isFinite(demand.ordered) && demand.ordered > 0)).toBe(true);
      }),
      { seed: SEED, numRuns: 200 },
    );
  });
});
