// Which items' projected stock the Summary draws: first those that fall short, then those that hold the most money.

import type { Item } from "../../model/plant";
import type { MrpRecord } from "../../model/plan";
import { compareText } from "../compare-text";
import type { ReportInput } from "../report-input";

export type WatchedStock = { readonly item: Item; readonly record: MrpRecord; readonly why: string };

/**
 * @param most how many items at most
 * @returns items whose projected stock falls below safety stock, worst shortfall in money first; then by mean stock value.
 *   Items without any stock or requirement are left out: their line would be flat at zero.
 */
export function stockToWatch(input: ReportInput, most: number): WatchedStock[] {
  return input.plan.records
    .map((record) => {
      const item = input.itemOf(record.item);
      const shortfall = record.onHand.reduce((worst, quantity, index) => Math.max(worst, (record.safetyStock?.[index] ?? item.safetyStock) - quantity), 0);
      const mean = record.onHand.reduce((sum, quantity) => sum + quantity, 0) / Math.max(1, record.onHand.length);
      return { item, record, shortfall, shortfallValue: shortfall * item.cost, meanValue: mean * item.cost };
    })
    .filter(({ record, shortfall }) => shortfall > 0 || record.onHand.some((quantity) => quantity !== 0))
    .sort(
      (a, b) =>
        Number(b.shortfall > 0) - Number(a.shortfall > 0) ||
        b.shortfallValue - a.shortfallValue ||
        b.meanValue - a.meanValue ||
        compareText(a.item.id, b.item.id),
    )
    .slice(0, most)
    .map(({ item, record, shortfall }) => ({
      item,
      record,
      why: shortfall > 0 ? "falls below safety stock" : "high stock value",
    }));
}
