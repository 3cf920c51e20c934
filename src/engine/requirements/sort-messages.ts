// The sequence of action messages: the most important first. Knows kinds, not how messages are found.

import type { ActionMessage, MessageKind } from "../../model/plan";

/** Most important first: what costs a customer or a shift comes before what ties up money. */
const IMPORTANCE: readonly MessageKind[] = [
  "past due",
  "expedite",
  "release past due",
  "time-fence conflict",
  "pin conflict",
  "negative on hand",
  "overload",
  "release due",
  "use substitute",
  "expires unused",
  "increase",
  "above maximum",
  "below minimum",
  "defer",
  "cancel",
  "decrease",
];

const rank = new Map(IMPORTANCE.map((kind, index) => [kind, index]));

/** Sorts by importance, then by the date to act on, then by item and order; a new array. */
export function sortMessages(messages: readonly ActionMessage[]): readonly ActionMessage[] {
  return [...messages].sort(
    (a, b) =>
      (rank.get(a.kind) ?? 0) - (rank.get(b.kind) ?? 0) ||
      (a.to ?? 0) - (b.to ?? 0) ||
      compareText(a.item, b.item) ||
      compareText(a.order ?? a.resource ?? "", b.order ?? b.resource ?? ""),
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
