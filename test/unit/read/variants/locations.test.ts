// Locations planned apart, from the cells of a workbook to the plan: what is where, what is brought, what it costs in days.

import { quietRun } from "../../../../src/base/run";
import { dayFromText, dayText } from "../../../../src/base/day";
import { checkPlan } from "../../../../src/engine/check-plan";
import { makePlan } from "../../../../src/engine/make-plan";
import { checkPlant } from "../../../../src/model/check-plant";
import type { Plan } from "../../../../src/model/plan";
import { understandWorkbook, type Understanding } from "../../../../src/read/understand-workbook";
import type { SheetContent } from "../../../../src/grid/sheet-content";
import { sheetOf, workbookOf } from "../workbook-from-rows";

const serial = (text: string): number => (dayFromText(text) ?? 0) + 25_569;

const products = sheetOf("Products", [
  ["Item", "Make or buy", "Lead time (days)", "Safety stock", "Cost"],
  ["BIKE", "make", 2, 5, 120],
  ["FRAME", "buy", 7, 0, 40],
]);
const bom = sheetOf("BOM", [["Parent", "Component", "Qty per"], ["BIKE", "FRAME", 1]]);
const stock = sheetOf("Stock", [
  ["Item", "Location", "On hand"],
  ["BIKE", "FACTORY", 12], ["BIKE", "Shop", 3], ["FRAME", "FACTORY", 2], ["FRAME", "FACTORY", 1],
]);
const demand = sheetOf("Orders", [
  ["Order", "Item", "Location", "Quantity", "Due date"],
  ["SO-1", "BIKE", "SHOP", 10, serial("2026-06-01")],
  ["SO-2", "BIKE", "FACTORY", 4, serial("2026-06-01")],
], { dateColumns: [4] });
const transfers = sheetOf("Transfers", [["Item", "From location", "To location", "Days", "Multiple"], ["BIKE", "FACTORY", "SHOP", 3, 2]]);

const settingsSheet = (locations: string) => sheetOf("Settings", [["Start date", serial("2026-05-04")], ["Locations", locations], ["Plan", "requirements"]], { dateColumns: [1] });

function understood(sheets: readonly SheetContent[], locations = "apart"): Understanding {
  return understandWorkbook(workbookOf([...sheets, settingsSheet(locations)]), {});
}

function planned({ plant, settings }: Understanding): Plan {
  if (settings === null) throw new Error("The workbook cannot be planned.");
  const plan = makePlan(plant, settings, quietRun);
  expect(checkPlan(plant, plan)).toEqual([]);
  return plan;
}

const ordersOf = ({ orders }: Plan) => orders.map(({ item, kind, quantity, start, due }) => [item, kind, quantity, dayText(start), dayText(due)]);

describe("locations planned apart", () => {
  const apart = understood([products, bom, stock, demand, transfers]);

  it("makes an item of each item at each location", () => {
    expect(apart.check.issues.filter(({ severity }) => severity === "error" || severity === "fatal")).toEqual([]);
    expect(apart.plant.items.map(({ id, supply, leadTimeDays, safetyStock, supplier }) => [id, supply, leadTimeDays, safetyStock, supplier])).toEqual([
      ["BIKE @ FACTORY", "make", 2, 5, undefined],
      ["BIKE @ SHOP", "transfer", 3, 0, "FACTORY"],
      ["FRAME @ FACTORY", "buy", 7, 0, undefined],
    ]);
    expect(apart.plant.items[1]?.identity).toEqual({ item: "BIKE", location: "SHOP" });
    expect(apart.plant.bom.map(({ parent, component, source }) => [parent, component, source?.sheet])).toEqual([
      ["BIKE @ FACTORY", "FRAME @ FACTORY", "BOM"],
      ["BIKE @ SHOP", "BIKE @ FACTORY", "Transfers"],
    ]);
  });

  it("nets each location for itself and brings what is missing, in whole multiples and in time", () => {
    expect(ordersOf(planned(apart))).toEqual([
      // 4 for its own order, 8 for the shop and 5 to keep, of which 12 are there; of 5 frames 3 are there.
      ["FRAME @ FACTORY", "buy", 2, "2026-05-23", "2026-05-30"],
      ["BIKE @ FACTORY", "make", 1, "2026-05-27", "2026-05-29"],
      ["BIKE @ FACTORY", "make", 4, "2026-05-30", "2026-06-01"],
      ["BIKE @ SHOP", "transfer", 8, "2026-05-29", "2026-06-01"],
    ]);
  });

  it("plans the same workbook together as ever: one item, stock summed, no transfer", () => {
    const together = understood([products, bom, stock, demand, transfers], "together");
    expect(together.plant.items.map(({ id }) => id)).toEqual(["BIKE", "FRAME"]);
    expect(ordersOf(planned(together))).toEqual([
      ["FRAME", "buy", 1, "2026-05-23", "2026-05-30"],
      ["BIKE", "make", 4, "2026-05-30", "2026-06-01"],
    ]);
    expect(codes(together)).toEqual(expect.arrayContaining(["stock-summed", "transfers-together"]));
  });

  it("makes at each location what no transfer brings there, each with its own bill below it", () => {
    const own = understood([products, bom, stock, demand]);
    expect(own.plant.items.map(({ id, supply }) => [id, supply])).toEqual([
      ["BIKE @ FACTORY", "make"], ["BIKE @ SHOP", "make"], ["FRAME @ FACTORY", "buy"], ["FRAME @ SHOP", "buy"],
    ]);
    expect(own.plant.bom.map(({ parent, component }) => [parent, component])).toEqual([["BIKE @ FACTORY", "FRAME @ FACTORY"], ["BIKE @ SHOP", "FRAME @ SHOP"]]);
    planned(own);
  });

  it("gives rows without a location to the one that most rows name, and says so", () => {
    const unnamed = sheetOf("Orders", [["Order", "Item", "Location", "Quantity", "Due date"], ["SO-1", "BIKE", null, 10, serial("2026-06-01")], ["SO-2", "BIKE", "SHOP", 1, serial("2026-06-01")]], { dateColumns: [4] });
    const { plant, check } = understood([products, bom, stock, unnamed]);
    expect(plant.demands.map(({ id, item }) => [id, item])).toEqual([["SO-1", "BIKE @ FACTORY"], ["SO-2", "BIKE @ SHOP"]]);
    expect(check.issues.find(({ code }) => code === "main-location")?.text).toBe('2 rows without a location belong to "FACTORY", the location that most rows name.');
  });

  it("reads a row of Products for each location, and keeps what belongs to a place where it is", () => {
    const placed = sheetOf("Products", [
      ["Item", "Location", "Make or buy", "Lead time (days)", "Safety stock", "Cost"],
      ["BIKE", "FACTORY", "make", 2, 5, 120], ["BIKE", "SHOP", "buy", 9, 3, 150], ["FRAME", null, "buy", 7, 6, 40],
    ]);
    const { plant } = understood([placed, bom, stock, demand]);
    expect(plant.items.map(({ id, supply, leadTimeDays, safetyStock }) => [id, supply, leadTimeDays, safetyStock])).toEqual([
      ["BIKE @ FACTORY", "make", 2, 5], ["BIKE @ SHOP", "buy", 9, 3], ["FRAME @ FACTORY", "buy", 7, 6],
    ]);
  });

  it("refuses transfers that go in a circle, with the path", () => {
    const circle = sheetOf("Transfers", [["Item", "From", "To", "Days"], ["BIKE", "FACTORY", "SHOP", 3], ["BIKE", "SHOP", "FACTORY", 3]]);
    const { plant } = understood([products, bom, stock, demand, circle]);
    expect(checkPlant(plant).filter(({ severity }) => severity === "fatal").map(({ text }) => text)).toEqual([
      'Item "BIKE @ FACTORY" is part of itself: BIKE @ FACTORY → BIKE @ SHOP → BIKE @ FACTORY (Transfers, rows 3 and 2).',
    ]);
  });

  it("takes the row of the item before that for all, then the lowest rank, and says how many are left", () => {
    const several = sheetOf("Umlagerungen", [
      ["Artikel", "Von Lager", "Nach Lager", "Umlagerungszeit (Tage)", "Rang"],
      ["alle", "DEPOT", "SHOP", 1, 1], ["BIKE", "FACTORY", "SHOP", 4, 2], ["BIKE", "DEPOT", "SHOP", 9, 1],
    ]);
    const { plant, check } = understood([products, bom, stock, demand, several]);
    expect(plant.items.map(({ id, supply, supplier, leadTimeDays }) => [id, supply, supplier, leadTimeDays])).toContainEqual(["BIKE @ SHOP", "transfer", "DEPOT", 9]);
    expect(check.issues.find(({ code }) => code === "transfers-not-used")?.text).toBe("1 row names a further source of the same item and location and was left out.");
  });

  it("works at a place with the work centres that stand there", () => {
    const centres = sheetOf("Work centres", [["Work centre", "Location", "Machines"], ["SAW-F", "FACTORY", 1], ["SAW-S", "SHOP", 1], ["PAINT", null, 1]]);
    const routing = sheetOf("Routing", [["Item", "Op", "Work centre", "Run (min)"], ["BIKE", 10, "SAW-F", 5], ["BIKE", 10, "SAW-S", 9], ["BIKE", 20, "PAINT", 3]]);
    const { plant } = understood([products, bom, stock, demand, centres, routing]);
    expect(plant.routing.map(({ item, number, resource }) => [item, number, resource])).toEqual([
      ["BIKE @ FACTORY", 10, "SAW-F"], ["BIKE @ FACTORY", 20, "PAINT"], ["BIKE @ SHOP", 10, "SAW-S"], ["BIKE @ SHOP", 20, "PAINT"],
    ]);
  });

  it("receives open transfers where they go", () => {
    const open = sheetOf("Transfer orders", [["Order", "Item", "Destination", "Quantity", "Due date"], ["T-1", "BIKE", "SHOP", 6, serial("2026-05-20")]], { dateColumns: [4] });
    const result = understood([products, bom, stock, demand, transfers, open]);
    expect(result.plant.openOrders).toMatchObject([{ id: "T-1", kind: "transfer", item: "BIKE @ SHOP", quantity: 6 }]);
    expect(ordersOf(planned(result))).toContainEqual(["BIKE @ SHOP", "transfer", 2, "2026-05-29", "2026-06-01"]);
  });

  it("leaves everything as it is when only one location is named", () => {
    const alone = sheetOf("Stock", [["Item", "Location", "On hand"], ["BIKE", "FACTORY", 12]]);
    const orders = sheetOf("Orders", [["Order", "Item", "Quantity", "Due date"], ["SO-1", "BIKE", 10, serial("2026-06-01")]], { dateColumns: [3] });
    const result = understood([products, bom, alone, orders]);
    expect(result.plant.items.map(({ id }) => id)).toEqual(["BIKE", "FRAME"]);
    expect(codes(result)).toContain("one-location");
  });
});

function codes({ check }: Understanding): readonly string[] {
  return check.issues.map(({ code }) => code);
}
