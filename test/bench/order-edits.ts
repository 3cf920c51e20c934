// What happens to a customer order on a usual day, and how much of a plan stays in place when it is made again.
// Knows plants and plans; plans nothing.

import { groupBy } from "../../src/base/group-by";
import type { Plan } from "../../src/model/plan";
import type { Demand, Plant } from "../../src/model/plant";

/** What each does to the rows of demand, given the place of one customer order. */
const edits: Readonly<Record<string, (demands: readonly Demand[], place: number, order: Demand) => readonly Demand[]>> = {
  more: (demands, place, order) => demands.map((one, at) => (at === place ? { ...order, ordered: order.ordered + Math.max(1, Math.round(0.3 * order.ordered)) } : one)),
  sooner: (demands, place, order) => demands.map((one, at) => (at === place ? { ...order, due: order.due - 5 } : one)),
  cancelled: (demands, place) => demands.filter((_, at) => at !== place),
  new: (demands, place, order) => [...demands.slice(0, place), { ...order, id: `${order.id} again`, due: order.due + 3 }, ...demands.slice(place)],
};

export const orderEdits: readonly string[] = Object.keys(edits);

/**
 * @param edit  one of `orderEdits`
 * @param share which of the customer orders: 0 the first, 1 the last
 */
export function withEditedOrder(plant: Plant, edit: string, share: number): Plant {
  // What is made for one order alone cannot be ordered again.
  const ownItems = new Set(edit === "new" ? plant.items.flatMap(({ id, identity }) => (identity?.order === undefined ? [] : [id])) : []);
  const places = plant.demands.flatMap(({ kind, item }, place) => (kind === "order" && !ownItems.has(item) ? [place] : []));
  const place = places[Math.round(share * (places.length - 1))] ?? -1;
  const order = plant.demands[place];
  return order === undefined ? plant : { ...plant, demands: edits[edit]?.(plant.demands, place, order) ?? plant.demands };
}

/**
 * Of the operations of a plan that the next one still has, in percent, those that it has at the same work centre from the same minute on.
 * Lots of an item are alike: what counts is that the same operation of the item is done there and then, and where there are fewer of them
 * that many are no longer there to move.
 */
export function inPlacePercent(before: Plan, after: Plan): number {
  const kindOf = ({ item, number }: Plan["operations"][number]): string => `${item}\n${String(number)}`;
  const kindsAfter = groupBy(after.operations, kindOf);
  const known = [...groupBy(before.operations, kindOf)].reduce((sum, [kind, own]) => sum + Math.min(own.length, kindsAfter.get(kind)?.length ?? 0), 0);
  const keyOf = ({ item, number, resource, start }: Plan["operations"][number]): string => `${item}\n${String(number)}\n${resource}\n${String(start)}`;
  const left = new Map<string, number>();
  for (const operation of after.operations) left.set(keyOf(operation), (left.get(keyOf(operation)) ?? 0) + 1);
  const same = before.operations.filter((operation) => {
    const more = left.get(keyOf(operation)) ?? 0;
    if (more > 0) left.set(keyOf(operation), more - 1);
    return more > 0;
  });
  return known === 0 ? 100 : (100 * same.length) / known;
}
