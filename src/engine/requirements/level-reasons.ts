// Why an order brings stock to a level that does not hold on all days, in fixed sentences: since when, or until when put off.
// Knows one item that is netted; nothing of lots or of what its needs are.

import type { Day } from "../../base/day";
import { NEED_TOLERANCE } from "../../base/quantity";
import type { SafetyStock } from "../../model/plant";
import type { Sentences } from "../sentences/sentences";
import type { ItemDesk, NettedItem } from "./plan-item";
import { levelOn, withChanges } from "./stock-levels";

/**
 * @param receipt place of the new order among the item's
 * @param rows    of the item's safety stock by date
 */
export function levelReasons(receipt: number, netted: NettedItem, rows: readonly SafetyStock[], desk: ItemDesk, { orders }: Sentences): readonly string[] {
  const { levels } = netted;
  if (levels === null) return [];
  const needed = desk.netting.receipts.days[receipt] ?? 0;
  const row = rows.find(({ from }) => from === needed);
  const before = levelOn(levels, needed - 1);
  const rises = row !== undefined && levelOn(levels, needed) > before ? [orders.levelRises(row.quantity, row.from, row.source)] : [];
  const { putOff } = levels;
  if (putOff === null || putOff.until !== needed || !wasPutOff(receipt, netted, desk, putOff.until)) return rises;
  return [orders.rebuiltFrom(needed), ...rises];
}

/** True when stock and all that comes without this order lie below the given level on a day before. */
function wasPutOff(receipt: number, { opening, levels, needs, coProducts }: NettedItem, { netting, scheduled }: ItemDesk, until: Day): boolean {
  const given = levels?.putOff?.given;
  if (given === undefined) return false;
  const end = netting.buckets.at(-1)?.end ?? until;
  let stock = opening;
  for (let order = 0; order < scheduled.count; order += 1) if ((scheduled.days[order] ?? 0) < end) stock += scheduled.quantities[order] ?? 0;
  for (let order = 0; order < receipt; order += 1) stock += netting.receipts.quantities[order] ?? 0;
  const first = given.levels[0] ?? 0;
  const asked = withChanges(needs, given, coProducts);
  for (let need = 0; need < asked.count && (asked.days[need] ?? 0) < until; need += 1) {
    if (stock < first - NEED_TOLERANCE) return true;
    stock -= asked.quantities[need] ?? 0;
  }
  return stock < first - NEED_TOLERANCE;
}
