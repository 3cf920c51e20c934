// The sheets about what Lindner sells, has and buys: standing orders, sales, stock, purchase orders, suppliers.

import { weekdayOf } from "../../../src/base/day";
import type { Demand, History, OpenOrder, Stock, SupplierItem } from "../../../src/model/plant";
import type { LaidOutList } from "../planner-sheet";
import { layOutList, typedKey } from "../planner-sheet";
import type { SampleFault } from "../sample";
import { bakeryPlant } from "./bakery-plant";
import { DATE, house, nameOf, unitOf, weekdays } from "./house";
import { BAKERY_START } from "./standing-orders";

export function standingOrderSheet(): { readonly list: LaidOutList; readonly faults: readonly SampleFault[] } {
  const known = bakeryPlant.demands;
  const vague: Demand = {
    id: "DB-09001", item: "F-201", kind: "order", ordered: 40, delivered: 0, due: BAKERY_START + 18, priority: 2, customer: "Markt",
  };
  const list = layOutList<Demand>(house, {
    id: "bestellungen",
    name: "Filialbestellungen",
    tabColour: "C0504D",
    title: "Daueraufträge der Verkaufsstellen",
    notes: ["Liefertag = morgens in der Filiale. Änderungen bis 14 Uhr am Vortag an Frau Lindner."],
    table: "Filialbestellungen",
    rows: [...known, vague],
    typed: new Map([[typedKey(known.length, "Menge"), "ca. 40, wie immer"]]),
    columns: [
      { heading: "Auftrags-Nr.", width: 12, value: (row) => row.id },
      { heading: "Kunde", width: 20, value: (row) => row.customer ?? "" },
      { heading: "Liefertermin", width: 12, value: (row) => ({ day: row.due }), format: DATE, input: true },
      { heading: "Wochentag", width: 10, value: (row) => weekdays[weekdayOf(row.due)] ?? "" },
      { heading: "Artikel-Nr.", width: 11, value: (row) => row.item },
      { heading: "Bezeichnung", width: 28, value: (row) => nameOf(row.item) },
      { heading: "Menge", width: 9, value: (row) => row.ordered, format: "#,##0", input: true },
      { heading: "Priorität", width: 9, value: (row) => row.priority },
    ],
  });
  const cell = list.cellOf(known.length, "Menge");
  return { list, faults: [{ sheet: list.sheet.name, cell, severity: "error", what: "eine Menge in Worten", foundBy: "reading" }] };
}

export function salesSheet(): LaidOutList {
  return layOutList<History>(house, {
    id: "absatz",
    name: "Absatz",
    tabColour: "7F7F7F",
    title: "Absatz je Woche, letztes halbes Jahr",
    notes: ["Kassendaten, Stück je Woche, Woche beginnt am angegebenen Montag."],
    rows: bakeryPlant.history,
    columns: [
      { heading: "Artikel-Nr.", width: 11, value: (row) => row.item },
      { heading: "Woche", width: 12, value: (row) => ({ day: row.day }), format: DATE },
      { heading: "Verkaufte Menge", width: 11, value: (row) => row.quantity, format: "#,##0" },
    ],
  });
}

export function stockSheet(): LaidOutList {
  return layOutList<Stock>(house, {
    id: "bestand",
    name: "Bestand",
    title: "Bestand am Montagmorgen",
    notes: ["Gezählt am 30.11.2026 um 5 Uhr, vor der Auslieferung."],
    rows: bakeryPlant.stock,
    columns: [
      { heading: "Artikel-Nr.", width: 11, value: (row) => row.item },
      { heading: "Bezeichnung", width: 34, value: (row) => nameOf(row.item) },
      { heading: "Lagerort", width: 14, value: (row) => row.location, choices: ["Backstube", "Kühlhaus", "Mehllager", "Tiefkühlhaus"] },
      { heading: "Bestand", width: 10, value: (row) => row.onHand, format: "#,##0.##", input: true },
      { heading: "Einheit", width: 8, value: (row) => unitOf(row.item) },
    ],
  });
}

export function purchaseSheet(): LaidOutList {
  return layOutList<OpenOrder>(house, {
    id: "einkauf",
    name: "Offene Bestellungen",
    title: "Offene Bestellungen bei Lieferanten",
    notes: ["Rosinen: Nusskontor liefert eine Woche später!"],
    rows: bakeryPlant.openOrders,
    columns: [
      { heading: "Bestell-Nr.", width: 12, value: (row) => row.id },
      { heading: "Lieferant", width: 24, value: (row) => row.supplier ?? "" },
      { heading: "Artikel-Nr.", width: 11, value: (row) => row.item },
      { heading: "Bezeichnung", width: 34, value: (row) => nameOf(row.item) },
      { heading: "Bestellmenge", width: 12, value: (row) => row.quantity, format: "#,##0.##", input: true },
      { heading: "Geliefert", width: 10, value: (row) => row.done, format: "#,##0.##", input: true },
      { heading: "Liefertermin", width: 12, value: (row) => ({ day: row.due }), format: DATE, input: true },
      { heading: "Bestätigt", width: 10, value: (row) => (row.firm ? "ja" : "nein"), choices: ["ja", "nein"] },
    ],
  });
}

export function supplierSheet(): LaidOutList {
  return layOutList<SupplierItem>(house, {
    id: "lieferanten",
    name: "Lieferanten",
    title: "Wer liefert was",
    notes: [],
    rows: bakeryPlant.suppliers,
    columns: [
      { heading: "Artikel-Nr.", width: 11, value: (row) => row.item },
      { heading: "Bezeichnung", width: 34, value: (row) => nameOf(row.item) },
      { heading: "Lieferant", width: 24, value: (row) => row.supplier },
      { heading: "Lieferzeit (Tage)", width: 10, value: (row) => row.leadTimeDays, input: true },
      { heading: "Mindestbestellmenge", width: 13, value: (row) => row.minimumOrder ?? null, input: true },
      { heading: "Gebinde", width: 9, value: (row) => row.multipleOrder ?? null, input: true },
      { heading: "Einheit", width: 8, value: (row) => unitOf(row.item), indent: 1 },
      { heading: "Preis (€)", width: 9, value: (row) => row.price ?? null, format: "#,##0.00", input: true },
    ],
  });
}
