// The errors that a chosen method would have made on the past. Knows one history and pairs; measures are those of section 5.

import type { ForecastErrors, IntermittentMethodName, SmoothMethod } from "../../../model/item-forecast";
import {
  bias,
  meanAbsoluteDeviation,
  symmetricPercentageError,
  trackingSignal,
  weightedAbsolutePercentageError,
  type ForecastPair,
} from "../forecast-errors";
import { intermittentRate } from "./choose-intermittent";
import type { Trials } from "./rolling-origin";
import { trackedPairs, trackedStretches } from "./tracked-pairs";

/** Where nothing could be tried. */
export const unknownErrors: ForecastErrors = {
  bias: null,
  meanAbsoluteDeviation: null,
  weightedAbsolutePercentage: null,
  meanAbsoluteScaled: null,
  symmetricPercentage: null,
  trackingSignal: null,
  valueAdded: null,
};

/** Errors of the chosen method by rolling origin, against the naive one of the same trials. */
export function smoothErrors(method: SmoothMethod, { trials }: Trials, past: readonly number[], season: number): ForecastErrors {
  const chosen = trials.find((trial) => trial.method === method);
  const naive = trials.find((trial) => trial.method === "seasonal naive") ?? trials.find((trial) => trial.method === "naive");
  return chosen === undefined || naive === undefined ? unknownErrors : errorsOf(chosen.pairs, naive.pairs, trackedPairs(method, past, season), past, naive.method === "naive" ? 1 : season);
}

/** Errors one period ahead over the last half of a history. Point errors say little of rare demand; the bias does. */
export function intermittentErrors(method: IntermittentMethodName, past: readonly number[]): ForecastErrors {
  const first = Math.ceil(past.length / 2);
  const actuals = past.slice(first);
  if (first === 0 || actuals.length === 0) return unknownErrors;
  const pairs = actuals.map((actual, index) => ({ actual, forecast: intermittentRate(method, past.slice(0, first + index)) }));
  return errorsOf(pairs, actuals.map((actual, index) => ({ actual, forecast: past[first + index - 1] ?? 0 })), trackedStretches(method, past), past, 1);
}

function errorsOf(pairs: readonly ForecastPair[], naive: readonly ForecastPair[], tracked: readonly ForecastPair[], past: readonly number[], season: number): ForecastErrors {
  const deviation = meanAbsoluteDeviation(pairs);
  const steps = past.slice(season).map((actual, index) => ({ actual, forecast: past[index] ?? 0 }));
  return {
    bias: known(bias(pairs)),
    meanAbsoluteDeviation: known(deviation),
    weightedAbsolutePercentage: known(weightedAbsolutePercentageError(pairs)),
    meanAbsoluteScaled: known(deviation / meanAbsoluteDeviation(steps)),
    symmetricPercentage: known(symmetricPercentageError(pairs)),
    trackingSignal: known(trackingSignal(tracked)),
    valueAdded: known(meanAbsoluteDeviation(naive) - deviation),
  };
}

function known(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
