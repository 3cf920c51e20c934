// How an item is planned at a location: by its row of Products for that place, and by the transfer that brings it there.
// Knows rows of Products and transfers; nothing of which items are where.

import { groupBy } from "../../base/group-by";
import type { Item } from "../../model/plant";
import { defaultItem } from "../../model/plant";
import type { Locations, PlacedItem } from "./location-list";
import { keptNowhere, withoutModifiers } from "./stock-policy";
import { compareTransfers, type Transfer } from "./transfer";

export type PlacedRules = {
  /** The items that Products names with a location. */
  readonly named: readonly { readonly item: string; readonly location: string }[];
  /** The transfer that supplies an item at a location; null: it is made or bought there. */
  readonly transferTo: (item: Item, location: string) => Transfer | null;
  /** The item as it is planned there, under its old id. */
  readonly itemAt: (base: Item, product: string, location: string, transfer: Transfer | null) => Item;
};

/**
 * The rules of each item at each location.
 *
 * A row of Products for the location counts there. Elsewhere the row without a location counts, else that of the main
 * location, but for what belongs to a place: safety stock, reorder point and a minimum stock. A row without a location is
 * the main location's own. A transfer named for the item goes before one for all items.
 */
export function placedRules({ products, transfers }: { readonly products: readonly PlacedItem[]; readonly transfers: readonly Transfer[] }, locations: Locations): PlacedRules {
  const rowsOf = groupBy(products, ({ item }) => item.id);
  const transfersTo = groupBy(
    transfers.map((row) => ({ ...row, from: locations.of(row.from), to: locations.of(row.to) })).sort(compareTransfers),
    ({ to }) => to,
  );

  const transferTo = (base: Item, location: string): Transfer | null => {
    const product = base.identity?.item ?? base.id;
    const rows = transfersTo.get(location) ?? [];
    const named = rows.find(({ item }) => item === product);
    if (named !== undefined || base.supply === "phantom" || base.supply === "service") return named ?? null;
    return rows.find(({ item }) => item === null) ?? null;
  };

  const rowAt = (product: string, location: string): { readonly row: Item | undefined; readonly isOwn: boolean } => {
    const rows = rowsOf.get(product) ?? [];
    const at = (place: string): Item | undefined => rows.find((row) => (row.location === "" ? "" : locations.of(row.location)) === place)?.item;
    const own = at(location) ?? (location === locations.main ? at("") : undefined);
    if (own !== undefined) return { row: own, isOwn: true };
    const [first] = [...rows].sort((a, b) => (a.location < b.location ? -1 : 1));
    return { row: at("") ?? at(locations.main) ?? first?.item, isOwn: false };
  };

  return {
    named: products.flatMap(({ item, location }) => (location === "" ? [] : [{ item: item.id, location: locations.of(location) }])),
    transferTo,
    itemAt: (base, product, location, transfer) => {
      const { row = base, isOwn } = rowAt(product, location);
      const here = isOwn ? row : keptNowhere(row);
      return transfer === null ? here : transferred(here, isOwn, transfer);
    },
  };
}

/** What is brought is counted, not made: no yield, no calendar; its supplier is the other location, its lots those of the transfer. */
function transferred({ calendar: _calendar, ...item }: Item, isOwn: boolean, transfer: Transfer): Item {
  const { from, leadTimeDays, minimumOrder, maximumOrder, multipleOrder, orderCost = 0 } = transfer;
  return {
    ...withoutModifiers(item),
    supply: "transfer",
    leadTimeDays,
    lotRule: isOwn ? item.lotRule : defaultItem.lotRule,
    orderCost,
    yield: 1,
    supplier: from,
    ...(minimumOrder === undefined ? {} : { minimumOrder }),
    ...(maximumOrder === undefined ? {} : { maximumOrder }),
    ...(multipleOrder === undefined ? {} : { multipleOrder }),
  };
}
