// Demand over the time in which stock must last: its mean and its standard deviation. Plain numbers; knows no distribution.

/** Demand per period and the time it must be covered for, both uncertain. Any period, the same throughout. */
export type LeadTimeTerms = {
  /** Mean demand per period, units. */
  readonly demand: number;
  /** Standard deviation of demand per period, units, ≥ 0. */
  readonly demandDeviation: number;
  /** Mean lead time, periods, ≥ 0. */
  readonly leadTime: number;
  /** Standard deviation of the lead time, periods, ≥ 0. */
  readonly leadTimeDeviation: number;
  /** Time between two looks at the stock, periods, ≥ 0; 0 when it is watched all the time. */
  readonly reviewPeriod: number;
};

/**
 * Mean demand over lead time and review period.
 *
 *   μ = d · (L + R)
 *
 * @returns units. Example: 30 a day over 10 days gives 300.
 */
export function leadTimeDemand(demand: number, leadTime: number, reviewPeriod: number): number {
  return demand * (leadTime + reviewPeriod);
}

/**
 * Standard deviation of demand over lead time and review period; periods independent of each other and of the lead time.
 *
 *   σ = √((L + R) · s_d² + d² · s_L²)
 *
 * @returns units, ≥ 0
 * Source: Silver, Pyke & Thomas, Inventory and Production Management in Supply Chains (2017), ch. 6.
 * Example: d 100, s_d 20, L 9, s_L 2 gives 208.8.
 */
export function leadTimeDeviation(terms: LeadTimeTerms): number {
  const { demand, demandDeviation, leadTime, reviewPeriod } = terms;
  return Math.sqrt((leadTime + reviewPeriod) * demandDeviation ** 2 + (demand * terms.leadTimeDeviation) ** 2);
}
