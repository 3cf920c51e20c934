// Rough-cut capacity by resource profile: hours of each item at each work centre, offset by lead time; without an offset
// it is the bill of capacity. Plain numbers.

/** Hours that a unit of an item takes at a work centre, `offset` periods before it is due. */
export type ProfileLine = {
  /** Positions in the master schedule and among the work centres. */
  readonly item: number;
  readonly workCentre: number;
  readonly hoursPerUnit: number;
  /** Whole periods before completion, ≥ 0. */
  readonly offset: number;
};

/**
 * Capacity needed at each work centre, from the master schedule alone.
 *
 *   needed(w, t) = Σ_lines hours · MPS(i, t + offset)
 *
 * @param masterSchedule units, shape [items][periods]
 * @param profile        lines with offset 0 only make a bill of capacity
 * @param workCentres    how many there are
 * @returns hours, shape [work centres][periods]; work that would lie before the first period counts in the first
 * Cost O(lines × periods).
 * Source: Vollmann, Berry, Whybark & Jacobs, Manufacturing Planning and Control Systems, ch. on capacity planning.
 */
export function resourceProfile(
  masterSchedule: readonly (readonly number[])[],
  profile: readonly ProfileLine[],
  workCentres: number,
): readonly (readonly number[])[] {
  const periods = masterSchedule[0]?.length ?? 0;
  const needed = Array.from({ length: workCentres }, () => new Array<number>(periods).fill(0));
  for (const { item, workCentre, hoursPerUnit, offset } of profile) {
    const hours = needed[workCentre];
    const units = masterSchedule[item];
    if (hours === undefined || units === undefined) continue;
    for (let due = 0; due < units.length; due += 1) {
      const period = Math.max(0, due - offset);
      hours[period] = (hours[period] ?? 0) + hoursPerUnit * (units[due] ?? 0);
    }
  }
  return needed;
}
