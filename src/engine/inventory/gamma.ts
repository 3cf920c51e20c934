// The gamma distribution: demand that cannot be negative and may be skewed. Probability, quantile and loss.

import { logGamma } from "./log-gamma";
import { normalQuantile } from "./normal";

const MOST_STEPS = 10_000;

/**
 * Regularised lower incomplete gamma function P(a, x): a series below a + 1, a continued fraction above.
 *
 * @param a shape, > 0
 * @param x ≥ 0
 * @returns 0…1; error of about 1e-14
 * Cost O(√a) terms about the mean.
 * Source: Abramowitz & Stegun (1964), 6.5.29 and 6.5.31; Lentz's method for the fraction.
 */
export function gammaProbability(a: number, x: number): number {
  if (x <= 0) return 0;
  if (x === Infinity) return 1;
  return gammaProbabilityBehind(a, x, gammaFront(a, x, logGamma(a)));
}

/** The same for 0 < x < ∞ where x^a·e^(−x) / Γ(a) is known. */
export function gammaProbabilityBehind(a: number, x: number, known: number): number {
  return x < a + 1 ? Math.min(1, known * series(a, x)) : Math.max(0, 1 - known * fraction(a, x));
}

/** The upper tail 1 − P(a, x); where it is small it keeps its digits. */
export function gammaTail(a: number, x: number): number {
  if (x <= 0) return 1;
  if (x === Infinity) return 0;
  return gammaTailBehind(a, x, gammaFront(a, x, logGamma(a)));
}

/** The same for 0 < x < ∞ where x^a·e^(−x) / Γ(a) is known: divided by a it is what the tail of a + 1 has more. */
export function gammaTailBehind(a: number, x: number, known: number): number {
  return x < a + 1 ? Math.max(0, 1 - known * series(a, x)) : Math.min(1, known * fraction(a, x));
}

/** x^a·e^(−x) / Γ(a). */
export function gammaFront(a: number, x: number, logGammaOfShape: number): number {
  return Math.exp(a * Math.log(x) - x - logGammaOfShape);
}

/** P(a, x) · Γ(a) / (x^a·e^(−x)), for x < a + 1. */
function series(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < MOST_STEPS && term > sum * 1e-17; n += 1) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

/** (1 − P(a, x)) · Γ(a) / (x^a·e^(−x)), for x ≥ a + 1. */
function fraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = Infinity;
  let d = 1 / b;
  let value = d;
  for (let n = 1; n < MOST_STEPS; n += 1) {
    const numerator = -n * (n - a);
    b += 2;
    d = 1 / (numerator * d + b);
    c = b + numerator / c;
    value *= c * d;
    if (Math.abs(c * d - 1) < 1e-16) break;
  }
  return value;
}

/**
 * Quantile: the x with P(a, x / scale) = p. Newton's steps kept between two bounds that close in.
 *
 * @param p 0 ≤ p < 1
 * @param shape a, > 0
 * @param scale b, > 0, in the unit of the result
 * Source of the first guess: Wilson & Hilferty (1931).
 */
export function gammaQuantile(p: number, shape: number, scale: number): number {
  if (p <= 0) return 0;
  const root = 1 - 1 / (9 * shape) + normalQuantile(p) / (3 * Math.sqrt(shape));
  let low = 0;
  let high = Infinity;
  const logGammaOfShape = logGamma(shape);
  let x = root > 0.1 ? shape * root ** 3 : Math.exp((Math.log(p * shape) + logGammaOfShape) / shape);
  for (let step = 0; step < 200; step += 1) {
    const excess = (x > 0 && x < Infinity ? gammaProbabilityBehind(shape, x, gammaFront(shape, x, logGammaOfShape)) : x > 0 ? 1 : 0) - p;
    if (excess > 0) high = Math.min(high, x);
    else low = Math.max(low, x);
    const density = Math.exp((shape - 1) * Math.log(x) - x - logGammaOfShape);
    const newton = x - excess / density;
    if (Math.abs(newton - x) <= 1e-15 * x) return newton * scale;
    // Between bounds that may be many powers of ten apart the geometric middle is the quick one.
    const middle = high === Infinity ? 2 * x : low === 0 ? x / 2 : Math.sqrt(low * high);
    x = newton > low && newton < high ? newton : middle;
  }
  return x * scale;
}

/**
 * Mean shortage and mean leftover of a stock against gamma demand.
 *
 *   shortage = a·b·Q(a + 1, x/b) − x·Q(a, x/b);  leftover = x·P(a, x/b) − a·b·P(a + 1, x/b);  P + Q = 1
 *
 * Each from its own side, and the other by the difference x − a·b, so that the smaller one keeps its digits.
 * @param x units, ≥ 0
 * Source: Snyder & Shen, Fundamentals of Supply Chain Theory (2019), appendix C.
 */
export function gammaLoss(x: number, shape: number, scale: number): { readonly shortage: number; readonly leftover: number } {
  const mean = shape * scale;
  const at = x / scale;
  if (x < mean) {
    const leftover = x * gammaProbability(shape, at) - mean * gammaProbability(shape + 1, at);
    return { shortage: mean - x + leftover, leftover };
  }
  const shortage = mean * gammaTail(shape + 1, at) - x * gammaTail(shape, at);
  return { shortage, leftover: x - mean + shortage };
}
