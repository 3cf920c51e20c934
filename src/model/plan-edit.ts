// A named change to the plant that a planner tries or keeps: a way out of an overload or a late order. Plain readonly data;
// its words are in edit-text, how it changes a plant is the engine's.

import type { Day } from "../base/day";

export type PlanEdit =
  /** So many hours more after the last shift of each working day, on overtime or as a shift of its own. */
  | { readonly kind: "overtime" | "shift"; readonly resource: string; readonly from: Day; readonly to: Day; readonly hours: number }
  /** What the first work centre does, the second may do as well. */
  | { readonly kind: "alternate"; readonly resource: string; readonly alternate: string }
  /** An operation is done outside, in so many elapsed days, at a price per unit. */
  | { readonly kind: "subcontract"; readonly item: string; readonly operation: number; readonly days: number; readonly price: number }
  /** No lot of the item is larger. */
  | { readonly kind: "split"; readonly item: string; readonly quantity: number }
  /** Lots of the item come so many days before they are needed. */
  | { readonly kind: "earlier"; readonly item: string; readonly days: number }
  /** The customer order goes before others: 1 is the most important. */
  | { readonly kind: "priority"; readonly demand: string; readonly priority: number }
  /** An open order comes on this day. */
  | { readonly kind: "expedite"; readonly order: string; readonly due: Day }
  /** The customer is told this day. */
  | { readonly kind: "promise"; readonly demand: string; readonly due: Day };

/** What ways out are wanted for: a work centre, a late customer order, or the days in which a work centre is short of hours. */
export type LeverAim =
  | { readonly kind: "workCentre"; readonly resource: string }
  | { readonly kind: "order"; readonly demand: string }
  | { readonly kind: "days"; readonly resource: string; readonly from: Day; readonly to: Day };

/** A way out: a change with what it costs and brings, measured by planning with it. */
export type Lever = {
  readonly edit: PlanEdit;
  readonly text: string;
  /** Money over the horizon, against the plan without it. */
  readonly cost: number;
  /** Fewer late customer orders and late days, of all; below 0 when it makes more. */
  readonly lateOrdersSaved: number;
  readonly lateDaysSaved: number;
  /** Null where no late day is saved. */
  readonly costPerLateDay: number | null;
  /** Other customer orders that come later with it. */
  readonly othersLater: number;
  /** What it brings where it is aimed: late days of the customer order, or hours short in the days; absent for a work centre. */
  readonly gain?: number;
};

/** The same text for the same aim. */
export function aimKey(aim: LeverAim): string {
  if (aim.kind === "order") return `order ${aim.demand}`;
  return aim.kind === "workCentre" ? `workCentre ${aim.resource}` : `days ${String(aim.from)} ${String(aim.to)} ${aim.resource}`;
}
