// Quantities are decimal numbers; this is the one place that keeps floating-point dust out of a plan.

/** Quantities are kept to a millionth of a unit: far below what is counted or weighed, far above rounding dust. */
const STEPS_PER_UNIT = 1_000_000;

/** Half a step: two quantities closer than this are the same quantity. */
export const QUANTITY_TOLERANCE = 0.5 / STEPS_PER_UNIT;

/**
 * A need is a sum of parts, each rounded by itself: a hundred of them may differ from the whole by this much. What is
 * missing by less is not missing, and is not worth a lot.
 */
export const NEED_TOLERANCE = 100 * QUANTITY_TOLERANCE;

/**
 * Rounds a quantity to the nearest millionth of a unit, so that 0.1 + 0.2 − 0.3 is 0 and orders of 1e-13 cannot arise.
 * Exact for magnitudes below 9·10⁹ units; larger values are returned as they are.
 */
export function snap(quantity: number): number {
  // Whole numbers, which most are, need no rounding. Adding 0 turns −0, which prints and compares oddly, into 0.
  if (Number.isInteger(quantity)) return quantity + 0;
  const scaled = Math.round(quantity * STEPS_PER_UNIT) + 0;
  return Number.isSafeInteger(scaled) ? scaled / STEPS_PER_UNIT : quantity;
}

/**
 * Rounds up to a whole number of `multiple` units; dust above a whole number does not add a step.
 * A quantity above 0, however small, gives at least one multiple.
 */
export function roundUpTo(quantity: number, multiple: number): number {
  const least = quantity > 0 ? 1 : 0;
  return snap(Math.max(least, Math.ceil(snap((quantity - NEED_TOLERANCE) / multiple))) * multiple);
}
