// Forecast methods by name: what each needs of the history, and which calculation of the engine it is.

import { INTERMITTENT_FACTOR } from "../engine/demand/forecast/choose-intermittent";
import { intermittentForecast } from "../engine/demand/forecast/croston";
import { exponentialSmoothing, holt, holtWinters, type Factors } from "../engine/demand/forecast/exponential-smoothing";
import { movingAverage, seasonalNaive } from "../engine/demand/forecast/moving-average";
import { levelOutlook } from "../engine/demand/forecast/outlook";
import { smoothPoints as pointsOf } from "../engine/demand/forecast/smooth-methods";
import { theta } from "../engine/demand/forecast/theta";
import { automaticForecast } from "./automatic-forecast";
import type { SmoothMethod } from "../model/item-forecast";
import { wrongValue } from "./cell-error";
import { choiceOf, isBlank } from "./cells";
import { count, singleNumber } from "./parameter";

const methods = [
  "automatic",
  "naive",
  "seasonal naive",
  "moving average",
  "exponential smoothing",
  "Holt",
  "Holt-Winters",
  "Holt-Winters additive",
  "Croston",
  "SBA",
  "TSB",
  "Theta",
  "dynamic Theta",
  "damped trend",
  "ETS",
  "combination",
] as const;

/** The points do not depend on it. */
const USUAL_CONFIDENCE = 0.9;

export type ForecastSettings = {
  readonly method: (typeof methods)[number];
  readonly horizon: number;
  readonly season: number;
  readonly window: number;
  readonly factors: Factors;
};

export function forecastSettings(
  given: Readonly<Record<"method" | "horizon" | "season" | "window" | "alpha" | "beta" | "gamma", unknown>>,
): ForecastSettings {
  const factor = (name: "alpha" | "beta" | "gamma"): number | null =>
    isBlank(given[name]) ? null : singleNumber({ name, above: 0, to: 1 }, given[name]);
  return {
    method: choiceOf("method", given.method, methods),
    horizon: singleNumber(count("horizon", 1000), given.horizon),
    season: singleNumber({ ...count("season", 1000), or: 1 }, given.season),
    window: singleNumber({ ...count("window", 1000), or: 3 }, given.window),
    factors: { level: factor("alpha"), trend: factor("beta"), season: factor("gamma") },
  };
}

/** The forecast of one history. */
export function forecastBy(settings: ForecastSettings, history: readonly number[]): readonly number[] {
  const { method, horizon, season, window, factors } = settings;
  const atLeast = (periods: number, why: string): void => {
    if (history.length >= periods) return;
    throw wrongValue(`history has ${String(history.length)} periods: ${method} needs ${String(periods)}${why}.`);
  };
  atLeast(1, "");
  switch (method) {
    case "automatic":
      return automaticForecast(history, { horizon, season, confidence: USUAL_CONFIDENCE }).forecast;
    case "naive":
      return movingAverage(history, horizon, 1);
    case "seasonal naive":
      atLeast(season, ", a whole season");
      return seasonalNaive(history, horizon, season);
    case "moving average":
      atLeast(window, ", the window");
      return movingAverage(history, horizon, window);
    case "exponential smoothing":
      return exponentialSmoothing(history, horizon, factors);
    case "Holt":
      atLeast(2, "");
      return holt(history, horizon, factors);
    case "Holt-Winters":
    case "Holt-Winters additive": {
      const kind = method === "Holt-Winters" ? "multiplicative" : "additive";
      if (season < 2) throw wrongValue(`season is ${String(season)}: ${method} needs the periods of a season, such as 12.`);
      atLeast(2 * season, ", two seasons");
      if (kind === "multiplicative" && history.some((units) => units <= 0)) {
        throw wrongValue("history has a period that is not above 0: use Holt-Winters additive, whose seasons are added.");
      }
      return holtWinters(history, horizon, season, kind, factors);
    }
    case "Croston":
    case "SBA":
    case "TSB": {
      if (history.some((units) => units < 0)) throw wrongValue(`history has a negative period: ${method} takes 0 or more.`);
      const kind = ({ Croston: "croston", SBA: "sba", TSB: "tsb" } as const)[method];
      return intermittentForecast(history, horizon, kind, factors.level ?? INTERMITTENT_FACTOR);
    }
    case "Theta":
      atLeast(2, "");
      return theta(history, horizon, season, factors.level);
    case "dynamic Theta":
    case "damped trend":
      atLeast(2, "");
      return smoothPoints(method, history, horizon, season);
    case "ETS":
      atLeast(5, "");
      return smoothPoints("automatic ETS", history, horizon, season);
    case "combination":
      return smoothPoints("combination", history, horizon, season);
  }
}

/** A history that never changes goes on as it is. */
function smoothPoints(method: SmoothMethod, history: readonly number[], horizon: number, season: number): readonly number[] {
  return pointsOf(method, history, horizon, season, "thorough") ?? levelOutlook(history, horizon).points;
}
