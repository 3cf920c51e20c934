// Tries methods on the past: forecasts from several points of a history and compares with what came. Knows one history.

import { snap } from "../../../base/quantity";
import type { SmoothMethod } from "../../../model/item-forecast";
import type { ForecastPair } from "../forecast-errors";
import { smoothPoints } from "./smooth-methods";

/** What a method would have forecast, against what came; all origins one after the other, each nearest period first. */
export type Trial = { readonly method: SmoothMethod; readonly pairs: readonly ForecastPair[]; readonly meanError: number };

export type Trials = { readonly origins: number; readonly trials: readonly Trial[] };

/** A method needs some history before the first origin. */
const FEWEST_BEFORE = 6;

/**
 * Forecast errors of several methods by rolling origin.
 *
 *   origins T − h·k … T − h, each forecasting the h periods after it; meanError = mean |F − A|
 *
 * @param horizon periods ahead that count; shortened where the history is short
 * @param origins most origins, ≥ 1, whole; they lie as far apart as the horizon is long, so that every period is judged once
 * @returns no trials where not even one origin leaves six periods (or two seasons, if they fit) before it. A method that does not
 *          work at one of the origins is left out. Cost: origins × methods.
 * Source: Tashman (2000).
 */
export function tryMethods(history: readonly number[], season: number, horizon: number, origins: number, methods: readonly SmoothMethod[]): Trials {
  const least = history.length >= 2 * season + horizon ? Math.max(FEWEST_BEFORE, 2 * season) : FEWEST_BEFORE;
  const reach = Math.min(horizon, history.length - least);
  if (reach < 1) return { origins: 0, trials: [] };
  const starts: number[] = [];
  for (let start = history.length - reach; start >= least && starts.length < origins; start -= reach) starts.unshift(start);
  const trials: Trial[] = [];
  for (const method of methods) {
    const pairs: ForecastPair[] = [];
    for (const start of starts) {
      const points = smoothPoints(method, history.slice(0, start), reach, season, "quick");
      if (points === null) break;
      points.forEach((forecast, ahead) => pairs.push({ actual: history[start + ahead] ?? 0, forecast }));
    }
    if (pairs.length < starts.length * reach) continue;
    const meanError = snap(pairs.reduce((sum, { actual, forecast }) => sum + Math.abs(forecast - actual), 0) / pairs.length);
    trials.push({ method, pairs, meanError });
  }
  return { origins: starts.length, trials };
}
