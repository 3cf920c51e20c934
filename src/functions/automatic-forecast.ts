// The forecast of one history by the method that suits it, as the custom functions ask for it: quick, and nothing replaced unseen.

import { quietRun } from "../base/run";
import { forecastItems } from "../engine/demand/forecast/forecast-items";
import type { ForecastSettings } from "../engine/demand/forecast/forecast-settings";
import type { ItemForecast } from "../model/item-forecast";
import { wrongValue } from "./cell-error";

/** Stock that rare demand is judged by: one period of lead time and one of review, 95 % service. */
const USUAL = { serviceLevel: 0.95, protectionPeriods: 2, effort: "quick", cleansOutliers: false } as const;

export function automaticForecast(history: readonly number[], asked: Pick<ForecastSettings, "horizon" | "season" | "confidence">): ItemForecast {
  const [found] = history.length === 0 ? [] : forecastItems([{ item: "", history }], { ...USUAL, ...asked }, quietRun);
  if (found === undefined) throw wrongValue("history is empty: give at least one period.");
  return found;
}
