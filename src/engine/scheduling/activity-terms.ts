// What the plant's rows say of each activity: its lead time, from when it may be done, and what goes first inside a fence. Places nothing.

import { startOfDay, type Day } from "../../base/day";
import type { UnpeggedOrder } from "../../model/plan";
import type { Plant } from "../../model/plant";
import type { Settings } from "../../model/settings";
import { leadTimes, type LeadTime } from "../requirements/lead-time";
import { orderTerms } from "../requirements/sources";
import { isNewReceipt, NOT_GIVEN, type NettedDays } from "./netted-days";
import { byOrder, type WorkNetwork } from "./work-network";

/** More than any plan is long. */
const FIRST = 1e9;

/** Inside the planning time fence open and firm orders choose their places first: what is new moves none of them. */
export function fencedKeys(network: WorkNetwork, { given }: NettedDays, starts: Float64Array, fence: Day): Float64Array {
  return byOrder(network, (place) => ((given[place] ?? NOT_GIVEN) < fence ? FIRST : 0)).map((first, index) => (starts[index] ?? 0) - first);
}

/** The lead time of each activity's order, looked up once an item where that has no choice of sources. */
export function activityLeadTimes(plant: Plant, settings: Settings, { orders, placeOfOrder }: WorkNetwork): (activity: number) => LeadTime {
  const termsOf = orderTerms(plant);
  const leadTimeFor = leadTimes(plant, settings.start, settings.horizonDays);
  const none = leadTimeFor({ leadTimeDays: 0 });
  const items = new Map(plant.items.map((item) => [item.id, item]));
  const ofItem = new Map<string, LeadTime>();
  const ofOrder = orders.map((order) => {
    const known = order.sourcePlace === undefined ? ofItem.get(order.item) : undefined;
    if (known !== undefined) return known;
    const item = items.get(order.item);
    const found = item === undefined ? none : leadTimeFor(termsOf(order, item));
    if (order.sourcePlace === undefined) ofItem.set(order.item, found);
    return found;
  });
  return (index) => ofOrder[placeOfOrder[index] ?? 0] ?? none;
}

/** By activity: from when it may be done, a new order by its item, each step by its own date. */
export function effectivity(plant: Plant, network: WorkNetwork): Float64Array {
  const ofItem = new Map<string, Day>();
  for (const { id, effectiveFrom } of plant.items) if (effectiveFrom !== undefined) ofItem.set(id, effectiveFrom);
  const minutes = new Float64Array(network.count).fill(-Infinity);
  if (ofItem.size === 0 && plant.routing.every(({ effectiveFrom }) => effectiveFrom === undefined)) return minutes;
  const dayOf = (order: UnpeggedOrder | undefined): Day => (order !== undefined && isNewReceipt(order) ? (ofItem.get(order.item) ?? -Infinity) : -Infinity);
  const days = byOrder(network, (place) => dayOf(network.orders[place]));
  return minutes.map((_, index) => startOfDay(Math.max(days[index] ?? 0, network.steps[index]?.step.effectiveFrom ?? -Infinity)));
}
