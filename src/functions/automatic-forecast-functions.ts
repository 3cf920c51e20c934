// Custom functions that judge a history by themselves: its class, its method, how sure its forecast is, what in it strays.
// Thin: checks, lifts, hands over to the engine's demand.

import { cleanHistory } from "../engine/demand/forecast/clean-history";
import { demandPattern } from "../engine/demand/forecast/demand-class";
import { automaticForecast } from "./automatic-forecast";
import { choiceOf } from "./cells";
import { liftRows, type Series } from "./lift-rows";
import { atLeastZero, count, number, optional, share, singleNumber } from "./parameter";

const historySeries: Series = { ...number("history"), empty: "refuse" };
const demandHistory: Series = { ...atLeastZero("history"), empty: "zero" };
const gappedHistory: Series = { ...number("history"), empty: "unknown" };
const seasonLength = optional(count("season", 1000), 1);

/**
 * Interval of the automatic forecast: the lower or upper bound within which demand of each period is expected.
 * @customfunction FORECASTINTERVAL
 * @helpurl https://planwright.example/help/functions.html#forecastinterval
 * @param {string} bound One of lower, upper.
 * @param {number[][]} history Actual demand of each period, the oldest first, units; a row or a column, or one row for each item.
 * @param {number} horizon Periods to forecast, whole, up to 1000.
 * @param {number} [season] Periods of a season, whole; 1 when left out: no season.
 * @param {number} [confidence] Share of 1 that both bounds are to enclose; 0.9 when left out.
 * @returns Units of each period to come; the direction of the history.
 * @equation src/engine/demand/forecast/ets/ets-forecast.ts
 * @example =PLAN.FORECASTINTERVAL("upper", {4,0,0,6,0,3,0,0,5,0,0,4}, 2)
 */
export function forecastInterval(bound: string, history: number[][], horizon: number, season?: number, confidence?: number): unknown[][] {
  const side = choiceOf("bound", bound, ["lower", "upper"] as const);
  const settings = {
    horizon: singleNumber(count("horizon", 1000), horizon),
    season: singleNumber(seasonLength, season),
    confidence: singleNumber(optional(share("confidence"), 0.9), confidence),
  };
  return liftRows([historySeries], [history], [], [], ([actuals = []]) => automaticForecast(actuals, settings)[side]);
}

/**
 * Method that the automatic forecast chooses, and why.
 * @customfunction FORECASTMETHOD
 * @helpurl https://planwright.example/help/functions.html#forecastmethod
 * @param {number[][]} history Actual demand of each period, the oldest first, units; a row or a column, or one row for each item.
 * @param {number} [season] Periods of a season, whole; 1 when left out: no season.
 * @returns The method and the reason; the direction of the history.
 * @equation src/engine/demand/forecast/choose-smooth.ts
 * @example =PLAN.FORECASTMETHOD({10,12,11,13,12,14,13,15,14,16,15,17})
 */
export function forecastMethod(history: number[][], season?: number): unknown[][] {
  const settings = { horizon: 1, season: singleNumber(seasonLength, season), confidence: 0.9 };
  return liftRows([historySeries], [history], [], [], ([actuals = []]) => {
    const { method, reason } = automaticForecast(actuals, settings);
    return [method, reason];
  });
}

/**
 * Class of a demand: smooth, erratic, intermittent, lumpy, or none. Above an interval of 1.32 periods it is rare, above a squared variation of 0.49 its sizes vary.
 * @customfunction DEMANDCLASS
 * @helpurl https://planwright.example/help/functions.html#demandclass
 * @param {number[][]} history Actual demand of each period, 0 or more, units; a row or a column, or one row for each item. An empty cell counts as 0.
 * @returns A word, one for each item.
 * @equation src/engine/demand/forecast/demand-class.ts
 * @example =PLAN.DEMANDCLASS({0,0,5,0,0,6,0,5})
 */
export function demandClass(history: number[][]): unknown[][] {
  return liftRows([demandHistory], [history], [], [], ([actuals = []]) => [demandPattern(actuals).demandClass]);
}

/**
 * History fit for forecasting: empty cells are filled with what is usual there, and periods that stray far are replaced. Your cells stay as they are.
 * @customfunction CLEANHISTORY
 * @helpurl https://planwright.example/help/functions.html#cleanhistory
 * @param {number[][]} history Actual demand of each period, the oldest first, units; a row or a column, or one row for each item. Empty where it is not known.
 * @param {number[][]} [season] Periods of a season, whole; 1 when left out: no season.
 * @returns Units of each period; the direction of the history.
 * @equation src/engine/demand/forecast/clean-history.ts
 * @example =PLAN.CLEANHISTORY({10,11,10,12,90,11,12,10,11,12})
 */
export function cleanedHistory(history: number[][], season?: number[][]): unknown[][] {
  return liftRows([gappedHistory], [history], [seasonLength], [season], ([actuals = []], [periods = 1]) =>
    cleanHistory(actuals.map((units) => (Number.isNaN(units) ? null : units)), periods).cleaned,
  );
}
