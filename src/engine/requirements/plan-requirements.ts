// Material requirements planning of a whole plant: level by level, parents before components.
// Knows how needs travel down the structure; what happens to one item is in plan-item.

import type { Run } from "../../base/run";
import type { Bucket } from "../../model/plan";
import type { Demand, Plant } from "../../model/plant";
import type { Settings } from "../../model/settings";
import { closeBook, orderBook, type BookSize, type OrderBook } from "./order-book";
import { itemDesk, planItem } from "./plan-item";
import { NONE_EXPLODE, planningBasis, type PlanningBasis } from "./planning-basis";
import { requirementsOf, type BookedRequirements } from "./requirements";

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
 * Cost O(items · (buckets + horizon days) + needs): about 40 bytes an order and 12 a link.
 * Source: section 1 of docs/formulas.md; Orlicky, Material Requirements Planning (1975).
 */
export function planRequirements(
  plant: Plant,
  demands: readonly Demand[],
  settings: Settings,
  buckets: readonly Bucket[],
  run: Run,
): BookedRequirements {
  return planBasis(planningBasis(plant, demands, settings, buckets), run);
}

/** Plans an indexed plant. */
export function planBasis(basis: PlanningBasis, run: Run): BookedRequirements {
  return requirementsOf(basis, filledBook(basis, run));
}

/** All items of a plant planned anew. */
function filledBook(basis: PlanningBasis, run: Run): OrderBook {
  const { plant, structure } = basis;
  const book = orderBook(plant.items.length, plant.openOrders.length, expectedSize(basis));
  const desk = itemDesk(basis);
  let done = 0;
  for (const index of structure.sequence) {
    if (done % ITEMS_PER_REPORT === 0) {
      run.progress("Requirements", done / plant.items.length);
      if (run.isCancelled()) break;
    }
    planItem(index, basis, book, desk);
    done += 1;
  }
  closeBook(book);
  return book;
}

/**
 * About how many orders and links there will be: an order a need, but no more than one a bucket; a link a need, and one
 * more for each order that is split. Columns that grow are copied, and the memory given back is looked through for objects.
 */
function expectedSize(basis: PlanningBasis): BookSize {
  const { plant, structure, demandColumns, openOrders, buckets } = basis;
  const { first, parents } = structure.whereUsed;
  const ordersOf = new Int32Array(structure.sequence.length);
  let orders = 0;
  let links = 0;
  for (const item of structure.sequence) {
    let needs = (demandColumns.first[item + 1] ?? 0) - (demandColumns.first[item] ?? 0);
    const end = first[item + 1] ?? 0;
    for (let use = first[item] ?? 0; use < end; use += 1) {
      const parent = parents[use] ?? 0;
      if (basis.explodes[parent] !== NONE_EXPLODE) needs += ordersOf[parent] ?? 0;
    }
    const rule = plant.items[item]?.lotRule;
    const lots = rule?.kind === "periods" ? Math.ceil(buckets.length / rule.periods) : buckets.length;
    const own = Math.min(needs, lots) + (openOrders.get(item)?.length ?? 0);
    ordersOf[item] = own;
    orders += own;
    links += needs + own;
  }
  return { orders, links };
}
