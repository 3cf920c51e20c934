// Small plants in few words, for tests: every record with the defaults that the reader would give it.

import type { Day } from "../../src/base/day";
import { dayFromText } from "../../src/base/day";
import type {
  BomLine,
  Calendar,
  CoProduct,
  Demand,
  Item,
  OpenOrder,
  Plant,
  Resource,
  RoutingStep,
  SafetyStock,
  Stock,
  SupplierItem,
} from "../../src/model/plant";
import { defaultItem, emptyPlant } from "../../src/model/plant";
import type { Settings } from "../../src/model/settings";
import { defaultSettings } from "../../src/model/settings";

/** `day("2026-05-15")`; throws when there is no such date. */
export function day(text: string): Day {
  const found = dayFromText(text);
  if (found === null) throw new Error(`No date: ${text}`);
  return found;
}

export function plant(records: Partial<Plant>): Plant {
  return { ...emptyPlant, ...records };
}

/** A plan from Monday 2026-05-04 in weeks, unless said otherwise. */
export function settings(wishes: Partial<Settings> = {}): Settings {
  return { ...defaultSettings, start: day("2026-05-04"), ...wishes };
}

export function item(id: string, more: Partial<Item> = {}): Item {
  return { ...defaultItem, id, ...more };
}

/** A made item. */
export function made(id: string, more: Partial<Item> = {}): Item {
  return item(id, { supply: "make", ...more });
}

export function bom(parent: string, component: string, quantityPer: number, more: Partial<BomLine> = {}): BomLine {
  return { parent, component, quantityPer, perOrder: false, scrap: 0, ...more };
}

/** What orders of the parent bring besides it. */
export function coProduct(parent: string, itemId: string, quantityPer: number, more: Partial<CoProduct> = {}): CoProduct {
  return { parent, item: itemId, quantityPer, perOrder: false, ...more };
}

export function stock(itemId: string, onHand: number, more: Partial<Stock> = {}): Stock {
  return { item: itemId, location: "", onHand, allocated: 0, ...more };
}

export function demand(id: string, itemId: string, ordered: number, due: Day, more: Partial<Demand> = {}): Demand {
  return { id, item: itemId, kind: "order", ordered, delivered: 0, due, priority: 1, ...more };
}

export function openOrder(id: string, itemId: string, quantity: number, due: Day, more: Partial<OpenOrder> = {}): OpenOrder {
  return { id, kind: "buy", item: itemId, quantity, done: 0, due, firm: false, componentsIssued: false, ...more };
}

/** Safety stock of an item from a day on. */
export function safetyStock(itemId: string, from: Day, quantity: number): SafetyStock {
  return { item: itemId, from, quantity };
}

/** A work centre that is open round the clock when its calendar is `always`. */
export function resource(id: string, more: Partial<Resource> = {}): Resource {
  return { id, description: "", units: 1, efficiency: 1, utilisation: 1, costRate: 0, ...more };
}

export function step(itemId: string, number: number, resourceId: string, runMinutes: number, more: Partial<RoutingStep> = {}): RoutingStep {
  return {
    item: itemId,
    number,
    description: "",
    resource: resourceId,
    alternates: [],
    setupMinutes: 0,
    runMinutes,
    queueMinutes: 0,
    moveMinutes: 0,
    ...more,
  };
}

export function supplier(itemId: string, name: string, leadTimeDays: number, more: Partial<SupplierItem> = {}): SupplierItem {
  return { item: itemId, supplier: name, leadTimeDays, rank: 1, ...more };
}

/** Open every day from one hour to another; 0 to 0 is round the clock. */
export function calendar(id: string, fromHour: number, toHour: number, weekdays = [0, 1, 2, 3, 4, 5, 6], more: Partial<Calendar> = {}): Calendar {
  const shifts = weekdays.map((weekday) => ({ weekday, startMinute: fromHour * 60, endMinute: (toHour * 60) % 1440 }));
  return { id, shifts, exceptions: [], ...more };
}
