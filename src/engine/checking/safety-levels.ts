// Safety stock by the day, read from the rows of the plant a day at a time: the validator's own reading of it.

import type { Day } from "../../base/day";
import { dayText } from "../../base/day";
import type { Item } from "../../model/plant";
import { receiptDay, safeReceiptDay } from "./lead-time";
import type { PlanIndex } from "./plan-index";
import type { Rule } from "./violation";
import { agree, numberText } from "./violation";

/** Safety stock that is given for a day: of the latest row that has begun, else the item's own. */
export function givenSafetyStock(index: PlanIndex, item: Item, day: Day): number {
  const begun = index.safetyStocksOf(item.id).filter((row) => row.from <= day);
  return begun.reduce<{ from: Day; quantity: number }>((latest, row) => (row.from > latest.from ? row : latest), { from: -Infinity, quantity: item.safetyStock }).quantity;
}

/** Safety stock that a plan asks for on a day: none before a new order can be there, when it is rebuilt at lead time. */
export function askedSafetyStock(index: PlanIndex, item: Item, day: Day): number {
  const isEarly = index.plan.settings.rebuildSafetyStock === "leadTime" && day < firstReceipt(index, item);
  return isEarly ? 0 : givenSafetyStock(index, item, day);
}

/** The days on which the given safety stock changes within the plan, and what it is on the first. */
export function safetySteps(index: PlanIndex, item: Item): readonly { readonly day: Day; readonly quantity: number }[] {
  const { start, horizonDays } = index.plan.settings;
  const days = index.safetyStocksOf(item.id).filter((row) => row.from > start && row.from < start + horizonDays).map(({ from }) => from);
  return [start, ...days.sort((a, b) => a - b)].map((day) => ({ day, quantity: givenSafetyStock(index, item, day) }));
}

function firstReceipt(index: PlanIndex, item: Item): Day {
  const { start, planningFenceDays } = index.plan.settings;
  if (item.supply === "phantom") return start;
  const there = receiptDay(index, item, Math.max(start, item.effectiveFrom ?? start));
  return safeReceiptDay(index, item, Math.max(there, start + planningFenceDays));
}

/** A record says safety stock by bucket where it is not the item's own in all, and then says what is asked for as each ends. */
export const safetyStockIsGiven: Rule = function* (index) {
  for (const { item: id, safetyStock } of index.plan.records) {
    const item = index.items.get(id);
    if (item === undefined) continue;
    for (const [t, { start, end }] of index.plan.buckets.entries()) {
      const said = safetyStock?.[t] ?? item.safetyStock;
      const due = askedSafetyStock(index, item, end - 1);
      if (agree(said, due)) continue;
      const text = `Safety stock of ${id} from ${dayText(start)} is ${numberText(said)}, but must be ${numberText(due)}.`;
      yield { rule: "safety-stock", text, item: id };
    }
  }
};
