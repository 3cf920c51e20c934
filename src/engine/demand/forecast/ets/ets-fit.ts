// Fits one exponential smoothing model to a history: factors and starting values of the greatest likelihood.
// Knows a history that is scaled already; nothing of which model is best.

import { minimise } from "../quasi-newton";
import { etsParameterCount, type EtsModel } from "./ets-model";
import { etsState, etsTrace, runBack, runForward, type EtsState } from "./ets-recursion";
import type { EtsStart } from "./ets-start";

/** A model with its factors, and its states after the last period. */
export type FittedEts = {
  readonly model: EtsModel;
  readonly state: EtsState;
  /** −2·log-likelihood without its constants. */
  readonly deviance: number;
  readonly aicc: number;
  /** Variance of the one-step errors, relative to the forecast where errors are multiplied. */
  readonly variance: number;
};

/** Factors stay this far from the ends of their range. */
const EDGE = 1e-4;
const LEAST_PHI = 0.8;
const MOST_PHI = 0.98;

/**
 * What is believed before the history is seen, as powers of a density: a trend does not turn with every period, (1 − β)^6, and
 * seasons are not the same for ever, (γ's share of its range)^0.2. Without it the likelihood of a short history prefers
 * factors at the ends of their range, whose forecasts are worse.
 */
const CALM_TREND = 6;
const LIVELY_SEASON = 0.2;

/** Where the search may begin: α as a share of its range. Seasonal models are begun slowly. */
const STARTS = [0.02, 0.1, 0.3, 0.6, 0.9];
const START_BETA = 0.1;
const START_GAMMA = 0.1;
const START_PHI = 0.9;

/** The unit of starting values in the search, in errors of one period: then they move about as easily as the factors do. */
const UNIT_OF_ERROR = 2;
const TREND_SHARE = 0.2;

/**
 * Greatest likelihood of one model.
 *
 * Factors lie in the usual region 0 < α < 1, 0 < β < α, 0 < γ < 1 − α, 0.8 ≤ φ ≤ 0.98, through logits; starting values are
 * free, the last season is what makes the seasons sum to 0 or m. Gradients go back through the recursion, so that twelve
 * seasons cost no more than one.
 *
 * @param actuals units by period, scaled to about 1; at least the parameters of the model and two
 * @param start   starting values of the search
 * @returns null where no start makes sense, such as a trend that falls below 0 with multiplied errors
 * Cost: some 30 to 100 runs through the history and back.
 * Source: Hyndman, Koehler, Ord & Snyder (2008), ch. 5, for likelihood, region and AICc.
 */
export function fitEts(model: EtsModel, actuals: Float64Array, seasonLength: number, start: EtsStart, maxSteps: number): FittedEts | null {
  const places = model.season === "N" ? 1 : seasonLength;
  const layout = layoutOf(model, places, start);
  const variables = new Float64Array(layout.size);
  const state = etsState(places);
  const factors = etsState(places);
  const slopes = etsState(places);
  const trace = etsTrace(actuals.length);
  const valueAt = (place: Float64Array): number => {
    unpack(place, layout, model, factors);
    copyState(state, factors);
    return runForward(model, state, actuals, trace) + doubt(layout, factors) / actuals.length;
  };
  const gradientInto = (gradient: Float64Array): void => {
    runBack(model, factors, actuals, trace, slopes);
    packGradient(gradient, layout, model, factors, slopes, actuals.length);
  };
  if (!beginAt(variables, layout, valueAt)) return null;
  layout.unit = UNIT_OF_ERROR * rootMeanSquare(trace.errors);
  const value = minimise({ valueAt, gradientInto }, variables, { maxSteps, tolerance: TOLERANCE / actuals.length });
  valueAt(variables);
  const deviance = actuals.length * value;
  const parameters = etsParameterCount(model, seasonLength);
  const aicc = deviance + 2 * parameters + (2 * parameters * (parameters + 1)) / (actuals.length - parameters - 1);
  return { model, state, deviance, aicc, variance: varianceOf(model, actuals, trace.errors, parameters) };
}

/** A change of the deviance below which no choice of model depends on it. */
const TOLERANCE = 0.02;

/** Where each variable stands; −1 for one that the model does not have. */
type Layout = {
  readonly size: number;
  readonly alpha: number;
  readonly beta: number;
  readonly gamma: number;
  readonly phi: number;
  readonly level: number;
  readonly trend: number;
  readonly seasons: number;
  /** Starting values are counted from here … */
  readonly start: EtsStart;
  /** … in this unit. */
  unit: number;
};

function layoutOf({ trend, season }: EtsModel, places: number, start: EtsStart): Layout {
  let size = 0;
  const next = (isThere: boolean, count = 1): number => {
    if (!isThere) return -1;
    size += count;
    return size - count;
  };
  const at = {
    alpha: next(true),
    beta: next(trend !== "N"),
    gamma: next(season !== "N"),
    phi: next(trend === "Ad"),
    level: next(true),
    trend: next(trend !== "N"),
    seasons: next(season !== "N", places - 1),
  };
  return { ...at, size, start, unit: 1 };
}

function unpack(place: Float64Array, at: Layout, model: EtsModel, to: EtsState): void {
  const width = 1 - 2 * EDGE;
  to.alpha = EDGE + width * logistic(place[at.alpha] ?? 0);
  to.beta = at.beta < 0 ? 0 : EDGE + (to.alpha - EDGE) * logistic(place[at.beta] ?? 0);
  to.gamma = at.gamma < 0 ? 0 : EDGE + (1 - to.alpha - EDGE) * logistic(place[at.gamma] ?? 0);
  to.phi = at.phi < 0 ? (at.trend < 0 ? 0 : 1) : LEAST_PHI + (MOST_PHI - LEAST_PHI) * logistic(place[at.phi] ?? 0);
  const { start, unit } = at;
  to.level = (at.trend < 0 ? start.mean : start.level) + unit * (place[at.level] ?? 0);
  to.trend = at.trend < 0 ? 0 : start.trend + TREND_SHARE * unit * (place[at.trend] ?? 0);
  if (at.seasons < 0) return;
  const places = to.seasons.length;
  let rest = model.season === "M" ? places : 0;
  for (let index = 0; index < places - 1; index += 1) {
    const value = (start.seasons[index] ?? 0) + unit * (place[at.seasons + index] ?? 0);
    to.seasons[index] = value;
    rest -= value;
  }
  to.seasons[places - 1] = rest;
}

/** −2·logarithm of what is believed of factors before the history is seen. */
function doubt(at: Layout, { alpha, beta, gamma }: EtsState): number {
  const ofTrend = at.beta < 0 ? 0 : CALM_TREND * Math.log(1 - beta);
  const ofSeason = at.gamma < 0 ? 0 : LIVELY_SEASON * Math.log((gamma - EDGE) / (1 - alpha - EDGE));
  return -2 * (ofTrend + ofSeason);
}

function packGradient(gradient: Float64Array, at: Layout, model: EtsModel, factors: EtsState, slopes: EtsState, periods: number): void {
  const { alpha, beta, gamma, phi } = factors;
  const width = 1 - 2 * EDGE;
  let byAlpha = slopes.alpha;
  if (at.beta >= 0) {
    const share = (beta - EDGE) / (alpha - EDGE);
    const byBeta = slopes.beta + (2 * CALM_TREND) / ((1 - beta) * periods);
    gradient[at.beta] = byBeta * (alpha - EDGE) * share * (1 - share);
    byAlpha += byBeta * share;
  }
  if (at.gamma >= 0) {
    const share = (gamma - EDGE) / (1 - alpha - EDGE);
    gradient[at.gamma] = slopes.gamma * (1 - alpha - EDGE) * share * (1 - share) - (2 * LIVELY_SEASON * (1 - share)) / periods;
    byAlpha -= slopes.gamma * share;
  }
  if (at.phi >= 0) {
    const share = (phi - LEAST_PHI) / (MOST_PHI - LEAST_PHI);
    gradient[at.phi] = slopes.phi * (MOST_PHI - LEAST_PHI) * share * (1 - share);
  }
  const share = (alpha - EDGE) / width;
  gradient[at.alpha] = byAlpha * width * share * (1 - share);
  gradient[at.level] = at.unit * slopes.level;
  if (at.trend >= 0) gradient[at.trend] = TREND_SHARE * at.unit * slopes.trend;
  if (model.season === "N") return;
  const last = slopes.seasons.length - 1;
  const byLast = slopes.seasons[last] ?? 0;
  for (let index = 0; index < last; index += 1) gradient[at.seasons + index] = at.unit * ((slopes.seasons[index] ?? 0) - byLast);
}

/** Puts the best of the starts into the variables; false where none makes sense. */
function beginAt(variables: Float64Array, at: Layout, valueAt: (place: Float64Array) => number): boolean {
  if (at.beta >= 0) variables[at.beta] = logit(START_BETA);
  if (at.gamma >= 0) variables[at.gamma] = logit(START_GAMMA);
  if (at.phi >= 0) variables[at.phi] = logit(START_PHI);
  let best = Infinity;
  let bestAlpha = 0;
  for (const alpha of STARTS) {
    variables[at.alpha] = logit(alpha);
    const value = valueAt(variables);
    if (value < best) {
      best = value;
      bestAlpha = alpha;
    }
  }
  if (best === Infinity) return false;
  variables[at.alpha] = logit(bestAlpha);
  valueAt(variables);
  return true;
}

function rootMeanSquare(values: Float64Array): number {
  return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);
}

function copyState(to: EtsState, from: EtsState): void {
  to.alpha = from.alpha;
  to.beta = from.beta;
  to.gamma = from.gamma;
  to.phi = from.phi;
  to.level = from.level;
  to.trend = from.trend;
  to.seasons.set(from.seasons);
}

function varianceOf({ error }: EtsModel, actuals: Float64Array, errors: Float64Array, parameters: number): number {
  let squares = 0;
  for (let period = 0; period < actuals.length; period += 1) {
    const difference = errors[period] ?? 0;
    squares += (error === "M" ? difference / ((actuals[period] ?? 0) - difference) : difference) ** 2;
  }
  return squares / (actuals.length - parameters + 1);
}

function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

function logit(share: number): number {
  return Math.log(share / (1 - share));
}
