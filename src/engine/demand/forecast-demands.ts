// Forecasts of history as demands of a plan, beside what the planner forecast herself.
// Knows forecasts and periods; how they were made is in the folder forecast.

import { dayText, type Day } from "../../base/day";
import { snap } from "../../base/quantity";
import type { ForecastOverride } from "../../model/item-forecast";
import type { ForecastOfItem } from "../../model/outlook";
import type { Bucket } from "../../model/plan";
import type { Demand, Plant } from "../../model/plant";
import type { Settings } from "../../model/settings";

/** Behind what a planner would ever type. */
const STATISTICAL_PRIORITY = 99;

/**
 * One forecast an item and period, due on the period's first day, or on the start of the plan when that lies within it.
 *
 * What the planner set for a period in the sheet Forecast takes the place of the statistics. What her own tables forecast for an item
 * in a period stands, and nothing is added to it there. Where an item's history is in whole units, its forecasts are whole too: the
 * running total is rounded, so that the total stays right. Of the running period as much is left out as of its days is over.
 *
 * @param forecasts by item, one number a period of `coming`, units
 * @returns the plant's demands and behind them those of the forecasts; ids `FC <item> <date>`. Of overrides it keeps those that count
 * Cost O(demands + items · periods).
 */
export function withForecastDemands(plant: Plant, forecasts: readonly ForecastOfItem[], coming: readonly Bucket[], settings: Settings): Plant {
  const typed = forecastedByHand(plant, coming);
  const end = settings.start + settings.horizonDays;
  const counted: ForecastOverride[] = [];
  const demands = forecasts.flatMap(({ item, forecast, cleaned, overrides = [] }): Demand[] => {
    const isWhole = cleaned.every(Number.isInteger);
    let total = 0;
    let given = 0;
    return coming.flatMap((period, place): Demand[] => {
      const due = Math.max(period.start, settings.start);
      const share = (Math.min(period.end, end) - due) / (period.end - period.start);
      if (share <= 0) return [];
      const isTyped = typed.has(placeKey(item, period.start));
      const override = overrides.find(({ from }) => from === period.start);
      if (override !== undefined && !isTyped) {
        counted.push(override);
        const units = isWhole && share < 1 ? Math.round(override.quantity * share) : snap(override.quantity * share);
        return units > 0 ? [demandOf(item, due, units, override)] : [];
      }
      total += Math.max(0, (forecast[place] ?? 0) * share);
      const ordered = isWhole ? Math.round(total) - given : snap(total - given);
      if (!(ordered > 0)) return [];
      given = snap(given + ordered);
      return isTyped ? [] : [demandOf(item, due, ordered, undefined)];
    });
  });
  const kept = plant.overrides === undefined ? plant : { ...plant, overrides: counted.map(({ item, from, quantity, source }) => ({ item, from, quantity, ...(source === undefined ? {} : { source }) })) };
  return demands.length === 0 ? kept : { ...kept, demands: [...kept.demands, ...demands] };
}

function demandOf(item: string, due: Day, ordered: number, override: ForecastOverride | undefined): Demand {
  const source = override?.source;
  return { id: `FC ${item} ${dayText(due)}`, item, kind: "forecast", ordered, delivered: 0, due, priority: STATISTICAL_PRIORITY, ...(source === undefined ? {} : { source }) };
}

/** Items and periods for which the planner's own tables have a forecast, as `<first day> <item>`. */
export function forecastedByHand({ demands }: Plant, coming: readonly Bucket[]): ReadonlySet<string> {
  const typed = new Set<string>();
  for (const { kind, item, due } of demands) {
    const period = kind === "forecast" ? coming.find(({ start, end }) => start <= due && due < end) : undefined;
    if (period !== undefined) typed.add(placeKey(item, period.start));
  }
  return typed;
}

function placeKey(item: string, from: Day): string {
  return `${dayText(from)} ${item}`;
}
