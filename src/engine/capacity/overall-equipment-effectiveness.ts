// OEE: which share of the planned time made good parts at the ideal speed. Plain numbers of one machine and period.

export type EquipmentRecord = {
  /** Minutes that were planned to run, > 0. */
  readonly plannedMinutes: number;
  /** Minutes that it ran, > 0: planned less stops. */
  readonly runMinutes: number;
  /** Ideal minutes for a unit, > 0. */
  readonly idealCycleMinutes: number;
  /** Good and bad units made, > 0. */
  readonly totalUnits: number;
  readonly goodUnits: number;
};

export type EquipmentEffectiveness = {
  readonly availability: number;
  readonly performance: number;
  readonly quality: number;
  /** Their product. */
  readonly oee: number;
};

/**
 * Overall equipment effectiveness.
 *
 *   A = run / planned;  P = ideal cycle × total / run;  Q = good / total;  OEE = A · P · Q = good × ideal cycle / planned
 *
 * @returns shares of 1; performance above 1 says that the ideal cycle is not ideal. Zero time or no units give NaN.
 * Source: Nakajima, Introduction to TPM (1988).
 */
export function overallEquipmentEffectiveness(record: EquipmentRecord): EquipmentEffectiveness {
  const { plannedMinutes, runMinutes, idealCycleMinutes, totalUnits, goodUnits } = record;
  const availability = runMinutes / plannedMinutes;
  const performance = (idealCycleMinutes * totalUnits) / runMinutes;
  const quality = goodUnits / totalUnits;
  return { availability, performance, quality, oee: availability * performance * quality };
}
