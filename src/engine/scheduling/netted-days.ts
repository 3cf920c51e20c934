// The days that netting, the planner and the fence give each order, in columns by its place. Knows no schedule.

import type { Day } from "../../base/day";
import { numbersOf } from "../../base/numbers-of";
import type { UnpeggedOrder } from "../../model/plan";

export type NettedDays = {
  readonly starts: Float64Array;
  readonly dues: Float64Array;
  readonly neededs: Float64Array;
  /** The due day of what is open or firm, which is never moved to an earlier one; NOT_GIVEN of what is planned. */
  readonly given: Float64Array;
  /** The first day on which what is planned may be received. */
  readonly earliest: Float64Array;
};

export const NOT_GIVEN = Infinity;

/** A phantom is made within its parent, wherever that lies; what is taken from stock is no receipt. */
export function isNewReceipt({ status, kind, substitute }: UnpeggedOrder): boolean {
  return status === "planned" && kind !== "phantom" && substitute === undefined;
}

/** @param fence the first day on which something new is received, −Infinity without a fence. Cost O(orders). */
export function nettedDays(orders: readonly UnpeggedOrder[], fence: Day): NettedDays {
  return {
    starts: numbersOf(orders, ({ start }) => start),
    dues: numbersOf(orders, ({ due }) => due),
    neededs: numbersOf(orders, ({ needed }) => needed),
    given: numbersOf(orders, ({ status, due }) => (status === "planned" ? NOT_GIVEN : due)),
    earliest: numbersOf(orders, (order) => (isNewReceipt(order) ? fence : -Infinity)),
  };
}

/** The day on which an order is received that comes by a day: not before it may, and when it is given then. */
export function dayOfReceipt({ given, earliest }: NettedDays, place: number, by: Day): Day {
  const own = given[place] ?? NOT_GIVEN;
  return own === NOT_GIVEN ? Math.max(by, earliest[place] ?? -Infinity) : own;
}
