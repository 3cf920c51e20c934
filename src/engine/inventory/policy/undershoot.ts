// How far stock is below the reorder point when an order is placed: stock is looked at now and then, and demand comes in lumps.

import type { DemandDistribution } from "../demand/demand-distribution";

/**
 * The undershoot as pieces, in typed rows: a search over levels asks each piece again and again. Piece k is the whole number
 * `edges[k]`, or where the undershoot is even over stretches the one from `edges[k]` to `edges[k + 1]`.
 */
export type Undershoot = {
  readonly mean: number;
  readonly isWhole: boolean;
  readonly edges: Float64Array;
  /** They sum to 1. */
  readonly weights: Float64Array;
};

/** Stock that is watched all the time and goes down by single units meets the reorder point exactly. */
export const noUndershoot: Undershoot = { mean: 0, isWhole: true, edges: new Float64Array(1), weights: Float64Array.of(1) };

const STRETCHES = 20;
const MOST_PIECES = 2000;
const TAIL = 1e-9;

/**
 * The undershoot of an (R, s, nQ) policy.
 *
 * Positions after ordering are spread evenly over (s, s + Q]. With W even on (0, Q], D the demand of a review and an order placed
 * when D ≥ W, the undershoot is U = D − W, of density proportional to F(u + Q) − F(u).
 *
 * @param review   demand between two looks at the stock
 * @param quantity Q, units, > 0; whole where demand is
 * Source: Hadley & Whitin (1963), ch. 5.
 */
export function undershootOfLots(review: DemandDistribution, quantity: number): Undershoot {
  const { mean, shortage, probability, isCounting } = review;
  if (isCounting) return atoms(review, (units) => probability(units + quantity) - probability(units));
  // The integral of F is E(x − D)⁺.
  const left = (x: number): number => x - mean + shortage(x);
  return stretches(review, (units) => left(units + quantity) - left(units));
}

/**
 * The undershoot of an (R, s, S) policy whose stretch S − s is too long for the start of its cycle to matter: of density proportional
 * to 1 − F(u). Shorter ones have their renewals (`min-max-positions`).
 *
 * Source: Tijms & Groenevelt (1984) for the limit.
 */
export function undershootOfMinMax(review: DemandDistribution): Undershoot {
  const { shortage, probability, isCounting } = review;
  if (isCounting) return atoms(review, (units) => 1 - probability(units));
  return stretches(review, (units) => -shortage(units));
}

function atoms(review: DemandDistribution, weightOf: (units: number) => number): Undershoot {
  const most = Math.min(MOST_PIECES, review.quantile(1 - TAIL));
  const edges = Float64Array.from({ length: most + 1 }, (_, units) => units);
  return undershootFrom(true, edges, edges.map(weightOf));
}

/** Narrower near 0, where a skewed demand has most of its weight. @param upTo weight of all that lies below, but for a constant */
function stretches(review: DemandDistribution, upTo: (units: number) => number): Undershoot {
  const most = review.quantile(1 - TAIL);
  const edges = Float64Array.from({ length: STRETCHES + 1 }, (_, place) => most * (place / STRETCHES) ** 1.5);
  const below = edges.map(upTo);
  return undershootFrom(false, edges, below.subarray(1).map((weight, place) => weight - (below[place] ?? 0)));
}

/** Weights made to sum to 1; what cancellation left below 0, or hardly above, is 0. */
export function undershootFrom(isWhole: boolean, edges: Float64Array, rough: Float64Array): Undershoot {
  const total = rough.reduce((sum, weight) => sum + Math.max(0, weight), 0);
  if (!(total > 0)) return noUndershoot;
  const weights = rough.map((weight) => (weight > total * 1e-13 ? weight / total : 0));
  const mean = weights.reduce((sum, weight, piece) => sum + (weight * ((edges[piece] ?? 0) + (edges[isWhole ? piece : piece + 1] ?? 0))) / 2, 0);
  return { mean, isWhole, edges, weights };
}

/**
 * Two numbers that share mean, variance and skewness with an undershoot: nearly what it decides at a fraction of its cost, to begin a
 * search with.
 *
 *   u = μ + σ·(γ/2 ± √(1 + γ²/4)), weights ½·(1 ∓ γ/√(4 + γ²))
 *
 * Source: Gauss's quadrature of two points.
 */
export function roughUndershoot(undershoot: Undershoot): Undershoot {
  const { mean, isWhole, edges, weights } = undershoot;
  let variance = 0;
  let third = 0;
  weights.forEach((weight, piece) => {
    const from = edges[piece] ?? 0;
    const to = isWhole ? from : (edges[piece + 1] ?? 0);
    const away = (from + to) / 2 - mean;
    const inner = (to - from) ** 2 / 12;
    variance += weight * (away * away + inner);
    third += weight * away * (away * away + 3 * inner);
  });
  if (!(variance > 0)) return undershoot;
  const deviation = Math.sqrt(variance);
  const skewness = third / (variance * deviation);
  const half = Math.sqrt(1 + (skewness * skewness) / 4);
  const lean = skewness / (4 * half);
  return {
    mean,
    isWhole: true,
    edges: Float64Array.of(mean + deviation * (skewness / 2 - half), mean + deviation * (skewness / 2 + half)),
    weights: Float64Array.of(0.5 + lean, 0.5 - lean),
  };
}

/** P(U + D ≤ x) for a demand D that is independent of the undershoot. */
export function probabilityAfter(undershoot: Undershoot, { mean, probability, shortage }: DemandDistribution, x: number): number {
  return overPieces(undershoot, (units) => probability(x - units), (units) => mean - (x - units) - shortage(x - units));
}

/** E(U + D − x)⁺. */
export function shortageAfter(undershoot: Undershoot, { shortage, shortageSum }: DemandDistribution, x: number): number {
  return overPieces(undershoot, (units) => shortage(x - units), (units) => shortageSum(x - units));
}

/**
 * The mean over the undershoot of a value that it decides.
 * @param integral of the value over the undershoot, from anywhere on; stretches lie side by side, so that each edge is asked about once
 */
function overPieces({ isWhole, edges, weights }: Undershoot, valueAt: (units: number) => number, integral: (units: number) => number): number {
  let sum = 0;
  let known = -1;
  let before = 0;
  for (let piece = 0; piece < weights.length; piece += 1) {
    const weight = weights[piece] ?? 0;
    if (weight === 0) continue;
    const from = edges[piece] ?? 0;
    if (isWhole) {
      sum += weight * valueAt(from);
      continue;
    }
    const to = edges[piece + 1] ?? 0;
    const start = piece === known ? before : integral(from);
    before = integral(to);
    known = piece + 1;
    sum += (weight * (before - start)) / (to - from);
  }
  return sum;
}
