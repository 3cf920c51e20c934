// What comes in and goes out of an item's stock, day by day, when a proposal is carried out as it stands.
// Knows one item; decides nothing and orders nothing.

import type { Day } from "../../base/day";
import { groupBy } from "../../base/group-by";
import { NEED_TOLERANCE, QUANTITY_TOLERANCE, snap } from "../../base/quantity";
import type { Stock } from "../../model/plant";

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
    if (short <= worst + NEED_TOLERANCE) continue;
    found.push({ day, units: snap(short - worst), takers });
    worst = short;
  }
  return found;
}

/**
 * What is left of dated stock on the day after its last day: the lot that expires first is used first, and all stock before any receipt.
 *
 * @param lots   rows of one item's stock, those that expired before the plan left out
 * @param issues sorted by day
 * @returns sorted by day. O(lots log lots + issues)
 */
export function expiries(lots: readonly Stock[], issues: readonly Movement[]): readonly Movement[] {
  if (lots.every(({ expiry }) => expiry === undefined)) return [];
  const byExpiry = [...groupBy(lots, ({ expiry = Infinity }) => expiry)]
    .map(([expiry, rows]) => ({ expiry, units: rows.reduce((sum, { onHand, allocated }) => sum + onHand - allocated, 0) }))
    .sort((a, b) => a.expiry - b.expiry);
  // Of a lot with more allocated than there is, the rest is taken of the others.
  let taken = byExpiry.reduce((sum, { units }) => sum + Math.max(0, -units), 0);
  let next = 0;
  return byExpiry.flatMap(({ expiry, units }): readonly Movement[] => {
    for (let issue = issues[next]; issue !== undefined && issue.day <= expiry; issue = issues[next]) {
      taken += issue.quantity;
      next += 1;
    }
    const left = snap(units - taken);
    taken = Math.max(0, taken - Math.max(0, units));
    return expiry === Infinity || left <= QUANTITY_TOLERANCE ? [] : [{ day: expiry + 1, quantity: left, order: null, demand: null }];
  });
}

/**
 * Receipts without which stock never falls below a level. Of two that could each be spared, the later one goes.
 *
 *   least(d) = min over days t ≥ d of stock(t) − level; a receipt on d can be spared when it is no more than least(d)
 *
 * @param receipts   sorted by day
 * @param issues     sorted by day
 * @param level      safety stock, units
 * @param canBeSpared whether it may be left out at all
 * @returns the last first. O(receipts + issues)
 */
export function needlessReceipts<Receipt extends Movement>(
  opening: number,
  receipts: readonly Receipt[],
  issues: readonly Movement[],
  level: number,
  canBeSpared: (receipt: Receipt) => boolean,
): readonly Receipt[] {
  const needless: Receipt[] = [];
  let stock = [...receipts.map(({ quantity }) => quantity), ...issues.map(({ quantity }) => -quantity)].reduce((sum, units) => sum + units, opening);
  let issued = issues.length - 1;
  let least = stock - level;
  let today = Infinity;
  for (const receipt of [...receipts].reverse()) {
    // Back to the evening of the receipt's day; between receipts of one day is no evening.
    for (let issue = issues[issued]; issue !== undefined && issue.day > receipt.day; issue = issues[issued]) {
      least = Math.min(least, stock - level);
      stock += issue.quantity;
      issued -= 1;
    }
    if (receipt.day < today) least = Math.min(least, stock - level);
    today = receipt.day;
    if (canBeSpared(receipt) && receipt.quantity <= snap(least)) {
      needless.push(receipt);
      least -= receipt.quantity;
    }
    stock -= receipt.quantity;
  }
  return needless;
}
