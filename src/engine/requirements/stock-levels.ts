// The stock that an item is to be kept at where that is not the same on all days: safety stock by date, and put off until
// a new order can be there. Knows rows and days; nothing of needs or supply.

import { groupBy } from "../../base/group-by";
import type { Day } from "../../base/day";
import { snap } from "../../base/quantity";
import type { Item, SafetyStock } from "../../model/plant";
import { datedOf, type Dated } from "./dated";
import type { Horizon } from "./horizon";
import type { LeadTime } from "./lead-time";
import { planningFenceEnd } from "./order-dates";

/** Safety stock by days: the first step holds on the first day of the plan, each until the next begins. */
export type StockLevels = {
  readonly days: readonly Day[];
  /** Safety stock asked for, units. */
  readonly safetyStocks: readonly number[];
  /** Units that stock should not fall below: the safety stock, or the minimum of a min-max rule where that is more. */
  readonly levels: readonly number[];
  /** Both at the end of each bucket. */
  readonly safetyAtEnd: Float64Array;
  readonly levelAtEnd: Float64Array;
  /** The levels that hold but are not asked for yet, and the day until which: null when they are asked for at once. */
  readonly putOff: { readonly until: Day; readonly given: StockLevels } | null;
};

/** Rows of each item that has any, by their day. */
export function safetyStocksByItem(
  rows: readonly SafetyStock[],
  find: (item: string) => number | undefined,
): ReadonlyMap<number, readonly SafetyStock[]> {
  const byItem = new Map<number, readonly SafetyStock[]>();
  for (const [item, own] of groupBy(rows, (row) => row.item)) {
    const index = find(item);
    if (index !== undefined) byItem.set(index, [...own].sort((one, other) => one.from - other.from));
  }
  return byItem;
}

/**
 * The levels of an item by day.
 *
 *   SS(d) = quantity of the last row from d or before, else the item's own; 0 before the first day on which an order that
 *   is released at the start can be there, when safety stock is rebuilt at lead time
 *
 * That day is the receipt of an order released on the first day of the plan and of the item, later by the safety time, and
 * not inside the planning time fence.
 *
 * @param rows of the item, by day
 * @returns null when the item's own safety stock holds on all days. O(rows + buckets)
 */
export function stockLevels(
  item: Item,
  rows: readonly SafetyStock[],
  leadTime: LeadTime,
  safetyTime: LeadTime | null,
  horizon: Horizon,
): StockLevels | null {
  const given = givenSteps(item, rows, horizon);
  const until = horizon.settings.rebuildSafetyStock === "now" ? horizon.settings.start : firstReceipt(item, leadTime, safetyTime, horizon);
  const isPutOff = until > horizon.settings.start && given.some(({ from, quantity }) => from < until && quantity > 0);
  if (!isPutOff) return given.length === 1 && given[0]?.quantity === item.safetyStock ? null : levelsOf(given, item, horizon, null);
  const inForce = given.filter(({ from }) => from <= until).at(-1)?.quantity ?? 0;
  const later = given.filter(({ from }) => from > until);
  const end = horizon.buckets.at(-1)?.end ?? until;
  const asked = [{ from: horizon.settings.start, quantity: 0 }, ...[{ from: until, quantity: inForce }, ...later].filter(({ from }) => from < end)];
  return levelsOf(asked, item, horizon, { until, given: levelsOf(given, item, horizon, null) });
}

type Step = Pick<SafetyStock, "from" | "quantity">;

/** What holds on the first day of the plan, then what changes within it. */
function givenSteps(item: Item, rows: readonly SafetyStock[], { settings, buckets }: Horizon): readonly Step[] {
  const end = buckets.at(-1)?.end ?? settings.start;
  const first = rows.filter(({ from }) => from <= settings.start).at(-1);
  return [
    { from: settings.start, quantity: first?.quantity ?? item.safetyStock },
    ...rows.filter(({ from }) => from > settings.start && from < end),
  ];
}

function firstReceipt(item: Item, leadTime: LeadTime, safetyTime: LeadTime | null, { settings }: Horizon): Day {
  const there = leadTime.receiptOf(Math.max(settings.start, item.supply === "phantom" ? settings.start : (item.effectiveFrom ?? settings.start)));
  const due = item.supply === "phantom" ? there : Math.max(there, planningFenceEnd(settings));
  return safetyTime === null ? due : safetyTime.receiptOf(due);
}

function levelsOf(steps: readonly Step[], item: Item, { buckets }: Horizon, putOff: StockLevels["putOff"]): StockLevels {
  const minimum = item.lotRule.kind === "minMax" && item.supply !== "phantom" ? item.lotRule.minimumStock : 0;
  const days = steps.map(({ from }) => from);
  const safetyStocks = steps.map(({ quantity }) => quantity);
  const levels = safetyStocks.map((quantity) => Math.max(quantity, minimum));
  const atEnd = (quantities: readonly number[]): Float64Array => Float64Array.from(buckets, ({ end }) => quantities[stepOn(days, end - 1)] ?? 0);
  return { days, safetyStocks, levels, safetyAtEnd: atEnd(safetyStocks), levelAtEnd: atEnd(levels), putOff };
}

function stepOn(days: readonly Day[], day: Day): number {
  let step = 0;
  while (step + 1 < days.length && (days[step + 1] ?? 0) <= day) step += 1;
  return step;
}

/** Units that stock should not fall below on a day. */
export function levelOn({ days, levels }: StockLevels, day: Day): number {
  return levels[stepOn(days, day)] ?? 0;
}

/** The day on which another level begins, after a day; Infinity for none. */
export function nextStep({ days }: StockLevels, day: Day): Day {
  return days.find((each) => each > day) ?? Infinity;
}

/**
 * What each bucket after one asks for, when all before it is covered exactly: its gross requirements and what the level rises
 * by, less its co-products. What is left over of these and of a level that falls serves the buckets that follow.
 */
export function netAhead(gross: ArrayLike<number>, levels: StockLevels | null, coProducts: Float64Array | null, bucket: number): Float64Array {
  const ahead = Float64Array.from(gross);
  let left = 0;
  for (let later = bucket + 1; later < ahead.length; later += 1) {
    const rise = levels === null ? 0 : (levels.levelAtEnd[later] ?? 0) - (levels.levelAtEnd[later - 1] ?? 0);
    const need = snap((gross[later] ?? 0) + rise - (coProducts === null ? 0 : (coProducts[later] ?? 0)) - left);
    ahead[later] = Math.max(0, need);
    left = Math.max(0, -need);
  }
  return ahead;
}

/**
 * Needs with each change of level as a need of its own, and each co-product as one below 0: stock less these stays above the
 * first level exactly when stock and co-products less the needs stay above the level of their day. Of a day, what is below 0
 * comes first.
 */
export function withChanges(needs: Dated, levels: StockLevels | null, coProducts: Dated): Dated {
  if (levels === null && coProducts.count === 0) return needs;
  const rows = ({ count, days, quantities }: Dated, sign: number) => Array.from({ length: count }, (_, row) => ({ day: days[row] ?? 0, quantity: sign * (quantities[row] ?? 0) }));
  const steps = levels?.levels ?? [];
  const rises = (levels?.days ?? []).map((day, step) => ({ day, quantity: snap((steps[step] ?? 0) - (steps[step - 1] ?? steps[0] ?? 0)) }));
  const changes = [...rises.slice(1), ...rows(coProducts, -1)].sort((one, other) => one.quantity - other.quantity);
  const merged = [...changes, ...rows(needs, 1)].sort((one, other) => one.day - other.day);
  return datedOf(merged);
}
