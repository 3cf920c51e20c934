// Material requirements planning of a whole plant: level by level, parents before components.
// Knows how needs travel down the structure; what happens to one item is in plan-item.

import type { Run } from "../../base/run";
import type { Bucket, FormerLots } from "../../model/plan";
import type { Demand, Plant } from "../../model/plant";
import type { Settings } from "../../model/settings";
import { closeBook, orderBook, type OrderBook } from "./order-book";
import { planItem, planningDesk } from "./plan-item";
import { planningBasis, type PlanningBasis } from "./planning-basis";
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
 * @param lots     of the plan before, whose buckets lots that cover periods keep: see `lotsBefore`
 * @returns orders, links, records and the use of open orders; the same input gives the identical result
 * Cost O(items · (buckets + horizon days) + needs): 50 bytes an order; links are read off the orders when asked for.
 * Source: section 1 of docs/formulas.md; Orlicky, Material Requirements Planning (1975).
 */
export function planRequirements(
  plant: Plant,
  demands: readonly Demand[],
  settings: Settings,
  buckets: readonly Bucket[],
  run: Run,
  lots: readonly FormerLots[] = [],
): BookedRequirements {
  return planBasis(planningBasis(plant, demands, settings, buckets, lots), run);
}

/** Plans an indexed plant. */
export function planBasis(basis: PlanningBasis, run: Run): BookedRequirements {
  return requirementsOf(basis, filledBook(basis, run));
}

/** All items of a plant planned anew. */
function filledBook(basis: PlanningBasis, run: Run): OrderBook {
  const { plant, structure } = basis;
  const book = orderBook(plant.items.length, plant.openOrders.length, expectedOrders(basis), basis.isLossless);
  const desk = planningDesk(basis);
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

/** Room to begin with, by item and by demand: about what plants with much common parts need. */
const EXPECTED_ORDERS = 20;
const EXPECTED_ORDERS_PER_DEMAND = 0.5;

/** What is never written is never taken from the system, but columns that grow are copied, and their memory is looked through. */
function expectedOrders({ plant, demands, buckets }: PlanningBasis): number {
  const items = plant.items.length * Math.min(1, buckets.length / EXPECTED_ORDERS);
  return Math.ceil(EXPECTED_ORDERS * items + EXPECTED_ORDERS_PER_DEMAND * demands.length) + plant.openOrders.length;
}
