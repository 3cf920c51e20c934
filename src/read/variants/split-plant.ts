// Items planned apart, in this order: those for one customer order, then those of each location, then the stock that serves
// orders made alone. What comes out is a plant like any other, so that everything after reading needs no word for it.

import type { IssueLog } from "../rows/issue-log";
import { withAssignedStock } from "./assign-stock";
import type { OrderChange } from "./order-change";
import { withOrderItems, type PlantWithProposals } from "./order-items";
import { withLocations, type LocationRows } from "./place-items";

/**
 * @param changes   what is different for single customer orders
 * @param locations null: all locations are planned together
 * @returns the same plant when nothing is apart
 */
export function splitPlant(given: PlantWithProposals, changes: readonly OrderChange[], locations: LocationRows | null, log: IssueLog): PlantWithProposals {
  const forOrders = withOrderItems(given, changes, log);
  const placed = locations === null ? forOrders : withLocations(forOrders, locations, log);
  return { ...placed, plant: withAssignedStock(placed.plant) };
}
