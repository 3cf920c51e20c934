// What sentences are about: the values that they are made from. Knows no word of any language.

import type { CellRef } from "../../base/issue";
import type { Day } from "../../base/day";

/** What an order is needed for first. */
export type NeedSubject = { readonly kind: "order" | "forecast" | "customerOrder"; readonly id: string };

/** What the planner typed to make an order firm. */
export type FirmEntry = "pin" | "receipt" | "progress" | "mark";

/** A lot rule that covers the needs of several buckets. */
export type CoverRule = "periods" | "periodOrderQuantity" | "leastUnitCost" | "silverMeal" | "partPeriod" | "wagnerWhitin";

/** One of the sources of an item. */
export type SourceSubject = {
  readonly kind: "supplier" | "bill" | "substitute";
  /** `` for the bill without a name. */
  readonly name: string;
  readonly rank: number;
};

/** A tool or a person beside the work centre, and how many units of it. */
export type HelpSubject = { readonly resource: string; readonly units: number };

/** Calendar days, or working days of the item's calendar. */
export type DaysSubject = { readonly days: number; readonly isWorking: boolean };

/** Customer orders that an order makes late, and what they are worth at sales price, 0 where that is not known. */
export type LateSubject = { readonly days: number; readonly orders: number; readonly value: number };

/** Why an operation does not start at its pin. */
export type PinCause =
  | { readonly kind: "planStart" | "notReady" }
  | { readonly kind: "predecessor"; readonly operation: string; readonly end: number }
  | { readonly kind: "material"; readonly order: string; readonly item: string }
  | { readonly kind: "closed"; readonly resource: string }
  | { readonly kind: "otherPin"; readonly operation: string };

/** What a new order waits for. */
export type HoldSubject = { readonly kind: "effectivity" | "component"; readonly item: string; readonly day: Day };

/** A rule of lot sizes that a proposed order breaks, with the number that it breaks. */
export type LotFault = { readonly rule: "minimum-order" | "maximum-order" | "multiple-order" | "fixed-lot"; readonly bound: number };

/** `Settings!B4`. */
export function cellText({ sheet, cell }: CellRef): string {
  return `${sheet}!${cell}`;
}
