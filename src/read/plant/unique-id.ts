// Ids for orders: as the planner wrote them where they are unique, completed by line or cell where they are not.

import type { CellRef } from "../../base/issue";

/** Order, then order/line, then a name from the cell; the first that is free. The id found is marked as taken. */
export function uniqueId(order: string, line: string, prefix: string, source: CellRef, taken: Set<string>): string {
  const cell = `${prefix}-${source.sheet}!${source.cell}`;
  const withLine = `${order}/${line}`;
  const row = source.cell.replace(/\D/g, "");
  const candidates = order === "" ? [cell] : line === "" ? [order, `${order}/row ${row}`] : [withLine, `${withLine}/row ${row}`];
  const id = candidates.find((candidate) => !taken.has(candidate)) ?? `${order}/${cell}`;
  taken.add(id);
  return id;
}
