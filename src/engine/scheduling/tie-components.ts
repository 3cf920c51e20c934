// Ties from the orders of components to the operations that use them. Knows pegging links and bills of material.

import type { PegLink } from "../../model/plan";
import type { Plant } from "../../model/plant";
import { grouped, type TieList } from "./ties";
import { isGiven, type Activity, type WorkNetwork } from "./work-network";

/**
 * Adds one tie for each pair of a supply's last activity and an activity that uses it, once however many links there are.
 * @param ties those between operations, and then these as well
 * Cost O(links + ties).
 */
export function tieComponents(
  plant: Plant,
  { orders, activities, firstOfOrder }: Pick<WorkNetwork, "orders" | "activities" | "firstOfOrder">,
  links: readonly PegLink[],
  ties: TieList,
): void {
  if (links.length === 0) return;
  const place = new Map(orders.map(({ id }, index) => [id, index]));
  const suppliers = new Int32Array(links.length);
  const users = new Int32Array(links.length);
  let supplier = "";
  let supplierPlace = -1;
  links.forEach(({ supply, need }, link) => {
    const isTie = supply.kind === "order" && need.kind === "component";
    // Links of a supply follow each other: it is looked up once.
    if (isTie && supply.order !== supplier) {
      supplier = supply.order;
      supplierPlace = place.get(supplier) ?? -1;
    }
    suppliers[link] = supplierPlace;
    users[link] = isTie ? (place.get(need.order) ?? -1) : -1;
  });
  const { isFirst, isLast } = edgesOf(activities.length, ties);
  const operationsOf = componentOperations(plant);
  const { first, members } = grouped(users, orders.length);
  // The last user that a supply was tied to: links of the same two orders make one tie.
  const tiedTo = new Int32Array(orders.length).fill(-1);

  for (let user = 0; user < orders.length; user += 1) {
    const own = activities.slice(firstOfOrder[user], firstOfOrder[user + 1]);
    if (first[user] === first[user + 1] || own.some(isGiven)) continue;
    const operations = operationsOf.get(orders[user]?.item ?? "");
    for (let member = first[user] ?? 0; member < (first[user + 1] ?? 0); member += 1) {
      const link = members[member] ?? 0;
      const supplier = suppliers[link] ?? -1;
      if (supplier < 0 || tiedTo[supplier] === user) continue;
      tiedTo[supplier] = user;
      const operation = operations?.get(links[link]?.item ?? "") ?? -Infinity;
      const named = operation === -Infinity ? [] : own.filter(({ step }) => step?.number === operation);
      for (const to of named.length > 0 ? named : own) if (named.length > 0 || isFirst[to.index] === 1) tieSupplier(supplier, to);
    }
  }

  function tieSupplier(supplier: number, to: Activity): void {
    const end = firstOfOrder[supplier + 1] ?? 0;
    for (let from = firstOfOrder[supplier] ?? 0; from < end; from += 1) {
      if (isLast[from] === 0) continue;
      const lagMinutes = Math.ceil(activities[from]?.step?.moveMinutes ?? 0);
      ties.add({ from, to: to.index, isComponent: true, lagMinutes, transferShare: 1 });
    }
  }
}

/** 1 for each activity without one before it, and after it, in its order. */
function edgesOf(activities: number, ties: TieList): { readonly isFirst: Uint8Array; readonly isLast: Uint8Array } {
  const isFirst = new Uint8Array(activities).fill(1);
  const isLast = new Uint8Array(activities).fill(1);
  ties.each((from, to) => {
    isLast[from] = 0;
    isFirst[to] = 0;
  });
  return { isFirst, isLast };
}

/** For each parent and component the first operation that uses it; −Infinity when its line names none. */
function componentOperations(plant: Plant): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const byParent = new Map<string, Map<string, number>>();
  for (const { parent, component, operation } of plant.bom) {
    const operations = byParent.get(parent) ?? new Map<string, number>();
    byParent.set(parent, operations);
    operations.set(component, Math.min(operations.get(component) ?? Infinity, operation ?? -Infinity));
  }
  return byParent;
}
