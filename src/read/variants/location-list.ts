// The locations that a workbook names, however they are spelt, and the one to which rows without a location belong.

import type { Plant } from "../../model/plant";
import { looseId } from "../values/id-text";
import type { Transfer } from "./transfer";

/** An item as a row of Products gives it for a location; `` where the row names none. */
export type PlacedItem = { readonly location: string; readonly item: Plant["items"][number] };

export type Locations = {
  /** By name. */
  readonly all: readonly string[];
  /** `` when there is none. */
  readonly main: string;
  /** The location that a text names; the main one when it names none. */
  readonly of: (text: string | undefined) => string;
  /** The same, but null for a text that no list of items, stock, demand, orders or transfers names. */
  readonly find: (text: string | undefined) => string | null;
  /** The main one supplies the others by transfers. */
  readonly isSource: boolean;
  /** Rows of stock, demand, orders and policies that name no location. */
  readonly withoutLocation: number;
};

/**
 * Finds the locations. The main one supplies others and is supplied by none; where no transfer says so, or several do, it is
 * that which most rows of products, stock, demand and orders name, and of these the first by name: the order of rows means
 * nothing.
 */
export function locationList({ stock, demands, openOrders, suppliers, history, safetyStocks, overrides = [] }: Plant, products: readonly PlacedItem[], transfers: readonly Transfer[]): Locations {
  const spelt = new Map<string, string>();
  const rows = new Map<string, number>();
  let withoutLocation = 0;
  const note = (text: string | undefined, counts: number): void => {
    const name = (text ?? "").trim();
    if (name === "") {
      withoutLocation += counts;
      return;
    }
    const key = looseId(name);
    const known = spelt.get(key);
    if (known === undefined || name < known) spelt.set(key, name);
    rows.set(key, (rows.get(key) ?? 0) + counts);
  };
  for (const { location, item } of products) if (location !== "" || isKeptInStock(item)) note(location, 1);
  for (const { location } of [...stock, ...demands, ...openOrders]) note(location, 1);
  for (const { location } of [...suppliers, ...history, ...safetyStocks, ...overrides]) note(location, 0);
  for (const { from, to } of transfers) {
    note(from, 0);
    note(to, 0);
  }
  const supplied = new Set(transfers.map(({ to }) => looseId(to)));
  const sources = new Set(transfers.map(({ from }) => looseId(from)).filter((from) => !supplied.has(from)));
  const isSource = (key: string): boolean => sources.has(key);
  const byRank = [...spelt].sort(
    ([a, one], [b, other]) => Number(isSource(b)) - Number(isSource(a)) || (rows.get(b) ?? 0) - (rows.get(a) ?? 0) || (one < other ? -1 : 1),
  );
  const [mainKey = "", main = ""] = byRank[0] ?? [];
  const find = (text: string | undefined): string | null => spelt.get(looseId((text ?? "").trim())) ?? null;
  return { all: [...spelt.values()].sort(), main, of: (text) => find(text) ?? main, find, isSource: isSource(mainKey), withoutLocation };
}

/** What an item keeps in stock is kept at one location. */
function isKeptInStock({ safetyStock, reorderPoint = 0, lotRule }: PlacedItem["item"]): boolean {
  return safetyStock > 0 || reorderPoint > 0 || lotRule.kind === "minMax";
}
