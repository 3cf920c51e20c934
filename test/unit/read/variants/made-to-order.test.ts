// Items made to order beside items made to stock, and customised orders, from the cells of a workbook to the plan.

import { quietRun } from "../../../../src/base/run";
import { dayFromText } from "../../../../src/base/day";
import { checkPlan } from "../../../../src/engine/check-plan";
import { makePlan } from "../../../../src/engine/make-plan";
import type { SheetContent } from "../../../../src/grid/sheet-content";
import type { Plan } from "../../../../src/model/plan";
import { understandWorkbook, type Understanding } from "../../../../src/read/understand-workbook";
import { sheetOf, workbookOf } from "../workbook-from-rows";

const serial = (text: string): number => (dayFromText(text) ?? 0) + 25_569;

const products = sheetOf("Products", [
  ["Item", "Make or buy", "Planning strategy", "Lead time (days)", "Min order", "Safety stock"],
  ["BIKE", "make", "Make to order", 2, 50, 7],
  ["FRAME", "make", "MTO", 3, 20, 0],
  ["TUBE", "buy", "make to stock", 5, 30, 0],
  ["WHEEL", "buy", null, 5, null, 0],
  ["LAMP", "buy", null, 1, null, 0],
]);
const bom = sheetOf("BOM", [["Parent", "Component", "Qty per"], ["BIKE", "FRAME", 1], ["BIKE", "WHEEL", 2], ["FRAME", "TUBE", 4]]);
const orders = sheetOf("Sales orders", [
  ["Sales order", "Item", "Quantity", "Due date"],
  ["SO-1", "BIKE", 5, serial("2026-06-08")],
  ["SO-2", "BIKE", 3, serial("2026-06-01")],
], { dateColumns: [3] });
const settings = sheetOf("Settings", [["Start date", serial("2026-05-04")], ["Plan", "requirements"]], { dateColumns: [1] });

function understood(...sheets: readonly SheetContent[]): Understanding {
  return understandWorkbook(workbookOf([...sheets, settings]), {});
}

function planned({ plant, settings: given, check }: Understanding): Plan {
  if (given === null) throw new Error(JSON.stringify(check.issues));
  const plan = makePlan(plant, given, quietRun);
  expect(checkPlan(plant, plan)).toEqual([]);
  return plan;
}

const ordersOf = ({ orders: all }: Plan) => all.map(({ item, quantity }) => `${String(quantity)} ${item}`);
const codes = ({ check }: Understanding): readonly string[] => check.issues.map(({ code }) => code);

describe("items made to order", () => {
  it("are made for each order alone, lot for lot, with what is made to order below them; the rest stays common", () => {
    const result = understood(products, bom, orders);
    expect(result.plant.demands.map(({ id, item }) => [id, item])).toEqual([["SO-1", "BIKE for SO-1"], ["SO-2", "BIKE for SO-2"]]);
    expect(ordersOf(planned(result)).sort()).toEqual([
      "10 WHEEL", "3 BIKE for SO-2", "3 FRAME for SO-2", "30 TUBE", "30 TUBE", "5 BIKE for SO-1", "5 FRAME for SO-1", "6 WHEEL",
    ]);
    expect(codes(result)).toContain("stock-made-to-order");
  });

  it("are served from stock first, the earliest order before the others, down to their components", () => {
    const stock = sheetOf("Stock", [["Item", "On hand", "Allocated"], ["BIKE", 5, 1], ["FRAME", 2, 0]]);
    const result = understood(products, bom, orders, stock);
    // Of four free bicycles three go to SO-2, which is due first, and one to SO-1; its four frames are two in stock and two made.
    expect(result.plant.stock.map(({ item, onHand, allocated }) => [item, onHand, allocated])).toEqual([
      ["BIKE", 1, 1], ["FRAME", 0, 0], ["BIKE for SO-2", 3, 0], ["BIKE for SO-1", 1, 0], ["FRAME for SO-1", 2, 0],
    ]);
    expect(ordersOf(planned(result)).sort()).toEqual(["2 FRAME for SO-1", "30 TUBE", "4 BIKE for SO-1", "8 WHEEL"]);
  });

  it("are received for the sales order that an open order names, and served from stock for the rest only", () => {
    const open = sheetOf("Work orders", [["Work order", "Sales order", "Item", "Quantity", "Due date"], ["W-1", "SO-1", "BIKE", 4, serial("2026-05-20")]], { dateColumns: [4] });
    const stock = sheetOf("Stock", [["Item", "On hand"], ["BIKE", 9]]);
    const result = understood(products, bom, orders, open, stock);
    expect(result.plant.openOrders).toMatchObject([{ id: "W-1", item: "BIKE for SO-1" }]);
    expect(result.plant.stock.map(({ item, onHand }) => [item, onHand])).toEqual([["BIKE", 5], ["BIKE for SO-2", 3], ["BIKE for SO-1", 1]]);
    planned(result);
  });

  it("make nothing for a forecast, which is said", () => {
    const forecast = sheetOf("Forecast", [["Item", "Forecast", "Week"], ["BIKE", 40, serial("2026-06-01")], ["LAMP", 4, serial("2026-06-01")]], { dateColumns: [2] });
    const result = understood(products, bom, orders, forecast);
    expect(result.plant.demands.filter(({ kind }) => kind === "forecast").map(({ item }) => item)).toEqual(["LAMP"]);
    expect(codes(result)).toContain("forecast-made-to-order");
    planned(result);
  });
});

const changes = (...rows: readonly (readonly (string | number | null)[])[]): SheetContent =>
  sheetOf("Order changes", [["Order", "Parent", "Component", "Quantity per", "Action", "Replaces", "Operation", "Work centre", "Run (min)"], ...rows]);

describe("customised orders", () => {
  const toStock = sheetOf("Products", [
    ["Item", "Make or buy", "Lead time (days)", "Min order"],
    ["BIKE", "make", 2, 50], ["FRAME", "make", 3, 20], ["TUBE", "buy", 5, 30], ["ALU", "buy", 5, null], ["WHEEL", "buy", 5, null], ["LAMP", "buy", 1, null],
  ]);
  const lines = ({ plant }: Understanding, parent: string) => plant.bom.filter((line) => line.parent === parent).map(({ component, quantityPer }) => `${String(quantityPer)} ${component}`);

  it("have a structure of their own: components added, changed and taken away", () => {
    const result = understood(toStock, bom, orders, changes(["SO-1", null, "LAMP", 1], ["SO-1", "BIKE", "WHEEL", 3], ["SO-2", null, "WHEEL", null, "remove"]));
    expect(lines(result, "BIKE for SO-1")).toEqual(["1 FRAME", "3 WHEEL", "1 LAMP"]);
    expect(lines(result, "BIKE for SO-2")).toEqual(["1 FRAME"]);
    expect(lines(result, "BIKE")).toEqual(["1 FRAME", "2 WHEEL"]);
    expect(ordersOf(planned(result))).toEqual(expect.arrayContaining(["5 BIKE for SO-1", "3 BIKE for SO-2", "15 WHEEL", "5 LAMP", "20 FRAME"]));
  });

  it("replace a part deep in the structure, so that all above it is made for the order alone", () => {
    const result = understood(toStock, bom, orders, changes(["SO-2", "FRAME", "ALU", null, null, "TUBE"]));
    expect(result.plant.items.filter(({ identity }) => identity !== undefined).map(({ id, identity }) => [id, identity?.isChanged])).toEqual([["BIKE for SO-2", true], ["FRAME for SO-2", true]]);
    expect(lines(result, "FRAME for SO-2")).toEqual(["4 ALU"]);
    expect(ordersOf(planned(result))).toEqual(expect.arrayContaining(["3 BIKE for SO-2", "3 FRAME for SO-2", "12 ALU"]));
  });

  it("are not served from stock of the usual item, and consume its forecast", () => {
    const stock = sheetOf("Stock", [["Item", "On hand"], ["BIKE", 100]]);
    const forecast = sheetOf("Forecast", [["Item", "Forecast", "Week"], ["BIKE", 120, serial("2026-06-01")]], { dateColumns: [2] });
    const result = understood(toStock, bom, orders, stock, forecast, changes(["SO-2", null, "LAMP", 1]));
    const plan = planned(result);
    expect(ordersOf(plan)).toContain("3 BIKE for SO-2");
    // SO-1 consumes forecast as well: 120 less 5 and 3.
    expect(plan.promises.find(({ kind }) => kind === "forecast")?.quantity).toBe(112);
  });

  it("have a routing of their own: operations changed, added and taken away", () => {
    const centres = sheetOf("Work centres", [["Work centre", "Machines"], ["SAW", 1], ["PAINT", 1]]);
    const routing = sheetOf("Routing", [["Item", "Op", "Work centre", "Run (min)"], ["BIKE", 10, "SAW", 5], ["BIKE", 20, "PAINT", 3]]);
    const result = understood(toStock, bom, orders, centres, routing, changes(
      ["SO-1", null, null, null, null, null, 10, null, 9], ["SO-1", null, null, null, "add", null, 30, "SAW", 1], ["SO-2", null, null, null, "remove", null, 20],
    ));
    const steps = (item: string) => result.plant.routing.filter((step) => step.item === item).map(({ number, resource, runMinutes }) => [number, resource, runMinutes]);
    expect(steps("BIKE for SO-1")).toEqual([[10, "SAW", 9], [20, "PAINT", 3], [30, "SAW", 1]]);
    expect(steps("BIKE for SO-2")).toEqual([[10, "SAW", 5]]);
    planned(result);
  });

  it("say what they cannot change, each at its cell", () => {
    const result = understood(toStock, bom, orders, changes(["SO-9", null, "LAMP", 1], ["SO-1", null, "LAMP", 0], ["SO-1", "LAMP", "TUBE", 1], ["SO-1", null, null], ["SO-1", null, null, null, null, null, 70]));
    expect(result.check.issues.filter(({ code }) => code.startsWith("change-")).map(({ code, cell }) => [code, cell])).toEqual([
      ["change-unknown-order", "A2"], ["change-of-nothing", "C5"], ["change-without-operation", "G6"], ["change-without-line", "C3"], ["change-outside", "C4"],
    ]);
    planned(result);
  });
});

describe("locations and orders together", () => {
  it("make a bicycle for its order where it is made, and bring it where it is sold", () => {
    const placed = sheetOf("Orders", [["Sales order", "Item", "Location", "Quantity", "Due date"], ["SO-1", "BIKE", "SHOP", 5, serial("2026-06-08")]], { dateColumns: [4] });
    const stock = sheetOf("Stock", [["Item", "Location", "On hand"], ["BIKE", "SHOP", 1], ["BIKE", "FACTORY", 2], ["TUBE", "FACTORY", 1]]);
    const transfers = sheetOf("Transfers", [["From location", "To location", "Days"], ["FACTORY", "SHOP", 3]]);
    const apart = sheetOf("Settings", [["Start date", serial("2026-05-04")], ["Locations", "apart"], ["Plan", "requirements"]], { dateColumns: [1] });
    const result = understandWorkbook(workbookOf([products, bom, placed, stock, transfers, apart]), {});
    expect(result.plant.stock.filter(({ onHand }) => onHand > 0).map(({ item, onHand }) => [item, onHand])).toEqual([
      ["TUBE @ FACTORY", 1], ["BIKE @ SHOP for SO-1", 1], ["BIKE @ FACTORY for SO-1", 2],
    ]);
    expect(ordersOf(planned(result)).sort()).toEqual(["2 BIKE @ FACTORY for SO-1", "2 FRAME @ FACTORY for SO-1", "30 TUBE @ FACTORY", "4 BIKE @ SHOP for SO-1", "4 WHEEL @ FACTORY"]);
  });
});
