// Point errors and speed of our methods on a set of series, with a peer beside them where one is given.

import { theta } from "../../../src/engine/demand/forecast/theta";
import { combinedForecast } from "../../../src/engine/demand/forecast/combined-forecast";
import { etsFamily } from "../../../src/engine/demand/forecast/ets/automatic-ets";
import { etsOutlook } from "../../../src/engine/demand/forecast/ets/ets-forecast";
import { LONGEST_SEASON } from "../../../src/engine/demand/forecast/ets/ets-model";
import { naive2 } from "../../../src/engine/demand/forecast/naive2";
import { levelOutlook, type Outlook } from "../../../src/engine/demand/forecast/outlook";
import { smoothPoints } from "../../../src/engine/demand/forecast/smooth-methods";
import { meanAbsoluteScaledError, overallWeightedAverage, symmetricPercentageError } from "../../../src/engine/demand/forecast-errors";
import { rounded, timed, timedRepeatedly, type Figures } from "../benchmark";
import type { PeerForecasts } from "./peer-r";
import type { BenchSeries } from "./read-series";

/** Short methods are run again until this long has passed, so that starting up does not count. */
const LEAST_SECONDS = 0.3;
/** Reach of a 95 % interval in deviations. */
const REACH = 1.96;

type Errors = { readonly smape: number; readonly mase: number };

/** Mean errors of forecasts; a series whose history never changes has no MASE and is left out of that mean. */
export function errorsOf(series: readonly BenchSeries[], forecasts: readonly (readonly number[])[]): Errors {
  let smape = 0;
  const scaled: number[] = [];
  series.forEach(({ history, actuals, season }, index) => {
    const pairs = actuals.map((actual, ahead) => ({ actual, forecast: forecasts[index]?.[ahead] ?? NaN }));
    smape += symmetricPercentageError(pairs);
    const mase = meanAbsoluteScaledError(pairs, history, history.length > season ? season : 1);
    if (Number.isFinite(mase)) scaled.push(mase);
  });
  return { smape: (100 * smape) / series.length, mase: scaled.reduce((sum, value) => sum + value, 0) / scaled.length };
}

/** One row of figures for one set of series. */
export function pointErrors(series: readonly BenchSeries[], seconds: number, peer: PeerForecasts | null): Figures {
  const outlooks = timedRepeatedly(seconds, () => series.map(({ history, actuals, season }) => combinedForecast(history, actuals.length, season, "thorough")));
  const quick = speed(series, seconds, ({ history, actuals, season }) => combinedForecast(history, actuals.length, season, "quick").points);
  const thetas = speed(series, seconds, ({ history, actuals, season }) => theta(history, actuals.length, season, null));
  const dynamic = speed(series, seconds, ({ history, actuals, season }) => smoothPoints("dynamic Theta", history, actuals.length, season, "quick") ?? []);
  const ets = speed(series, seconds, etsPoints, false);
  const naive = errorsOf(series, series.map(({ history, actuals, season }) => naive2(history, actuals.length, season)));
  const combined = errorsOf(series, outlooks.value.map(({ points }) => points));
  return {
    series: series.length,
    smape: shown(combined.smape),
    mase: shown(combined.mase),
    seriesPerSecond: Math.round(series.length / outlooks.cpuSeconds),
    owa: shown(overallWeightedAverage(combined, naive)),
    covered95: shown(coverage(series, outlooks.value)),
    ...named("quick", quick),
    ...named("theta", thetas),
    ...named("dynamicTheta", dynamic),
    ...named("ets", ets),
    ...(peer === null ? {} : besidePeer(series, ets, peer)),
  };
}

type Measured = Errors & { readonly perSecond: number };

function speed(series: readonly BenchSeries[], seconds: number, forecast: (each: BenchSeries) => readonly number[], isShort = true): Measured {
  const run = (): (readonly number[])[] => series.map(forecast);
  const { value, cpuSeconds } = isShort ? timedRepeatedly(Math.max(seconds, LEAST_SECONDS), run) : timed(run);
  return { ...errorsOf(series, value), perSecond: series.length / cpuSeconds };
}

function named(name: string, { smape, mase, perSecond }: Measured): Figures {
  return { [`${name}Smape`]: shown(smape), [`${name}Mase`]: shown(mase), [`${name}PerSecond`]: Math.round(perSecond) };
}

/** The forecast of the model with the least AICc. */
export function etsPoints({ history, actuals, season }: BenchSeries): readonly number[] {
  const [best] = etsFamily(history, season <= LONGEST_SEASON ? season : 1);
  return best === undefined ? levelOutlook(history, actuals.length).points : etsOutlook(best, history.length, actuals.length).points;
}

function coverage(series: readonly BenchSeries[], outlooks: readonly Outlook[]): number {
  let inside = 0;
  let count = 0;
  series.forEach(({ actuals }, index) => {
    const { points, deviations } = outlooks[index] ?? { points: [], deviations: [] };
    actuals.forEach((actual, ahead) => {
      count += 1;
      if (Math.abs(actual - (points[ahead] ?? NaN)) <= REACH * (deviations[ahead] ?? NaN)) inside += 1;
    });
  });
  return inside / count;
}

function besidePeer(series: readonly BenchSeries[], ets: Measured, peer: PeerForecasts): Figures {
  const theirs = errorsOf(series, series.map(({ id }) => peer.get(id)?.forecast ?? []));
  const seconds = series.reduce((sum, { id }) => sum + (peer.get(id)?.cpuSeconds ?? NaN), 0);
  return {
    peerSmape: shown(theirs.smape),
    peerMase: shown(theirs.mase),
    peerPerSecond: rounded(series.length / seconds),
    etsMaseAgainstPeerPercent: rounded(100 * (ets.mase / theirs.mase - 1)),
    etsSpeedAgainstPeer: rounded((ets.perSecond * seconds) / series.length),
  };
}

function shown(value: number): number {
  return Number(value.toPrecision(5));
}
