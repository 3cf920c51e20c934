// The methods for demand that comes nearly every period, by name: what each says of the periods to come. Knows one history.

import type { SmoothMethod } from "../../../model/item-forecast";
import { combinedForecast, type Effort } from "./combined-forecast";
import { dynamicTheta } from "./dynamic-theta";
import { averagedEts, etsFamily } from "./ets/automatic-ets";
import { etsOutlook } from "./ets/ets-forecast";
import { admissibleModels, LONGEST_SEASON, type EtsModel } from "./ets/ets-model";
import { levelOutlook, type Outlook } from "./outlook";
import { seasonalAdjustment, seasonsPutBack } from "./seasonal-adjustment";
import { thetaLine } from "./theta";

/** Models that a name stands for; errors are added or multiplied, whichever is likelier. */
const MODELS: Partial<Readonly<Record<SmoothMethod, Pick<EtsModel, "trend" | "season">>>> = {
  "exponential smoothing": { trend: "N", season: "N" },
  Holt: { trend: "A", season: "N" },
  "damped trend": { trend: "Ad", season: "N" },
  "Holt-Winters": { trend: "A", season: "M" },
  "Holt-Winters additive": { trend: "A", season: "A" },
};

/**
 * The outlook of one method; null where the history does not allow it: too short, without seasons, or not above 0.
 *
 * Methods without seasons of their own are applied to the history without its seasons. Deviations are those of the model; for
 * naive and mean those of their errors one step ahead, growing as for a random walk and for an unknown mean; for Theta those of
 * the damped trend.
 *
 * @param history units by period, the oldest first
 * @param season  periods of a season, 1 for none
 */
export function smoothOutlook(method: SmoothMethod, history: readonly number[], horizon: number, season: number, effort: Effort): Outlook | null {
  if (history.length === 0) return null;
  const isSeasonal = season > 1 && history.length >= 2 * season;
  switch (method) {
    case "naive":
      return walked(history, horizon, 1);
    case "seasonal naive":
      return isSeasonal ? walked(history, horizon, season) : null;
    case "mean":
      return levelOutlook(history, horizon);
    case "combination":
      return combinedForecast(history, horizon, season, effort);
    case "automatic ETS":
    case "averaged ETS": {
      const family = etsFamily(history, season <= LONGEST_SEASON ? season : 1);
      const [best] = family;
      if (best === undefined) return null;
      return method === "automatic ETS" ? etsOutlook(best, history.length, horizon) : averagedEts(family, history.length, horizon);
    }
    case "Holt-Winters":
    case "Holt-Winters additive":
      return isSeasonal ? fittedOutlook(method, history, horizon, season) : null;
    case "exponential smoothing":
    case "Holt":
    case "damped trend":
    case "Theta":
    case "dynamic Theta": {
      const adjusted = seasonalAdjustment(history, season);
      const plain = [...adjusted.plain];
      const smoothed = fittedOutlook(MODELS[method] === undefined ? "damped trend" : method, plain, horizon, 1) ?? levelOutlook(plain, horizon);
      if (MODELS[method] !== undefined) return seasonsPutBack(adjusted, smoothed);
      return seasonsPutBack(adjusted, { points: thetaPoints(method, adjusted.plain, horizon), deviations: smoothed.deviations });
    }
  }
}

/** The forecast alone: for Theta, whose deviations are another model's, it costs a fifth. */
export function smoothPoints(method: SmoothMethod, history: readonly number[], horizon: number, season: number, effort: Effort): readonly number[] | null {
  if ((method !== "Theta" && method !== "dynamic Theta") || history.length === 0) return smoothOutlook(method, history, horizon, season, effort)?.points ?? null;
  const adjusted = seasonalAdjustment(history, season);
  const points = thetaPoints(method, adjusted.plain, horizon);
  return seasonsPutBack(adjusted, { points, deviations: points.map(() => 0) }).points;
}

function thetaPoints(method: SmoothMethod, plain: Float64Array, horizon: number): number[] {
  return method === "Theta" ? thetaLine(plain, horizon, null) : dynamicTheta(plain, horizon);
}

function fittedOutlook(method: SmoothMethod, history: readonly number[], horizon: number, season: number): Outlook | null {
  const wanted = MODELS[method];
  const models = admissibleModels(history.length, season, history.every((units) => units > 0)).filter(
    (model) => model.trend === wanted?.trend && model.season === wanted.season,
  );
  const [best] = etsFamily(history, season, models);
  return best === undefined ? null : etsOutlook(best, history.length, horizon);
}

/** The last value, or season, for every period to come. */
function walked(history: readonly number[], horizon: number, season: number): Outlook {
  const last = history.slice(-season);
  let squares = 0;
  for (let period = season; period < history.length; period += 1) squares += ((history[period] ?? 0) - (history[period - season] ?? 0)) ** 2;
  const step = Math.sqrt(squares / Math.max(1, history.length - season));
  const ahead = Array.from({ length: horizon }, (_, index) => index);
  return {
    points: ahead.map((index) => last[index % last.length] ?? 0),
    deviations: ahead.map((index) => step * Math.sqrt(Math.floor(index / season) + 1)),
  };
}
