// What a planner set by hand, laid beside the statistics: each figure with its period, what the statistics say, and what came.
// Knows forecasts and periods; of sheets only where a figure was typed.

import { dayText } from "../../base/day";
import { groupBy } from "../../base/group-by";
import { issueAt, type Issue } from "../../base/issue";
import type { ForecastOverride } from "../../model/item-forecast";
import type { ForecastOfItem, JudgedOverride, Outlook } from "../../model/outlook";
import type { Plant } from "../../model/plant";
import type { Settings } from "../../model/settings";
import { overrideValueAdded } from "../demand/forecast/override";
import { forecastedByHand } from "../demand/forecast-demands";
import { sentencesOf } from "../sentences/sentences-of";

/**
 * Forecasts with the planner's figures of periods that are forecast, or over. The statistics stay as they are.
 * @returns the same forecasts where nothing was set. Cost O(items + figures · periods)
 */
export function withPlannersFigures(forecasts: readonly ForecastOfItem[], { overrides = [] }: Plant, past: Outlook["past"], coming: Outlook["coming"]): readonly ForecastOfItem[] {
  if (overrides.length === 0) return forecasts;
  const byItem = groupBy(overrides, ({ item }) => item);
  return forecasts.map((forecast) => {
    const own = (byItem.get(forecast.item) ?? []).flatMap((override) => judged(override, forecast, past, coming));
    return own.length === 0 ? forecast : { ...forecast, overrides: own.sort((one, other) => one.from - other.from), overridesAdded: overrideValueAdded(own) };
  });
}

function judged(override: ForecastOverride, { forecast, history }: ForecastOfItem, past: Outlook["past"], coming: Outlook["coming"]): readonly JudgedOverride[] {
  const ahead = coming.findIndex(({ start }) => start === override.from);
  const now = forecast[ahead];
  if (ahead >= 0) return [{ ...override, ...(now === undefined ? {} : { statistical: now }), actual: null }];
  const over = past.findIndex(({ start }) => start === override.from);
  return over < 0 ? [] : [{ ...override, actual: history[over - past.length + history.length] ?? null }];
}

/** What is said of figures that are not planned; nothing where there are none. */
export function figuresLeftOut(plant: Plant, outlook: Outlook | null, settings: Settings): readonly Issue[] {
  const { overrides = [] } = plant;
  const { demands: say } = sentencesOf(settings);
  const [first] = overrides;
  if (first === undefined) return [];
  const known = new Set(outlook?.forecasts.flatMap(({ item, overrides: own = [] }) => own.map(({ from }) => key(item, from))));
  const isComing = ({ from }: ForecastOverride): boolean => outlook !== null && outlook.coming.some(({ start }) => start === from);
  const lost = overrides.filter(({ item, from }) => !known.has(key(item, from)));
  const coming = overrides.filter((override) => known.has(key(override.item, override.from)) && isComing(override));
  const typed = outlook === null ? new Set<string>() : forecastedByHand(plant, outlook.coming);
  const shadowed = settings.forecast === "history" ? coming.filter(({ item, from }) => typed.has(key(item, from))) : [];
  const [lostOne, unplanned, shadowedOne] = [lost[0], settings.forecast === "history" ? undefined : coming[0], shadowed[0]];
  return [
    ...(lostOne === undefined ? [] : [issueOf("forecast-override-lost", say.overridesLost(lost.length, lostOne.item, lostOne.from), lostOne)]),
    ...(unplanned === undefined ? [] : [issueOf("forecast-override-unplanned", say.overridesUnplanned(coming.length), unplanned)]),
    ...(shadowedOne === undefined ? [] : [issueOf("forecast-override-shadowed", say.overridesShadowed(shadowed.length, shadowedOne.item, shadowedOne.from), shadowedOne)]),
  ];
}

function issueOf(code: string, { text, hint }: { readonly text: string; readonly hint: string }, { source }: ForecastOverride): Issue {
  return issueAt("warning", code, text, hint, source);
}

function key(item: string, from: number): string {
  return `${dayText(from)} ${item}`;
}
