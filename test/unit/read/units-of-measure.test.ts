// Units of measure: the same by meaning, another one, or none.

import type { CellValue } from "../../../src/grid/sheet-content";
import type { Understanding } from "../../../src/read/understand-workbook";
import { understandWorkbook } from "../../../src/read/understand-workbook";
import { isCounted, isOtherUnit } from "../../../src/read/values/measure-unit";
import { sheetOf, workbookOf } from "./workbook-from-rows";

type Rows = readonly (readonly CellValue[])[];

const items: Rows = [
  ["Item", "Make/Buy", "Unit", "Lead time (days)"],
  ["BIKE", "make", "pcs", 2],
  ["TUBE", "buy", "m", 3],
  ["BOLT", "buy", "Stk", 3],
  ["GLUE", "buy", null, 3],
];
const demand: Rows = [["Order", "Item", "Quantity", "Due date", "Customer"], ["S1", "BIKE", 5, "2026-03-16", "Miller"]];

function read(sheets: { readonly [name: string]: Rows }): Understanding {
  return understandWorkbook(workbookOf(Object.entries({ Items: items, Demand: demand, ...sheets }).map(([name, rows]) => sheetOf(name, rows))), {});
}

function said(found: Understanding, code: string): readonly string[] {
  return found.check.issues.filter((issue) => issue.code === code).map((issue) => `${issue.severity}: ${issue.text}`);
}

describe("units of measure", () => {
  it.each([["pcs", "Stk"], ["EA", "Stück"], ["Stueck", "piece"], ["KG", "kg"], ["Meter", "m"], ["m²", "qm"], ["Karton", "CTN"]])(
    "%s and %s are one",
    (one, other) => {
      expect(isOtherUnit(one, other)).toBe(false);
      expect(isOtherUnit(other, one)).toBe(false);
    },
  );

  it.each([["box", "pcs"], ["kg", "g"], ["m", "mm"], ["CTN", "EA"], ["kg", ""]])("%s is another than %j", (unit, itemUnit) => {
    expect(isOtherUnit(unit, itemUnit)).toBe(true);
  });

  it.each([["pcs", true], ["Stk.", true], ["Set", true], ["Karton", true], ["kg", false], ["m", false], ["", false], ["h", false]])("%j is counted whole: %s", (unit, isWhole) => {
    expect(isCounted(unit)).toBe(isWhole);
  });

  it("counted whole lets no order have a part of one, unless the item has a multiple of its own", () => {
    const rows: Rows = [["Item", "Make/Buy", "Unit", "Order multiple"], ["BIKE", "make", "pcs", null], ["TUBE", "buy", "m", null], ["BOLT", "buy", "Stk", 50], ["RIVET", "buy", "pcs", 0.5]];
    const found = read({ Items: rows });
    expect(found.plant.items.map(({ id, multipleOrder }) => [id, multipleOrder])).toEqual([["BIKE", 1], ["TUBE", undefined], ["BOLT", 50], ["RIVET", 0.5]]);
    expect(said(found, "whole-units")).toEqual(["info: 1 row is an item counted in pieces or the like without an order multiple: orders are rounded up to whole ones."]);
  });

  it("none is the item's own, and an item without one is counted in pieces", () => {
    expect([isOtherUnit("", "kg"), isOtherUnit(" ", ""), isOtherUnit("EA", "")]).toEqual([false, false, false]);
  });
});

describe("suppliers' units", () => {
  const suppliers = (rows: Rows): Understanding => read({ Suppliers: [["Item", "Supplier", "Lead time (days)", "MOQ", "Multiple", "Max order", "Price", "Unit"], ...rows] });

  it("keep minimum, multiple, maximum and price where they are blank or the same by meaning", () => {
    const found = suppliers([
      ["TUBE", "Acme", 5, 100, 10, 900, 2.5, null],
      ["BOLT", "Acme", 5, 50, 25, 500, 0.1, "EA"],
      ["GLUE", "Acme", 5, 4, 2, 40, 7, "pcs"],
    ]);
    expect(found.plant.suppliers.map((row) => [row.item, row.minimumOrder, row.multipleOrder, row.maximumOrder, row.price])).toEqual([
      ["TUBE", 100, 10, 900, 2.5],
      ["BOLT", 50, 25, 500, 0.1],
      ["GLUE", 4, 2, 40, 7],
    ]);
    expect(said(found, "supplier-units")).toEqual([]);
  });

  it("set them aside where they are packs, and say so", () => {
    const found = suppliers([["BOLT", "Acme", 5, 3, 1, 9, 12, "box"], ["TUBE", "Acme", 5, 100, 10, 900, 2.5, "m"]]);
    expect(found.plant.suppliers[0]).toMatchObject({ item: "BOLT", leadTimeDays: 5 });
    expect(found.plant.suppliers[0]?.minimumOrder).toBeUndefined();
    expect(found.plant.suppliers[1]?.minimumOrder).toBe(100);
    expect(said(found, "supplier-units")).toEqual([
      "warning: 1 row is in packs or another unit than the item's; its minimum, multiple, maximum and price were ignored.",
    ]);
  });
});

describe("units of orders, structure and stock", () => {
  it("purchase orders in another unit are said once for the table", () => {
    const found = read({
      POs: [
        ["PO", "Supplier", "Item", "Qty", "Unit", "Due"],
        ["P1", "Acme", "BOLT", 4, "box", "2026-03-20"],
        ["P2", "Acme", "BOLT", 4, "carton", "2026-03-20"],
        ["P3", "Acme", "BOLT", 400, "pcs", "2026-03-20"],
        ["P4", "Acme", "TUBE", 40, null, "2026-03-20"],
      ],
    });
    expect(said(found, "order-units")).toEqual(["warning: 2 rows of open orders give another unit than the item's own; no conversion was made."]);
    expect(found.plant.openOrders).toHaveLength(4);
  });

  it("purchase orders without a unit are doubted where their supplier sells in packs", () => {
    const found = read({
      Suppliers: [["Item", "Supplier", "Lead time (days)", "MOQ", "Unit"], ["BOLT", "Acme", 5, 3, "box"], ["BOLT", "Bolts & Co", 9, 50, "pcs"]],
      POs: [["PO", "Supplier", "Item", "Qty", "Due"], ["P1", "Acme", "BOLT", 4, "2026-03-20"], ["P2", "Bolts & Co", "BOLT", 50, "2026-03-20"]],
    });
    expect(said(found, "orders-in-packs")).toEqual([
      "warning: 1 row of open orders names no unit, but its supplier sells in another unit; the quantities were taken as the item's.",
    ]);
  });

  it("a line of a bill of material in another unit is used and said", () => {
    const found = read({ BOM: [["Parent", "Component", "Qty per", "Unit"], ["BIKE", "TUBE", 2500, "mm"], ["BIKE", "BOLT", 8, "EA"]] });
    expect(said(found, "bom-units")).toEqual(["warning: 1 row gives another unit than the component's own; no conversion was made."]);
    expect(found.plant.bom).toHaveLength(2);
  });

  it("less than nothing on hand is used and its cell is named", () => {
    const found = read({ Stock: [["Item", "Location", "On hand"], ["BOLT", "Main", -3], ["TUBE", "Main", 5]] });
    expect(found.check.issues.find((issue) => issue.code === "negative-stock")).toEqual({
      code: "negative-stock",
      severity: "warning",
      text: 'Stock of "BOLT" is -3, less than nothing; it is used as it stands.',
      hint: "Check the booking; a late receipt may be missing.",
      sheet: "Stock",
      cell: "C2",
    });
    expect(found.plant.stock[0]?.onHand).toBe(-3);
  });
});
