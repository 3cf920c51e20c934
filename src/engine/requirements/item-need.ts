// What one item is needed for: the needs that netting adds up and pegging serves one by one.
// Knows a need's day, urgency and origin; nothing of how it is covered.

import type { Day } from "../../base/day";
import type { NeedRef, Order } from "../../model/plan";
import type { Demand } from "../../model/plant";

/** Behind every demand: what no demand asks for. */
export const NO_PRIORITY = Number.MAX_SAFE_INTEGER;

export type ItemNeed = {
  readonly day: Day;
  /** Units, > 0. */
  readonly quantity: number;
  /** 1 is the most important; a component has that of the best demand its parent order serves. */
  readonly priority: number;
  /** Id of the demand or of the parent order. */
  readonly id: string;
  readonly ref: NeedRef;
  /** The order that takes the component. */
  readonly parent?: Order;
  /** The demand, when it is one. */
  readonly demand?: Demand;
};

/** The sequence in which needs are served: by day, then priority, then id. */
export function compareNeeds(a: ItemNeed, b: ItemNeed): number {
  if (a.day !== b.day) return a.day - b.day;
  if (a.priority !== b.priority) return a.priority - b.priority;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
