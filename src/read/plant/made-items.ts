// Which items the workbook makes: those that have a structure or a routing. Knows columns, refuses nothing.

import type { Role } from "../mapping/mapping";
import { idText, looseId } from "../values/id-text";
import type { Reading } from "./reading";

const makers: readonly (readonly [Role, string])[] = [["bom", "parent"], ["routing", "item"]];

/** Ids as `looseId` spells them. Cost is linear in the rows of structures and routings. */
export function madeItems(reading: Reading): ReadonlySet<string> {
  const made = new Set<string>();
  for (const [role, key] of makers) {
    for (const { table, columns } of reading.tablesOf(role)) {
      const index = columns.get(key)?.index;
      if (index !== undefined) for (const row of table.rows) made.add(looseId(idText(row.values[index] ?? null)));
    }
  }
  made.delete("");
  return made;
}
