// The demands of a plan in columns, each item's together: what netting reads of a million rows.
// Knows demands; nothing of components or supply.

import { groupRows } from "../../base/row-groups";
import { snap } from "../../base/quantity";
import type { Demand } from "../../model/plant";
import type { Horizon } from "./horizon";
import { classified, NO_PRIORITY, type PriorityClasses } from "./priority-classes";

/** A demand that is no longer there: its place stays, so that links name no other. */
export const NO_ITEM = -1;

/** Demands by place in the list of demands; those of item i are `rows[first[i]] … rows[first[i + 1] − 1]`, as they were given. */
export type DemandColumns = {
  readonly first: Int32Array;
  readonly rows: Int32Array;
  /** The item, or NO_ITEM. */
  readonly items: Int32Array;
  /** The day on which netting counts it: the first day of the plan for overdue ones. */
  readonly days: Int32Array;
  /** Open units; 0 for what lies after the horizon. */
  readonly quantities: Float64Array;
  /** By place of the demand: the class of its priority. */
  readonly classOf: Int32Array;
  readonly classes: PriorityClasses;
};

/**
 * Demands by item. Objects are read once, in the order in which they lie in memory.
 * @param itemAt index of the item of a demand, or NO_ITEM for one to be left out
 * @param known  classes of priorities that stay, see `classified`
 * Cost O(demands + items).
 */
export function demandColumns(
  demands: readonly Demand[],
  itemAt: (demand: Demand, row: number) => number,
  items: number,
  { settings, bucketOf }: Horizon,
  known: PriorityClasses,
): DemandColumns {
  const itemOf = new Int32Array(demands.length);
  const days = new Int32Array(demands.length);
  const quantities = new Float64Array(demands.length);
  const priorities = new Float64Array(demands.length);
  let row = 0;
  for (const demand of demands) {
    const day = Math.max(demand.due, settings.start);
    itemOf[row] = itemAt(demand, row);
    days[row] = day;
    quantities[row] = bucketOf(day) < 0 ? 0 : snap(demand.ordered - demand.delivered);
    priorities[row] = Math.min(demand.priority, NO_PRIORITY);
    row += 1;
  }
  const { first, rows } = groupRows(itemOf, items);
  return { first, rows, items: itemOf, days, quantities, ...classified(priorities, known) };
}
