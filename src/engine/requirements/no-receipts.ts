// Days on which the planner wants nothing new received of an item: the zeros typed into the MRP sheet.
// Knows spans of days; nothing of orders.

import type { Day } from "../../base/day";
import { groupBy } from "../../base/group-by";
import type { Bucket } from "../../model/plan";
import type { NoReceipt } from "../../model/planner-wishes";
import type { Plant } from "../../model/plant";
import type { Sentences } from "../sentences/sentences";

/** Of one item. */
export type ClosedDays = {
  readonly spans: readonly NoReceipt[];
  /** 1 for buckets of which every day is closed: netting plans no receipt there. */
  readonly buckets: Uint8Array;
  /** A day itself, or the first after it that is not closed. Cost O(spans²). */
  readonly firstOpen: (day: Day) => Day;
};

/** By item; empty for most plants. Phantoms are made within their parents and have none. */
export function closedDays({ noReceipts, items }: Plant, find: (item: string) => number | undefined, buckets: readonly Bucket[]): ReadonlyMap<number, ClosedDays> {
  const closed = new Map<number, ClosedDays>();
  for (const [item, spans] of groupBy(noReceipts, ({ item }) => find(item) ?? -1)) {
    if (item >= 0 && items[item]?.supply !== "phantom") closed.set(item, closedDaysOf(spans, buckets));
  }
  return closed;
}

function closedDaysOf(spans: readonly NoReceipt[], buckets: readonly Bucket[]): ClosedDays {
  const firstOpen = (day: Day): Day => {
    let open = day;
    for (let span = spanAt(spans, open); span !== undefined; span = spanAt(spans, open)) open = span.to + 1;
    return open;
  };
  return { spans, firstOpen, buckets: Uint8Array.from(buckets, ({ start, end }) => (firstOpen(start) >= end ? 1 : 0)) };
}

function spanAt(spans: readonly NoReceipt[], day: Day): NoReceipt | undefined {
  return spans.find(({ from, to }) => from <= day && day <= to);
}

/** Why an order is needed only now: the bucket before was closed. Null where that is not so. */
export function closedReason({ spans, buckets }: ClosedDays, bucket: number, starts: readonly Bucket[], net: ArrayLike<number>, { orders }: Sentences): string | null {
  if (bucket <= 0 || buckets[bucket - 1] !== 1 || (net[bucket - 1] ?? 0) <= 0) return null;
  return orders.waitedForOpenDays(spanAt(spans, starts[bucket - 1]?.start ?? 0)?.source);
}
