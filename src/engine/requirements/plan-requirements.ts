// Material requirements planning of a whole plant: level by level, parents before components.
// Knows how needs travel down the structure; what happens to one item is in plan-item.

import { groupBy } from "../../base/group-by";
import type { Run } from "../../base/run";
import type { Bucket, MrpRecord, Order, PegLink } from "../../model/plan";
import type { Demand, Plant } from "../../model/plant";
import type { Settings } from "../../model/settings";
import { bomStructure } from "./bom-structure";
import type { Horizon } from "./horizon";
import { openQuantity } from "./item-supplies";
import { leadTimes } from "./lead-time";
import { needsBoard } from "./needs-board";
import { openingStock } from "./opening-stock";
import { orderIds } from "./order-ids";
import { bucketLookup } from "./plan-buckets";
import { planItem, type ItemInput } from "./plan-item";
import type { OpenOrderUse, Requirements } from "./requirements";
import { supplyTerms } from "./supply-terms";

/** Progress is reported and cancelling asked for after this many items. */
const ITEMS_PER_REPORT = 8;

/**
 * Nets every item of a plant, level by level, and pegs every supply to its need.
 *
 * Each item is planned once, at its low-level code, when all that it is needed for is known: demands on their day
 * (on the first day when they are overdue), components of planned and open make orders on the day these start.
 * Bought items take no components. What falls after the horizon is left out.
 *
 * @param plant    has passed model/check-plant; a cycle or an unknown item throws
 * @param demands  from independentDemands: open quantity = ordered − delivered
 * @param settings start, horizon, fences
 * @param buckets  from planBuckets
 * @param run      a cancelled run returns the items planned so far
 * @returns orders, links, records and the use of open orders; the same input gives the identical result
 * Cost O(items · horizon days + needs · log needs + Σ pegs).
 * Source: section 1 of docs/formulas.md; Orlicky, Material Requirements Planning (1975).
 */
export function planRequirements(
  plant: Plant,
  demands: readonly Demand[],
  settings: Settings,
  buckets: readonly Bucket[],
  run: Run,
): Requirements {
  const horizon: Horizon = { settings, buckets, bucketOf: bucketLookup(buckets) };
  const structure = bomStructure(plant);
  const needs = needsBoard(demands, structure, horizon);
  const termsOf = supplyTerms(plant);
  const leadTimeOf = leadTimes(plant, settings.start, settings.horizonDays);
  const opening = openingStock(plant.stock, settings.start);
  const nextIdOf = orderIds(plant.openOrders.map(({ id }) => id));
  const openOrders = groupBy(
    plant.openOrders.filter((order) => openQuantity(order) > 0),
    (order) => structure.indexOf(order.item),
  );
  const issued = new Set(plant.openOrders.filter((order) => order.componentsIssued).map(({ id }) => id));

  const ordersByLevel: Order[][] = [];
  const links: PegLink[] = [];
  const records: MrpRecord[] = [];
  const uses = new Map<string, OpenOrderUse>();
  for (const [done, index] of sequenceOf(structure.lowLevelCodes).entries()) {
    if (done % ITEMS_PER_REPORT === 0) {
      run.progress("Requirements", done / plant.items.length);
      if (run.isCancelled()) break;
    }
    const item = plant.items[index];
    if (item === undefined) continue;
    const itemNeeds = needs.take(index);
    const itemOrders = openOrders.get(index) ?? [];
    const stocked = opening.get(item.id);
    if (stocked === undefined && item.safetyStock <= 0 && itemNeeds.length + itemOrders.length === 0) continue;
    const lowLevelCode = structure.lowLevelCodes[index] ?? 0;
    const terms = termsOf(item);
    const input: ItemInput = {
      item,
      lowLevelCode,
      terms,
      leadTime: leadTimeOf(terms),
      opening: stocked ?? 0,
      needs: itemNeeds,
      openOrders: itemOrders,
      nextId: nextIdOf(item.id),
    };
    const planned = planItem(input, horizon);
    records.push(planned.record);
    for (const link of planned.links) links.push(link);
    for (const [order, use] of planned.uses) uses.set(order, use);
    const level = (ordersByLevel[lowLevelCode] ??= []);
    for (const order of planned.orders) {
      level.push(order);
      if (takesComponents(order, issued)) needs.addComponents(index, order);
    }
  }
  // Parents were planned first; scheduling wants their components before them.
  return { orders: ordersByLevel.reverse().flat(), links, records, openOrderUses: uses };
}

/** Item indexes by low-level code, then as in the plant. */
function sequenceOf(lowLevelCodes: Int32Array): readonly number[] {
  const sequence = Array.from(lowLevelCodes, (_, index) => index);
  return sequence.sort((a, b) => (lowLevelCodes[a] ?? 0) - (lowLevelCodes[b] ?? 0) || a - b);
}

/** What is bought brings its own components; an open order may have its components already. */
function takesComponents({ id, kind }: Order, issued: ReadonlySet<string>): boolean {
  return kind !== "buy" && !issued.has(id);
}
