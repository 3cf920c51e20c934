// Where an item is planned that is at several locations: a question about it must name one. Knows identities only.

import type { Item } from "../model/plant";

const MOST_NAMED = 5;

/**
 * The items that stand for one at its locations, in words.
 * @returns null when the item is not planned apart
 * Example: `it is planned apart: ask for BIKE @ NORTH, BIKE @ SOUTH`
 */
export function plannedApart(items: readonly Item[], id: string): string | null {
  const wanted = id.toLowerCase();
  const places = items.filter(({ identity }) => identity?.location !== undefined && identity.order === undefined && identity.item.toLowerCase() === wanted).map((item) => item.id);
  if (places.length === 0) return null;
  const more = places.length > MOST_NAMED ? ` and ${String(places.length - MOST_NAMED)} more` : "";
  return `it is planned apart: ask for ${places.slice(0, MOST_NAMED).join(", ")}${more}`;
}
