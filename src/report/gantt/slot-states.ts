// What one machine mostly does in each slot of the Gantt: closed, free, or at work on an operation.

import type { OpenSpan } from "../../model/open-shifts";
import type { Operation } from "../../model/plan";
import { slotAt, type TimeSlots } from "./time-slots";

export type WorkSlot = { readonly kind: "work"; readonly operation: Operation; readonly isSetup: boolean };
export type SlotState = WorkSlot | { readonly kind: "closed" } | { readonly kind: "free" };

type Share = { readonly operation: Operation; setup: number; run: number };

/**
 * One state a slot. Of several operations in a slot the longest shows; a slot is setup when most of its work is.
 * A slot without any working time is closed, also where an operation waits there for the next shift.
 * @param operations those of one machine
 * @param open   when it works, in order
 */
export function slotStates(slots: TimeSlots, operations: readonly Operation[], open: readonly OpenSpan[]): SlotState[] {
  const number = slots.slots.length;
  const worked = workedSlots(slots, open);
  const longest: (Share | undefined)[] = Array<Share | undefined>(number).fill(undefined);
  for (const operation of operations) {
    for (const [slot, share] of sharesOf(operation, slots, open)) {
      const rival = longest[slot];
      if (rival === undefined || share.setup + share.run > rival.setup + rival.run) longest[slot] = share;
    }
  }
  return longest.map((share, slot): SlotState => {
    if (share !== undefined) return { kind: "work", operation: share.operation, isSetup: share.setup > share.run };
    return { kind: worked.has(slot) ? "free" : "closed" };
  });
}

function workedSlots(slots: TimeSlots, open: readonly OpenSpan[]): ReadonlySet<number> {
  const worked = new Set<number>();
  for (const { start, end } of open) {
    for (const piece of pieces(slots, { start, end })) worked.add(piece.slot);
  }
  return worked;
}

/** Minutes of setup and run of an operation in each slot: setup comes first. */
function sharesOf(operation: Operation, slots: TimeSlots, open: readonly OpenSpan[]): ReadonlyMap<number, Share> {
  const spans = within(open, operation);
  const total = spans.reduce((sum, { start, end }) => sum + end - start, 0);
  const standard = operation.setupMinutes + operation.runMinutes;
  let setupLeft = standard > 0 ? (total * operation.setupMinutes) / standard : 0;
  const shares = new Map<number, Share>();
  for (const span of spans) {
    for (const { slot, minutes } of pieces(slots, span)) {
      const share = shares.get(slot) ?? { operation, setup: 0, run: 0 };
      const setup = Math.min(setupLeft, minutes);
      setupLeft -= setup;
      share.setup += setup;
      share.run += minutes - setup;
      shares.set(slot, share);
    }
  }
  return shares;
}

/** The worked parts of an operation; all of it when the calendar knows of none, so that no operation disappears. */
function within(open: readonly OpenSpan[], { start, end }: OpenSpan): OpenSpan[] {
  const parts: OpenSpan[] = [];
  for (let at = firstEndingAfter(open, start); at < open.length; at += 1) {
    const span = open[at];
    if (span === undefined || span.start >= end) break;
    parts.push({ start: Math.max(span.start, start), end: Math.min(span.end, end) });
  }
  return parts.length === 0 ? [{ start, end: Math.max(end, start + 1) }] : parts;
}

/** Binary search; spans are in order and do not overlap. */
function firstEndingAfter(spans: readonly OpenSpan[], minute: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? Infinity) > minute) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A span cut at the borders of slots; what lies outside the drawn days is dropped. */
function* pieces(slots: TimeSlots, span: OpenSpan): Generator<{ slot: number; minutes: number }> {
  const last = slots.slots.length - 1;
  const to = Math.min(slotAt(slots, span.end - 1), last);
  for (let slot = Math.max(slotAt(slots, span.start), 0); slot <= to; slot += 1) {
    const { start = 0, minutes = 0 } = slots.slots[slot] ?? {};
    const worked = Math.min(span.end, start + minutes) - Math.max(span.start, start);
    // At least a minute: work outside the drawn part of the day still shows.
    yield { slot, minutes: Math.max(worked, 1) };
  }
}
