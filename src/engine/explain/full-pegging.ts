// Full pegging: the demands that something serves in the end, and every supply that stands behind it, all levels in one.
// Reads the plan's pegging; decides nothing.

import { QUANTITY_TOLERANCE, snap } from "../../base/quantity";
import type { DemandPromise, Order, PegLink, Plan } from "../../model/plan";
import { bringsTo, takesFrom, type PegSubject } from "./peg-subject";

export type ServedDemand = {
  readonly promise: DemandPromise;
  /** Units of the subject's item that serve it in the end. */
  readonly quantity: number;
};

/**
 * The demands that the supplies of an item or order serve through all levels.
 *
 *   served(demand) = Σ over links of quantity · (1 when the link goes to the demand, else the share of the order it goes
 *                    into that serves the demand)
 *
 * @returns by requested day; what serves safety stock alone serves nobody. A demand itself serves nothing.
 * Cost O(links + pegs).
 */
export function servedDemands(plan: Plan, subject: PegSubject): readonly ServedDemand[] {
  const orders = new Map(plan.orders.map((order) => [order.id, order]));
  const served = new Map<string, number>();
  const add = (demand: string, quantity: number) => served.set(demand, (served.get(demand) ?? 0) + quantity);
  for (const link of plan.links) {
    if (!takesFrom(subject, link)) continue;
    const { need, quantity } = link;
    if (need.kind === "demand") add(need.demand, quantity);
    if (need.kind !== "component") continue;
    const order = orders.get(need.order);
    if (order === undefined || order.quantity <= 0) continue;
    for (const peg of order.pegs) add(peg.demand, (quantity * peg.quantity) / order.quantity);
  }
  return plan.promises
    .flatMap((promise): readonly ServedDemand[] => {
      const quantity = snap(served.get(promise.demand) ?? 0);
      return quantity <= QUANTITY_TOLERANCE ? [] : [{ promise, quantity }];
    })
    .sort((a, b) => a.promise.requested - b.promise.requested);
}

export type SupplyBehind = {
  readonly item: string;
  /** Null for stock. */
  readonly order: Order | null;
  /** Units of it that the subject gets. */
  readonly quantity: number;
};

/**
 * Every supply behind an order, a customer order or an item, through all levels.
 *
 *   share(X) = Σ over links from order X of quantity / quantity(X) · (1 when the link goes to the subject, else share of
 *              the order it goes into);  units of X = share(X) · quantity(X), units of stock = Σ quantity · share
 *
 * @returns orders and stock as the plan lists them, components before their parents; those that give nothing left out
 * Cost O(links).
 */
export function suppliesBehind(plan: Plan, subject: PegSubject): readonly SupplyBehind[] {
  const quantities = new Map(plan.orders.map(({ id, quantity }) => [id, quantity]));
  const linksOf = new Map<string, PegLink[]>();
  for (const link of plan.links) {
    if (link.supply.kind !== "order") continue;
    const known = linksOf.get(link.supply.order);
    if (known === undefined) linksOf.set(link.supply.order, [link]);
    else known.push(link);
  }
  const shares = new Map<string, number>();
  const given = ({ need, quantity }: PegLink): number => (need.kind === "component" ? quantity * shareOf(need.order) : 0);
  // As deep as the bill of material; each order is worked out once.
  const shareOf = (order: string): number => {
    const known = shares.get(order);
    if (known !== undefined) return known;
    // Of an order that is asked about, every unit is its own need; it is not its own supply.
    if (subject.kind === "order" && order === subject.id) return 1;
    const quantity = quantities.get(order) ?? 0;
    let units = 0;
    for (const link of linksOf.get(order) ?? []) units += bringsTo(subject, link) ? link.quantity : given(link);
    const share = quantity > 0 ? units / quantity : 0;
    shares.set(order, share);
    return share;
  };

  const stock = new Map<string, number>();
  for (const link of plan.links) {
    if (link.supply.kind !== "stock") continue;
    const units = bringsTo(subject, link) ? link.quantity : given(link);
    stock.set(link.item, (stock.get(link.item) ?? 0) + units);
  }
  const ofStock = [...stock].map(([item, units]): SupplyBehind => ({ item, order: null, quantity: snap(units) }));
  const ofOrders = plan.orders.map((order): SupplyBehind => {
    const isSubject = subject.kind === "order" && subject.id === order.id;
    return { item: order.item, order, quantity: isSubject ? 0 : snap(shareOf(order.id) * order.quantity) };
  });
  return [...ofStock, ...ofOrders].filter(({ quantity }) => quantity > QUANTITY_TOLERANCE);
}
