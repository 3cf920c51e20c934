// Backhaus Lindner as a whole: items, recipes, two lines in a night shift, changeovers, stock and open purchase orders.

import type { BomLine, Calendar, Changeover, Item, OpenOrder, Plant, Resource, RoutingStep, Stock } from "../../../src/model/plant";
import { defaultItem, emptyPlant } from "../../../src/model/plant";
import type { Settings } from "../../../src/model/settings";
import { defaultSettings } from "../../../src/model/settings";
import { grossNeeds, parentsFirst, unitsPer } from "../explode";
import { doughs, frozenPieces, ingredients, products } from "./recipes";
import { BAKERY_DAYS, BAKERY_START, standingOrders, weeklySales } from "./standing-orders";

export const bakerySettings: Settings = { ...defaultSettings, start: BAKERY_START, horizonDays: BAKERY_DAYS, bucket: "day" };

const NIGHT = "Nacht";

export const bakeryResources: readonly Resource[] = [
  { id: "BROT", description: "Linie Brot und Brötchen", units: 1, efficiency: 1, utilisation: 0.92, costRate: 62, calendar: NIGHT },
  { id: "FEIN", description: "Linie Feingebäck", units: 1, efficiency: 1, utilisation: 0.92, costRate: 58, calendar: NIGHT },
];

/** A night that begins on this day and in which the bread line stands still. */
const ovenService = {
  from: BAKERY_START + 10, to: BAKERY_START + 10, shifts: [], reason: "Ofenwartung, Techniker im Haus", resource: "BROT",
} as const;

/** Six nights a week from 22:00 to 06:00; the night to Sunday is free, since Sunday is not served. */
export const bakeryCalendars: readonly Calendar[] = [
  { id: NIGHT, shifts: [0, 1, 2, 3, 4, 6].map((weekday) => ({ weekday, startMinute: 1320, endMinute: 360 })), exceptions: [ovenService] },
];

const bom: readonly BomLine[] = [
  ...products.flatMap(({ id, recipe }) => recipe.map((part) => recipeLine(id, part, 0.02))),
  ...frozenPieces.flatMap(({ id, recipe }) => recipe.map((part) => recipeLine(id, part, 0.02))),
  ...doughs.flatMap(([id, , recipe]) => recipe.map((part) => recipeLine(id, part, 0))),
];

function recipeLine(parent: string, [component, quantityPer]: readonly [string, number], scrap: number): BomLine {
  return { parent, component, quantityPer, perOrder: false, scrap: component.startsWith("V-") ? 0 : scrap };
}

const withoutCost: readonly Item[] = [
  ...products.map((product) => ({
    ...defaultItem, id: product.id, description: product.name, unit: "Stk", supply: "make" as const, leadTimeDays: 1, multipleOrder: 1,
    price: product.price, safetyStock: product.safetyStock, shelfLifeDays: product.shelfLifeDays,
    yield: 0.98, group: product.line === "BROT" ? "Brot" : "Feingebäck",
  })),
  ...doughs.map(([id, description]) => ({ ...defaultItem, id, description, unit: "kg", supply: "phantom" as const, group: "Teig" })),
  ...frozenPieces.map(({ id, name, minimumStock, maximumStock }) => ({
    ...defaultItem, id, description: name, unit: "Stk", supply: "make" as const, leadTimeDays: 1, shelfLifeDays: 90,
    lotRule: { kind: "minMax" as const, minimumStock, maximumStock }, multipleOrder: 100, group: "Teiglinge",
  })),
  ...ingredients.map((ingredient) => ({
    ...defaultItem, id: ingredient.id, description: ingredient.name, unit: ingredient.unit, leadTimeDays: ingredient.leadTimeDays,
    cost: ingredient.cost, safetyStock: ingredient.pack, minimumOrder: ingredient.pack, multipleOrder: ingredient.pack,
    ...(ingredient.shelfLifeDays === 0 ? {} : { shelfLifeDays: ingredient.shelfLifeDays }), supplier: ingredient.supplier, group: ingredient.id.startsWith("V") ? "Verpackung" : "Zutaten",
  })),
];

/** Costs rolled up from the ingredients, a tenth added for work and energy. */
const items: readonly Item[] = (() => {
  const costs = new Map<string, number>();
  for (const item of [...parentsFirst(withoutCost, bom)].reverse()) {
    const material = bom
      .filter((line) => line.parent === item.id)
      .reduce((sum, line) => sum + unitsPer(line, item) * (costs.get(line.component) ?? 0), 0);
    costs.set(item.id, item.supply === "buy" ? item.cost : Math.round((material + 0.1 * item.price) * 1000) / 1000);
  }
  return withoutCost.map((item) => ({ ...item, cost: costs.get(item.id) ?? 0 }));
})();

const routing: readonly RoutingStep[] = [...products, ...frozenPieces.map((piece) => ({ ...piece, line: "FEIN" as const }))].map((made) => ({
  item: made.id, number: 10, description: made.id.startsWith("K") ? "Teigling formen, frosten" : "Formen und backen", resource: made.line,
  alternates: [], setupMinutes: 5, runMinutes: made.seconds / 60, queueMinutes: 0, moveMinutes: 0, setupFamily: made.family,
}));

/** Minutes of cleaning between families; after nuts and sesame the line is washed down. */
function cleaningMinutes(from: string, to: string): number {
  if (from === to) return 0;
  return from === "Nuss" || from === "Sesam" ? 25 : from === "Lauge" ? 15 : 6;
}

const changeovers: readonly Changeover[] = (["BROT", "FEIN"] as const).flatMap((resource) => {
  const families = [...new Set(products.filter((product) => product.line === resource).map((product) => product.family))];
  return families.flatMap((from) => families.map((to) => ({ resource, from, to, minutes: cleaningMinutes(from, to) })));
});

const withoutSupply: Plant = {
  ...emptyPlant,
  items,
  bom,
  demands: standingOrders,
  history: weeklySales,
  calendars: bakeryCalendars,
  resources: bakeryResources,
  routing,
  changeovers,
  suppliers: ingredients.map((ingredient) => ({
    item: ingredient.id, supplier: ingredient.supplier, leadTimeDays: ingredient.leadTimeDays, minimumOrder: ingredient.pack,
    multipleOrder: ingredient.pack, price: ingredient.cost, rank: 1,
  })),
};

const packs = (quantity: number, pack: number): number => Math.ceil(quantity / pack) * pack;

/** Baked in the night before the first day; frozen pieces near their maximum; ingredients for their lead time and a day. */
const stock: readonly Stock[] = (() => {
  const needs = grossNeeds(withoutSupply, bakerySettings, 1);
  const firstDays = (item: string, days: number): number => (needs.get(item) ?? []).slice(0, days).reduce((sum, need) => sum + need, 0);
  const at = (item: string, location: string, onHand: number): Stock => ({ item, location, onHand, allocated: 0 });
  return [
    ...products.map((product) => at(product.id, "Backstube", Math.round(firstDays(product.id, 1)) + product.safetyStock)),
    ...frozenPieces.map((piece) => at(piece.id, "Tiefkühlhaus", Math.round((piece.maximumStock * 0.8) / 10) * 10)),
    ...ingredients.map((ingredient) =>
      at(
        ingredient.id,
        ["Z-009", "Z-010", "Z-023", "Z-011", "Z-022", "Z-006"].includes(ingredient.id) ? "Kühlhaus" : "Mehllager",
        // Raisins ran short: the delivery is late.
        ingredient.id === "Z-018" ? 12.5 : packs(firstDays(ingredient.id, ingredient.leadTimeDays + 1) + ingredient.pack, ingredient.pack),
      ),
    ),
  ];
})();

function bought(id: string, item: string, quantity: number, offset: number, firm: boolean): OpenOrder {
  const supplier = ingredients.find((ingredient) => ingredient.id === item)?.supplier ?? "";
  return { id, kind: "buy", item, quantity, done: 0, due: BAKERY_START + offset, firm, componentsIssued: false, supplier };
}

const openOrders: readonly OpenOrder[] = [
  bought("2026-1187", "Z-001", 500, 3, true),
  bought("2026-1188", "Z-002", 250, 3, true),
  bought("2026-1189", "Z-009", 100, 2, true),
  bought("2026-1190", "Z-016", 40, 4, false),
  bought("2026-1191", "Z-018", 75, 9, true),
  bought("2026-1192", "V-001", 300, 8, true),
];

export const bakeryPlant: Plant = { ...withoutSupply, stock, openOrders };
