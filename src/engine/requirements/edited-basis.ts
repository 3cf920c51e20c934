// What a few edits of the plant change in what planning looks at: the new basis, and the items that must be looked at again.
// Knows rows and their items; nothing of orders.

import { isSameData } from "../../base/same-data";
import type { FormerLots } from "../../model/plan";
import type { Demand, Plant, Sourced } from "../../model/plant";
import type { Settings } from "../../model/settings";
import { demandColumns, NO_ITEM } from "./demand-columns";
import { lotRhythms } from "./lot-rhythm";
import { openOrdersByItem } from "./open-orders";
import { openingStock } from "./opening-stock";
import { explosionOf, losesNothing, openExplosionOf, type PlanningBasis } from "./planning-basis";
import { sourcesByItem } from "./sources";
import { safetyStocksByItem } from "./stock-levels";
import { stockLots } from "./stock-lots";
import { supplyTerms } from "./supply-terms";

export type EditedBasis = {
  readonly basis: PlanningBasis;
  /** By item: TOUCHED, PASSES_ON, or 0. */
  readonly touched: Uint8Array;
};

/** Something of the item itself is new. */
export const TOUCHED = 1;
/** Its components are touched as well, even when its orders stay as they are. */
export const PASSES_ON = 2;

/** Tables that are followed row by row, and those that netting does not look at; `history` arrives as demands. */
const FOLLOWED: readonly string[] = ["items", "openOrders", "suppliers", "stock", "safetyStocks", "demands"] satisfies (keyof Plant)[];
const OF_NO_CONCERN: readonly string[] = ["history", "resources", "routing", "changeovers", "pins", "progress"] satisfies (keyof Plant)[];

/**
 * Compares a plant with the one that was planned.
 *
 * Rows of items, suppliers and open orders may change, but neither come, go nor change their place; stock, safety stock and
 * demands may change in any way. Rows that are the same object are the same; others are compared field by field. Where a row
 * stands in the workbook is no difference.
 *
 * @param formerLots whose days the new plan's lots keep
 * @param settings of the new plan; they differ at most in what `isNettedAlike` passes over
 * @returns null when more has changed than this looks at: the bill of material, calendars, days without receipts, any row where
 *   there are substitutes or co-products, what an item's id or kind of
 *   supply is, the number of items or open orders. Then everything is to be planned anew.
 * Cost O(rows), a few nanoseconds for each that is the same object.
 */
export function editedBasis(before: PlanningBasis, plant: Plant, demands: readonly Demand[], settings: Settings, formerLots: readonly FormerLots[]): EditedBasis | null {
  const old = before.plant;
  const { find } = before.structure;
  // What an order brings may change the record of an item above its components: that is not followed.
  if (old.coProducts.length + plant.coProducts.length > 0) return null;
  if (!areOthersSame(old, plant)) return null;
  // What a substitute is needed for touches the items that it stands in for, which are planned before it.
  if (plant.substitutes.length > 0) return null;
  const items = changesByPlace(old.items, plant.items);
  const openOrders = changesByPlace(old.openOrders, plant.openOrders);
  const suppliers = changesByPlace(old.suppliers, plant.suppliers);
  if (items === null || openOrders === null || suppliers === null) return null;
  if (items.some(([one, other]) => one.id !== other.id || one.supply !== other.supply)) return null;
  if (openOrders.some(([one, other]) => one.id !== other.id)) return null;

  const touched = new Uint8Array(plant.items.length);
  const touch = (item: string, how: number): void => {
    const index = find(item);
    if (index !== undefined) touched[index] = Math.max(touched[index] ?? 0, how);
  };
  for (const [{ id }] of items) touch(id, TOUCHED);
  for (const pair of suppliers) for (const { item } of pair) touch(item, TOUCHED);
  for (const pair of openOrders) for (const { item } of pair) touch(item, PASSES_ON);
  const opening = editedOpening(before, plant, touched);
  const lots = editedLots(before, plant, touched);
  const safetyStocks = editedSafetyStocks(before, plant, touched);
  const rhythms = lotRhythms(formerLots, find, before);
  touchChanged(before.rhythms, rhythms, touched);
  const placed = placedDemands(before, demands, touched);
  const placedItems = placed.items;

  const openOrdersOf = openOrders.length === 0 ? before.openOrders : openOrdersByItem(plant.openOrders, plant.items.length, before.structure.indexOf);
  const basis: PlanningBasis = {
    ...before,
    settings,
    plant,
    demands: placed.demands,
    demandColumns: placedItems === null ? before.demandColumns : demandColumns(placed.demands, (_, row) => placedItems[row] ?? NO_ITEM, plant.items.length, before, before.demandColumns.classes),
    opening,
    lots,
    safetyStocks,
    formerLots,
    rhythms,
    openOrders: openOrdersOf,
    termsOf: suppliers.length === 0 ? before.termsOf : supplyTerms(plant),
    // Their terms have parts of the item's own.
    sources: suppliers.length + items.length === 0 ? before.sources : sourcesByItem(plant, before.structure.hasNamedBills),
    explodes: openOrders.length === 0 ? before.explodes : explosionOf(plant.items, openOrdersOf, before.structure, before.takenNumbers),
    isLossless: items.length === 0 ? before.isLossless : losesNothing(plant.items),
    openExplodes: openOrders.length === 0 ? before.openExplodes : openExplosionOf(plant.openOrders),
  };
  return { basis, touched };
}

/** True when two plans' settings differ in nothing that netting looks at: it knows no capacity. */
export function isNettedAlike(one: Settings, other: Settings): boolean {
  return isSameData({ ...one, plan: other.plan, direction: other.direction }, other);
}

/** True when the tables that are not followed are the same. */
function areOthersSame(old: Plant, plant: Plant): boolean {
  const tables = new Map<string, readonly Sourced[]>(Object.entries(plant));
  return Object.entries(old).every(
    ([table, rows]) => FOLLOWED.includes(table) || OF_NO_CONCERN.includes(table) || changesByPlace<Sourced>(rows, tables.get(table) ?? [])?.length === 0,
  );
}

function isSameRow(one: Sourced, other: Sourced): boolean {
  return one === other || isSameData({ ...one, source: undefined }, { ...other, source: undefined });
}

/** Rows that differ at the same place; null when there are more or fewer. */
function changesByPlace<Row extends Sourced>(one: readonly Row[], other: readonly Row[]): readonly (readonly [Row, Row])[] | null {
  if (one === other) return [];
  if (one.length !== other.length) return null;
  const changes: [Row, Row][] = [];
  for (let place = 0; place < one.length; place += 1) {
    const row = one[place];
    const again = other[place];
    if (row === undefined || again === undefined || isSameRow(row, again)) continue;
    changes.push([row, again]);
  }
  return changes;
}

function editedOpening({ plant: old, opening, structure, settings }: PlanningBasis, plant: Plant, touched: Uint8Array): Float64Array {
  if (old.stock === plant.stock) return opening;
  const edited = openingStock(plant.stock, plant.items.length, structure.find, settings.start);
  edited.forEach((units, item) => {
    if (!Object.is(units, opening[item])) touched[item] = Math.max(touched[item] ?? 0, TOUCHED);
  });
  return edited;
}

function editedLots({ plant: old, lots, structure, settings }: PlanningBasis, plant: Plant, touched: Uint8Array): PlanningBasis["lots"] {
  if (old.stock === plant.stock) return lots;
  const edited = stockLots(plant.stock, structure.find, settings.start);
  touchChanged(lots, edited, touched);
  return edited;
}

function editedSafetyStocks({ plant: old, safetyStocks, structure }: PlanningBasis, plant: Plant, touched: Uint8Array): PlanningBasis["safetyStocks"] {
  if (old.safetyStocks === plant.safetyStocks) return safetyStocks;
  const edited = safetyStocksByItem(plant.safetyStocks, structure.find);
  touchChanged(safetyStocks, edited, touched);
  return edited;
}

/** Touches the items of which two lists differ. */
function touchChanged(before: ReadonlyMap<number, unknown>, after: ReadonlyMap<number, unknown>, touched: Uint8Array): void {
  for (const item of new Set([...before.keys(), ...after.keys()])) {
    if (!isSameData(before.get(item), after.get(item))) touched[item] = Math.max(touched[item] ?? 0, TOUCHED);
  }
}

type PlacedDemands = {
  readonly demands: readonly Demand[];
  /** Null when nothing changed. */
  readonly items: Int32Array | null;
};

/** Demands at the places that they have already; new ones behind them, and the places of those that are gone stay empty. */
function placedDemands(before: PlanningBasis, demands: readonly Demand[], touched: Uint8Array): PlacedDemands {
  const old = before.demands;
  const placed = old.slice();
  const items = Array.from(before.demandColumns.items);
  const isThere = new Uint8Array(old.length);
  let isChanged = false;
  let isReadAgain = false;
  const put = (place: number, item: number): void => {
    for (const each of [items[place] ?? NO_ITEM, item]) if (each !== NO_ITEM) touched[each] = Math.max(touched[each] ?? 0, TOUCHED);
    items[place] = item;
    isChanged = true;
  };
  let byId: ReadonlyMap<string, number> | null = null;
  let next = 0;
  for (const demand of demands) {
    while (items[next] === NO_ITEM) next += 1;
    let place = next;
    if (old[place]?.id !== demand.id) {
      byId ??= new Map(old.map(({ id }, at) => [id, at]));
      place = byId.get(demand.id) ?? placed.length;
    }
    next = place + 1;
    if (place < old.length) isThere[place] = 1;
    const row = old[place];
    if (row === demand && items[place] !== NO_ITEM) continue;
    placed[place] = demand;
    isReadAgain = true;
    if (items[place] !== NO_ITEM && row !== undefined && isSameRow(row, demand)) continue;
    put(place, before.structure.indexOf(demand.item));
  }
  isThere.forEach((there, place) => {
    if (there === 0 && items[place] !== NO_ITEM) put(place, NO_ITEM);
  });
  return { demands: isReadAgain ? placed : old, items: isChanged ? new Int32Array(items) : null };
}
