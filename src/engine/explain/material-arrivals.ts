// When the components of an operation are there whose orders have no operations: bought ones, and those at their lead time.
// Knows pegging links and bills of material; no capacity.

import { groupBy } from "../../base/group-by";
import type { PegLink } from "../../model/plan";
import type { Plant } from "../../model/plant";
import type { OperationPlaces } from "./operation-places";

/**
 * The link that brings the latest component of each operation, of equal ones the last; −1 for an operation that takes none.
 * Components are taken by the operation that the bill names, else by the first to start of the order.
 * Cost O(links).
 */
export function materialArrivals({ bom }: Plant, places: OperationPlaces, links: readonly PegLink[]): Int32Array {
  const { operations, orders, numberOf } = places;
  const { first, members } = places.ofOrder;
  const latest = new Int32Array(operations.length).fill(-1);
  const dues = new Float64Array(operations.length);
  const firstToStart = firstOfOrders(places);
  const named = new Set(bom.flatMap(({ parent, operation }) => (operation === undefined ? [] : [parent])));
  const naming = groupBy(bom.filter(({ parent }) => named.has(parent)), ({ parent }) => parent);
  let supplier = "";
  let source = -1;
  links.forEach(({ item, supply, need }, link) => {
    if (supply.kind !== "order" || need.kind !== "component") return;
    // Links of a supply follow each other: it is looked up once.
    if (supply.order !== supplier) {
      supplier = supply.order;
      source = numberOf.get(supplier) ?? -1;
    }
    const from = orders[source];
    if (from === undefined || first[source] !== first[source + 1]) return;
    const user = numberOf.get(need.order) ?? -1;
    const to = orders[user];
    if (to === undefined || first[user] === first[user + 1]) return;
    const place = namedOperation(user, item) ?? firstToStart[user] ?? -1;
    if (latest[place] !== -1 && from.due < (dues[place] ?? 0)) return;
    latest[place] = link;
    dues[place] = from.due;
  });
  return latest;

  /** Of an order the operation by which its bill takes a component. */
  function namedOperation(user: number, component: string): number | undefined {
    const order = orders[user];
    const line = naming.get(order?.item ?? "")?.find((one) => one.component === component && one.alternate === order?.alternate);
    if (line?.operation === undefined) return undefined;
    return members.subarray(first[user], first[user + 1]).find((place) => operations[place]?.number === line.operation);
  }
}

/** By order: of its operations the first to start; −1 without any. */
function firstOfOrders({ operations, orders, ofOrder: { first, members } }: OperationPlaces): Int32Array {
  return Int32Array.from(orders, (_, number) => {
    const end = first[number + 1] ?? 0;
    let earliest = first[number] ?? 0;
    if (earliest === end) return -1;
    for (let member = earliest + 1; member < end; member += 1) {
      if ((operations[members[member] ?? 0]?.start ?? 0) < (operations[members[earliest] ?? 0]?.start ?? 0)) earliest = member;
    }
    return members[earliest] ?? -1;
  });
}
