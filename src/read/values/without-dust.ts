// Conversions such as 2.3 % or 1.15 h leave binary dust behind; the planner typed decimals and gets decimals.

/** The nearest number of 15 decimal digits: 2.3 / 100 is 0.023, not 0.022999999999999996. */
export function withoutDust(value: number): number {
  return Number(value.toPrecision(15));
}
