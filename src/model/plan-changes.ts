// What a re-plan changed against the plan before it: inputs, customer dates and orders, each with its cause. Plain data.

import type { Day } from "../base/day";
import type { CellRef } from "../base/issue";
import type { DemandPromise, Order } from "./plan";

/** What a changed input can touch without going through anything else. */
export type Reach = {
  readonly items: readonly string[];
  readonly resources: readonly string[];
  /** A customer order or forecast. */
  readonly demand?: string;
  /** A setting, a shared calendar: the whole plan. */
  readonly everything?: boolean;
};

/** One difference between the inputs of two plans. */
export type InputChange = {
  /** The planner's own word for the table: `Demand`. */
  readonly table: string;
  /** The record: `SO-12`, `BIKE → WHEEL`. */
  readonly record: string;
  /** The field that changed; `` for a record that came or went, and for a setting. */
  readonly field: string;
  /** Null for a record that is new, and for one that is gone. */
  readonly before: string | null;
  readonly after: string | null;
  /** `Demand SO-12: due 2026-05-11 → 2026-05-18`, `Demand SO-9 is new`, `Inventory BOLT is gone`. */
  readonly text: string;
  readonly reach: Reach;
  /** Where the record stands now; where it stood when it is gone. */
  readonly source?: CellRef;
};

/** The same order in two plans; null where it is in one of them only. */
export type OrderPair = { readonly before: Order | null; readonly after: Order | null };

export type OrderChange = OrderPair & {
  readonly kind: "new" | "gone" | "moved" | "changed";
  /** Calendar days by which its receipt comes later; 0 for orders that came or went. */
  readonly laterDays: number;
  /** Units more; negative for fewer. */
  readonly moreUnits: number;
  /** Standard cost of what moved, came or went: how much it matters. */
  readonly value: number;
  /** Null when no input changed. */
  readonly cause: InputChange | null;
};

/** A customer order whose date is not what it was. */
export type PromiseChange = {
  readonly before: DemandPromise | null;
  readonly after: DemandPromise | null;
  /** Calendar days, later is positive; null where one of the dates is missing. */
  readonly laterDays: number | null;
  readonly cause: InputChange | null;
};

export type PlanChanges = {
  /** Start of the plan that this one is compared with. */
  readonly previousStart: Day;
  readonly inputs: readonly InputChange[];
  /** The latest first. */
  readonly promises: readonly PromiseChange[];
  /** What hurts first: what is new or needed sooner, then what can wait, then what is gone; each by value. */
  readonly orders: readonly OrderChange[];
  /** Changes of orders within the tolerances of the settings, which are not listed. */
  readonly smallChanges: number;
};
