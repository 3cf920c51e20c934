// Plants of any size from a seed, built like real ones: levels, shared parts, routings, calendars, work that fits.

import { seededRandom, type Random } from "../../src/base/random";
import type { BomLine, Calendar, Demand, Item, OpenOrder, Plant, Resource, RoutingStep, Stock } from "../../src/model/plant";
import { defaultItem, emptyPlant } from "../../src/model/plant";
import type { Settings } from "../../src/model/settings";
import { defaultSettings } from "../../src/model/settings";

export type PlantSize = {
  readonly items: number;
  readonly bomLines: number;
  readonly orderLines: number;
  readonly resources: number;
  readonly weeks: number;
};

/** The milestone's workbook: it is to be planned and written in under 10 s on two cores. */
export const milestoneSize: PlantSize = { items: 2000, bomLines: 10_000, orderLines: 5000, resources: 40, weeks: 26 };

/** Shares of the items on each level, finished products first; the last level is bought, and half of the one above. */
const LEVEL_SHARES = [0.12, 0.15, 0.18, 0.2, 0.35] as const;

/** Share of a bill's lines that are one level down; more would let every product use every part. */
const SUB_ASSEMBLY_SHARE = 0.2;

/** Share of the open time that the work would take without setups. */
const WORK_SHARE = 0.6;

export function bigSettings({ weeks }: PlantSize, start: number): Settings {
  return { ...defaultSettings, start, horizonDays: 7 * weeks };
}

/**
 * A plant of a size.
 * @param start first day of the plan; stock and orders are as of then
 * @returns the same plant for the same size, start and seed
 */
export function bigPlant(size: PlantSize, start: number, seed: number): Plant {
  const random = seededRandom(seed);
  const levels = levelsOf(size.items);
  const items = levels.flatMap((places, level) => places.map((place) => itemOf(place, level, random)));
  const bom = bomOf(items, levels, size.bomLines, random);
  const demands = demandsOf(items.slice(0, levels[0]?.length), size, start, random);
  const needed = unitsNeeded(items, bom, demands);
  const calendars = [shiftCalendar("One shift", [[6, 14]]), shiftCalendar("Two shifts", [[6, 14], [14, 22]])];
  const resources = resourcesOf(size.resources, calendars, random);
  return {
    ...emptyPlant,
    items,
    bom,
    demands,
    calendars,
    resources,
    stock: stockOf(items, needed, size, random),
    openOrders: openOrdersOf(items, needed, size, start, random),
    routing: routingOf(items, needed, resources, size, random),
  };
}

/** Places of the items of each level, counted through. */
function levelsOf(items: number): readonly (readonly number[])[] {
  let next = 0;
  return LEVEL_SHARES.map((share, level) => {
    const last = level === LEVEL_SHARES.length - 1;
    const end = last ? items : Math.min(items, next + Math.max(1, Math.round(share * items)));
    const places = Array.from({ length: end - next }, (_, i) => next + i);
    next = end;
    return places;
  });
}

function itemOf(place: number, level: number, random: Random): Item {
  const isBought = level === LEVEL_SHARES.length - 1 || (level === LEVEL_SHARES.length - 2 && random() < 0.5);
  const prefix = level === 0 ? "FG" : isBought ? "RM" : "SA";
  const periods = pick([1, 1, 2, 3], random);
  return {
    // Before the defaults: engines of 2023 give every object a shape of its own that begins as another and has a name more.
    id: `${prefix}-${String(10_000 + place)}`,
    ...defaultItem,
    description: level === 0 ? "Finished product" : isBought ? "Bought part" : "Sub-assembly",
    unit: "pcs",
    supply: isBought ? "buy" : "make",
    leadTimeDays: isBought ? pick([5, 7, 10, 14, 21, 28], random) : pick([1, 2, 3, 5], random),
    cost: Math.round(100 * (1 + random() * 40 * (LEVEL_SHARES.length - level))) / 100,
    safetyStock: random() < 0.3 ? pick([10, 20, 50], random) : 0,
    lotRule: periods === 1 ? { kind: "lotForLot" } : { kind: "periods", periods },
    ...(isBought && { minimumOrder: pick([20, 50, 100], random), multipleOrder: pick([10, 25], random) }),
  };
}

/** Each made item gets an equal number of lines: bought parts for the most part, the rest sub-assemblies of the next level. */
function bomOf(items: readonly Item[], levels: readonly (readonly number[])[], lines: number, random: Random): BomLine[] {
  const made = levels.flatMap((places, level) =>
    places.filter((place) => items[place]?.supply === "make").map((place) => ({ place, level })),
  );
  const bom: BomLine[] = [];
  for (const [i, { place, level }] of made.entries()) {
    const wanted = Math.round((lines * (i + 1)) / made.length) - bom.length;
    const used = new Set<number>();
    for (let tries = 0; used.size < wanted && tries < 20 * wanted; tries += 1) {
      const below = random() < SUB_ASSEMBLY_SHARE ? level + 1 : LEVEL_SHARES.length - 1;
      used.add(pick(levels[below] ?? [], random));
    }
    for (const component of [...used].sort((one, other) => one - other)) {
      bom.push({
        parent: items[place]?.id ?? "",
        component: items[component]?.id ?? "",
        quantityPer: pick([1, 1, 1, 2, 4], random),
        perOrder: false,
        scrap: 0,
      });
    }
  }
  return bom;
}

function demandsOf(finished: readonly Item[], { orderLines, weeks }: PlantSize, start: number, random: Random): Demand[] {
  return Array.from({ length: orderLines }, (_, i) => ({
    id: `SO-${String(100_000 + i)}`,
    item: pick(finished, random).id,
    kind: "order",
    ordered: 1 + Math.floor(random() * 20),
    delivered: 0,
    due: start + 14 + Math.floor(random() * (7 * weeks - 14)),
    priority: 1 + Math.floor(random() * 3),
    customer: `Customer ${String(1 + Math.floor(random() * 200))}`,
  }));
}

/** Units of each item that the demands need over the horizon; parents come before components in `items`. */
function unitsNeeded(items: readonly Item[], bom: readonly BomLine[], demands: readonly Demand[]): ReadonlyMap<string, number> {
  const needed = new Map(items.map((item) => [item.id, 0]));
  const add = (item: string, units: number): void => void needed.set(item, (needed.get(item) ?? 0) + units);
  for (const { item, ordered } of demands) add(item, ordered);
  const place = new Map(items.map((item, i) => [item.id, i]));
  const inOrder = [...bom].sort((one, other) => (place.get(one.parent) ?? 0) - (place.get(other.parent) ?? 0));
  for (const { parent, component, quantityPer } of inOrder) add(component, quantityPer * (needed.get(parent) ?? 0));
  return needed;
}

/** Two weeks of need for most items, in one or two places. */
function stockOf(items: readonly Item[], needed: ReadonlyMap<string, number>, { weeks }: PlantSize, random: Random): Stock[] {
  return items.flatMap(({ id }) => {
    if (random() < 0.2) return [];
    const onHand = Math.round((random() * 4 * (needed.get(id) ?? 0)) / weeks);
    const places = random() < 0.3 ? ["Main", "Shop floor"] : ["Main"];
    return places.map((location) => ({ item: id, location, onHand, allocated: 0 }));
  });
}

/** Purchase orders of a month's need for a third of the bought items. */
function openOrdersOf(
  items: readonly Item[],
  needed: ReadonlyMap<string, number>,
  { weeks }: PlantSize,
  start: number,
  random: Random,
): OpenOrder[] {
  const ordered = items.filter(({ supply }) => supply === "buy" && random() < 0.33);
  return ordered.map(({ id, leadTimeDays }, i) => ({
    id: `PO-${String(50_000 + i)}`,
    kind: "buy",
    item: id,
    quantity: Math.max(10, Math.round((4 * (needed.get(id) ?? 0)) / weeks)),
    done: 0,
    due: start + Math.floor(random() * (leadTimeDays + 7)),
    firm: random() < 0.5,
    componentsIssued: false,
  }));
}

function shiftCalendar(id: string, hours: readonly (readonly [number, number])[]): Calendar {
  const shifts = [0, 1, 2, 3, 4].flatMap((weekday) =>
    hours.map(([from, to]) => ({ weekday, startMinute: 60 * from, endMinute: 60 * to })),
  );
  return { id, shifts, exceptions: [] };
}

function resourcesOf(count: number, calendars: readonly Calendar[], random: Random): Resource[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `WC-${String(101 + i)}`,
    description: `Work centre ${String(i + 1)}`,
    units: pick([1, 2, 3, 4], random),
    efficiency: pick([0.9, 0.95, 1], random),
    utilisation: pick([0.85, 0.9, 0.95], random),
    costRate: pick([35, 48, 60], random),
    calendar: pick(calendars, random).id,
  }));
}

/** One to four operations for each made item, with run times that fill each work centre to the same share. */
function routingOf(
  items: readonly Item[],
  needed: ReadonlyMap<string, number>,
  resources: readonly Resource[],
  { weeks }: PlantSize,
  random: Random,
): RoutingStep[] {
  const made = items.filter(({ supply }) => supply === "make");
  const steps = made.flatMap(({ id }) =>
    Array.from({ length: pick([1, 2, 2, 3, 4], random) }, (_, i) => ({
      item: id,
      number: 10 * (i + 1),
      description: pick(["Cut", "Form", "Weld", "Paint", "Assemble", "Test"], random),
      resource: pick(resources, random).id,
      weight: 0.3 + random(),
    })),
  );
  const weights = new Map<string, number>();
  for (const { item, resource, weight } of steps) {
    weights.set(resource, (weights.get(resource) ?? 0) + weight * (needed.get(item) ?? 0));
  }
  const minutes = new Map(resources.map((resource) => [resource.id, workMinutes(resource, weeks)]));
  return steps.map(({ item, number, description, resource, weight }) => ({
    item,
    number,
    description,
    resource,
    alternates: [],
    setupMinutes: pick([5, 10, 15], random),
    runMinutes: rounded((weight * (minutes.get(resource) ?? 0)) / Math.max(1, weights.get(resource) ?? 0)),
    queueMinutes: 0,
    moveMinutes: 0,
  }));
}

function workMinutes({ units, efficiency, utilisation, calendar }: Resource, weeks: number): number {
  const hoursPerWeek = calendar === "Two shifts" ? 80 : 40;
  return WORK_SHARE * units * efficiency * utilisation * 60 * hoursPerWeek * weeks;
}

function rounded(minutes: number): number {
  return Math.max(0.001, Math.round(minutes * 1000) / 1000);
}

function pick<T>(choices: readonly T[], random: Random): T {
  const choice = choices[Math.floor(random() * choices.length)];
  if (choice === undefined) throw new Error("Nothing to pick from");
  return choice;
}
