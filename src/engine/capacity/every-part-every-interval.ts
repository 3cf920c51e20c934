// EPEI: the shortest time in which every item of a machine can be made once, setups included. Plain numbers.

export type IntervalItem = {
  /** Units a day, ≥ 0. */
  readonly demandPerDay: number;
  readonly runMinutesPerUnit: number;
  readonly setupMinutes: number;
};

/**
 * Every part every interval.
 *
 *   EPEI = Σ setup / (available − Σ demand × run time)
 *
 * The time that demand leaves free each day pays for one setup of every item.
 *
 * @param items those that share the machine
 * @param availableMinutesPerDay ≥ 0
 * @returns days; Infinity when demand alone fills the day and setups are needed
 * Source: Duggan, Creating Mixed Model Value Streams (2002).
 */
export function everyPartEveryInterval(items: readonly IntervalItem[], availableMinutesPerDay: number): number {
  const setup = items.reduce((sum, { setupMinutes }) => sum + setupMinutes, 0);
  const run = items.reduce((sum, { demandPerDay, runMinutesPerUnit }) => sum + demandPerDay * runMinutesPerUnit, 0);
  const free = availableMinutesPerDay - run;
  if (setup === 0) return 0;
  return free > 0 ? setup / free : Infinity;
}
