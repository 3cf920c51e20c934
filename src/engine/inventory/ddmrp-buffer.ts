// Demand-driven MRP: the zones of a buffer and the order that fills it. One item's numbers; knows no dates.

export type BufferProfile = {
  /** Average daily usage, units a day, ≥ 0. */
  readonly dailyUsage: number;
  /** Decoupled lead time, days, ≥ 0. */
  readonly leadTimeDays: number;
  /** Share of lead-time usage, 0…1: long lead times take a small one. */
  readonly leadTimeFactor: number;
  /** Share of the red base, 0…1: variable demand takes a large one. */
  readonly variabilityFactor: number;
  /** Days between orders, ≥ 0; 0 for none wanted. */
  readonly orderCycleDays: number;
  /** Units, ≥ 0; 0 for none. */
  readonly minimumOrder: number;
};

/** Units of each zone; they stand on each other: red, yellow, green. */
export type BufferZones = { readonly red: number; readonly yellow: number; readonly green: number };

/**
 * The zones of a buffer.
 *
 *   red = base + base·VF,  base = ADU·DLT·LTF;  yellow = ADU·DLT;  green = max(ADU·DLT·LTF, ADU·order cycle, MOQ)
 *
 * @returns units. Example: ADU 100, DLT 10, LTF 0.4, VF 0.5, cycle 5, MOQ 250 give red 600, yellow 1000, green 500.
 * Source: Ptak & Smith, Demand Driven Material Requirements Planning (2016), ch. 8.
 */
export function bufferZones(profile: BufferProfile): BufferZones {
  const { dailyUsage, leadTimeDays, leadTimeFactor, variabilityFactor, orderCycleDays, minimumOrder } = profile;
  const yellow = dailyUsage * leadTimeDays;
  const base = yellow * leadTimeFactor;
  return { red: base + base * variabilityFactor, yellow, green: Math.max(base, dailyUsage * orderCycleDays, minimumOrder) };
}

/**
 * Demand that counts against a buffer.
 *
 *   past due + d(0) + Σ d(t) over 1 ≤ t ≤ horizon with d(t) > threshold
 *
 * A day above the threshold is a spike that the buffer was not made for: it counts with all of its quantity, days below it with nothing.
 *
 * @param pastDue   units, ≥ 0
 * @param demands   orders by day from today on, units, ≥ 0
 * @param threshold order spike threshold, units, ≥ 0, such as half of the red zone
 * @param horizon   order spike horizon, days, such as the decoupled lead time
 * @returns units. Example: 50 past due, 100 today, then 30, 150 and 120 over a threshold of 120 give 300.
 * Source: Ptak & Smith (2016), ch. 9.
 */
export function qualifiedDemand(pastDue: number, demands: readonly number[], threshold: number, horizon: number): number {
  const [today = 0, ...later] = demands;
  return pastDue + today + later.slice(0, horizon).reduce((sum, units) => (units > threshold ? sum + units : sum), 0);
}

/** Net flow: on hand + on order − qualified demand, units; below 0 when more is asked for than is there. */
export function netFlow(onHand: number, onOrder: number, qualified: number): number {
  return onHand + onOrder - qualified;
}

/**
 * The order of a buffer.
 *
 *   net flow = on hand + on order − qualified demand;  net flow ≤ top of yellow: top of green − net flow, else 0
 *
 * @param qualified past due, today's and spikes within the horizon, units, ≥ 0: see `qualifiedDemand`
 * @returns units, ≥ 0. Example: 900 + 800 − 300 = 1400 against tops of 1600 and 2100 orders 700.
 */
export function bufferOrder(
  onHand: number,
  onOrder: number,
  qualified: number,
  topOfYellow: number,
  topOfGreen: number,
): number {
  const flow = netFlow(onHand, onOrder, qualified);
  return flow <= topOfYellow ? topOfGreen - flow : 0;
}
