// Which operation delivers an item, where a table of demand says so. Knows columns, refuses nothing.

import type { ItemIndex } from "../plant/item-index";
import type { Reading } from "../plant/reading";
import { idText, looseId } from "../values/id-text";

/** Operations, spelled as `looseId` does, by item; of several the first. */
export function shippingOperations(reading: Reading, items: ItemIndex): ReadonlyMap<string, string> {
  const shipped = new Map<string, string>();
  for (const { table, columns } of reading.tablesOf("demand")) {
    const [item, operation] = [columns.get("item")?.index ?? -1, columns.get("deliveryOperation")?.index ?? -1];
    for (const { values } of table.rows) {
      const id = items.find(idText(values[item] ?? null));
      const named = looseId(idText(values[operation] ?? null));
      if (id !== null && named !== "" && !shipped.has(id)) shipped.set(id, named);
    }
  }
  return shipped;
}
