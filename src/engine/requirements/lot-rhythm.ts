// When the plan before began its lots, as netting asks: which bucket begins the next one.
// Knows days and buckets; nothing of how a lot is sized.

import type { FormerLots } from "../../model/plan";
import type { Horizon } from "./horizon";

/** By item, for each bucket: the first later one in which the plan before had a lot; as many as there are buckets where none is. */
export type LotRhythms = ReadonlyMap<number, Int32Array>;

/** Items that are no longer there, and days outside the plan, are left out. Cost O(items with lots · buckets + lots). */
export function lotRhythms(lots: readonly FormerLots[], find: (item: string) => number | undefined, { buckets, bucketOf }: Pick<Horizon, "buckets" | "bucketOf">): LotRhythms {
  const rhythms = new Map<number, Int32Array>();
  for (const [id, days] of lots) {
    const item = find(id);
    if (item === undefined) continue;
    const begins = new Set(days.map(bucketOf));
    const next = new Int32Array(buckets.length);
    let following = buckets.length;
    for (let bucket = buckets.length - 1; bucket >= 0; bucket -= 1) {
      next[bucket] = following;
      if (begins.has(bucket)) following = bucket;
    }
    rhythms.set(item, next);
  }
  return rhythms;
}
