// The items that other tables may refer to, found by id however it is spelt.

import type { CellRef } from "../../base/issue";
import type { RowReader } from "../rows/row-reader";
import { unknownItem } from "../messages";
import { looseId } from "../values/id-text";

export type ItemIndex = {
  /** The item's own id, also of `[id] name`; null when there is none, or when several differ only in case or leading zeros. */
  readonly find: (id: string) => string | null;
  /** True when a row of Products with this id was refused. */
  readonly wasRefused: (id: string) => boolean;
  /** The longest item that a number begins with: `AP-7` of `AP-7-SERIAL`; null when there is none. */
  readonly beginningOf: (number: string) => string | null;
};

/** @param ids of the items in use; @param refused ids that stand in refused rows of Products */
export function indexItems(ids: readonly string[], refused: readonly string[]): ItemIndex {
  const exact = new Set(ids);
  const loose = new Map<string, string | null>();
  for (const id of ids) loose.set(looseId(id), loose.has(looseId(id)) ? null : id);
  const find = (id: string): string | null => (exact.has(id) ? id : (loose.get(looseId(id)) ?? null));
  const refusedLoose = new Set(refused.map(looseId));
  return {
    find: (id) => find(id) ?? find(/^\[([^\]]+)\]/.exec(id)?.[1]?.trim() ?? ""),
    wasRefused: (id) => refusedLoose.has(looseId(id)),
    beginningOf: (number) => {
      const parts = looseId(number).split("-");
      for (let length = parts.length - 1; length > 0; length--) {
        const item = loose.get(parts.slice(0, length).join("-"));
        if (item !== undefined) return item;
      }
      return null;
    },
  };
}

/** The item that a row names; refuses the row when it is blank or unknown. */
export function itemOf(row: RowReader, key: string, label: string, items: ItemIndex): string | undefined {
  const id = row.text(key);
  if (id === "") return undefined;
  const item = items.find(id);
  if (item !== null) return item;
  const at: CellRef = row.at(key);
  row.refuse(unknownItem(label, id, items.wasRefused(id), at));
  return undefined;
}
