// What is to be said of an order because its item is planned apart: from where it is brought, for whom alone it is, and what
// stock its customer order got. Fixed sentences; decides nothing.

import { QUANTITY_TOLERANCE } from "../../base/quantity";
import type { Item } from "../../model/plant";
import type { Sentences } from "../sentences/sentences";

/**
 * @param opening units of the item in stock when the plan starts
 * @returns none for an item that is planned for everybody
 * Example: `For customer order SO-17 alone; 3 are taken from the stock of BIKE.`
 */
export function identityReasons({ supply, supplier, leadTimeDays, identity }: Item, opening: number, { orders }: Sentences): readonly string[] {
  const reasons: string[] = [];
  if (supply === "transfer" && supplier !== undefined) reasons.push(orders.broughtFrom(supplier, leadTimeDays));
  if (identity?.order === undefined) return reasons;
  const stock = opening > QUANTITY_TOLERANCE ? { quantity: opening, item: identity.item, location: identity.location } : null;
  return [...reasons, orders.forOneOrder(identity.order, stock)];
}
