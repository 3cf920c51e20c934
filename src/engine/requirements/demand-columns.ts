// The demands of a plan in columns, each item's together: what netting reads of a million rows.
// Knows demands; nothing of components or supply.

import { groupRows } from "../../base/row-groups";
import { snap } from "../../base/quantity";
import type { Demand } from "../../model/plant";
import type { Horizon } from "./horizon";

/** Demands of item i are the entries `first[i] … first[i + 1] − 1`, in the order in which they were given. */
export type DemandColumns = {
  readonly first: Int32Array;
  /** Place in the list of demands. */
  readonly rows: Int32Array;
  /** The day on which netting counts it: the first day of the plan for overdue ones. */
  readonly days: Int32Array;
  /** Open units; 0 for what lies after the horizon. */
  readonly quantities: Float64Array;
  readonly priorities: Float64Array;
};

/** O(demands + items). */
export function demandColumns(
  demands: readonly Demand[],
  items: number,
  indexOf: (item: string) => number,
  { settings, bucketOf }: Horizon,
): DemandColumns {
  const itemOf = Int32Array.from(demands, ({ item }) => indexOf(item));
  const { first, rows } = groupRows(itemOf, items);
  const days = new Int32Array(rows.length);
  const quantities = new Float64Array(rows.length);
  const priorities = new Float64Array(rows.length);
  // By row, not by item: objects are read in the order in which they lie in memory.
  const next = first.slice();
  demands.forEach(({ due, ordered, delivered, priority }, row) => {
    const item = itemOf[row] ?? 0;
    const at = next[item] ?? 0;
    next[item] = at + 1;
    const day = Math.max(due, settings.start);
    days[at] = day;
    quantities[at] = bucketOf(day) < 0 ? 0 : snap(ordered - delivered);
    priorities[at] = priority;
  });
  return { first, rows, days, quantities, priorities };
}
