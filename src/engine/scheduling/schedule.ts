// What scheduling hands on: orders with dates that hold, their operations, and what kept each late order from being earlier.

import type { LimitKind, Operation, Order, PegLink, SearchFigures } from "../../model/plan";
import type { Requirements } from "../requirements/requirements";
import type { BookedLinks } from "./placed-links";

/** Why an order could not be earlier. */
export type Limit = {
  readonly kind: LimitKind;
  readonly text: string;
  /** The component's order that it waits for; its own limit says why that one is late. */
  readonly order?: string;
  /** The operation of the order that is pinned. */
  readonly operation?: number;
  /** The work centre whose capacity it waits for. */
  readonly resource?: string;
};

/** What scheduling takes of the requirements. */
export type RequiredOrders = Pick<Requirements, "orders" | "unpegged" | "priorities" | "links" | "servedAs"> & BookedLinks;

export type Schedule = {
  readonly orders: readonly Order[];
  /** Between the orders and what they serve: those of netting, but for customers who are served in other turns. */
  readonly links: readonly PegLink[];
  /** By id of a demand: those that are served before it, though by their days they would come after it. */
  readonly ahead: ReadonlyMap<string, readonly string[]>;
  readonly operations: readonly Operation[];
  /** By order id; for orders that end after the day they are needed or whose operations cannot be scheduled. */
  readonly limits: ReadonlyMap<string, Limit>;
  /** Absent where no better schedule was looked for. */
  readonly search?: SearchFigures;
};
