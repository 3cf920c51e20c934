// What planning an item looks at beside the orders above it: the plant, the demands and the settings, found by number.
// Knows no order of the plan itself but how its id is made and whether it takes components.

import type { Bucket } from "../../model/plan";
import type { Demand, Plant } from "../../model/plant";
import type { Settings } from "../../model/settings";
import { bomStructure, type BomStructure } from "./bom-structure";
import { demandColumns, type DemandColumns } from "./demand-columns";
import type { Horizon } from "./horizon";
import { leadTimes, type LeadTime } from "./lead-time";
import { openingStock } from "./opening-stock";
import { openOrdersByItem } from "./open-orders";
import type { OrderBook } from "./order-book";
import { plannedOrderId, takenNumbers } from "./order-ids";
import { bucketLookup } from "./plan-buckets";
import { supplyTerms, type SupplyTerms } from "./supply-terms";
import type { Item } from "../../model/plant";

export type PlanningBasis = Horizon & {
  readonly plant: Plant;
  /** Those to be served: from independentDemands. */
  readonly demands: readonly Demand[];
  readonly horizonDays: number;
  readonly structure: BomStructure;
  readonly demandColumns: DemandColumns;
  /** Units by item; NaN for an item without stock rows. */
  readonly opening: Float64Array;
  /** Places in `plant.openOrders` by item, in the order of their due day. */
  readonly openOrders: ReadonlyMap<number, readonly number[]>;
  readonly termsOf: (item: Item) => SupplyTerms;
  readonly leadTimeOf: (terms: SupplyTerms) => LeadTime;
  /** Order numbers of an item that open orders have already. */
  readonly takenNumbers: ReadonlyMap<string, ReadonlySet<number>>;
  /** By item: 1 when planned orders take components; what is bought brings its own. */
  readonly explodes: Uint8Array;
  /** By open order: 1 when it takes components; those of a made order may be issued already. */
  readonly openExplodes: Uint8Array;
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
): PlanningBasis {
  const horizon: Horizon = { settings, buckets, bucketOf: bucketLookup(buckets) };
  const structure = bomStructure(plant);
  const { indexOf, find } = structure;
  return {
    ...horizon,
    plant,
    demands,
    horizonDays: (buckets.at(-1)?.end ?? settings.start) - settings.start,
    structure,
    demandColumns: demandColumns(demands, plant.items.length, indexOf, horizon),
    opening: openingStock(plant.stock, plant.items.length, find, settings.start),
    openOrders: openOrdersByItem(plant.openOrders, indexOf),
    termsOf: supplyTerms(plant),
    leadTimeOf: leadTimes(plant, settings.start, settings.horizonDays),
    takenNumbers: takenNumbers(plant.openOrders.map(({ id }) => id)),
    explodes: Uint8Array.from(plant.items, ({ supply }) => (supply === "buy" ? 0 : 1)),
    openExplodes: Uint8Array.from(plant.openOrders, ({ kind, componentsIssued }) =>
      kind === "buy" || componentsIssued ? 0 : 1,
    ),
  };
}

/** True when an order needs its components. */
export function takesComponents({ explodes, openExplodes }: PlanningBasis, book: OrderBook, order: number): boolean {
  const origin = book.origins[order] ?? 0;
  return (origin < 0 ? openExplodes[~origin] : explodes[book.items[order] ?? 0]) === 1;
}

/** The id of an order: the open order's own, or that of a planned one. */
export function orderIdOf({ plant }: PlanningBasis, book: OrderBook, order: number): string {
  const origin = book.origins[order] ?? 0;
  if (origin < 0) return plant.openOrders[~origin]?.id ?? "";
  return plannedOrderId(plant.items[book.items[order] ?? 0]?.id ?? "", origin);
}
