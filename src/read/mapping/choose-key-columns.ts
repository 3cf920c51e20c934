// Which of several id-like columns is the key: the one whose values the other tables use. `ProductID` wins over a
// prettier `ProductNumber` when the bill of material says ProductID.

import type { Table } from "../../grid/table";
import { isBlank } from "../tables/split-blocks";
import { idText, looseId } from "../values/id-text";
import type { Pinned, StudiedTable } from "./assign-columns";
import { candidatesFor } from "./assign-columns";
import type { Field } from "./field";
import type { MappedTable, Role } from "./mapping";
import { ruleOf } from "./roles";

type Recognised = { readonly studied: StudiedTable; readonly mapped: MappedTable };

const ROWS_TO_LOOK_AT = 3000;

const keys: readonly { readonly role: Role; readonly key: string; readonly usedBy: readonly (readonly [Role, string])[] }[] = [
  {
    role: "products",
    key: "item",
    usedBy: [["bom", "parent"], ["bom", "component"], ["demand", "item"], ["inventory", "item"], ["routing", "item"], ["openOrders", "item"], ["proposals", "item"], ["suppliers", "item"], ["substitutes", "component"], ["substitutes", "substitute"], ["safetyStocks", "item"], ["forecastOverrides", "item"], ["transfers", "item"], ["history", "item"], ["operations", "item"], ["operationMaterials", "item"]],
  },
  { role: "resources", key: "resource", usedBy: [["routing", "resource"], ["changeovers", "resource"], ["operationResources", "resource"]] },
];

/** For each table the column that must be its key; null where the heading's own choice stands, or the planner's. */
export function chooseKeyColumns(tables: readonly Recognised[]): readonly (Pinned | null)[] {
  return tables.map(({ studied, mapped }) => {
    const rule = keys.find(({ role }) => role === mapped.role);
    if (rule === undefined || mapped.columns.get(rule.key)?.chosen === true) return null;
    const used = new Set(
      rule.usedBy.flatMap(([role, key]) => tables.filter((other) => other.mapped.role === role).flatMap((other) => valuesOf(other.mapped, key))),
    );
    const field: Field | undefined = ruleOf(mapped.role).fields[rule.key];
    if (used.size === 0 || field === undefined) return null;
    return mostUsed(studied, rule.key, field, used);
  });
}

function mostUsed(studied: StudiedTable, key: string, field: Field, used: ReadonlySet<string>): Pinned | null {
  let best: { readonly index: number; readonly hits: number } | null = null;
  for (const { index } of candidatesFor(studied, key, field)) {
    const hits = distinctValues(studied.table, index).filter((value) => used.has(value)).length;
    if (hits > 0 && (best === null || hits > best.hits)) best = { index, hits };
  }
  return best === null ? null : { key, index: best.index };
}

function valuesOf(mapped: MappedTable, key: string): readonly string[] {
  const column = mapped.columns.get(key);
  return column === undefined ? [] : distinctValues(mapped.table, column.index);
}

function distinctValues(table: Table, index: number): readonly string[] {
  const values = new Set<string>();
  for (const row of table.rows.slice(0, ROWS_TO_LOOK_AT)) {
    const value = row.values[index] ?? null;
    if (!isBlank(value)) values.add(looseId(idText(value)));
  }
  return [...values];
}
