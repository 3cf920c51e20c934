// Which of an item's sources the next order uses: by share, else by rank as far as it is effective and in time.
// Knows one item and its sources; nothing of other items or of how much is needed.

import type { Day } from "../../base/day";
import type { Item, OpenOrder } from "../../model/plant";
import type { Settings } from "../../model/settings";
import type { LeadTime } from "./lead-time";
import { openQuantity } from "./open-orders";
import type { ClosedDays } from "./no-receipts";
import { datesOn, dueForNeed, orderDating, planningFenceEnd } from "./order-dates";
import { isEffectiveOn, type Source } from "./sources";

/** Why a source was taken; places are those of the item's sources. */
export type Because =
  /** The first one by rank, or the item's own supplier. */
  | { readonly kind: "first" }
  | { readonly kind: "otherLate"; readonly other: number; readonly arrives: Day; readonly lateDays: number }
  | { readonly kind: "otherNotEffective"; readonly other: number; readonly day: Day }
  | { readonly kind: "soonest"; readonly arrives: Day; readonly lateDays: number }
  | { readonly kind: "noneEffective"; readonly day: Day }
  /** Shares of the sources that have one: 0 … 1; `soFar` is null for the first lot. */
  | { readonly kind: "share"; readonly share: number; readonly soFar: number | null }
  /** Of the free stock of a substitute. */
  | { readonly kind: "freeStock" };

export type SourceChoice = { readonly place: number; readonly because: Because };

export type SourceChooser = {
  /** The source of an order that is needed on a day. */
  readonly choose: (needed: Day) => SourceChoice;
  /** Says that a source gets a lot of so many units. */
  readonly take: (place: number, quantity: number) => void;
};

/** A source as an order of one day meets it. */
type Offer = {
  readonly place: number;
  readonly source: Source;
  readonly start: Day;
  readonly isEffective: boolean;
  readonly isInTime: boolean;
  readonly arrives: Day;
};

/**
 * Chooses source after source for the orders of one item, in the order in which they are needed.
 *
 * Only sources that are effective on the day of release are asked, all of them when none is. With shares, the lot goes to
 * the source with the least (units so far / share); open orders count. Without, to the lowest rank that is in time: whose
 * release by lead time does not lie before the plan, nor before the item's first day. When none is in time, to the one that
 * is there first. Ties go to the lower rank, then to the first in the plant. An item that names one of its suppliers asks
 * only that one while it is effective, unless it has shares.
 *
 * @param allSources by rank; substitutes are not asked
 * @param leadTimes  of the sources
 * @param openOrders of the item
 * @param closed     days on which nothing of it is received
 * Cost O(sources) an order.
 */
export function sourceChooser(
  item: Item,
  allSources: readonly Source[],
  leadTimes: readonly LeadTime[],
  safetyTime: LeadTime | null,
  settings: Settings,
  openOrders: readonly OpenOrder[],
  closed?: ClosedDays,
): SourceChooser {
  const sources = allSources.filter(({ kind }) => kind !== "substitute");
  const units = new Float64Array(sources.length);
  for (const order of openOrders) {
    const place = sourceOfOpenOrder(order, sources, leadTimes, settings.start);
    if (place >= 0) units[place] = (units[place] ?? 0) + openQuantity(order);
  }
  return {
    choose: (needed) => {
      const offers = offersFor(needed);
      const effective = offers.filter((offer) => offer.isEffective);
      const first = offers[0];
      if (first === undefined) throw new Error(`Item "${item.id}" has no source`);
      if (effective.length === 0) return { place: first.place, because: { kind: "noneEffective", day: first.start } };
      return byShare(effective, units) ?? byRank(offers, effective, wantedOn(needed));
    },
    take: (place, quantity) => {
      units[place] = (units[place] ?? 0) + quantity;
    },
  };

  /** The day on which an order for a need is to be there, the planning time fence apart. */
  function wantedOn(needed: Day): Day {
    const wanted = dueForNeed(needed, safetyTime);
    return item.supply === "phantom" ? wanted : Math.max(wanted, planningFenceEnd(settings));
  }

  function offersFor(needed: Day): readonly Offer[] {
    const wanted = wantedOn(needed);
    const earliest = Math.max(settings.start, item.effectiveFrom ?? settings.start);
    return sources.flatMap((source, place) => {
      const leadTime = leadTimes[place];
      if (leadTime === undefined) return [];
      const { start } = datesOn(dueForNeed(needed, safetyTime), orderDating(item, leadTime, settings, closed));
      const isInTime = leadTime.releaseFor(wanted) >= earliest;
      return [{ place, source, start, isInTime, isEffective: isEffectiveOn(source, start), arrives: leadTime.receiptOf(start) }];
    });
  }
}

/**
 * The source of an open order: its supplier or bill; without a bill of its own the first by rank that may be used when it
 * starts, the first of all when none may; −1 when it has none.
 * @param leadTimes of the sources
 * @param start     first day of the plan
 */
export function sourceOfOpenOrder(order: OpenOrder, sources: readonly Source[], leadTimes: readonly LeadTime[], start: Day): number {
  if (order.kind === "buy") return sources.findIndex(({ kind, name }) => kind === "supplier" && name === order.supplier);
  const begun = Math.max(start, leadTimes[0]?.releaseFor(order.due) ?? start);
  const bills = sources.filter(({ kind }) => kind === "bill");
  const own = order.alternate === undefined ? -1 : bills.findIndex(({ name }) => name === order.alternate);
  if (own >= 0) return own;
  return bills.length === 0 ? -1 : Math.max(0, bills.findIndex((bill) => isEffectiveOn(bill, begun)));
}

function byShare(offers: readonly Offer[], units: Float64Array): SourceChoice | null {
  const shared = offers.filter(({ source }) => source.share > 0);
  const shares = shared.reduce((sum, { source }) => sum + source.share, 0);
  const total = shared.reduce((sum, { place }) => sum + (units[place] ?? 0), 0);
  const filled = ({ place, source }: Offer): number => (units[place] ?? 0) / source.share;
  const next = shared.reduce<Offer | null>((best, offer) => (best === null || filled(offer) < filled(best) ? offer : best), null);
  if (next === null) return null;
  const soFar = total === 0 ? null : (units[next.place] ?? 0) / total;
  return { place: next.place, because: { kind: "share", share: next.source.share / shares, soFar } };
}

function byRank(offers: readonly Offer[], effective: readonly Offer[], wanted: Day): SourceChoice {
  const preferred = effective.filter(({ source }) => source.isPreferred);
  const asked = preferred.length > 0 ? preferred : effective;
  const first = offers.find(({ source }) => source.isPreferred) ?? offers[0];
  const next = asked.find(({ isInTime }) => isInTime) ?? soonest(asked);
  if (first === undefined || next === undefined || next === first) return { place: next?.place ?? 0, because: { kind: "first" } };
  const { place } = next;
  if (!next.isInTime) {
    const { arrives } = next;
    if (asked.length > 1) return { place, because: { kind: "soonest", arrives, lateDays: arrives - wanted } };
  }
  if (!first.isEffective) return { place, because: { kind: "otherNotEffective", other: first.place, day: first.start } };
  return { place, because: { kind: "otherLate", other: first.place, arrives: first.arrives, lateDays: first.arrives - wanted } };
}

function soonest(offers: readonly Offer[]): Offer | undefined {
  return offers.reduce<Offer | undefined>((best, offer) => (best === undefined || offer.arrives < best.arrives ? offer : best), undefined);
}
