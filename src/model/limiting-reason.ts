// What limits a promise, in one text. Knows a promise; its words are the plan's.

import type { DemandPromise } from "./plan";

/** The reason, and who is served before it where an item is short for both. */
export function limitingReason({ reason, turn }: Pick<DemandPromise, "reason" | "turn">): string {
  return turn === undefined ? reason : `${reason} ${turn}`;
}
