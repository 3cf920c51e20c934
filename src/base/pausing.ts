// When long work on a thread gives way to others. Knows neither clock nor thread: both are given.

import type { Run } from "./run";

/**
 * What is done in one go. With the step under way, and with what a host or a library does in the same breath, it stays
 * well below the tenth of a second that a person notices.
 */
const MOST_MS = 30;

/**
 * The pauses of runs on one thread: there is time as long as little was done since the last one.
 * @param now milliseconds that only grow
 * @param othersTurn ends when everybody had a turn who waits for the thread
 */
export function pausing(now: () => number, othersTurn: () => Promise<void>): NonNullable<Run["pause"]> {
  let since = -Infinity;
  return () => {
    if (now() - since < MOST_MS) return null;
    return othersTurn().then(() => {
      since = now();
    });
  };
}
