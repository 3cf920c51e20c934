// The days of orders: when their placed activities begin, and when they may be received. Places nothing.

import { dayOf, dayOfEnd, type Day, type Minute } from "../../base/day";
import type { UnpeggedOrder } from "../../model/plan";
import type { Plant } from "../../model/plant";
import { closedDays } from "../requirements/no-receipts";
import { NOT_GIVEN, type NettedDays } from "./netted-days";
import { isWithoutPlace, type ForwardPlaces } from "./schedule-forward";
import type { WorkNetwork } from "./work-network";

/** By place of the order: the days of the schedule. */
export type OrderDays = { readonly starts: Float64Array; readonly dues: Float64Array };

/** The first day from one on, on which the order at a place may be received: the planner wants nothing new on some. */
export type OpenDay = (place: number, day: Day) => Day;

export function openDays(plant: Plant, orders: readonly UnpeggedOrder[]): OpenDay {
  if (plant.noReceipts.length === 0) return (_, day) => day;
  const places = new Map(plant.items.map(({ id }, place) => [id, place]));
  const closed = closedDays(plant, (item) => places.get(item), []);
  const ofOrder = orders.map(({ item, status, kind }) => (status === "planned" && kind !== "phantom" ? closed.get(places.get(item) ?? -1) : undefined));
  return (place, day) => ofOrder[place]?.firstOpen(day) ?? day;
}

/**
 * The days on which the activities of each order begin and end. Open and firm orders are never moved to an earlier due day,
 * those without operations not at all.
 */
export function orderDays(network: WorkNetwork, placed: ForwardPlaces, { given, earliest, ...netted }: NettedDays, openDay: OpenDay): OrderDays {
  const { firstOfOrder, isDays } = network;
  const starts = netted.starts.slice();
  const dues = netted.dues.slice();
  for (let place = 0; place < starts.length; place += 1) {
    const own = given[place] ?? NOT_GIVEN;
    if (own !== NOT_GIVEN && isDays[firstOfOrder[place] ?? 0] === 1) continue;
    let from: Minute = Infinity;
    let receipt: Day = -Infinity;
    let isWhole = true;
    let last: Minute = -Infinity;
    const end = firstOfOrder[place + 1] ?? 0;
    for (let index = firstOfOrder[place] ?? 0; index < end; index += 1) {
      from = Math.min(from, placed.start[index] ?? Infinity);
      last = Math.max(last, placed.start[index] ?? -Infinity);
      isWhole &&= !isWithoutPlace(index, network, placed);
      receipt = Math.max(receipt, receiptDay(network, index, placed.end[index] ?? 0));
    }
    // Without operations an order takes all of its material as it starts.
    const start = dayOf(isWhole ? from : last);
    const day = openDay(place, Math.max(start, earliest[place] ?? -Infinity, receipt));
    starts[place] = start;
    dues[place] = own === NOT_GIVEN ? day : Math.max(day, own);
  }
  return { starts, dues };
}

/** The day of receipt: lead times end when a day begins, operations within one, after the move to stock. */
export function receiptDay({ isDays, minutesToStock }: WorkNetwork, index: number, end: Minute): Day {
  return isDays[index] === 1 ? dayOf(end) : dayOfEnd(end + (minutesToStock[index] ?? 0));
}
