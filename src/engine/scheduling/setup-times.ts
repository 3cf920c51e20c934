// How long a machine is set up for an operation after another one. Knows changeovers; nothing of dates.

import type { Changeover } from "../../model/plant";

/** What decides a setup: the family that is set up for, and the minutes when nothing is known of the one before. */
export type SetupNeed = { readonly setupFamily?: string | undefined; readonly setupMinutes: number };

export type SetupTimes = {
  /** Standard minutes to set up after an operation of `previous`; undefined: nothing is known of what ran before. */
  readonly after: (previous: string | undefined, need: SetupNeed) => number;
  /** The longest that it can take: what a schedule reserves before the sequence is known. */
  readonly longest: (need: SetupNeed) => number;
};

/**
 * Setup times at one resource.
 *
 * Changeover row of the resource for the two families; else a row for any resource; else 0 within a family;
 * else the routing's own setup time.
 *
 * @param changeovers all rows; the last of two equal ones counts
 * @param resource id
 * Cost O(rows) once, O(1) per question but for `longest`: O(families).
 */
export function setupTimes(changeovers: readonly Changeover[], resource: string): SetupTimes {
  const minutes = new Map<string, Map<string, number>>();
  const general = changeovers.filter((row) => row.resource === undefined);
  const own = changeovers.filter((row) => row.resource === resource);
  for (const row of [...general, ...own]) {
    const from = minutes.get(row.to) ?? new Map<string, number>();
    minutes.set(row.to, from.set(row.from, row.minutes));
  }
  return {
    after: (previous, { setupFamily, setupMinutes }) => {
      if (setupFamily === undefined || previous === undefined) return setupMinutes;
      return minutes.get(setupFamily)?.get(previous) ?? (previous === setupFamily ? 0 : setupMinutes);
    },
    longest: ({ setupFamily, setupMinutes }) =>
      setupFamily === undefined ? setupMinutes : Math.max(setupMinutes, ...(minutes.get(setupFamily)?.values() ?? [])),
  };
}
