// How far stock is below the reorder point when an order is placed: stock is looked at now and then, and demand comes in lumps.

import type { DemandDistribution } from "../demand/demand-distribution";

/**
 * The undershoot as pieces. For whole units each piece is the number `from`; else an even stretch `from`…`to`.
 */
export type Undershoot = {
  readonly mean: number;
  readonly pieces: readonly { readonly from: number; readonly to: number; readonly weight: number }[];
};

/** Stock that is watched all the time and goes down by single units meets the reorder point exactly. */
export const noUndershoot: Undershoot = { mean: 0, pieces: [{ from: 0, to: 0, weight: 1 }] };

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
  const pieces = [];
  const most = Math.min(MOST_PIECES, review.quantile(1 - TAIL));
  for (let units = 0; units <= most; units += 1) pieces.push({ from: units, to: units, weight: weightOf(units) });
  return undershootFrom(pieces);
}

/** Narrower near 0, where a skewed demand has most of its weight. @param upTo weight of all that lies below, but for a constant */
function stretches(review: DemandDistribution, upTo: (units: number) => number): Undershoot {
  const most = review.quantile(1 - TAIL);
  const edges = Array.from({ length: STRETCHES + 1 }, (_, place) => most * (place / STRETCHES) ** 1.5);
  const below = edges.map(upTo);
  return undershootFrom(
    Array.from({ length: STRETCHES }, (_, place) => ({ from: edges[place] ?? 0, to: edges[place + 1] ?? 0, weight: (below[place + 1] ?? 0) - (below[place] ?? 0) })),
  );
}

/** Weights made to sum to 1; what cancellation left below 0 is 0. */
export function undershootFrom(pieces: Undershoot["pieces"]): Undershoot {
  const total = pieces.reduce((sum, { weight }) => sum + Math.max(0, weight), 0);
  if (!(total > 0)) return noUndershoot;
  const shares = pieces.flatMap(({ from, to, weight }) => (weight > total * 1e-13 ? [{ from, to, weight: weight / total }] : []));
  return { mean: shares.reduce((sum, { from, to, weight }) => sum + (weight * (from + to)) / 2, 0), pieces: shares };
}

/** P(U + D ≤ x) for a demand D that is independent of the undershoot. */
export function probabilityAfter({ pieces }: Undershoot, { mean, probability, shortage }: DemandDistribution, x: number): number {
  return overPieces(pieces, (units) => probability(x - units), (units) => mean - (x - units) - shortage(x - units));
}

/** E(U + D − x)⁺. */
export function shortageAfter({ pieces }: Undershoot, { shortage, shortageSum }: DemandDistribution, x: number): number {
  return overPieces(pieces, (units) => shortage(x - units), (units) => shortageSum(x - units));
}

/**
 * The mean over the undershoot of a value that it decides.
 * @param integral of the value over the undershoot, from anywhere on; pieces lie side by side, so that each edge is asked about once
 */
function overPieces(pieces: Undershoot["pieces"], valueAt: (units: number) => number, integral: (units: number) => number): number {
  let sum = 0;
  let edge = NaN;
  let before = 0;
  for (const { from, to, weight } of pieces) {
    if (from === to) {
      sum += weight * valueAt(from);
      continue;
    }
    const start = from === edge ? before : integral(from);
    before = integral(to);
    edge = to;
    sum += (weight * (before - start)) / (to - from);
  }
  return sum;
}
