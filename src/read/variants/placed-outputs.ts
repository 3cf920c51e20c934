// What comes out beside an item, and what may stand in for it, at each location where the item is. Knows placed items.

import { groupBy } from "../../base/group-by";
import type { CoProduct, Item, Plant, Substitute } from "../../model/plant";

/** An item where it is; brought there when it is not made or bought at the place. */
export type PlacedNode = { readonly base: Pick<Item, "id">; readonly location: string; readonly item: Item; readonly transfer: object | null };

export type PlacedAt = { readonly all: readonly PlacedNode[]; readonly at: (item: string, location: string) => { readonly item: Item } | undefined };

/** A co-product comes out where its parent is made. */
export function outputsAt({ coProducts }: Pick<Plant, "coProducts">, { all, at }: PlacedAt): readonly CoProduct[] {
  if (coProducts.length === 0) return coProducts;
  const rowsOf = groupBy(coProducts, ({ parent }) => parent);
  return all.flatMap(({ base, location, item: { id, supply }, transfer }) =>
    transfer !== null || supply === "buy"
      ? []
      : (rowsOf.get(base.id) ?? []).flatMap((row): readonly CoProduct[] => {
          const output = at(row.item, location)?.item.id;
          return output === undefined ? [] : [{ ...row, parent: id, item: output }];
        }),
  );
}

/** A substitute stands in where it is itself; for an order made alone none does. */
export function standInsAt({ substitutes }: Pick<Plant, "substitutes">, { all, at }: PlacedAt): readonly Substitute[] {
  if (substitutes.length === 0) return substitutes;
  const rowsOf = groupBy(substitutes, ({ component }) => component);
  return all.flatMap(({ base, location, item: { id } }) =>
    (rowsOf.get(base.id) ?? []).flatMap((row): readonly Substitute[] => {
      const other = at(row.substitute, location)?.item.id;
      return other === undefined ? [] : [{ ...row, component: id, substitute: other }];
    }),
  );
}
