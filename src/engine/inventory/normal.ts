// The standard normal distribution to full double precision: density, probability, quantile and loss.
// Pure numbers; knows nothing of items or policies.

const SQRT_2_PI = 2.506628274631000502;

/** Density φ(z) = e^(−z²/2) / √(2π). */
export function normalDensity(z: number): number {
  return Math.exp((-z * z) / 2) / SQRT_2_PI;
}

/**
 * Probability Φ(z) = P(Z ≤ z), by rational approximations on three ranges.
 *
 * @param z any number; ±Infinity gives 1 or 0, NaN gives NaN
 * @returns 0 … 1; relative error below 1e-14 down to z = −37.5, beyond which the result is 0
 * Source: W. J. Cody, Rational Chebyshev approximations for the error function, Math. Comp. 23 (1969) 631–637;
 * coefficients as in his ANORM (Algorithm 715, 1993).
 */
export function normalProbability(z: number): number {
  const size = Math.abs(z);
  if (size <= CENTRE_END) {
    const square = size > 1e-16 ? z * z : 0;
    return 0.5 + z * ratio(CENTRE_NUMERATOR, CENTRE_DENOMINATOR, square);
  }
  const tail = upperTail(size);
  return z < 0 ? tail : 1 - tail;
}

/** P(Z > size) for size above CENTRE_END; small values keep their relative precision. */
function upperTail(size: number): number {
  if (size > 38.6) return 0;
  let scaled: number;
  if (size <= MIDDLE_END) {
    scaled = ratio(MIDDLE_NUMERATOR, MIDDLE_DENOMINATOR, size);
  } else {
    const inverse = 1 / (size * size);
    scaled = (1 / SQRT_2_PI - inverse * ratio(TAIL_NUMERATOR, TAIL_DENOMINATOR, inverse)) / size;
  }
  // e^(−z²/2) in two factors: the first square is exact, so that a large z loses no digits.
  const coarse = Math.trunc(size * 16) / 16;
  return Math.exp((-coarse * coarse) / 2) * Math.exp((-(size - coarse) * (size + coarse)) / 2) * scaled;
}

/**
 * Quantile: the z with Φ(z) = p.
 *
 * A rational approximation (relative error 1.15e-9) and one step of Halley's method on the smaller tail.
 *
 * @param p 0 … 1; 0 gives −Infinity, 1 gives Infinity, anything else outside gives NaN
 * @returns z; error of about 1e-15, relative or absolute, whichever is larger
 * Source: P. J. Acklam, An algorithm for computing the inverse normal cumulative distribution function (2003).
 */
export function normalQuantile(p: number): number {
  if (p > 0.5) return -normalQuantile(1 - p);
  if (p <= 0 || Number.isNaN(p)) return p === 0 ? -Infinity : NaN;
  const rough = roughQuantile(p);
  const density = normalDensity(rough);
  // Below about 1e-310 the density is no longer a normal number; the approximation stands alone.
  if (density < 1e-300) return rough;
  const step = (normalProbability(rough) - p) / density;
  return rough - step / (1 + (rough * step) / 2);
}

function roughQuantile(p: number): number {
  if (p < 0.02425) {
    const t = Math.sqrt(-2 * Math.log(p));
    return polynomial(LOW_NUMERATOR, t) / (t * polynomial(LOW_DENOMINATOR, t) + 1);
  }
  const q = p - 0.5;
  const square = q * q;
  return (q * polynomial(MID_NUMERATOR, square)) / (square * polynomial(MID_DENOMINATOR, square) + 1);
}

/**
 * Unit normal loss G(z) = E[max(0, Z − z)] = φ(z) − z·(1 − Φ(z)): mean shortage per unit of standard deviation.
 * Relative precision falls for z above 6, where φ(z) and z·(1 − Φ(z)) nearly cancel.
 */
export function normalLoss(z: number): number {
  return normalDensity(z) - z * normalProbability(-z);
}

/** Horner's rule, highest power first. */
function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);
}

/** A numerator over a denominator whose highest power has coefficient 1. */
function ratio(numerator: readonly number[], denominator: readonly number[], x: number): number {
  return polynomial(numerator, x) / denominator.reduce((sum, coefficient) => sum * x + coefficient, 1);
}

// Cody: Φ(z) − ½ = z·R(z²) up to 0.67448975, e^(z²/2)·(1 − Φ(z)) = R(z) up to √32, and an asymptotic form beyond.
const CENTRE_END = 0.67448975;
const MIDDLE_END = Math.sqrt(32);
const CENTRE_NUMERATOR = [
  6.5682337918207449113e-2, 2.2352520354606839287, 1.6102823106855587881e2, 1.0676894854603709582e3,
  1.8154981253343561249e4,
];
const CENTRE_DENOMINATOR = [
  4.720258190468824187e1, 9.7609855173777669322e2, 1.0260932208618978205e4, 4.5507789335026729956e4,
];
const MIDDLE_NUMERATOR = [
  1.0765576773720192317e-8, 3.9894151208813466764e-1, 8.8831497943883759412, 9.3506656132177855979e1,
  5.9727027639480026226e2, 2.4945375852903726711e3, 6.8481904505362823326e3, 1.1602651437647350124e4,
  9.8427148383839780218e3,
];
const MIDDLE_DENOMINATOR = [
  2.2266688044328115691e1, 2.3538790178262499861e2, 1.519377599407554805e3, 6.485558298266760755e3,
  1.8615571640885098091e4, 3.4900952721145977266e4, 3.8912003286093271411e4, 1.9685429676859990727e4,
];
const TAIL_NUMERATOR = [
  2.307344176494017303e-2, 2.1589853405795699e-1, 1.274011611602473639e-1, 2.2235277870649807e-2,
  1.421619193227893466e-3, 2.9112874951168792e-5,
];
const TAIL_DENOMINATOR = [
  1.28426009614491121, 4.68238212480865118e-1, 6.59881378689285515e-2, 3.78239633202758244e-3,
  7.29751555083966205e-5,
];

// Acklam.
const MID_NUMERATOR = [
  -3.969683028665376e1, 2.209460984245205e2, -2.759285104469687e2, 1.38357751867269e2, -3.066479806614716e1,
  2.506628277459239,
];
const MID_DENOMINATOR = [
  -5.447609879822406e1, 1.615858368580409e2, -1.556989798598866e2, 6.680131188771972e1, -1.328068155288572e1,
];
const LOW_NUMERATOR = [
  -7.784894002430293e-3, -3.223964580411365e-1, -2.400758277161838, -2.549732539343734, 4.374664141464968,
  2.938163982698783,
];
const LOW_DENOMINATOR = [7.784695709041462e-3, 3.224671290700398e-1, 2.445134137142996, 3.754408661907416];
