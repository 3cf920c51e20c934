// What the rows or columns of a table with periods across count: forecast, what stands in its place, orders, what was sold, what is to come in or kept.
// English and German; what is known and of no use is told from what is not known.

import type { AcrossMeasure } from "../../grid/table";
import { normaliseWords } from "./normalise-heading";

/** `notNeeded`: known, and of no use to planning. */
export type Measure = AcrossMeasure | "notNeeded";

const words: Readonly<Record<Measure, string>> = {
  forecast:
    "forecast, forecasts, fcst, fc, forecast qty, sales forecast, demand forecast, demand plan, sales plan, plan, planned, plan sales, expected, expected demand, budget, Prognose, Prognosemenge, Vorschau, Absatzplan, Bedarfsprognose, Planabsatz, Planmenge, erwartet",
  orders:
    "order, orders, customer order, sales order, order qty, ordered, ordered qty, backlog, order backlog, booked, bookings, firm orders, firm demand, Auftrag, Aufträge, Kundenauftrag, Kundenaufträge, Auftragsbestand, Auftragsmenge, bestellt, feste Aufträge",
  actual:
    "actual, actuals, actual sales, actual demand, actual qty, sales, sold, sold qty, history, consumption, usage, shipped, shipments, Ist, Ist Menge, Istabsatz, Ist Absatz, Absatz, verkauft, Verkauf, Verkäufe, Verbrauch, Historie",
  receipts:
    "receipts, scheduled receipts, planned receipts, incoming, open purchase orders, purchase orders, purchases, on order, open orders, arrivals, inbound, Zugang, Zugänge, geplante Zugänge, Wareneingang, Eingang, Bestellungen, offene Bestellungen",
  safetyStock: "safety stock, safety stock level, ss, buffer stock, target stock, Sicherheitsbestand, Sicherheitsbestände, Mindestbestand, Zielbestand",
  override:
    "override, overrides, override qty, forecast override, forecast overrides, demand override, manual override, by hand, set by hand, forecast by hand, Übersteuerung, Prognoseübersteuerung, von Hand, von Hand gesetzt, Prognose von Hand, Handprognose, Planereingriff",
  notNeeded:
    "stock, inventory, on hand, opening stock, closing stock, ending stock, projected stock, projected on hand, projected inventory, projected available, available, atp, days of supply, cover, coverage, capacity, load, production, planned production, production plan, supply, gross requirements, net requirements, planned orders, planned order receipts, planned order releases, balance, difference, delta, deviation, variance, accuracy, error, price, value, revenue, cost, turnover, last year, previous year, cumulative, ytd, share, Bestand, Anfangsbestand, Endbestand, Lagerbestand, Reichweite, Kapazität, Produktion, Produktionsplan, Differenz, Abweichung, Wert, Umsatz, Preis, Vorjahr, kumuliert, Anteil, Saldo, Verfügbar, Nettobedarf, Bruttobedarf",
};

const byWords: ReadonlyMap<string, Measure> = new Map(
  (["notNeeded", "override", "safetyStock", "receipts", "actual", "orders", "forecast"] as const).flatMap((measure) => words[measure].split(",").map((phrase) => [keyOf(phrase), measure] as const)),
);

function keyOf(text: string): string {
  return normaliseWords(text.replace(/\([^)]*\)|\[[^\]]*\]/g, " ")).join("");
}

/** What a text counts; null when it names nothing that is counted. */
export function measureOf(text: string): Measure | null {
  return byWords.get(keyOf(text)) ?? null;
}
