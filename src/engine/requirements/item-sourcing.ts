// The sources of one item on the desk: their terms for its orders, and the lots that netting asks for.
// Ties choosing a source to sizing the lot; knows neither's rules.

import type { Item, OpenOrder } from "../../model/plant";
import { type LotSizer } from "../lots/lot-sizer";
import { sourceChooser, sourceOfOpenOrder } from "./choose-source";
import type { LeadTime } from "./lead-time";
import { nextLot, type ChooseLot } from "./net-item";
import type { PlanningBasis } from "./planning-basis";
import type { Source } from "./sources";

export type ItemSourcing = {
  readonly sources: readonly Source[];
  /** By source. */
  readonly leadTimes: readonly LeadTime[];
  readonly chooseLot: ChooseLot;
};

/** The sourcing of an item that has a choice; undefined for all others. */
export function itemSourcing(
  item: Item,
  sizer: LotSizer,
  openOrders: readonly OpenOrder[],
  { sources: byItem, leadTimeOf, safetyTimeOf, settings }: PlanningBasis,
): ItemSourcing | undefined {
  const sources = byItem.size === 0 ? undefined : byItem.get(item.id);
  if (sources === undefined) return undefined;
  const leadTimes = sources.map(({ terms }) => leadTimeOf(terms));
  const sizers = sources.map(({ terms }): LotSizer => (sizer.modifiers === null ? sizer : { ...sizer, modifiers: terms }));
  const chooser = sourceChooser(item, sources, leadTimes, safetyTimeOf(item), settings, openOrders);
  return {
    sources,
    leadTimes,
    chooseLot: (needed, request) => {
      const choice = chooser.choose(needed);
      const ownSizer = sizers[choice.place] ?? sizer;
      const quantity = nextLot(ownSizer, request);
      chooser.take(choice.place, quantity);
      return { choice, sizer: ownSizer, quantity };
    },
  };
}

/** The place of an open order's source; undefined when its item has no choice, or the order none of its sources. */
export function openOrderPlace(order: OpenOrder | undefined, sourcing: ItemSourcing | undefined): number | undefined {
  if (order === undefined || sourcing === undefined) return undefined;
  const place = sourceOfOpenOrder(order, sourcing.sources);
  return place < 0 ? undefined : place;
}
