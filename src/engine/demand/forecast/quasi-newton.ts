// Finds the least value of a smooth function of some variables. Knows a value and a gradient; nothing of what they mean.

/** A function to be made small, and its gradient. */
export type Objective = {
  /** The value at a place; Infinity where the place is not allowed. */
  readonly valueAt: (place: Float64Array) => number;
  /** Writes the gradient at the place whose value was asked for last. */
  readonly gradientInto: (gradient: Float64Array) => void;
};

export type SearchLimits = {
  readonly maxSteps: number;
  /** The search ends when some steps in a row bring less than this each. */
  readonly tolerance: number;
};

/** Share of the promised decrease that a step must keep (Armijo). */
const SUFFICIENT = 1e-4;
/** A single first step does not go further than this in any variable. */
const FIRST_STEP = 0.3;
const MOST_HALVINGS = 12;
/** One step may bring little only because its length was a guess. */
const IDLE_STEPS = 3;

/**
 * Least value by the quasi-Newton method of Broyden, Fletcher, Goldfarb and Shanno with a step that is shortened until it pays.
 *
 *   x ← x − s·H·∇f,  H the inverse curvature, learned from the changes of the gradient
 *
 * @param place variables to begin with; they are replaced by the best found
 * @returns the least value; Infinity when the beginning is not allowed
 * Cost O(steps · (value + gradient + variables²)).
 * Source: Nocedal & Wright, Numerical Optimization (2006), ch. 6.
 */
export function minimise(objective: Objective, place: Float64Array, { maxSteps, tolerance }: SearchLimits): number {
  const size = place.length;
  const inverse = new Float64Array(size * size);
  const gradient = new Float64Array(size);
  const before = new Float64Array(size);
  const direction = new Float64Array(size);
  const next = new Float64Array(size);
  const change = new Float64Array(size);
  let value = objective.valueAt(place);
  if (!Number.isFinite(value)) return Infinity;
  objective.gradientInto(gradient);
  let isFresh = true;
  let idleSteps = 0;
  for (let step = 0; step < maxSteps; step += 1) {
    if (isFresh) resetInverse(inverse, gradient);
    const slope = directionInto(direction, inverse, gradient);
    if (slope >= 0) {
      if (isFresh) return value;
      isFresh = true;
      continue;
    }
    let length = 1;
    let found = Infinity;
    for (let halving = 0; halving < MOST_HALVINGS; halving += 1) {
      for (let index = 0; index < size; index += 1) next[index] = (place[index] ?? 0) + length * (direction[index] ?? 0);
      found = objective.valueAt(next);
      if (found <= value + SUFFICIENT * length * slope) break;
      const parabola = Number.isFinite(found) ? (-slope * length * length) / (2 * (found - value - slope * length)) : 0;
      length = Math.max(0.1 * length, Math.min(0.5 * length, parabola));
      found = Infinity;
    }
    if (found === Infinity) {
      if (isFresh) return value;
      isFresh = true;
      continue;
    }
    before.set(gradient);
    objective.gradientInto(gradient);
    let curvature = 0;
    for (let index = 0; index < size; index += 1) {
      direction[index] = (next[index] ?? 0) - (place[index] ?? 0);
      change[index] = (gradient[index] ?? 0) - (before[index] ?? 0);
      curvature += (direction[index] ?? 0) * (change[index] ?? 0);
    }
    place.set(next);
    idleSteps = value - found < tolerance ? idleSteps + 1 : 0;
    value = found;
    if (idleSteps === IDLE_STEPS) return value;
    if (curvature > 1e-12) {
      learn(inverse, direction, change, curvature, isFresh);
      isFresh = false;
    }
  }
  return value;
}

function resetInverse(inverse: Float64Array, gradient: Float64Array): void {
  const size = gradient.length;
  let steepest = 0;
  for (let index = 0; index < size; index += 1) steepest = Math.max(steepest, Math.abs(gradient[index] ?? 0));
  const scale = steepest > 0 ? FIRST_STEP / steepest : 1;
  inverse.fill(0);
  for (let index = 0; index < size; index += 1) inverse[index * size + index] = Math.min(1, scale);
}

/** direction = −H·gradient; gives the slope along it. */
function directionInto(direction: Float64Array, inverse: Float64Array, gradient: Float64Array): number {
  const size = gradient.length;
  let slope = 0;
  for (let row = 0; row < size; row += 1) {
    let sum = 0;
    for (let column = 0; column < size; column += 1) sum -= (inverse[row * size + column] ?? 0) * (gradient[column] ?? 0);
    direction[row] = sum;
    slope += sum * (gradient[row] ?? 0);
  }
  return slope;
}

/** H ← (I − s·yᵀ/c)·H·(I − y·sᵀ/c) + s·sᵀ/c, with step s, change of gradient y and c = sᵀ·y. */
function learn(inverse: Float64Array, step: Float64Array, change: Float64Array, curvature: number, isFirst: boolean): void {
  const size = step.length;
  if (isFirst) {
    let squares = 0;
    for (let index = 0; index < size; index += 1) squares += (change[index] ?? 0) ** 2;
    inverse.fill(0);
    for (let index = 0; index < size; index += 1) inverse[index * size + index] = curvature / squares;
  }
  const turned = new Float64Array(size);
  let quadratic = 0;
  for (let row = 0; row < size; row += 1) {
    let sum = 0;
    for (let column = 0; column < size; column += 1) sum += (inverse[row * size + column] ?? 0) * (change[column] ?? 0);
    turned[row] = sum;
    quadratic += sum * (change[row] ?? 0);
  }
  const weight = (1 + quadratic / curvature) / curvature;
  for (let row = 0; row < size; row += 1) {
    const stepRow = step[row] ?? 0;
    const turnedRow = turned[row] ?? 0;
    for (let column = 0; column < size; column += 1) {
      const at = row * size + column;
      const stepColumn = step[column] ?? 0;
      inverse[at] = (inverse[at] ?? 0) + weight * stepRow * stepColumn - (stepRow * (turned[column] ?? 0) + turnedRow * stepColumn) / curvature;
    }
  }
}
