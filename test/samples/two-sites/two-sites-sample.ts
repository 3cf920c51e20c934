// The sample workbook of a coffee roaster with two shops: locations planned apart, transfers, gift boxes made to order and
// changed for single customers. Knows how the lists are laid out; what they say is in roastery-lists.

import type { SheetSpec } from "../../../src/grid/sheet-spec";
import { layOutList, type House } from "../planner-sheet";
import { layOutSettings } from "../settings-sheet";
import { orderChanges, orders, products, ROASTERY_START, routing, stock, structure, sales, setByHand, transfers, workCentres } from "./roastery-lists";

const house: House = { banner: "3E2723", heading: "EFE6DD", input: "FFF8E1" };
const DATE = "yyyy-mm-dd";
const nameOf = new Map(products.map(({ id, name }) => [id, name]));
const named = (id: string): string => nameOf.get(id) ?? "";

export function twoSitesSample(): { readonly file: string; readonly sheets: readonly SheetSpec[] } {
  return { file: "two-sites.xlsx", sheets: [settingsSheet(), productSheet(), structureSheet(), workCentreSheet(), routingSheet(), stockSheet(), orderSheet(), transferSheet(), orderChangeSheet(), salesSheet(), byHandSheet()] };
}

function settingsSheet(): SheetSpec {
  return layOutSettings(house, "Brandt & Co., coffee roasters: settings of the plan", [
    ["Start date", { day: ROASTERY_START }, "Monday of the first week"],
    ["Horizon", 8, "weeks"],
    ["Locations", "apart", "each place for itself; together sums them"],
    ["Forecast", "history", "what is sold over the counter is forecast from the last weeks"],
  ]);
}

function productSheet(): SheetSpec {
  return layOutList(house, {
    id: "products", name: "Products", title: "What we roast, pack and buy", table: "Products", rows: products, frozenColumns: 2,
    notes: ["Safety stock is that of the roastery. Gift boxes are packed for each company's order, never to stock."],
    columns: [
      { heading: "Item", width: 12, value: (row) => row.id },
      { heading: "Description", width: 28, value: (row) => row.name },
      { heading: "Unit", width: 7, value: (row) => row.unit },
      { heading: "Make or buy", width: 12, value: (row) => row.supply, choices: ["Make", "Buy"] },
      { heading: "Strategy", width: 15, value: (row) => row.strategy, choices: ["Make to stock", "Make to order"] },
      { heading: "Lead time (days)", width: 10, value: (row) => row.leadTimeDays, input: true },
      { heading: "Cost", width: 9, value: (row) => row.cost, format: "#,##0.00" },
      { heading: "Price", width: 9, value: (row) => row.price, format: "#,##0.00" },
      { heading: "Minimum order", width: 10, value: (row) => row.minimum },
      { heading: "Order multiple", width: 10, value: (row) => row.multiple },
      { heading: "Safety stock", width: 10, value: (row) => row.safetyStock, input: true },
    ],
  }).sheet;
}

function structureSheet(): SheetSpec {
  return layOutList(house, {
    id: "recipes", name: "Recipes", title: "What goes into what", notes: ["Scrap is what roasting and packing lose."], table: "Recipes", rows: structure,
    columns: [
      { heading: "Parent", width: 12, value: ([parent]) => parent },
      { heading: "Component", width: 12, value: ([, component]) => component },
      { heading: "Description", width: 28, value: ([, component]) => named(component) },
      { heading: "Quantity per", width: 10, value: ([, , quantity]) => quantity, format: "0.00" },
      { heading: "Scrap", width: 8, value: ([, , , scrap]) => scrap, format: "0 %" },
    ],
  }).sheet;
}

function workCentreSheet(): SheetSpec {
  return layOutList(house, {
    id: "centres", name: "Work centres", title: "Where work is done", notes: ["Monday to Friday, 8 to 4."], table: "WorkCentres", rows: workCentres,
    columns: [
      { heading: "Work centre", width: 13, value: ([id]) => id },
      { heading: "Description", width: 24, value: ([, name]) => name },
      { heading: "Location", width: 16, value: ([, , location]) => location },
      { heading: "Machines", width: 10, value: ([, , , units]) => units },
    ],
  }).sheet;
}

function routingSheet(): SheetSpec {
  return layOutList(house, {
    id: "routing", name: "Routing", title: "How it is done", notes: ["Times per bag or box."], table: "Routing", rows: routing,
    columns: [
      { heading: "Item", width: 12, value: ([item]) => item },
      { heading: "Operation", width: 10, value: ([, number]) => number },
      { heading: "Work centre", width: 13, value: ([, , centre]) => centre },
      { heading: "Setup (min)", width: 10, value: ([, , , setup]) => setup },
      { heading: "Run (min per unit)", width: 11, value: ([, , , , run]) => run, format: "0.0" },
    ],
  }).sheet;
}

function stockSheet(): SheetSpec {
  return layOutList(house, {
    id: "stock", name: "Stock", title: "Counted on Sunday evening", notes: ["At the roastery and in the shops."], table: "Stock", rows: stock,
    columns: [
      { heading: "Item", width: 12, value: ([item]) => item },
      { heading: "Location", width: 16, value: ([, location]) => location },
      { heading: "On hand", width: 10, value: ([, , onHand]) => onHand, format: "#,##0", input: true },
    ],
  }).sheet;
}

function orderSheet(): SheetSpec {
  return layOutList(house, {
    id: "orders", name: "Orders", title: "What the shops sell and companies order", table: "Orders", rows: orders, frozenColumns: 1,
    notes: ["Shops: a week's sales, there by Saturday. Companies: fetched at the location named."],
    columns: [
      { heading: "Order", width: 10, value: (row) => row.id },
      { heading: "Customer", width: 18, value: (row) => row.customer },
      { heading: "Item", width: 12, value: (row) => row.item },
      { heading: "Location", width: 16, value: (row) => row.location },
      { heading: "Quantity", width: 10, value: (row) => row.quantity, format: "#,##0", input: true },
      { heading: "Due date", width: 12, value: (row) => ({ day: row.due }), format: DATE, input: true },
    ],
  }).sheet;
}

function transferSheet(): SheetSpec {
  return layOutList(house, {
    id: "transfers", name: "Transfers", title: "How the shops are supplied", table: "Transfers", rows: transfers,
    notes: ["Without an item: everything. A row for an item goes before."],
    columns: [
      { heading: "Item", width: 12, value: ([item]) => item },
      { heading: "From location", width: 16, value: ([, from]) => from },
      { heading: "To location", width: 16, value: ([, , to]) => to },
      { heading: "Transfer days", width: 10, value: ([, , , days]) => days, input: true },
      { heading: "Multiple", width: 10, value: ([, , , , multiple]) => multiple, input: true },
    ],
  }).sheet;
}

function orderChangeSheet(): SheetSpec {
  return layOutList(house, {
    id: "changes", name: "Order changes", title: "What single customers want otherwise", table: "OrderChanges", rows: orderChanges,
    notes: ["The rest of the box stays as in Recipes."],
    columns: [
      { heading: "Order", width: 10, value: ([order]) => order },
      { heading: "Component", width: 12, value: ([, component]) => component },
      { heading: "Quantity per", width: 10, value: ([, , quantity]) => quantity, input: true },
      { heading: "Replaces", width: 12, value: ([, , , replaces]) => replaces },
      { heading: "Remark", width: 44, value: ([, , , , remark]) => remark },
    ],
  }).sheet;
}

function salesSheet(): SheetSpec {
  return layOutList(house, {
    id: "sales", name: "Sales", title: "Sold over the counter, by week", table: "Sales", rows: sales, frozenColumns: 2,
    notes: ["The week begins on the Monday named. Orders of companies are not in it."],
    columns: [
      { heading: "Item", width: 12, value: (row) => row.item },
      { heading: "Location", width: 16, value: (row) => row.location },
      { heading: "Week", width: 12, value: (row) => ({ day: row.week }), format: DATE },
      { heading: "Sold", width: 10, value: (row) => row.sold, format: "#,##0" },
    ],
  }).sheet;
}

function byHandSheet(): SheetSpec {
  return layOutList(house, {
    id: "by-hand", name: "Forecast by hand", title: "What we know better than the statistics", table: "ForecastByHand", rows: setByHand, frozenColumns: 2,
    notes: ["A figure stands in place of the forecast for its whole week. An empty cell leaves the forecast."],
    columns: [
      { heading: "Item", width: 12, value: (row) => row.item },
      { heading: "Location", width: 16, value: (row) => row.location },
      { heading: "Week", width: 12, value: (row) => ({ day: row.week }), format: DATE, input: true },
      { heading: "Set by hand", width: 11, value: (row) => row.quantity, format: "#,##0", input: true },
      { heading: "Reason", width: 40, value: (row) => row.reason, input: true },
    ],
  }).sheet;
}
