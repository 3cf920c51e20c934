// What comes in and goes out of an item's stock, day by day, when a proposal is carried out as it stands.
// Knows one item; decides nothing and orders nothing.

import type { Day } from "../../base/day";
import { QUANTITY_TOLERANCE, snap } from "../../base/quantity";

/** Something that takes units or brings them. */
export type Movement = { readonly day: Day; readonly quantity: number; readonly order: string | null; readonly demand: string | null };

/** A stretch of days on which stock is below what it should be, with what took the units on its first day. */
export type Shortage = { readonly day: Day; readonly units: number; readonly takers: readonly Movement[] };

/**
 * Walks an item's stock through its receipts and issues; on a day, receipts come first.
 *
 *   stock(t) = opening + Σ receipts until t − Σ issues until t;   short(t) = max(0, −stock(t))
 *
 * @param receipts sorted by day, units > 0
 * @param issues   sorted by day, units > 0
 * @returns one shortage each time the lack grows to a new most, with the units by which it grew. O(receipts + issues)
 */
export function shortages(opening: number, receipts: readonly Movement[], issues: readonly Movement[]): readonly Shortage[] {
  const found: Shortage[] = [];
  let stock = opening;
  let worst = 0;
  let received = 0;
  for (let at = 0; at < issues.length; ) {
    const day = issues[at]?.day ?? 0;
    while (received < receipts.length && (receipts[received]?.day ?? 0) <= day) {
      stock = snap(stock + (receipts[received]?.quantity ?? 0));
      received += 1;
    }
    const takers: Movement[] = [];
    for (; issues[at]?.day === day; at += 1) {
      const taker = issues[at];
      if (taker === undefined) break;
      stock = snap(stock - taker.quantity);
      takers.push(taker);
    }
    const short = -stock;
    if (short <= worst + QUANTITY_TOLERANCE) continue;
    found.push({ day, units: snap(short - worst), takers });
    worst = short;
  }
  return found;
}

/**
 * Units of a receipt without which stock never falls below a level: all of it, or a part.
 *
 * @param level safety stock, units
 * Cost O(receipts + issues).
 */
export function unneededUnits(opening: number, receipts: readonly Movement[], issues: readonly Movement[], receipt: Movement, level: number): number {
  const days = [...new Set([receipt.day, ...issues.map(({ day }) => day).filter((day) => day >= receipt.day)])].sort((a, b) => a - b);
  let least = Infinity;
  let stock = opening;
  let [received, issued] = [0, 0];
  for (const day of days) {
    for (; received < receipts.length && (receipts[received]?.day ?? 0) <= day; received += 1) stock += receipts[received]?.quantity ?? 0;
    for (; issued < issues.length && (issues[issued]?.day ?? 0) <= day; issued += 1) stock -= issues[issued]?.quantity ?? 0;
    least = Math.min(least, stock - level);
  }
  return snap(Math.min(receipt.quantity, Math.max(0, least)));
}
