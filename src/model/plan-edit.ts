// A named change to the plant that a planner tries or keeps: a way out of an overload or a late order. Plain readonly data with
// its words; how it changes a plant is the engine's.

import { dayText, type Day } from "../base/day";

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
  /** The customer is told this day. */
  | { readonly kind: "promise"; readonly demand: string; readonly due: Day };

/** A way out: a change with what it costs and brings, measured by planning with it. */
export type Lever = {
  readonly edit: PlanEdit;
  readonly text: string;
  /** Money over the horizon, against the plan without it. */
  readonly cost: number;
  /** Fewer late customer orders and late days; below 0 when it makes more. */
  readonly lateOrdersSaved: number;
  readonly lateDaysSaved: number;
  /** Null where no late day is saved. */
  readonly costPerLateDay: number | null;
};

/** `Overtime at WELD: 2 h a day from 2026-12-07 to 2026-12-18.` */
export function editText(edit: PlanEdit): string {
  switch (edit.kind) {
    case "overtime":
      return `Overtime at ${edit.resource}: ${String(edit.hours)} h a day from ${dayText(edit.from)} to ${dayText(edit.to)}.`;
    case "shift":
      return `Another shift at ${edit.resource}: ${String(edit.hours)} h a day from ${dayText(edit.from)} to ${dayText(edit.to)}.`;
    case "alternate":
      return `Let ${edit.alternate} do what ${edit.resource} does.`;
    case "subcontract":
      return `Have operation ${String(edit.operation)} of ${edit.item} done outside in ${String(edit.days)} days.`;
    case "split":
      return `Split lots of ${edit.item}: at most ${String(edit.quantity)} in one.`;
    case "earlier":
      return `Make lots of ${edit.item} ${String(edit.days)} days earlier.`;
    case "promise":
      return `Promise ${edit.demand} for ${dayText(edit.due)}.`;
  }
}
