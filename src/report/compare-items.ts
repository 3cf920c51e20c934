// Orders and units of each item, proposed by somebody else and planned by us. Judges neither.

import { QUANTITY_TOLERANCE } from "../base/quantity";
import { standInKind, type ProposedOrder } from "../model/proposal";
import { compareText } from "./compare-text";
import type { ReportInput } from "./report-input";

export type ItemComparison = {
  readonly item: string;
  readonly proposedOrders: number;
  readonly proposedUnits: number;
  /** Planned by us; open orders are in both plans, and in neither number. */
  readonly plannedOrders: number;
  readonly plannedUnits: number;
};

/**
 * Only of the kinds that are proposed.
 *
 * @returns how many items are proposed or planned, and those of different units, by the value of the difference
 * Cost: linear in orders.
 */
export function compareItems({ plan, itemOf }: ReportInput, proposals: readonly ProposedOrder[]): { readonly items: number; readonly differing: readonly ItemComparison[] } {
  const standIn = standInKind(proposals);
  const planned = totals(plan.orders.filter(({ status, kind, from }) => status === "planned" && from === undefined && (kind === "make" || kind === "buy") && kind !== standIn));
  const proposed = totals(proposals);
  const items = [...new Set([...proposed.keys(), ...planned.keys()])];
  const none = { orders: 0, units: 0 };
  const differing = items
    .map((item): ItemComparison => {
      const [theirs, ours] = [proposed.get(item) ?? none, planned.get(item) ?? none];
      return { item, proposedOrders: theirs.orders, proposedUnits: theirs.units, plannedOrders: ours.orders, plannedUnits: ours.units };
    })
    .filter(({ proposedUnits, plannedUnits }) => Math.abs(proposedUnits - plannedUnits) > QUANTITY_TOLERANCE);
  const value = ({ item, proposedUnits, plannedUnits }: ItemComparison): number => Math.abs(proposedUnits - plannedUnits) * itemOf(item).cost;
  return { items: items.length, differing: differing.sort((a, b) => value(b) - value(a) || compareText(a.item, b.item)) };
}

function totals(orders: readonly { readonly item: string; readonly quantity: number }[]): ReadonlyMap<string, { readonly orders: number; readonly units: number }> {
  const found = new Map<string, { orders: number; units: number }>();
  for (const { item, quantity } of orders) {
    const total = found.get(item) ?? { orders: 0, units: 0 };
    found.set(item, { orders: total.orders + 1, units: total.units + quantity });
  }
  return found;
}
