// What Brandt & Co. roasts, packs and sells at its roastery and two shops: the rows of its lists, as plain data.

import { dayFromText, type Day } from "../../../src/base/day";

export const ROASTERY_START = dateOf("2026-09-07");

function dateOf(text: string): Day {
  const day = dayFromText(text);
  if (day === null) throw new Error(`No date: ${text}`);
  return day;
}

export type Product = {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly supply: "Make" | "Buy";
  readonly strategy: "Make to stock" | "Make to order";
  readonly leadTimeDays: number;
  readonly cost: number;
  readonly price: number | null;
  readonly minimum: number | null;
  readonly multiple: number | null;
  readonly safetyStock: number | null;
};

const stocked = { unit: "pcs", strategy: "Make to stock", price: null, minimum: null, multiple: null, safetyStock: null } as const;

export const products: readonly Product[] = [
  { ...stocked, id: "ESPRESSO", name: "Espresso blend, 1 kg", supply: "Make", leadTimeDays: 1, cost: 11.4, price: 24, multiple: 10, safetyStock: 40 },
  { ...stocked, id: "FILTER", name: "Filter roast, 1 kg", supply: "Make", leadTimeDays: 1, cost: 12.1, price: 26, multiple: 10, safetyStock: 20 },
  { ...stocked, id: "GIFT-BOX", name: "Gift box for companies", supply: "Make", strategy: "Make to order", leadTimeDays: 2, cost: 31, price: 58 },
  { ...stocked, id: "BRAZIL", name: "Green coffee, Brazil", unit: "kg", supply: "Buy", leadTimeDays: 10, cost: 6.2, minimum: 300, multiple: 60, safetyStock: 60 },
  { ...stocked, id: "ETHIOPIA", name: "Green coffee, Ethiopia", unit: "kg", supply: "Buy", leadTimeDays: 14, cost: 8.1, minimum: 180, multiple: 60, safetyStock: 60 },
  { ...stocked, id: "BAG", name: "Bag with valve, 1 kg", supply: "Buy", leadTimeDays: 5, cost: 0.22, minimum: 1000 },
  { ...stocked, id: "CARTON", name: "Gift carton", supply: "Buy", leadTimeDays: 6, cost: 1.9, multiple: 25 },
  { ...stocked, id: "CARD", name: "Greeting card", supply: "Buy", leadTimeDays: 3, cost: 0.3, multiple: 50 },
  { ...stocked, id: "MUG", name: "Enamel mug", supply: "Buy", leadTimeDays: 8, cost: 3.4, price: 9, multiple: 12 },
];

/** Parent, component, quantity per, scrap. */
export const structure: readonly (readonly [string, string, number, number])[] = [
  ["ESPRESSO", "BRAZIL", 0.9, 0.16], ["ESPRESSO", "ETHIOPIA", 0.1, 0.16], ["ESPRESSO", "BAG", 1, 0.01],
  ["FILTER", "ETHIOPIA", 1, 0.15], ["FILTER", "BAG", 1, 0.01],
  ["GIFT-BOX", "ESPRESSO", 1, 0], ["GIFT-BOX", "FILTER", 1, 0], ["GIFT-BOX", "CARTON", 1, 0], ["GIFT-BOX", "CARD", 1, 0],
];

/** Work centre, description, location, machines or people. */
export const workCentres: readonly (readonly [string, string, string, number])[] = [
  ["ROASTER", "Drum roaster, 12 kg", "Roastery", 1],
  ["PACKING", "Packing table", "Roastery", 2],
];

/** Item, operation, work centre, setup in minutes, minutes per unit. */
export const routing: readonly (readonly [string, number, string, number, number])[] = [
  ["ESPRESSO", 10, "ROASTER", 30, 1.6], ["ESPRESSO", 20, "PACKING", 10, 0.8],
  ["FILTER", 10, "ROASTER", 30, 1.5], ["FILTER", 20, "PACKING", 10, 0.8],
  ["GIFT-BOX", 10, "PACKING", 15, 6],
];

/** Item, location, on hand. */
export const stock: readonly (readonly [string, string, number])[] = [
  ["ESPRESSO", "Roastery", 90], ["ESPRESSO", "Harbour shop", 22], ["ESPRESSO", "Station shop", 9],
  ["FILTER", "Roastery", 40], ["FILTER", "Harbour shop", 14], ["FILTER", "Station shop", 6],
  ["GIFT-BOX", "Roastery", 4],
  ["BRAZIL", "Roastery", 420], ["ETHIOPIA", "Roastery", 260], ["BAG", "Roastery", 600], ["CARTON", "Roastery", 30], ["CARD", "Roastery", 80],
  ["MUG", "Harbour shop", 18], ["MUG", "Station shop", 4],
];

export type OrderRow = { readonly id: string; readonly customer: string; readonly item: string; readonly location: string; readonly quantity: number; readonly due: Day };

const shops = [
  { shop: "Harbour shop", weekly: { ESPRESSO: 32, FILTER: 18, MUG: 6 } },
  { shop: "Station shop", weekly: { ESPRESSO: 21, FILTER: 12, MUG: 4 } },
] as const;

/** What each shop sells in a week, due on its Saturday, and what companies order of the roastery. */
export const orders: readonly OrderRow[] = [
  ...Array.from({ length: 8 }, (_, week) => week).flatMap((week) =>
    shops.flatMap(({ shop, weekly }, place) =>
      Object.entries(weekly).map(([item, quantity], at): OrderRow => ({
        id: `S${String(1 + place)}${String(week + 1).padStart(2, "0")}${String(at + 1)}`,
        customer: shop, item, location: shop, quantity, due: ROASTERY_START + 5 + 7 * week,
      })),
    ),
  ),
  { id: "C-501", customer: "Lindt & Partner", item: "GIFT-BOX", location: "Roastery", quantity: 30, due: ROASTERY_START + 24 },
  { id: "C-502", customer: "Notary Hald", item: "GIFT-BOX", location: "Roastery", quantity: 6, due: ROASTERY_START + 17 },
  { id: "C-503", customer: "Shipyard Nord", item: "GIFT-BOX", location: "Harbour shop", quantity: 40, due: ROASTERY_START + 38 },
  { id: "C-504", customer: "Hotel Adler", item: "ESPRESSO", location: "Roastery", quantity: 60, due: ROASTERY_START + 15 },
];

/** Item (none: all), from, to, days, multiple. */
export const transfers: readonly (readonly [string | null, string, string, number, number | null])[] = [
  [null, "Roastery", "Harbour shop", 1, null],
  [null, "Roastery", "Station shop", 2, null],
  ["ESPRESSO", "Roastery", "Station shop", 1, 6],
];

/** Order, component, quantity per, replaces, remark. */
export const orderChanges: readonly (readonly [string, string, number, string | null, string])[] = [
  ["C-503", "MUG", 1, "CARD", "A mug with their crest instead of the card"],
  ["C-501", "FILTER", 2, null, "Two bags of filter roast"],
];

export type SaleRow = { readonly item: string; readonly location: string; readonly week: Day; readonly sold: number };

const counter: readonly (readonly [string, string, readonly number[]])[] = [
  ["ESPRESSO", "Roastery", [14, 11, 16, 13, 9, 15, 12, 17]],
  ["FILTER", "Roastery", [8, 6, 9, 5, 7, 10, 6, 8]],
];

/** Half a year of what walks in at the roastery itself, whose counter takes no orders. */
export const sales: readonly SaleRow[] = Array.from({ length: 26 }, (_, week) => week).flatMap((week) =>
  counter.map(([item, location, weekly]) => ({ item, location, week: ROASTERY_START - 7 * (26 - week), sold: weekly[(week * 3) % weekly.length] ?? 0 })),
);

/** In place of the forecast; the first is of a week that is over. */
export const setByHand: readonly { readonly item: string; readonly location: string; readonly week: Day; readonly quantity: number | null; readonly reason: string }[] = [
  { item: "ESPRESSO", location: "Roastery", week: ROASTERY_START - 7, quantity: 15, reason: "End of the holidays" },
  { item: "ESPRESSO", location: "Roastery", week: ROASTERY_START + 14, quantity: 45, reason: "Open day at the roastery" },
  { item: "FILTER", location: "Roastery", week: ROASTERY_START + 14, quantity: 30, reason: "Open day at the roastery" },
  { item: "FILTER", location: "Roastery", week: ROASTERY_START + 21, quantity: null, reason: "Perhaps a tasting: ask Ms Brandt" },
];
