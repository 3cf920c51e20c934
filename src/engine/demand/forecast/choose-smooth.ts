// Chooses a method for demand that comes nearly every period, and says why. Knows one history.

import { outlook as english } from "../../sentences/english/outlook";
import type { OutlookSentences } from "../../sentences/outlook-sentences";
import type { SmoothMethod } from "../../../model/item-forecast";
import { tryMethods, type Trials } from "./rolling-origin";

export type SmoothChoice = {
  readonly method: SmoothMethod;
  readonly trials: Trials;
  /** At most 160 characters. */
  readonly reason: string;
};

/** What is tried. The combination comes first: it is kept unless another is clearly better. */
const TRIED: readonly SmoothMethod[] = ["combination", "naive", "seasonal naive", "mean", "damped trend", "dynamic Theta"];
const MOST_ORIGINS = 3;
/** On the M3 series the combination did better in the end than a method that had won on the past, even by a fifth or a third. */
const CLEARLY = 0.5;
const FEWEST_JUDGED = 6;

/**
 * The method of least mean error by rolling origin; the combination unless another is better by half over at least six periods.
 * @param history units by period, at least one
 * Cost: three origins of six methods.
 */
export function chooseSmooth(history: readonly number[], season: number, horizon: number, say: OutlookSentences = english): SmoothChoice {
  const trials = tryMethods(history, season, horizon, MOST_ORIGINS, TRIED);
  const sorted = [...trials.trials].sort((one, other) => one.meanError - other.meanError);
  const combination = trials.trials.find(({ method }) => method === "combination");
  const [best] = sorted;
  if (best === undefined || combination === undefined) {
    const method = history.length < 3 ? "mean" : "combination";
    return { method, trials, reason: say.tooShort(history.length, method) };
  }
  const isClear = best.meanError < CLEARLY * combination.meanError && best.pairs.length >= FEWEST_JUDGED;
  const chosen = isClear ? best : combination;
  const others = sorted.filter((trial) => trial !== chosen).slice(0, 2);
  const errors = [chosen, ...others].map(({ method, meanError }) => `${method} ${short(meanError)}`).join(", ");
  return { method: chosen.method, trials, reason: say.meanErrors(trials.origins, errors, !isClear && chosen !== best) };
}

function short(value: number): string {
  return String(Number(value.toPrecision(3)));
}
