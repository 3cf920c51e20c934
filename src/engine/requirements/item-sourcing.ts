// The sources of one item on the desk: their terms for its orders, and the lots that netting asks for.
// Ties choosing a source to sizing the lot; knows neither's rules.

import { NEED_TOLERANCE, snap } from "../../base/quantity";
import type { Day } from "../../base/day";
import type { Item, OpenOrder } from "../../model/plant";
import type { LotRequest, LotSizer } from "../lots/lot-sizer";
import { sourceChooser, sourceOfOpenOrder } from "./choose-source";
import { freeStock } from "./free-stock";
import type { LeadTime } from "./lead-time";
import { nextLot, type ChooseLot, type ChosenLot } from "./net-item";
import type { ClosedDays } from "./no-receipts";
import type { OrderBook } from "./order-book";
import type { PlanningBasis } from "./planning-basis";
import { isEffectiveOn, type Source } from "./sources";

export type ItemSourcing = {
  readonly sources: readonly Source[];
  /** By source. */
  readonly leadTimes: readonly LeadTime[];
  readonly chooseLot: ChooseLot;
};

/** The sourcing of an item that has a choice; undefined for all others. */
export function itemSourcing(
  index: number,
  item: Item,
  sizer: LotSizer,
  openOrders: readonly OpenOrder[],
  closed: ClosedDays | undefined,
  basis: PlanningBasis,
  book: OrderBook,
): ItemSourcing | undefined {
  const { leadTimeOf, safetyTimeOf, settings } = basis;
  const sources = basis.sources.size === 0 ? undefined : basis.sources.get(item.id);
  if (sources === undefined) return undefined;
  const leadTimes = sources.map(({ terms }) => leadTimeOf(terms));
  const sizers = sources.map(({ terms }): LotSizer => (sizer.modifiers === null ? sizer : { ...sizer, modifiers: terms }));
  const chooser = sourceChooser(item, sources, leadTimes, safetyTimeOf(item), settings, openOrders, closed);
  const takeFree = sources.some(({ kind }) => kind === "substitute") ? freeLots(index, sources, sizer, basis, book) : null;
  return {
    sources,
    leadTimes,
    chooseLot: (needed, request) => {
      const free = takeFree?.(needed, request);
      if (free !== undefined && free !== null) return free;
      const choice = chooser.choose(needed);
      const ownSizer = sizers[choice.place] ?? sizer;
      const quantity = nextLot(ownSizer, request);
      chooser.take(choice.place, quantity);
      return { choice, sizer: ownSizer, quantity, isFreeStock: false };
    },
  };
}

/** Lots from the free stock of substitutes, by rank: what demand lacks, but nothing for safety stock. */
function freeLots(index: number, sources: readonly Source[], sizer: LotSizer, basis: PlanningBasis, book: OrderBook) {
  const stocks = sources.map((source) => (source.kind === "substitute" ? freeStock(source.name, index, basis, book) : null));
  return (needed: Day, { available }: LotRequest): ChosenLot | null => {
    if (available >= -NEED_TOLERANCE) return null;
    for (const [place, source] of sources.entries()) {
      const stock = stocks[place];
      if (stock === undefined || stock === null || source.substitute === undefined || !isEffectiveOn(source, needed)) continue;
      const { ratio } = source.substitute;
      const quantity = snap(Math.min(-available, Math.floor(1e6 * (stock.freeOn(needed) / ratio)) / 1e6));
      if (quantity <= NEED_TOLERANCE) continue;
      // A substitute may stand in the list twice.
      for (const [other, { name }] of sources.entries()) if (name === source.name) stocks[other]?.take(snap(quantity * ratio));
      return { choice: { place, because: { kind: "freeStock" } }, sizer: { ...sizer, modifiers: null }, quantity, isFreeStock: true };
    }
    return null;
  };
}

/** The place of an open order's source; undefined when its item has no choice, or the order none of its sources. */
export function openOrderPlace(order: OpenOrder | undefined, sourcing: ItemSourcing | undefined, start: Day): number | undefined {
  if (order === undefined || sourcing === undefined) return undefined;
  const place = sourceOfOpenOrder(order, sourcing.sources, sourcing.leadTimes, start);
  return place < 0 ? undefined : place;
}
