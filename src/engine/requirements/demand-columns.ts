// The demands of a plan in columns, each item's together: what netting reads of a million rows.
// Knows demands; nothing of components or supply.

import { groupRows } from "../../base/row-groups";
import { snap } from "../../base/quantity";
import type { Demand } from "../../model/plant";
import type { Horizon } from "./horizon";

/** A demand that is no longer there: its place stays, so that links name no other. */
export const NO_ITEM = -1;

/** Demands of item i are the entries `first[i] … first[i + 1] − 1`, in the order in which they were given. */
export type DemandColumns = {
  readonly first: Int32Array;
  /** By place in the list of demands: the item, or NO_ITEM. */
  readonly items: Int32Array;
  /** Place in the list of demands. */
  readonly rows: Int32Array;
  /** The day on which netting counts it: the first day of the plan for overdue ones. */
  readonly days: Int32Array;
  /** Open units; 0 for what lies after the horizon. */
  readonly quantities: Float64Array;
  readonly priorities: Float64Array;
};

/**
 * Demands by item.
 * @param itemOf index of the item of each demand, or NO_ITEM for one to be left out
 * Cost O(demands + items).
 */
export function demandColumns(
  demands: readonly Demand[],
  itemOf: Int32Array,
  items: number,
  { settings, bucketOf }: Horizon,
): DemandColumns {
  const { first, rows } = groupRows(itemOf, items);
  const days = new Int32Array(rows.length);
  const quantities = new Float64Array(rows.length);
  const priorities = new Float64Array(rows.length);
  // By row, not by item: objects are read in the order in which they lie in memory.
  const next = first.slice();
  let row = 0;
  for (const { due, ordered, delivered, priority } of demands) {
    const item = itemOf[row] ?? NO_ITEM;
    row += 1;
    if (item === NO_ITEM) continue;
    const at = next[item] ?? 0;
    next[item] = at + 1;
    const day = Math.max(due, settings.start);
    days[at] = day;
    quantities[at] = bucketOf(day) < 0 ? 0 : snap(ordered - delivered);
    priorities[at] = priority;
  }
  return { first, items: itemOf, rows, days, quantities, priorities };
}

/** The item of each demand; an unknown one throws. */
export function itemsOfDemands(demands: readonly Demand[], indexOf: (item: string) => number): Int32Array {
  const items = new Int32Array(demands.length);
  let row = 0;
  for (const { item } of demands) items[row++] = indexOf(item);
  return items;
}
