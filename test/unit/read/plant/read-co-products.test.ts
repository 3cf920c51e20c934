// Bills of material with lines that come out: a quantity below 0, or a column that says so, in English and German.

import type { CellValue } from "../../../../src/grid/sheet-content";
import { understandWorkbook } from "../../../../src/read/understand-workbook";
import { day } from "../../plant-builder";
import { sheetOf, workbookOf } from "../workbook-from-rows";

function read(headings: readonly string[], rows: readonly (readonly CellValue[])[]) {
  return understandWorkbook(
    workbookOf([
      sheetOf("Products", [["Item", "Make/Buy", "Lead time (days)"], ["BREAD", "make", 2], ["FLOUR", "buy", 2], ["CRUMB", "buy", 2]]),
      sheetOf("Demand", [["Order", "Item", "Quantity", "Due date", "Customer"], ["S1", "BREAD", 5, "2026-03-16", "Miller"]]),
      sheetOf("BOM", [headings, ...rows]),
    ]),
    { start: day("2026-03-02") },
  );
}

describe("A bill of material with co-products", () => {
  it("takes a quantity below 0 as what comes out, and says so", () => {
    const { plant, check } = read(["Parent", "Component", "Quantity per", "Scrap"], [["BREAD", "FLOUR", 2, 0.1], ["BREAD", "CRUMB", -0.2, 0.1]]);
    expect(plant.bom).toMatchObject([{ parent: "BREAD", component: "FLOUR", quantityPer: 2, scrap: 0.1 }]);
    expect(plant.coProducts).toEqual([{ parent: "BREAD", item: "CRUMB", quantityPer: 0.2, perOrder: false, source: { sheet: "BOM", cell: "C3" } }]);
    expect(check.issues.filter(({ sheet }) => sheet === "BOM").map(({ code }) => code)).toEqual(["co-products", "co-product-scrap"]);
  });

  it.each([
    ["Line type", "By-product"],
    ["Component type", "co-product"],
    ["Type", "Co-Product"],
    ["Positionsart", "Kuppelprodukt"],
    ["Komponentenart", "Nebenprodukt"],
    ["Input/Output", "Output"],
  ])("takes a row whose %s is %s as what comes out", (heading, kind) => {
    const { plant } = read(["Parent", "Component", "Quantity per", heading], [["BREAD", "FLOUR", 2, "Component"], ["BREAD", "CRUMB", 0.2, kind]]);
    expect(plant.bom.map(({ component }) => component)).toEqual(["FLOUR"]);
    expect(plant.coProducts.map(({ item, quantityPer }) => [item, quantityPer])).toEqual([["CRUMB", 0.2]]);
  });

  it("reads once per order and the days of a line as of a component", () => {
    const { plant } = read(["Parent", "Component", "Quantity per", "Per order", "Valid from", "Valid to"], [["BREAD", "CRUMB", -3, "yes", "2026-03-09", "2026-04-30"]]);
    expect(plant.coProducts).toMatchObject([{ perOrder: true, effectiveFrom: day("2026-03-09"), effectiveTo: day("2026-04-30") }]);
  });

  it("refuses a quantity of 0", () => {
    const { plant, check } = read(["Parent", "Component", "Quantity per"], [["BREAD", "FLOUR", 2], ["BREAD", "CRUMB", 0]]);
    expect(plant.coProducts).toEqual([]);
    expect(check.issues.filter(({ sheet }) => sheet === "BOM").map(({ code, cell }) => [code, cell])).toEqual([["out-of-range", "C3"]]);
  });
});
