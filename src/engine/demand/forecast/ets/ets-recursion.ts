// The one recursion of all exponential smoothing models, forward through a history and back for its gradient.
// Hot: typed arrays, no objects made. Knows numbers and places; nothing of how factors are chosen.

import type { EtsModel } from "./ets-model";

/** Factors and states of a smoothing; `seasons` has one value for each place in the season, by period modulo its length. */
export type EtsState = {
  alpha: number;
  beta: number;
  gamma: number;
  /** φ: 1 for a trend that does not fade, 0 for none. */
  phi: number;
  level: number;
  trend: number;
  readonly seasons: Float64Array;
};

/** What the way forward leaves for the way back. */
export type EtsTrace = {
  /** Level and trend before a period: q = l + φ·b. */
  readonly expected: Float64Array;
  readonly trends: Float64Array;
  readonly seasons: Float64Array;
  /** Actual less one-step forecast. */
  readonly errors: Float64Array;
};

export function etsTrace(periods: number): EtsTrace {
  return {
    expected: new Float64Array(periods),
    trends: new Float64Array(periods),
    seasons: new Float64Array(periods),
    errors: new Float64Array(periods),
  };
}

export function etsState(seasonLength: number): EtsState {
  return { alpha: 0, beta: 0, gamma: 0, phi: 0, level: 0, trend: 0, seasons: new Float64Array(seasonLength) };
}

/**
 * Runs through a history.
 *
 *   q = l + φ·b;  F = q ⊕ s;  d = y − F
 *   l ← q + α·d/r;  b ← φ·b + β·d/r;  s ← s + γ·d/u      r = u = 1 for added seasons, r = s and u = q for multiplied ones
 *
 * The states do not depend on how errors come in; only the likelihood does.
 *
 * @param state begins with the starting values and ends with the last ones
 * @returns −2·log-likelihood without its constants, divided by the periods:
 *          ln Σd² for added errors; ln Σ(d/F)² + 2/n·Σ ln F for multiplied ones. Infinity where a model loses its sense:
 *          a forecast of 0 or less with multiplied errors, a level or season of 0 or less with multiplied seasons.
 * Cost O(periods).
 */
export function runForward({ error, season }: EtsModel, state: EtsState, actuals: Float64Array, trace: EtsTrace): number {
  const { alpha, beta, gamma, phi, seasons } = state;
  const { expected: keptExpected, trends: keptTrends, seasons: keptSeasons, errors } = trace;
  const periods = actuals.length;
  const length = seasons.length;
  const isMultiplied = error === "M";
  let level = state.level;
  let trend = state.trend;
  let squares = 0;
  let logarithms = 0;
  let product = 1;
  let place = 0;
  for (let period = 0; period < periods; period += 1) {
    const fading = phi * trend;
    const expected = level + fading;
    const seasonal = season === "N" ? 0 : (seasons[place] ?? 0);
    const forecast = season === "M" ? expected * seasonal : expected + seasonal;
    const difference = (actuals[period] ?? 0) - forecast;
    if (isMultiplied) {
      if (!(forecast > 1e-8)) return Infinity;
      const relative = difference / forecast;
      squares += relative * relative;
      // One logarithm for many factors: it is the dearest operation here.
      product *= forecast;
      if (product > 1e100 || product < 1e-100) {
        logarithms += Math.log(product);
        product = 1;
      }
    } else {
      squares += difference * difference;
    }
    keptExpected[period] = expected;
    keptTrends[period] = trend;
    keptSeasons[period] = seasonal;
    errors[period] = difference;
    if (season === "M") {
      if (!(expected > 1e-8 && seasonal > 1e-4)) return Infinity;
      const adjusted = difference / seasonal;
      level = expected + alpha * adjusted;
      trend = fading + beta * adjusted;
      seasons[place] = seasonal + (gamma * difference) / expected;
    } else {
      level = expected + alpha * difference;
      trend = fading + beta * difference;
      if (season === "A") seasons[place] = seasonal + gamma * difference;
    }
    place += 1;
    if (place === length) place = 0;
  }
  state.level = level;
  state.trend = trend;
  const value = Math.log(squares) + (isMultiplied ? (2 * (logarithms + Math.log(product))) / periods : 0);
  return Number.isNaN(value) ? Infinity : value;
}

/**
 * The gradient of the likelihood with respect to factors and starting values, by going back over the trace once.
 * Whatever the number of starting values it costs about twice the way forward.
 *
 * @param factors the factors that the trace was made with
 * @param gradient written: each field holds the derivative with respect to the field of that name
 */
export function runBack({ error, season }: EtsModel, factors: EtsState, actuals: Float64Array, trace: EtsTrace, gradient: EtsState): void {
  const { alpha, beta, gamma, phi } = factors;
  const { expected: keptExpected, trends: keptTrends, seasons: keptSeasons, errors } = trace;
  const periods = actuals.length;
  const isMultiplied = error === "M";
  const bySeason = gradient.seasons;
  const length = bySeason.length;
  bySeason.fill(0);
  let squares = 0;
  for (let period = 0; period < periods; period += 1) {
    const difference = errors[period] ?? 0;
    const relative = isMultiplied ? difference / ((actuals[period] ?? 0) - difference) : difference;
    squares += relative * relative;
  }
  const weight = 2 / squares;
  let byAlpha = 0;
  let byBeta = 0;
  let byGamma = 0;
  let byPhi = 0;
  let byLevel = 0;
  let byTrend = 0;
  let place = (periods - 1) % length;
  for (let period = periods - 1; period >= 0; period -= 1) {
    const expected = keptExpected[period] ?? 0;
    const trend = keptTrends[period] ?? 0;
    const seasonal = keptSeasons[period] ?? 0;
    const difference = errors[period] ?? 0;
    const actual = actuals[period] ?? 0;
    const forecast = actual - difference;
    const direct = isMultiplied
      ? (-weight * difference * actual) / (forecast * forecast * forecast) + 2 / (periods * forecast)
      : -weight * difference;
    let byExpected: number;
    if (season === "M") {
      const bySeasonal = bySeason[place] ?? 0;
      const pull = alpha * byLevel + beta * byTrend;
      const adjusted = difference / seasonal;
      const ratio = difference / expected;
      const byForecast = direct - pull / seasonal - (gamma * bySeasonal) / expected;
      byAlpha += byLevel * adjusted;
      byBeta += byTrend * adjusted;
      byGamma += bySeasonal * ratio;
      byExpected = byLevel + byForecast * seasonal - (gamma * bySeasonal * ratio) / expected;
      bySeason[place] = bySeasonal + byForecast * expected - (pull * adjusted) / seasonal;
    } else {
      const bySeasonal = season === "A" ? (bySeason[place] ?? 0) : 0;
      const byForecast = direct - alpha * byLevel - beta * byTrend - gamma * bySeasonal;
      byAlpha += byLevel * difference;
      byBeta += byTrend * difference;
      byExpected = byLevel + byForecast;
      if (season === "A") {
        byGamma += bySeasonal * difference;
        bySeason[place] = bySeasonal + byForecast;
      }
    }
    byPhi += trend * (byExpected + byTrend);
    byLevel = byExpected;
    byTrend = phi * (byExpected + byTrend);
    place = place === 0 ? length - 1 : place - 1;
  }
  gradient.alpha = byAlpha;
  gradient.beta = byBeta;
  gradient.gamma = byGamma;
  gradient.phi = byPhi;
  gradient.level = byLevel;
  gradient.trend = byTrend;
}
