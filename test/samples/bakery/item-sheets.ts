// The sheets that say what Lindner bakes: articles and recipes.

import type { BomLine, Item } from "../../../src/model/plant";
import type { LaidOutList } from "../planner-sheet";
import { layOutList } from "../planner-sheet";
import { bakeryPlant } from "./bakery-plant";
import { house, nameOf, unitOf } from "./house";

const supplyWords = { make: "Eigenfertigung", buy: "Einkauf", phantom: "Phantom", service: "Dienstleistung", transfer: "Umlagerung" } as const;

export function itemSheet(): LaidOutList {
  const stockLimit = (row: Item, which: "minimumStock" | "maximumStock"): number | null =>
    row.lotRule.kind === "minMax" ? row.lotRule[which] : null;
  return layOutList<Item>(house, {
    id: "artikel",
    name: "Artikel",
    title: "Artikelliste",
    notes: ["Haltbarkeit in Tagen ab Backen bzw. Anlieferung. Teiglinge: nachfüllen bis Höchstbestand, wenn der Mindestbestand unterschritten ist."],
    table: "Artikelliste",
    rows: bakeryPlant.items,
    frozenColumns: 2,
    columns: [
      { heading: "Artikel-Nr.", width: 11, value: (row) => row.id },
      { heading: "Bezeichnung", width: 34, value: (row) => row.description },
      { heading: "Beschaffung", width: 15, value: (row) => supplyWords[row.supply], choices: ["Eigenfertigung", "Einkauf", "Phantom"] },
      { heading: "Einheit", width: 8, value: (row) => row.unit },
      { heading: "Warengruppe", width: 13, value: (row) => row.group ?? "" },
      { heading: "Lieferzeit (Tage)", width: 10, value: (row) => row.leadTimeDays, input: true },
      { heading: "Selbstkosten (€)", width: 12, value: (row) => row.cost, format: "#,##0.000" },
      { heading: "Verkaufspreis (€)", width: 12, value: (row) => (row.price === 0 ? null : row.price), format: "#,##0.00" },
      { heading: "Sicherheitsbestand", width: 12, value: (row) => (row.safetyStock === 0 ? null : row.safetyStock), input: true },
      {
        heading: "Losgrößenverfahren",
        width: 16,
        indent: 1,
        value: (row) => (row.lotRule.kind === "minMax" ? "Min-Max" : "bedarfsgenau"),
        choices: ["bedarfsgenau", "Min-Max"],
      },
      { heading: "Mindestbestand", width: 10, value: (row) => stockLimit(row, "minimumStock"), input: true },
      { heading: "Höchstbestand", width: 10, value: (row) => stockLimit(row, "maximumStock"), input: true },
      { heading: "Mindestbestellmenge", width: 12, value: (row) => row.minimumOrder ?? null, input: true },
      { heading: "Gebinde", width: 9, value: (row) => (row.multipleOrder === 1 ? null : (row.multipleOrder ?? null)), input: true },
      { heading: "Ausbeute (%)", width: 10, value: (row) => Math.round(row.yield * 100) },
      { heading: "Haltbarkeit (Tage)", width: 10, value: (row) => row.shelfLifeDays ?? null },
      { heading: "Lieferant", width: 24, indent: 1, value: (row) => row.supplier ?? null },
    ],
  });
}

export function recipeSheet(): LaidOutList {
  return layOutList<BomLine>(house, {
    id: "rezepte",
    name: "Rezepte",
    title: "Rezepte und Stücklisten",
    notes: ["Menge für ein Stück bzw. ein kg Teig. Verlust = was an Teig hängen bleibt."],
    rows: bakeryPlant.bom,
    columns: [
      { heading: "Produkt", width: 11, value: (row) => row.parent },
      { heading: "Produktbezeichnung", width: 28, value: (row) => nameOf(row.parent) },
      { heading: "Zutat", width: 10, value: (row) => row.component },
      { heading: "Zutatbezeichnung", width: 34, value: (row) => nameOf(row.component) },
      { heading: "Menge je Einheit", width: 11, value: (row) => row.quantityPer, format: "0.000", input: true },
      { heading: "Einheit", width: 8, value: (row) => unitOf(row.component), indent: 1 },
      { heading: "Verlust (%)", width: 9, value: (row) => Math.round(row.scrap * 100) },
    ],
  });
}
