// What stock a forecast leads to: parts are ordered up to a level once a period, and meet the demand that really came.

/** The order-up-to level after a history. */
export type LevelPolicy = (history: readonly number[], part: number) => number;

export type SimulatedStock = {
  /** Share of demand served from the shelf, over all parts. */
  readonly fillRate: number;
  /** Mean stock at the end of a period, units a part; every unit counts the same. */
  readonly stock: number;
};

/**
 * Simulates periods from `start` on.
 *
 * A period begins with the receipt of what was ordered `leadTime` + 1 ends of periods ago; then demand is met, the rest waits; then
 * the level is set anew from all that is known and ordered up to. Begins with the usual demand on order and the rest on hand.
 */
export function simulateStock(parts: readonly (readonly number[])[], start: number, leadTime: number, policy: LevelPolicy): SimulatedStock {
  let demanded = 0;
  let short = 0;
  let held = 0;
  let periods = 0;
  parts.forEach((demands, part) => {
    const before = demands.slice(0, start);
    const usual = Math.round(before.reduce((sum, units) => sum + units, 0) / start);
    const onOrder = Array.from({ length: leadTime + 1 }, () => usual);
    let position = policy(before, part);
    let onHand = Math.max(0, position - usual * (leadTime + 1));
    let waiting = 0;
    for (let period = start; period < demands.length; period += 1) {
      onHand += onOrder.shift() ?? 0;
      const late = Math.min(waiting, onHand);
      waiting -= late;
      onHand -= late;
      const demand = demands[period] ?? 0;
      const served = Math.min(demand, onHand);
      onHand -= served;
      waiting += demand - served;
      demanded += demand;
      short += demand - served;
      held += onHand;
      periods += 1;
      position -= demand;
      const ordered = Math.max(0, Math.ceil(policy(demands.slice(0, period + 1), part) - position));
      position += ordered;
      onOrder.push(ordered);
    }
  });
  return { fillRate: 1 - short / demanded, stock: held / periods };
}

const TRIES = 9;

/** The same with the setting between two ends that brings a fill rate; more must serve more. */
export function simulateAtFillRate(fillRate: number, low: number, high: number, simulate: (setting: number) => SimulatedStock): SimulatedStock {
  let least = low;
  let most = high;
  let found = simulate((low + high) / 2);
  for (let count = 1; count < TRIES; count += 1) {
    const middle = (least + most) / 2;
    if (found.fillRate < fillRate) least = middle;
    else most = middle;
    found = simulate((least + most) / 2);
  }
  return found;
}
