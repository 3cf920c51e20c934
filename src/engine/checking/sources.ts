// Rules of sources: an order of an item with a choice names one of its sources, which may be used, and which the rules choose.

import type { Day } from "../../base/day";
import { dayText } from "../../base/day";
import { groupBy } from "../../base/group-by";
import type { Order } from "../../model/plan";
import type { Item } from "../../model/plant";
import { choicesOf, type Choice } from "./choices";
import { receiptDay, releaseDay, safeDay } from "./lead-time";
import type { PlanIndex } from "./plan-index";
import { releaseFrom } from "./record-rows";
import type { Rule, Violation } from "./violation";
import { exceeds, numberText } from "./violation";

/** An order names a place among its item's sources where there is a choice, nowhere else, and the supplier, bill or substitute there. */
export const sourcesExist: Rule = function* (index) {
  for (const order of index.plan.orders) {
    const { id, status, sourcePlace, supplier, alternate, substitute, from } = order;
    // A co-product has no source but the order that it comes with.
    if (from !== undefined) continue;
    const choices = choicesOf(index, order.item);
    if (sourcePlace === undefined) {
      if (choices.length > 0 && status === "planned") yield wrong(order, `Order ${id} names none of the sources of ${order.item}.`);
      continue;
    }
    const choice = choices[sourcePlace];
    if (choice === undefined) yield wrong(order, `Order ${id} names source ${String(sourcePlace)} of ${order.item}, which is not there.`);
    else if (choice.row !== undefined && choice.row.supplier !== supplier) yield wrong(order, `Order ${id} names ${supplier ?? "no supplier"}, but its source is ${choice.name}.`);
    else if (choice.bill?.alternate !== alternate) yield wrong(order, `Order ${id} names bill ${alternate ?? "without a name"}, but its source is another one.`);
    else if (choice.substitute?.substitute !== substitute) yield wrong(order, `Order ${id} names ${substitute ?? "no substitute"}, but its source says another thing.`);
  }
};

/** Lots go to the source that the planner's shares, ranks and days ask for. */
export const sourcesAreChosen: Rule = function* (index) {
  for (const [itemId, orders] of groupBy(index.plan.orders, ({ item }) => item)) {
    const item = index.items.get(itemId);
    const choices = choicesOf(index, itemId).filter(({ substitute }) => substitute === undefined);
    if (item === undefined || choices.length === 0) continue;
    const isShared = choices.some(({ share }) => share > 0);
    const units = choices.map(() => 0);
    for (const { status, sourcePlace, quantity } of orders) {
      if (status !== "planned" && sourcePlace !== undefined) units[sourcePlace] = (units[sourcePlace] ?? 0) + quantity;
    }
    for (const order of orders) {
      const { status, sourcePlace } = order;
      const offers = choices.map((choice) => offerOf(index, item, order, choice));
      const own = offers[sourcePlace ?? -1];
      if (status !== "planned" || sourcePlace === undefined || own === undefined) continue;
      const usable = offers.filter(({ isUsable }) => isUsable);
      if (usable.length > 0) {
        const shared = usable.filter(({ choice }) => choice.share > 0);
        if (!own.isUsable) yield wrong(order, `Order ${order.id} is released on ${dayText(own.release)} by ${nameOf(own)}, which may not be used then.`);
        else if (shared.length > 0) yield* behindShare(order, own, shared, choices, units);
        else yield* outOfRank(order, own, usable, isShared ? undefined : item.supplier);
      }
      units[sourcePlace] = (units[sourcePlace] ?? 0) + order.quantity;
    }
  }
};

/** A source as an order of one day meets it. */
type Offer = { readonly choice: Choice; readonly release: Day; readonly isUsable: boolean; readonly isInTime: boolean; readonly arrives: Day };

function offerOf(index: PlanIndex, item: Item, { needed }: Order, choice: Choice): Offer {
  const { start, planningFenceDays } = index.plan.settings;
  const { row } = choice;
  const isPhantom = item.supply === "phantom";
  const release = isPhantom ? Math.max(needed, start) : releaseFrom(index, item, needed, row);
  const latest = isPhantom ? needed : releaseDay(index, item, Math.max(safeDay(index, item, needed), start + planningFenceDays), row);
  return {
    choice,
    release,
    isUsable: choice.isUsable(release),
    isInTime: latest >= Math.max(start, item.effectiveFrom ?? start),
    arrives: receiptDay(index, item, release, row),
  };
}

/** No other source may have had less of its share when this lot was given away. */
function* behindShare(order: Order, own: Offer, shared: readonly Offer[], choices: readonly Choice[], units: readonly number[]): Iterable<Violation> {
  const filled = ({ choice }: Offer): number => (units[choices.indexOf(choice)] ?? 0) / choice.share;
  const behind = shared.find((other) => exceeds(filled(own), filled(other)));
  if (!shared.includes(own)) yield wrong(order, `Order ${order.id} goes to ${nameOf(own)}, which has no share.`);
  else if (behind !== undefined) {
    yield wrong(order, `Order ${order.id} goes to ${nameOf(own)}, though ${nameOf(behind)} has less of its share: ${numberText(filled(behind))} a part.`);
  }
}

/** The first in time by rank; when none is, the one that is there first. The item's own supplier stands before all others. */
function* outOfRank(order: Order, own: Offer, usable: readonly Offer[], ownSupplier: string | undefined): Iterable<Violation> {
  const named = usable.filter(({ choice }) => choice.row !== undefined && choice.name === ownSupplier);
  const asked = named.length > 0 ? named : usable;
  const best = asked.find(({ isInTime }) => isInTime) ?? asked.find(({ arrives }) => asked.every((other) => arrives <= other.arrives));
  if (best !== undefined && best !== own) yield wrong(order, `Order ${order.id} goes to ${nameOf(own)}, though ${nameOf(best)} comes first.`);
}

function nameOf({ choice }: Offer): string {
  return choice.name === "" ? "the bill without a name" : choice.name;
}

function wrong({ id }: Order, text: string): Violation {
  return { rule: "source", text, order: id };
}
