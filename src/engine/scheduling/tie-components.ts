// Ties from the orders of components to the operations that use them. Knows pegging links and bills of material.

import type { Plant } from "../../model/plant";
import { FROM_STOCK } from "../requirements/serving";
import type { PlacedLinks } from "./placed-links";
import { grouped, type TieList } from "./ties";
import { isGiven, type WorkNetwork } from "./work-network";

/**
 * Adds one tie for each pair of a supply's last activity and an activity that uses it, once however many links there are.
 * @param ties those between operations, and then these as well
 * Cost O(links + ties).
 */
export function tieComponents(
  plant: Plant,
  network: Pick<WorkNetwork, "orders" | "steps" | "firstOfOrder" | "bringers">,
  { count, supplies, needs }: PlacedLinks,
  ties: TieList,
): void {
  if (count === 0) return;
  const { orders, steps, firstOfOrder, bringers } = network;
  const { isFirst, isLast } = edgesOf(steps.length, ties);
  const operationsOf = componentOperations(plant);
  const { first, members } = grouped(needs, orders.length);
  // The last user that a supply was tied to: links of the same two orders make one tie.
  const tiedTo = new Int32Array(orders.length).fill(-1);
  // And the operation, −1 for the first ones: an order and its co-product may be used at different ones.
  const tiedAt = new Float64Array(orders.length).fill(-1);

  for (let user = 0; user < orders.length; user += 1) {
    if (first[user] === first[user + 1] || isGiven(network, user)) continue;
    const operations = operationsOf.size === 0 ? undefined : operationsOf.get(billKey(orders[user]?.item ?? "", orders[user]?.alternate));
    for (let member = first[user] ?? 0; member < (first[user + 1] ?? 0); member += 1) {
      const link = members[member] ?? 0;
      const supply = supplies[link] ?? FROM_STOCK;
      if (supply === FROM_STOCK) continue;
      // A co-product is there when the order is that brings it.
      const supplier = bringers?.[supply] ?? supply;
      const operation = operations?.get(orders[supply]?.item ?? "");
      if (tiedTo[supplier] === user && tiedAt[supplier] === (operation ?? -1)) continue;
      tiedTo[supplier] = user;
      tiedAt[supplier] = operation ?? -1;
      tieUser(supplier, user, operation);
    }
  }

  /** Ties to the operation that uses the component, to the first ones where none is named or the order has it no more. */
  function tieUser(supplier: number, user: number, operation: number | undefined): void {
    const end = firstOfOrder[user + 1] ?? 0;
    let isNamed = false;
    if (operation !== undefined) {
      for (let to = firstOfOrder[user] ?? 0; to < end; to += 1) {
        if (steps[to]?.step.number !== operation) continue;
        isNamed = true;
        tieSupplier(supplier, to);
      }
    }
    for (let to = firstOfOrder[user] ?? 0; !isNamed && to < end; to += 1) if (isFirst[to] === 1) tieSupplier(supplier, to);
  }

  function tieSupplier(supplier: number, to: number): void {
    const end = firstOfOrder[supplier + 1] ?? 0;
    for (let from = firstOfOrder[supplier] ?? 0; from < end; from += 1) {
      if (isLast[from] === 0) continue;
      ties.add(from, to, 1, Math.ceil(steps[from]?.step.moveMinutes ?? 0), 1);
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

/** For each bill and component the first operation that uses it, where all its lines name one. */
function componentOperations(plant: Plant): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const byBill = new Map<string, Map<string, number>>();
  const named = new Set(plant.bom.filter(({ operation }) => operation !== undefined).map(({ parent }) => parent));
  if (named.size === 0) return byBill;
  for (const { parent, alternate, component, operation } of plant.bom) {
    if (!named.has(parent)) continue;
    const key = billKey(parent, alternate);
    const operations = byBill.get(key) ?? new Map<string, number>();
    byBill.set(key, operations);
    operations.set(component, Math.min(operations.get(component) ?? Infinity, operation ?? -Infinity));
  }
  return byBill;
}

function billKey(parent: string, alternate: string | undefined): string {
  return alternate === undefined ? parent : JSON.stringify([parent, alternate]);
}
