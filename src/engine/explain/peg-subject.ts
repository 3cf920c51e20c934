// What a question about pegging is of: an item, an order, or a customer order, and the links it begins with.
// Reads the plan's pegging; decides nothing.

import type { PegLink, Plan } from "../../model/plan";

export type PegSubject = {
  readonly kind: "item" | "order" | "demand";
  readonly id: string;
};

/**
 * What a text names in a plan; an item before an order before a demand, where they share a name.
 * @returns null when the plan knows nothing of this name
 */
export function pegSubject(plan: Plan, items: readonly { readonly id: string }[], id: string): PegSubject | null {
  if (items.some((item) => item.id === id)) return { kind: "item", id };
  if (plan.orders.some((order) => order.id === id)) return { kind: "order", id };
  return plan.promises.some(({ demand }) => demand === id) ? { kind: "demand", id } : null;
}

/** True for a link that takes from the subject: of an item, from any of its supplies. A demand supplies nothing. */
export function takesFrom({ kind, id }: PegSubject, { item, supply }: PegLink): boolean {
  return kind === "item" ? item === id : kind === "order" && supply.kind === "order" && supply.order === id;
}

/** True for a link that brings to the subject: of an item, to any of its needs. */
export function bringsTo({ kind, id }: PegSubject, { item, need }: PegLink): boolean {
  if (kind === "item") return item === id;
  return kind === "order" ? need.kind === "component" && need.order === id : need.kind === "demand" && need.demand === id;
}
