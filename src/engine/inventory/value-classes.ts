// ABC and XYZ: which items carry the value, and which can be forecast. Numbers in, letters out; the cuts are the planner's.

import type { ValueClass, VariationClass } from "../../model/item-policy";

/**
 * ABC classes by cumulative share of value, the largest first.
 *
 *   A while the share before the item is below the first cut, B below the second, C for the rest
 *
 * An item that crosses a cut still belongs to the better class, so that the class really holds the share.
 *
 * @param values annual value of each item, money, ≥ 0, in any order
 * @param firstCut, secondCut shares of 1, such as 0.8 and 0.95
 * @returns a class for each item, in the given order; of equal values the earlier one is first. Without value: C
 * Cost O(n log n). Source: section 4 of docs/formulas.md; Pareto (1896).
 */
export function valueClasses(values: readonly number[], firstCut: number, secondCut: number): readonly ValueClass[] {
  const total = values.reduce((sum, value) => sum + value, 0);
  const order = values.map((_, index) => index).sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b);
  const classes = values.map((): ValueClass => "C");
  let before = 0;
  for (const index of order) {
    const value = values[index] ?? 0;
    if (value <= 0) break;
    // A share that equals a cut but for dust has reached it.
    const share = before / total + 1e-12;
    classes[index] = share < firstCut ? "A" : share < secondCut ? "B" : "C";
    before += value;
  }
  return classes;
}

/**
 * Coefficient of variation: standard deviation / mean, the deviation over the whole population of periods.
 * @param demand units per period; at least one period
 * @returns ≥ 0; NaN when the mean is not above 0
 */
export function coefficientOfVariation(demand: readonly number[]): number {
  const mean = demand.reduce((sum, units) => sum + units, 0) / demand.length;
  if (!(mean > 0)) return NaN;
  const variance = demand.reduce((sum, units) => sum + (units - mean) ** 2, 0) / demand.length;
  return Math.sqrt(variance) / mean;
}

/** X up to the first cut (0.5), Y up to the second (1.0), Z above and without demand. */
export function variationClass(demand: readonly number[], firstCut: number, secondCut: number): VariationClass {
  const variation = coefficientOfVariation(demand);
  if (!(variation <= secondCut)) return "Z";
  return variation <= firstCut ? "X" : "Y";
}
