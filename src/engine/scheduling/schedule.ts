// What scheduling hands on: orders with dates that hold, their operations, and what kept each late order from being earlier.

import type { LimitKind, Operation, Order } from "../../model/plan";

/** Why an order could not be earlier. */
export type Limit = { readonly kind: LimitKind; readonly text: string };

export type Schedule = {
  readonly orders: readonly Order[];
  readonly operations: readonly Operation[];
  /** By order id; only for orders that end after the day they are needed. */
  readonly limits: ReadonlyMap<string, Limit>;
};
