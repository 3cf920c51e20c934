// What is to be said of an order because its item is planned apart: from where it is brought, for whom alone it is, and what
// stock its customer order got. Fixed sentences; decides nothing.

import { QUANTITY_TOLERANCE } from "../../base/quantity";
import type { Item } from "../../model/plant";
import { quantityText } from "../lots/quantity-text";
import { countText } from "./count-text";

/**
 * @param opening units of the item in stock when the plan starts
 * @returns none for an item that is planned for everybody
 * Example: `For customer order SO-17 alone; 3 are taken from the stock of BIKE.`
 */
export function identityReasons({ supply, supplier, leadTimeDays, identity }: Item, opening: number): readonly string[] {
  const reasons: string[] = [];
  if (supply === "transfer" && supplier !== undefined) reasons.push(`Brought from ${supplier}: the transfer takes ${countText(leadTimeDays, "day")}.`);
  if (identity?.order === undefined) return reasons;
  const place = identity.location === undefined ? "" : ` at ${identity.location}`;
  const stock = opening > QUANTITY_TOLERANCE ? `; ${quantityText(opening)} are taken from the stock of ${identity.item}${place}` : "";
  return [...reasons, `For customer order ${identity.order} alone${stock}.`];
}
