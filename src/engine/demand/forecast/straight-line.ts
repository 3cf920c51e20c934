// A straight line through a history. Plain numbers.

export type StraightLine = { readonly intercept: number; readonly slope: number };

/**
 * Least squares of a + b·t over t = 1 … T, for the first `periods` values.
 * One value gives a level line. Cost O(periods).
 */
export function straightLine(values: ArrayLike<number>, periods = values.length): StraightLine {
  const middle = (periods + 1) / 2;
  let sum = 0;
  let products = 0;
  for (let index = 0; index < periods; index += 1) {
    const value = values[index] ?? 0;
    sum += value;
    products += (index + 1 - middle) * value;
  }
  const squares = (periods * (periods * periods - 1)) / 12;
  const slope = squares === 0 ? 0 : products / squares;
  return { intercept: sum / periods - slope * middle, slope };
}
