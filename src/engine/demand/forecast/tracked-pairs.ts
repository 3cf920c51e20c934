// What a tracking signal adds up: the last periods, each forecast once, from what was known right before it. Knows one history.

import type { IntermittentMethodName, SmoothMethod } from "../../../model/item-forecast";
import type { ForecastPair } from "../forecast-errors";
import { intermittentRate } from "./choose-intermittent";
import { seasonalAdjustment, seasonsPutBack, type SeasonalAdjustment } from "./seasonal-adjustment";
import { smoothPoints } from "./smooth-methods";

/** Errors that are summed. Of more than these, even a forecast without bias would pass ±4 too often: of twelve in 37 % of cases. */
export const TRACKED = 6;
/** A method needs some history before the first of them. */
const FEWEST_BEFORE = 6;

/** What is forecast without looking at seasons, or is a season itself. */
const AS_IT_IS: readonly SmoothMethod[] = ["mean", "naive", "seasonal naive"];

/**
 * Actual and one-step-ahead forecast of each of the last six periods.
 *
 * Errors of several periods ahead share the error of their level, and their sum runs away without any bias; these do not. Seasons
 * are those that the whole history shows: what a forecast did not know of them when it had half a year less is no bias of today's.
 *
 * @returns empty for a history of fewer than twelve periods, or where the method does not work. Cost: six runs of the method.
 * Source: Brown, Smoothing, Forecasting and Prediction (1963), on errors one period ahead.
 */
export function trackedPairs(method: SmoothMethod, past: readonly number[], season: number): readonly ForecastPair[] {
  const first = past.length - TRACKED;
  if (first < FEWEST_BEFORE) return [];
  const adjusted = AS_IT_IS.includes(method) ? null : seasonalAdjustment(past, season);
  const pairs = past.slice(first).flatMap((actual, index): ForecastPair[] => {
    const known = first + index;
    const points =
      adjusted === null
        ? smoothPoints(method, past.slice(0, known), 1, season, "quick")
        : withSeasons({ ...adjusted, plain: adjusted.plain.slice(0, known) }, smoothPoints(method, [...adjusted.plain.subarray(0, known)], 1, 1, "quick"));
    const forecast = points?.[0];
    return forecast === undefined ? [] : [{ actual, forecast }];
  });
  return pairs.length === TRACKED ? pairs : [];
}

function withSeasons(adjusted: SeasonalAdjustment, points: readonly number[] | null): readonly number[] | null {
  return points === null ? null : seasonsPutBack(adjusted, { points, deviations: points.map(() => 0) }).points;
}

/**
 * The same for rare demand, where a single period says nothing: the last half of the history in six stretches of equal length, each
 * with the sum of what came and of what was forecast one period ahead.
 *
 * @returns empty for a history of fewer than twelve periods
 */
export function trackedStretches(method: IntermittentMethodName, past: readonly number[]): readonly ForecastPair[] {
  const length = Math.floor(past.length / 2 / TRACKED);
  if (length === 0) return [];
  return Array.from({ length: TRACKED }, (_, stretch): ForecastPair => {
    const from = past.length - (TRACKED - stretch) * length;
    const actuals = past.slice(from, from + length);
    return {
      actual: actuals.reduce((sum, units) => sum + units, 0),
      forecast: actuals.reduce((sum, _units, index) => sum + intermittentRate(method, past.slice(0, from + index)), 0),
    };
  });
}
