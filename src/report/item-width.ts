// How wide a column of item ids must be: ids of items that are planned apart are longer than those that planners type.

import type { ReportInput } from "./report-input";

const WIDEST = 34;

/** The usual width when nothing is planned apart. */
export function itemWidth({ plant }: ReportInput, usual: number): number {
  let longest = 0;
  for (const { id, identity } of plant.items) if (identity !== undefined) longest = Math.max(longest, id.length + 2);
  return Math.max(usual, Math.min(WIDEST, longest));
}
