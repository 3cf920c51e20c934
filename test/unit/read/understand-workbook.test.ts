// The whole way from cells to a plant, in English and German.

import { dayFromText, dayText } from "../../../src/base/day";
import { understandWorkbook } from "../../../src/read/understand-workbook";
import { sheetOf, workbookOf } from "./workbook-from-rows";

const serial = (text: string): number => (dayFromText(text) ?? 0) + 25_569;

const english = workbookOf([
  sheetOf("Parts", [
    ["Part No.", "Description", "UoM", "Make/Buy", "Lead time (weeks)", "Cost", "Safety stock", "MOQ", "Lot size", "On hand"],
    ["BIKE", "City bike", "pcs", "Make", 1, 120, 5, null, null, 12],
    ["FRAME", "Frame", "pcs", "Buy", 2, "1,234.50", null, 50, null, 0],
    ["00123", "Wheel", "pcs", "buy", 0.5, 8, 10, null, 100, 40],
  ]),
  sheetOf("Structure", [
    ["Parent", "Component", "Qty per", "Scrap %"],
    ["BIKE", "FRAME", 1, 0],
    ["BIKE", 123, 2, 5],
  ]),
  sheetOf("Order book", [
    ["Order", "Part No.", "Quantity", "Delivered", "Due", "Customer", "Prio"],
    ["SO1", "BIKE", 10, 4, serial("2026-03-20"), "Miller", 1],
    ["SO2", "bike", 5, 5, serial("2026-03-27"), "Smith", 2],
  ], { dateColumns: [4] }),
  sheetOf("Machines", [["Machine", "Count", "Efficiency %", "Rate per hour"], ["SAW", 2, 90, 30], ["PAINT", 1, 100, 45]]),
  sheetOf("Routing", [
    ["Part No.", "Op", "Machine", "Setup (h)", "Run (min/unit)"],
    ["BIKE", 10, "SAW", 0.5, 12],
    ["BIKE", 20, "paint", "1:30", "2 min"],
  ]),
  sheetOf("POs", [["PO", "Part", "Supplier", "Qty", "Received", "ETA"], ["4711", "FRAME", "Acme", 60, 20, "2026-03-12"]]),
  sheetOf("Settings", [["Start date", serial("2026-03-09")], ["Horizon (days)", 91], ["Bucket", "weekly"]], { dateColumns: [1] }),
]);

describe("a workbook in English", () => {
  const { plant, settings, check } = understandWorkbook(english, {});

  it("gives every table its role and uses its rows", () => {
    expect(check.tables.map((table) => [table.role, table.rowsRead, table.rowsUsed, table.rowsRefused, table.rowsLeftOut])).toEqual([
      ["products", 3, 3, 0, 0],
      ["bom", 2, 2, 0, 0],
      ["demand", 2, 1, 0, 1],
      ["resources", 2, 2, 0, 0],
      ["routing", 2, 2, 0, 0],
      ["openOrders", 1, 1, 0, 0],
      ["settings", 3, 3, 0, 0],
    ]);
    expect(check.issues.filter((issue) => issue.severity === "error" || issue.severity === "fatal")).toEqual([]);
  });

  it("reads items with units of time, numbers typed as text and order modifiers", () => {
    expect(plant.items[0]).toMatchObject({ id: "BIKE", description: "City bike", supply: "make", leadTimeDays: 7, safetyStock: 5 });
    expect(plant.items[1]).toMatchObject({ id: "FRAME", supply: "buy", leadTimeDays: 14, cost: 1234.5, minimumOrder: 50 });
    expect(plant.items[2]).toMatchObject({ id: "00123", leadTimeDays: 4, lotRule: { kind: "fixed", quantity: 100 } });
    expect(plant.stock.map((stock) => [stock.item, stock.onHand])).toEqual([["BIKE", 12], ["FRAME", 0], ["00123", 40]]);
  });

  it("matches the number 123 with the text 00123, and percent with shares", () => {
    expect(plant.bom.map((line) => [line.component, line.quantityPer, line.scrap])).toEqual([["FRAME", 1, 0], ["00123", 2, 0.05]]);
  });

  it("keeps delivered orders out and points each demand at its cell", () => {
    expect(plant.demands).toEqual([
      {
        id: "SO1", item: "BIKE", kind: "order", ordered: 10, delivered: 4, due: dayFromText("2026-03-20"), priority: 1,
        customer: "Miller", source: { sheet: "Order book", cell: "C2" },
      },
    ]);
  });

  it("reads routing times in minutes whatever their unit", () => {
    expect(plant.routing.map((step) => [step.number, step.resource, step.setupMinutes, step.runMinutes])).toEqual([
      [10, "SAW", 30, 12],
      [20, "PAINT", 90, 2],
    ]);
    expect(plant.resources.map((resource) => [resource.id, resource.units, resource.efficiency, resource.costRate])).toEqual([
      ["SAW", 2, 0.9, 30],
      ["PAINT", 1, 1, 45],
    ]);
  });

  it("reads open purchase orders and settings", () => {
    expect(plant.openOrders[0]).toMatchObject({ id: "4711", kind: "buy", item: "FRAME", quantity: 60, done: 20, supplier: "Acme" });
    expect(settings).toMatchObject({ start: dayFromText("2026-03-09"), horizonDays: 91, bucket: "week" });
  });

  it("lets a wished start win over the settings sheet", () => {
    expect(understandWorkbook(english, { start: 20_000 }).settings?.start).toBe(20_000);
  });
});

describe("a workbook in German", () => {
  const german = workbookOf([
    sheetOf("Tabelle1", [
      ["Artikelstamm"],
      ["Artikel-Nr.", "Bezeichnung", "ME", "Beschaffungsart", "Lieferzeit (Tage)", "Sicherheitsbestand", "Einstandspreis"],
      [100, "Brot", "Stk", "Eigenfertigung", 1, 20, "1,50"],
      [200, "Mehl", "kg", "Fremdbezug", 5, 100, "0,80"],
    ]),
    sheetOf("Tabelle2", [["Oberteil", "Komponente", "Menge pro Stück", "Ausschuss (%)"], [100, 200, "0,5", 2]]),
    sheetOf("Tabelle3", [
      ["Auftrag", "Artikel", "Menge", "Liefertermin", "Kunde"],
      ["A1", 100, 50, "16.03.2026", "Café Sonne"],
      ["A2", 100, 30, "KW 13/2026", "Hotel Post"],
    ]),
    sheetOf("Tabelle4", [["Artikel", "Lagerort", "Bestand", "MHD"], [100, "H1", 10, "20.03.2026"], [100, "H2", 5, "22.03.2026"]]),
    sheetOf("Tabelle5", [["Artikel", "AG", "Arbeitsplatz", "Rüstzeit (min)", "Stückzeit (min)"], [100, 10, "OFEN", 15, "0,25"]]),
    sheetOf("Tabelle6", [["Arbeitsplatz", "Bezeichnung", "Anzahl", "Nutzungsgrad", "Stunden pro Woche"], ["OFEN", "Backofen", 2, "85 %", 80]]),
    sheetOf("Einstellungen", [["Einstellung", "Wert"], ["Planbeginn", "09.03.2026"], ["Planungshorizont", 28]]),
  ]);
  const { plant, settings, check } = understandWorkbook(german, {});

  it("recognises every table without a telling name", () => {
    expect(check.tables.map((table) => table.role)).toEqual([
      "products", "bom", "demand", "inventory", "routing", "resources", "settings",
    ]);
  });

  it("reads German numbers, dates and words", () => {
    expect(plant.items[0]).toMatchObject({ id: "100", supply: "make", cost: 1.5, unit: "Stk" });
    expect(plant.bom[0]).toMatchObject({ parent: "100", component: "200", quantityPer: 0.5, scrap: 0.02 });
    expect(plant.demands.map((demand) => dayText(demand.due))).toEqual(["2026-03-16", "2026-03-23"]);
    expect(plant.resources[0]).toMatchObject({ id: "OFEN", units: 2, utilisation: 0.85, calendar: "80 h a week" });
    expect(plant.routing[0]).toMatchObject({ setupMinutes: 15, runMinutes: 0.25 });
    expect(settings).toMatchObject({ start: dayFromText("2026-03-09"), horizonDays: 28 });
  });

  it("says that stock of several places is summed", () => {
    expect(check.issues.find((issue) => issue.code === "stock-summed")?.text).toBe("1 item lies in several places; its stock is summed over them.");
  });
});
