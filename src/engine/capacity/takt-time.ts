// The beat of demand, and how many people keep it. Plain numbers.

/**
 * Takt time: available time / demand, in the unit of time given; Infinity without demand.
 * @example taktTime(450 * 60, 900) // 30 s
 * Source: Rother & Shook, Learning to See (1999).
 */
export function taktTime(availableTime: number, demand: number): number {
  return availableTime / demand;
}

/**
 * People that a line needs to keep the takt.
 *
 *   crew = Σ work / takt
 *
 * @param workTimes work on one unit at each station, shape [stations], in the unit of the takt, each ≥ 0
 * @param takt > 0
 * @returns people as a fraction; round up for a line that must keep the beat
 */
export function crewSize(workTimes: readonly number[], takt: number): number {
  return workTimes.reduce((sum, time) => sum + time, 0) / takt;
}
