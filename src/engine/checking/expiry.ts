// Rules of stock with an expiry, which is used first expired, first out: lot by lot and need by need, as a storekeeper would.

import type { Day } from "../../base/day";
import { dayText } from "../../base/day";
import { groupBy } from "../../base/group-by";
import type { PlanIndex } from "./plan-index";
import { needsOfPlan, type Need } from "./record-rows";
import type { Rule } from "./violation";
import { agree, numberText } from "./violation";

/** What a record says to expire is what the needs leave of each lot on its last day. */
export const expiredIsLeft: Rule = function* (index) {
  const { buckets, records } = index.plan;
  const stockOf = groupBy(index.plant.stock, (row) => row.item);
  const needsOf = groupBy(needsOfPlan(index), (need) => need.item);
  for (const { item, expired = [] } of records) {
    const hasLots = (stockOf.get(item) ?? []).some(({ expiry }) => expiry !== undefined);
    const lost = hasLots ? lostByBucket(index, item, needsOf.get(item) ?? []) : [];
    for (const [t, { start }] of buckets.entries()) {
      const due = lost[t] ?? 0;
      const said = expired[t] ?? 0;
      if (agree(said, due)) continue;
      const text = `${numberText(said)} of ${item} expire from ${dayText(start)}, but it must be ${numberText(due)}.`;
      yield { rule: "expiry", text, item };
    }
  }
};

function lostByBucket(index: PlanIndex, item: string, needed: readonly Need[]): readonly number[] {
  const { start, horizonDays } = index.plan.settings;
  const lots = lotsOf(index, item);
  const needs = groupBy(needed, ({ day }) => Math.max(day, start));
  const lost = index.plan.buckets.map(() => 0);
  for (let day = start; day < start + horizonDays; day += 1) {
    for (const lot of lots) {
      if (lot.expiry >= day || lot.left <= 0) continue;
      const t = index.bucketOf(day);
      lost[t] = (lost[t] ?? 0) + lot.left;
      lot.left = 0;
    }
    for (const { quantity } of needs.get(day) ?? []) take(lots, quantity);
  }
  return lost;
}

type Lot = { readonly expiry: Day; left: number };

/** Usable lots, first to expire first. What is missing of one is taken from the others at once. */
function lotsOf({ plant, plan }: PlanIndex, item: string): readonly Lot[] {
  const rows = plant.stock.filter((row) => row.item === item && (row.expiry ?? Infinity) >= plan.settings.start);
  const lots = [...groupBy(rows, ({ expiry = Infinity }) => expiry)]
    .map(([expiry, lot]): Lot => ({ expiry, left: lot.reduce((sum, { onHand, allocated }) => sum + onHand - allocated, 0) }))
    .sort((one, other) => one.expiry - other.expiry);
  const missing = lots.reduce((sum, { left }) => sum + Math.max(0, -left), 0);
  const there = lots.filter(({ left }) => left > 0);
  take(there, missing);
  return there;
}

function take(lots: readonly Lot[], quantity: number): void {
  let open = quantity;
  for (const lot of lots) {
    const taken = Math.min(open, lot.left);
    lot.left -= taken;
    open -= taken;
  }
}
