// Ids for orders: as the planner wrote them where they are unique, completed by line or row where they are not.

import type { CellRef } from "../../base/issue";

/**
 * Order, then order/line, then the row; an order without a number is called by its place: `Sheet1 row 2`.
 * The first that is free is taken and marked as taken.
 */
export function uniqueId(order: string, line: string, source: CellRef, taken: Set<string>): string {
  const row = `row ${source.cell.replace(/\D/g, "")}`;
  const place = `${source.sheet} ${row}`;
  const withLine = `${order}/${line}`;
  const candidates = order === "" ? [place] : line === "" ? [order, `${order}/${row}`] : [withLine, `${withLine}/${row}`];
  const id = candidates.find((candidate) => !taken.has(candidate)) ?? `${order === "" ? place : order}/${source.sheet}!${source.cell}`;
  taken.add(id);
  return id;
}
