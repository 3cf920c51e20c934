// The outlook of a plant: from its history to forecasts and stock policies. The chapter's first page.

import { countingRun, partOfRun, type Run } from "../../base/run";
import type { ForecastOfItem, Outlook } from "../../model/outlook";
import type { ItemHistory } from "../../model/item-forecast";
import type { Plant } from "../../model/plant";
import type { Settings } from "../../model/settings";
import { forecastItems } from "../demand/forecast/forecast-items";
import { plannersForecast } from "../demand/forecast/override";
import { itemHistories } from "../demand/item-histories";
import { exchangeCurve } from "../inventory/policy/exchange-curve";
import { outlookSentencesOf } from "../sentences/outlook-sentences";
import { withPlannersFigures } from "./planners-figures";
import { stockPolicies } from "./stock-policies";

/** Share of 1 that the interval of a forecast covers. */
const CONFIDENCE = 0.9;

/** Shares of the whole at which forecasts, and policies, are done. */
const FORECAST = 0.6;
const POLICIES = 0.8;

/** Services at which the exchange curve is drawn. */
const LEVELS: readonly number[] = [0.8, 0.85, 0.9, 0.92, 0.94, 0.95, 0.96, 0.97, 0.98, 0.99, 0.995];

/**
 * Forecasts and stock policies of all items that have a history, and policies of what they are made from.
 *
 * @returns null for a plant without history in a period that is over
 * Cost some 2 ms an item; a cancelled run gives what is complete.
 */
export function makeOutlook(plant: Plant, settings: Settings, run: Run): Outlook | null {
  const histories = plant.history.length === 0 ? null : itemHistories(plant.history, settings);
  if (histories === null) return null;
  const { bucket, season, past, coming } = histories;
  const items = withPredecessors(histories.items, plant);
  const asked = { horizon: Math.max(1, coming.length), season, confidence: CONFIDENCE, serviceLevel: settings.serviceLevelA / 100, protectionPeriods: 1, effort: null, cleansOutliers: true };
  const found = forecastItems(items, asked, countingRun(partOfRun(run, 0, FORECAST), "Forecasts", items.length), outlookSentencesOf(settings));
  const forecasts = withPlannersFigures(found.map((forecast, place): ForecastOfItem => ({ ...forecast, history: items[place]?.history ?? [] })), plant, { bucket, past, coming });
  const planned = forecasts.map((forecast) => ({ ...forecast, forecast: plannersForecast(forecast, coming) }));
  const { asItems, policySettings, policies } = stockPolicies(plant, settings, bucket, planned, partOfRun(run, FORECAST, POLICIES));
  const exchange = exchangeCurve(asItems, policySettings, policySettings.measure, LEVELS, countingRun(partOfRun(run, POLICIES, 1), "What service costs", asItems.length));
  return { bucket, past, coming, forecasts, policies, exchange };
}

/** Items that take the place of others have their history, too, also when they were never sold themselves. */
function withPredecessors(items: readonly ItemHistory[], plant: Plant): readonly ItemHistory[] {
  const known = new Map(items.map((each) => [each.item, each]));
  for (const { id, predecessor } of plant.items) {
    const before = predecessor === undefined ? undefined : known.get(predecessor);
    if (before === undefined) continue;
    const own = known.get(id) ?? { item: id, history: [] };
    known.set(id, { ...own, predecessor: { history: before.history, factor: 1 } });
  }
  return [...known.values()];
}
