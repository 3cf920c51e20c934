// Messages about stock below zero, at the start or later, and about stock that expires unused. At most one of each an item.

import type { CellRef } from "../../base/issue";
import { snap } from "../../base/quantity";
import type { ActionMessage, Bucket, MrpRecord } from "../../model/plan";
import type { Stock } from "../../model/plant";
import type { Sentences } from "../sentences/sentences";

/** One message for each item that begins below zero or falls below zero in spite of the plan, one for each that loses stock. */
export function stockMessages(
  records: readonly MrpRecord[],
  stock: readonly Stock[],
  buckets: readonly Bucket[],
  { messages: say }: Sentences,
): readonly ActionMessage[] {
  const sources = new Map<string, CellRef>();
  for (const { item, source } of stock) {
    if (source !== undefined && !sources.has(item)) sources.set(item, source);
  }
  const ofExpiry = records.flatMap((record) => expiryMessage(record, stock, buckets, say));
  const belowZero = records.flatMap((record): readonly ActionMessage[] => {
    const where = sources.get(record.item);
    const source = where === undefined ? {} : { source: where };
    if (record.opening < 0) {
      const text = say.negativeAtStart(record.item, record.opening);
      return [{ kind: "negative on hand", item: record.item, quantity: record.opening, text, ...source }];
    }
    const index = record.onHand.findIndex((units) => units < 0);
    const bucket = buckets[index];
    const units = record.onHand[index];
    if (bucket === undefined || units === undefined) return [];
    const text = say.fallsBelowZero(record.item, units, bucket.start);
    return [{ kind: "negative on hand", item: record.item, to: bucket.start, quantity: units, text, ...source }];
  });
  return [...belowZero, ...ofExpiry];
}

function expiryMessage({ item, expired = [] }: MrpRecord, stock: readonly Stock[], buckets: readonly Bucket[], say: Sentences["messages"]): readonly ActionMessage[] {
  const bucket = buckets[expired.findIndex((units) => units > 0)];
  if (bucket === undefined) return [];
  const quantity = snap(expired.reduce((sum, units) => sum + units, 0));
  const lot = stock.find((row) => row.item === item && row.expiry !== undefined && bucket.start <= row.expiry + 1 && row.expiry + 1 < bucket.end);
  const source = lot?.source === undefined ? {} : { source: lot.source };
  return [{ kind: "expires unused", item, to: bucket.start, quantity, text: say.expiresUnused(item, quantity, bucket.start), ...source }];
}
