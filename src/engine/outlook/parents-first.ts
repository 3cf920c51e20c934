// A plant's items, each after all that it goes into, with the lines of the bill by which each is made. Plans nothing.

import { groupBy } from "../../base/group-by";
import type { BomLine, Item, Plant } from "../../model/plant";
import { lowLevelCodes } from "../requirements/low-level-codes";

export type Structure = { readonly order: readonly Item[]; readonly linesOf: (parent: string) => readonly BomLine[] };

/**
 * Items by low-level code, and lines by parent: of several bills those of the first by rank, the one without a name where
 * none has a rank. Lines count whatever their days.
 * Cost O(items · log items + lines).
 */
export function parentsFirst({ items, bom }: Plant): Structure {
  const places = new Map(items.map(({ id }, place) => [id, place]));
  const known = bom.filter(({ parent, component }) => places.has(parent) && places.has(component));
  const placesOf = (idOf: (line: BomLine) => string): Int32Array => Int32Array.from(known, (line) => places.get(idOf(line)) ?? 0);
  const codes = lowLevelCodes(items, { parents: placesOf(({ parent }) => parent), components: placesOf(({ component }) => component) });
  const linesByParent = new Map([...groupBy(known, ({ parent }) => parent)].map(([parent, lines]) => [parent, usualBill(lines)]));
  const order = items.map((item, place) => ({ item, code: codes[place] ?? 0 })).sort((a, b) => a.code - b.code);
  return { order: order.map(({ item }) => item), linesOf: (parent) => linesByParent.get(parent) ?? [] };
}

function usualBill(lines: readonly BomLine[]): readonly BomLine[] {
  const rankOf = ({ alternate, alternateRank }: BomLine): number => alternateRank ?? (alternate === undefined ? 1 : 2);
  const [first] = [...lines].sort((a, b) => rankOf(a) - rankOf(b));
  return lines.filter(({ alternate }) => alternate === first?.alternate);
}
