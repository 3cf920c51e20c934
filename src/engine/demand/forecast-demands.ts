// Forecasts of history as demands of a plan, beside what the planner forecast herself.
// Knows forecasts and periods; how they were made is in the folder forecast.

import { dayText } from "../../base/day";
import { snap } from "../../base/quantity";
import type { ItemForecast } from "../../model/item-forecast";
import type { Bucket } from "../../model/plan";
import type { Demand, Plant } from "../../model/plant";
import type { Settings } from "../../model/settings";

/** Behind what a planner would ever type. */
const STATISTICAL_PRIORITY = 99;

/**
 * One forecast an item and period, due on the period's first day, or on the start of the plan when that lies within it.
 *
 * What the planner forecast for an item in a period stands, and nothing is added to it there: it is her override. Where an
 * item's history is in whole units, its forecasts are whole too: the running total is rounded, so that the total stays right.
 * Of the running period as much is left out as of its days is over.
 *
 * @param forecasts by item, one number a period of `coming`, units
 * @returns the plant's demands and behind them those of the forecasts; ids `FC <item> <date>`
 * Cost O(demands + items · periods).
 */
export function withForecastDemands(plant: Plant, forecasts: readonly ItemForecast[], coming: readonly Bucket[], settings: Settings): Plant {
  const typed = new Set<string>();
  for (const { kind, item, due } of plant.demands) {
    if (kind !== "forecast") continue;
    const place = coming.findIndex(({ start, end }) => start <= due && due < end);
    if (place >= 0) typed.add(`${String(place)} ${item}`);
  }
  const end = settings.start + settings.horizonDays;
  const demands = forecasts.flatMap(({ item, forecast, cleaned }): Demand[] => {
    const isWhole = cleaned.every(Number.isInteger);
    let total = 0;
    let given = 0;
    return coming.flatMap((period, place): Demand[] => {
      const due = Math.max(period.start, settings.start);
      const share = (Math.min(period.end, end) - due) / (period.end - period.start);
      if (share <= 0) return [];
      total += Math.max(0, (forecast[place] ?? 0) * share);
      const ordered = isWhole ? Math.round(total) - given : snap(total - given);
      if (!(ordered > 0)) return [];
      given = snap(given + ordered);
      if (typed.has(`${String(place)} ${item}`)) return [];
      return [{ id: `FC ${item} ${dayText(due)}`, item, kind: "forecast", ordered, delivered: 0, due, priority: STATISTICAL_PRIORITY }];
    });
  });
  return demands.length === 0 ? plant : { ...plant, demands: [...plant.demands, ...demands] };
}
