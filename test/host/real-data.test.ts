// Public sample data as it is, with its own headings: how many rows of each table are used, refused and left out.
// AdventureWorks (Microsoft, sql-server-samples) and the Contoso coffee factory (Microsoft, ALAppExtensions).

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { dayFromText } from "../../src/base/day";
import type { WorkbookContent } from "../../src/grid/sheet-content";
import { checkPlant } from "../../src/model/check-plant";
import { understandWorkbook } from "../../src/read/understand-workbook";
import { rowsOfCsv, sheetOf, workbookOf } from "../unit/read/workbook-from-rows";
import { adventureWorksCounts, contosoCoffeeCounts, counts, describeWith, said } from "./real-data-checks";
import { referenceData } from "./real-data-workbook";

function workbookOfFolder(name: string, nameOf: (file: string, index: number) => string): WorkbookContent {
  const files = readdirSync(join(referenceData, name)).filter((file) => file.endsWith(".csv")).sort();
  return workbookOf(
    files.map((file, index) => sheetOf(nameOf(file.replace(".csv", ""), index), rowsOfCsv(readFileSync(join(referenceData, name, file), "utf8")))),
  );
}

describeWith("adventureworks")("AdventureWorks from its own headings", () => {
  const start = dayFromText("2025-06-30") ?? 0;
  const found = understandWorkbook(workbookOfFolder("adventureworks", (file) => file), { start });

  it("uses the rows that planning needs and accounts for all others", () => {
    expect(counts(found)).toEqual(adventureWorksCounts);
    expect(found.check.notUsed.map((table) => table.sheet)).toEqual([
      "ProductCategory", "ProductCostHistory", "ProductListPriceHistory", "ProductModel", "ProductSubcategory", "ScrapReason",
      "Shift", "UnitMeasure", "Vendor",
    ]);
  });

  it("takes ProductID as the id and keeps name and policy", () => {
    expect(found.plant.items.find((item) => item.id === "749")).toMatchObject({
      description: "Road-150 Red, 62", supply: "make", leadTimeDays: 4, safetyStock: 100, reorderPoint: 75, cost: 2171.2942,
    });
  });

  it("says which rows were left out and what was assumed", () => {
    expect(said(found, "bom-ended")).toContain("193 rows ended");
    expect(said(found, "bom-top-level")).toContain("103 rows");
    expect(said(found, "stock-summed")).toContain("378 items");
    expect(said(found, "supplier-units")).toContain("306 rows");
    expect(said(found, "status-codes")).toContain("1 pending");
    expect(said(found, "unknown-resource")).toContain('"4" has no available hours');
  });

  it("leads the check of the plant to the known traps of these data", () => {
    const codes = new Set(checkPlant(found.plant).map((issue) => issue.code));
    expect([...codes].filter((code) => /^(made-without|reorder-point|safety-stock)/.test(code)).sort()).toEqual([
      "made-without-bom", "made-without-routing", "safety-stock-at-reorder-point",
    ]);
  });

  it("gives work centres their weekly hours, and hours of a lot as minutes of a unit", () => {
    const forming = found.plant.resources.find((resource) => resource.id === "10");
    expect(forming).toMatchObject({ description: "Frame Forming", costRate: 22.5, calendar: "96 h a week" });
    const first = found.plant.routing.find((step) => step.resource === "10");
    expect(first).toMatchObject({ number: 10, setupMinutes: 30 });
    expect(first?.runMinutes).toBeCloseTo((3 * 60) / 100, 9);
  });

  it("is understood as well from sheets without telling names", () => {
    const plain = understandWorkbook(workbookOfFolder("adventureworks", (_file, index) => `Sheet${String(index + 1)}`), { start });
    expect(counts(plain).map(([, ...rest]) => rest)).toEqual(counts(found).map(([, ...rest]) => rest));
  });
});

describeWith("contoso-coffee")("The Contoso coffee factory from its own headings", () => {
  const book = workbookOfFolder("contoso-coffee", (file) => file);
  const demand = sheetOf("Sales orders", [["Order", "ItemNo", "Quantity", "Due date", "Customer"], ["S1", "SP-SCM1004", 60, "2026-05-15", "Fourth Coffee"]]);
  const found = understandWorkbook(workbookOf([...book.sheets, demand]), {});

  it("cannot be planned without demand, which it lacks", () => {
    expect(understandWorkbook(book, {}).settings).toBeNull();
    expect(said(understandWorkbook(book, {}), "no-demand")).toContain("Neither demand nor demand history");
  });

  it("uses what refers to its items and names what does not", () => {
    expect(counts(found)).toEqual([...contosoCoffeeCounts, ["Sales orders", "demand", 1, 1, 0, 0]]);
    expect(said(found, "unknown-routing")).toContain("SP-SCM1009-SERIAL");
  });

  it("knows fixed-quantity lines, calendars, cost per minute and minutes", () => {
    expect(found.plant.bom.filter((line) => line.perOrder).map((line) => line.component)).toEqual(["SP-BOM2004"]);
    expect(found.plant.calendars.map((calendar) => [calendar.id, calendar.shifts.length])).toEqual([["One shift", 5], ["Two shifts", 10]]);
    expect(found.plant.resources.find((resource) => resource.id === "100")).toMatchObject({ units: 3, costRate: 72, calendar: "One shift" });
    expect(found.plant.resources.find((resource) => resource.id === "310")?.calendar).toBe("Two shifts");
    expect(found.plant.routing.find((step) => step.item === "SP-BOM2000" && step.number === 20)).toMatchObject({
      setupMinutes: 15, runMinutes: 8, after: [10],
    });
  });
});
