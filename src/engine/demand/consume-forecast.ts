// Forecast consumption: customer orders replace the forecast that foresaw them.
// Knows the demands of a plant and buckets of the calendar; nothing of fences, netting or supply.

import type { Day } from "../../base/day";
import { groupBy } from "../../base/group-by";
import { QUANTITY_TOLERANCE, snap } from "../../base/quantity";
import type { Demand } from "../../model/plant";
import type { Settings } from "../../model/settings";
import { calendarBucket } from "../requirements/plan-buckets";

/** What is left of one forecast while orders consume it. */
type Rest = { readonly day: Day; readonly id: string; left: number };

/**
 * What orders leave of each forecast.
 *
 * An order consumes forecast of its item in its own calendar bucket first, then in the days before that bucket
 * (nearest first), then in the days after it; windows are counted from the bucket's edges. What was delivered of an
 * order had been foreseen too, so the whole ordered quantity consumes, but only what is open of an order from before
 * the start.
 *
 * @param demands  orders and forecasts with an open quantity (ordered − delivered) above zero
 * @param settings bucket size, windows in days
 * @returns units left by forecast id, ≥ 0
 * Cost O(demands · log demands + forecasts within reach of each order).
 * Source: section 2 of docs/formulas.md.
 */
export function consumeForecast(demands: readonly Demand[], settings: Settings): ReadonlyMap<string, number> {
  const rows = demands.filter(({ kind }) => kind === "forecast");
  const forecasts = new Map<string, readonly Rest[]>();
  for (const [item, group] of groupBy(rows, (row) => row.item)) {
    const rests = group.map(({ due, id, ordered, delivered }) => ({ day: due, id, left: snap(ordered - delivered) }));
    forecasts.set(item, rests.sort(byDay));
  }
  const orders = demands.filter((row) => row.kind === "order" && forecasts.has(foreseenAs(row)));
  orders.sort((a, b) => a.due - b.due || compareText(a.id, b.id));
  for (const order of orders) {
    const consuming = order.due < settings.start ? order.ordered - order.delivered : order.ordered;
    consume(forecasts.get(foreseenAs(order)) ?? [], order.due, consuming, settings);
  }
  return new Map([...forecasts.values()].flat().map(({ id, left }) => [id, left]));
}

/** The item whose forecast an order consumes: an order for an item of its own was foreseen as one for the usual item. */
function foreseenAs({ forecastItem, item }: Demand): string {
  return forecastItem ?? item;
}

function consume(rests: readonly Rest[], due: Day, quantity: number, settings: Settings): void {
  const own = calendarBucket(due, settings);
  const ownFirst = firstFrom(rests, own.start);
  const ownEnd = firstFrom(rests, own.end);
  const backwardFirst = firstFrom(rests, own.start - settings.consumeBackwardDays);
  const forwardEnd = firstFrom(rests, own.end + settings.consumeForwardDays);
  let open = quantity;
  const take = (index: number): void => {
    const rest = rests[index];
    if (rest === undefined) return;
    const taken = Math.min(rest.left, open);
    rest.left = snap(rest.left - taken);
    open = snap(open - taken);
  };
  for (let index = ownFirst; index < ownEnd && open > QUANTITY_TOLERANCE; index += 1) take(index);
  for (let index = ownFirst - 1; index >= backwardFirst && open > QUANTITY_TOLERANCE; index -= 1) take(index);
  for (let index = ownEnd; index < forwardEnd && open > QUANTITY_TOLERANCE; index += 1) take(index);
}

function byDay(a: Rest, b: Rest): number {
  return a.day - b.day || compareText(a.id, b.id);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Index of the first forecast that is not before a day. */
function firstFrom(rests: readonly Rest[], day: Day): number {
  let low = 0;
  let high = rests.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rests[middle]?.day ?? day) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
