// A workbook without a list of products: which of its tables lists the items well enough to stand in for one.
// Knows roles and columns; what is assumed of such items is the reader's business.

import { assignColumns, nothingChosen, studyTable } from "./assign-columns";
import { productFields } from "./fields";
import type { Chosen, MappedTable, Mapping, NotUsedTable } from "./mapping";

/** A list of items has next to no id twice. */
const LEAST_DISTINCT = 0.9;

/** Surely an item, not merely something with a name. */
const LEAST_ITEM = 0.6;

/**
 * The mapping with products: where no table is one and no operation says what it makes, the longest that lists items one by one and describes them stands in,
 * beside its role as stock if it has one. A list of stock by location, of suppliers, demand or structure only mentions
 * items: without a list that says what they are, nothing is planned.
 * @returns the mapping as it was when there are products, or no such table
 */
export function withProducts(mapping: Mapping): Mapping {
  const { tables, notUsed } = mapping;
  if (tables.some(({ role }) => role === "products" || role === "operations")) return mapping;
  const listed = tables.filter(({ role, columns }) => role === "inventory" && !columns.has("location"));
  const candidates = [...notUsed.filter(mayListItems), ...listed].flatMap(({ table, likelyMark, chosen }) => standIn(table, likelyMark, listed, chosen?.fields));
  const [longest] = candidates.sort((a, b) => b.table.rows.length - a.table.rows.length);
  if (longest === undefined) return mapping;
  return { tables: [longest, ...tables], notUsed: notUsed.filter(({ table }) => table !== longest.table) };
}

function mayListItems({ meant, chosen }: NotUsedTable): boolean {
  if (chosen !== undefined) return false;
  return meant === undefined || meant.role === "products" || meant.role === "inventory";
}

/** @param chosen for another role: what the planner said of an item or its stock holds here too, where the fields are called the same */
function standIn(
  table: MappedTable["table"],
  likelyMark: MappedTable["likelyMark"],
  listed: readonly MappedTable[],
  chosen: Chosen["fields"] = nothingChosen,
): readonly MappedTable[] {
  const studied = studyTable(table);
  const shared = new Map([...chosen].filter(([, key]) => key !== null && key in productFields));
  const columns = assignColumns(studied, productFields, null, shared);
  const item = columns.get("item");
  const profile = item === undefined ? undefined : studied.columns[item.index]?.profile;
  if (item === undefined || profile === undefined || profile.filled === 0) return [];
  const role = listed.find((one) => one.table === table)?.role;
  const isListOfItems = item.score >= LEAST_ITEM && profile.distinct >= LEAST_DISTINCT && columns.has("description");
  if (!isListOfItems) return [];
  // Stock stays with the table that was recognised for it.
  const own = role === "inventory" ? new Map([...columns].filter(([key]) => key !== "onHand" && key !== "allocated")) : columns;
  return [{ table, role: "products", likelyMark, standsIn: true, columns: own }];
}
