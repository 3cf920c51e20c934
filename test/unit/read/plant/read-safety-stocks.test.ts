// Safety stock by date: found by its headings in English and German, refused where it cannot be used.

import type { CellValue } from "../../../../src/grid/sheet-content";
import { understandWorkbook } from "../../../../src/read/understand-workbook";
import { day } from "../../plant-builder";
import { sheetOf, workbookOf } from "../workbook-from-rows";

function read(name: string, rows: readonly (readonly CellValue[])[]) {
  return understandWorkbook(
    workbookOf([
      sheetOf("Products", [["Item", "Make/Buy", "Lead time (days)", "Safety stock"], ["A", "buy", 2, 5], ["B", "buy", 2, 0]]),
      sheetOf("Demand", [["Order", "Item", "Quantity", "Due date", "Customer"], ["S1", "A", 5, "2026-03-16", "Miller"]]),
      sheetOf(name, rows),
    ]),
    { start: day("2026-03-02") },
  );
}

describe("A table of safety stock by date", () => {
  it.each<[string, readonly string[]]>([
    ["Safety stock", ["Item", "From", "Safety stock"]],
    ["Season", ["Item", "Valid from", "Safety stock"]],
    ["Sicherheitsbestand", ["Artikel", "Datum", "Menge"]],
    ["Saison", ["Artikel", "Gültig ab", "Sicherheitsbestand"]],
  ])("is read from %s", (name, headings) => {
    const { plant, check } = read(name, [headings, ["A", "2026-04-01", 40], ["A", "2026-06-01", 0], ["B", "2026-04-01", 2.5]]);
    expect(check.tables.map(({ role }) => role)).toEqual(["products", "demand", "safetyStocks"]);
    expect(plant.safetyStocks).toEqual([
      { item: "A", from: day("2026-04-01"), quantity: 40, source: { sheet: name, cell: "C2" } },
      { item: "A", from: day("2026-06-01"), quantity: 0, source: { sheet: name, cell: "C3" } },
      { item: "B", from: day("2026-04-01"), quantity: 2.5, source: { sheet: name, cell: "C4" } },
    ]);
    expect(plant.items[0]?.safetyStock).toBe(5);
  });

  it("refuses an unknown item, a second row of a day and a quantity below 0, each with its cell", () => {
    const { plant, check } = read("Safety stock", [["Item", "From", "Safety stock"], ["A", "2026-04-01", 40], ["A", "2026-04-01", 30], ["X", "2026-04-01", 1], ["B", "2026-04-01", -1]]);
    expect(plant.safetyStocks).toHaveLength(1);
    expect(check.issues.filter(({ sheet }) => sheet === "Safety stock").map(({ code, cell }) => [code, cell])).toEqual([
      ["duplicate-id", "B3"], ["unknown-item", "A4"], ["out-of-range", "C5"],
    ]);
  });
});

describe("The setting for its rebuild", () => {
  it.each([
    ["Safety stock rebuild", "lead time", "leadTime"],
    ["Rebuild safety stock", "now", "now"],
    ["Sicherheitsbestand aufbauen", "Wiederbeschaffungszeit", "leadTime"],
    ["Sicherheitsbestand auffüllen", "sofort", "now"],
  ])("is understood as %s: %s", (label, value, expected) => {
    expect(read("Settings", [["Setting", "Value"], ["Start date", "2026-03-02"], [label, value]]).settings?.rebuildSafetyStock).toBe(expected);
  });
});
