// What planning an item looks at beside the orders above it: the plant, the demands and the settings, found by number.
// Knows no order of the plan itself but how its id is made and whether it takes components.

import { lazily } from "../../base/lazily";
import type { Bucket, FormerLots } from "../../model/plan";
import type { Demand, Item, OpenOrder, Plant, SafetyStock } from "../../model/plant";
import type { Settings } from "../../model/settings";
import type { Sentences } from "../sentences/sentences";
import { sentencesOf } from "../sentences/sentences-of";
import { bomStructure, type BomStructure } from "./bom-structure";
import { demandColumns, type DemandColumns } from "./demand-columns";
import type { Horizon } from "./horizon";
import { lotRhythms, type LotRhythms } from "./lot-rhythm";
import { leadTimes, safetyTimes, type LeadTime } from "./lead-time";
import { closedDays, type ClosedDays } from "./no-receipts";
import { openingStock } from "./opening-stock";
import { openOrdersByItem } from "./open-orders";
import { producerOf, type OrderBook } from "./order-book";
import { onlyNone } from "./priority-classes";
import { plannedOrderId, takenNumbers } from "./order-ids";
import { bucketLookup } from "./plan-buckets";
import { safetyStocksByItem } from "./stock-levels";
import { stockLots, type StockLot } from "./stock-lots";
import { sourcesByItem, type SourcesByItem } from "./sources";
import { supplyTerms, type SupplyTerms } from "./supply-terms";

/** Bought: planned orders bring their own components, open orders are asked one by one. */
export const NONE_EXPLODE = 0;
/** Made, without open orders. */
export const ALL_EXPLODE = 1;
/** Made, with open orders or co-products, which are asked one by one, or with numbers that are taken. */
const PLANNED_EXPLODE = 2;

export type PlanningBasis = Horizon & {
  readonly plant: Plant;
  /** Those to be served, from independentDemands, by place: links name a demand by it. */
  readonly demands: readonly Demand[];
  readonly horizonDays: number;
  readonly structure: BomStructure;
  readonly demandColumns: DemandColumns;
  /** Units by item; NaN for an item without stock rows. */
  readonly opening: Float64Array;
  /** Of items whose stock has an expiry. */
  readonly lots: ReadonlyMap<number, readonly StockLot[]>;
  /** Rows of items whose safety stock changes, by their day. */
  readonly safetyStocks: ReadonlyMap<number, readonly SafetyStock[]>;
  /** Places in `plant.openOrders` by item, in the order of their due day; undefined where there are none. */
  readonly openOrders: readonly (readonly number[] | undefined)[];
  /** Of items for which the planner wants nothing received on some days. */
  readonly closed: ReadonlyMap<number, ClosedDays>;
  /** Of the plan before, whose lots keep their buckets; none for a plan that is made freely. */
  readonly formerLots: readonly FormerLots[];
  readonly rhythms: LotRhythms;
  readonly termsOf: (item: Item) => SupplyTerms;
  /** Of the items that have a choice. */
  readonly sources: SourcesByItem;
  readonly leadTimeOf: (terms: SupplyTerms) => LeadTime;
  readonly safetyTimeOf: (item: Item) => LeadTime | null;
  /** Order numbers of an item that open orders have already; none for most items. */
  readonly takenNumbers: ReadonlyMap<number, ReadonlySet<number>>;
  /** By item: which of its orders take components. */
  readonly explodes: Uint8Array;
  /** True when every item has a yield of 1. */
  readonly isLossless: boolean;
  /** By open order: 1 when it takes components; those of a made order may be issued already. */
  readonly openExplodes: Uint8Array;
  /** In the language of the settings. */
  readonly sentences: Sentences;
};

/**
 * Indexes a plant for planning. O(records of the plant), and a sort of the items by id where they are not sorted.
 * @throws for a cycle in the bill of material and for unknown items: model/check-plant refuses both
 */
export function planningBasis(
  plant: Plant,
  demands: readonly Demand[],
  settings: Settings,
  buckets: readonly Bucket[],
  formerLots: readonly FormerLots[] = [],
): PlanningBasis {
  const horizon: Horizon = { settings, buckets, bucketOf: bucketLookup(buckets) };
  const structure = bomStructure(plant);
  const { indexOf, find } = structure;
  const openOrders = openOrdersByItem(plant.openOrders, plant.items.length, indexOf);
  const taken = takenNumbers(plant.openOrders.map(({ id }) => id), find);
  const leadTimeOf = leadTimes(plant, settings.start, settings.horizonDays);
  return {
    settings,
    buckets,
    bucketOf: horizon.bucketOf,
    plant,
    demands,
    horizonDays: (buckets.at(-1)?.end ?? settings.start) - settings.start,
    structure,
    demandColumns: demandColumns(demands, ({ item }) => indexOf(item), plant.items.length, horizon, onlyNone),
    opening: openingStock(plant.stock, plant.items.length, find, settings.start),
    lots: stockLots(plant.stock, find, settings.start),
    safetyStocks: safetyStocksByItem(plant.safetyStocks, find),
    openOrders,
    closed: closedDays(plant, find, buckets),
    formerLots,
    rhythms: lotRhythms(formerLots, find, horizon),
    termsOf: supplyTerms(plant),
    sources: sourcesByItem(plant, structure.hasNamedBills),
    leadTimeOf,
    safetyTimeOf: safetyTimes(leadTimeOf),
    takenNumbers: taken,
    explodes: explosionOf(plant.items, openOrders, structure, taken),
    openExplodes: openExplosionOf(plant.openOrders),
    isLossless: losesNothing(plant.items),
    sentences: sentencesOf(settings),
  };
}

export function losesNothing(items: readonly Item[]): boolean {
  return items.every((item) => item.yield === 1);
}

export function openExplosionOf(openOrders: readonly OpenOrder[]): Uint8Array {
  return Uint8Array.from(openOrders, ({ kind, componentsIssued }) => (kind === "buy" || componentsIssued ? 0 : 1));
}

export function explosionOf(
  items: readonly Item[],
  openOrders: PlanningBasis["openOrders"],
  { yields }: BomStructure,
  taken: PlanningBasis["takenNumbers"],
): Uint8Array {
  const explodes = new Uint8Array(items.length);
  items.forEach(({ supply }, index) => {
    explodes[index] = supply === "buy" ? NONE_EXPLODE : openOrders[index] === undefined ? ALL_EXPLODE : PLANNED_EXPLODE;
  });
  for (const index of [...yields.keys(), ...taken.keys()]) if (explodes[index] === ALL_EXPLODE) explodes[index] = PLANNED_EXPLODE;
  return explodes;
}

/** True when an order needs its components. */
export function takesComponents({ explodes, openExplodes }: PlanningBasis, book: OrderBook, order: number): boolean {
  const origin = book.origins[order] ?? 0;
  if (producerOf(origin) >= 0) return false;
  return origin < 0 ? openExplodes[~origin] === 1 : explodes[book.items[order] ?? 0] !== NONE_EXPLODE;
}

/** Ids of orders, each made once: orders and links that name an order share one text. */
export function orderIds(basis: PlanningBasis, book: OrderBook): (order: number) => string {
  const ids = lazily(() => new Array<string | undefined>(book.orders));
  return (order) => (ids()[order] ??= orderIdOf(basis, book, order));
}

/** The id of an order: the open order's own, that of a planned one, or that of the order that a co-product comes with and its item. */
export function orderIdOf(basis: PlanningBasis, book: OrderBook, order: number): string {
  const { plant } = basis;
  const origin = book.origins[order] ?? 0;
  const item = plant.items[book.items[order] ?? 0]?.id ?? "";
  const producer = producerOf(origin);
  if (producer >= 0) return `${orderIdOf(basis, book, producer)}+${item}`;
  return origin < 0 ? (plant.openOrders[~origin]?.id ?? "") : plannedOrderId(item, origin);
}
