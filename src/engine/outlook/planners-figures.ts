// What a planner set by hand, laid beside the statistics: each figure with its period, what the statistics say, and what came.
// Knows forecasts and periods; of sheets only where a figure was typed.

import { dayText, type Day } from "../../base/day";
import { groupBy } from "../../base/group-by";
import { issueAt, type Issue } from "../../base/issue";
import type { ForecastOverride } from "../../model/item-forecast";
import type { ForecastOfItem, JudgedOverride, Outlook } from "../../model/outlook";
import type { Plant } from "../../model/plant";
import type { Settings } from "../../model/settings";
import { overrideValueAdded } from "../demand/forecast/override";
import { forecastedByHand } from "../demand/forecast-demands";
import type { SentenceWithHint } from "../sentences/sentence-with-hint";
import { sentencesOf } from "../sentences/sentences-of";
import { areMonths, figuresByPeriod, type FiguresByPeriod, type LeftOut, type Periods } from "./figures-by-period";

/**
 * Forecasts with the planner's figures of periods that are forecast, or over. The statistics stay as they are.
 * @returns the same forecasts where nothing was set. Cost O(items + figures · periods)
 */
export function withPlannersFigures(forecasts: readonly ForecastOfItem[], { overrides = [] }: Plant, periods: Periods): readonly ForecastOfItem[] {
  if (overrides.length === 0) return forecasts;
  const byItem = groupBy(overrides, ({ item }) => item);
  const isByMonth = areMonths(overrides, periods);
  return forecasts.map((forecast) => {
    const own = figuresByPeriod(byItem.get(forecast.item) ?? [], periods, isByMonth).figures.map((figure) => judged(figure, forecast, periods));
    return own.length === 0 ? forecast : { ...forecast, overrides: own.sort((one, other) => one.from - other.from), overridesAdded: overrideValueAdded(own) };
  });
}

function judged(figure: ForecastOverride, { forecast, history }: ForecastOfItem, { past, coming }: Periods): JudgedOverride {
  const ahead = coming.findIndex(({ start }) => start === figure.from);
  const now = forecast[ahead];
  if (ahead >= 0) return { ...figure, ...(now === undefined ? {} : { statistical: now }), actual: null };
  const over = past.findIndex(({ start }) => start === figure.from);
  return { ...figure, actual: history[over - past.length + history.length] ?? null };
}

/** What is said of figures that are not planned; nothing where there are none. */
export function figuresLeftOut(plant: Plant, outlook: Outlook | null, settings: Settings): readonly Issue[] {
  const { overrides = [] } = plant;
  const { demands: say } = sentencesOf(settings);
  if (overrides.length === 0) return [];
  const forecast = new Map(outlook?.forecasts.map(({ item, overrides: own = [] }) => [item, own]));
  const leftOut = leftOutOf(overrides, outlook, forecast);
  const isComing = ({ from }: ForecastOverride): boolean => outlook !== null && outlook.coming.some(({ start }) => start === from);
  const coming = [...forecast.values()].flat().filter(isComing);
  const typed = outlook === null ? new Set<string>() : forecastedByHand(plant, outlook.coming);
  const isPlanned = settings.forecast === "history";
  const lost = ofWhy(leftOut, "lost");
  const said = (code: string, figures: readonly ForecastOverride[], sentence: (count: number, item: string, from: Day) => SentenceWithHint): readonly Issue[] => {
    const [first] = figures;
    return first === undefined ? [] : [issueOf(code, sentence(figures.length, first.item, first.from), first)];
  };
  return [
    ...said("forecast-override-lost", lost.filter(({ setIn }) => setIn === undefined), say.overridesLost),
    ...said("forecast-override-outside", lost.filter(({ setIn }) => setIn === "table"), say.overridesOutside),
    ...said("forecast-override-by-month", ofWhy(leftOut, "byMonth"), say.overridesByMonth),
    ...said("forecast-override-twice", ofWhy(leftOut, "twice"), say.overridesTwice),
    ...said("forecast-override-typed", ofWhy(leftOut, "typed"), say.overridesTyped),
    ...said("forecast-override-unplanned", isPlanned ? [] : coming, say.overridesUnplanned),
    ...said("forecast-override-shadowed", isPlanned ? coming.filter(({ item, from }) => typed.has(key(item, from))) : [], say.overridesShadowed),
  ];
}

function leftOutOf(overrides: readonly ForecastOverride[], outlook: Outlook | null, forecast: ReadonlyMap<string, unknown>): FiguresByPeriod["leftOut"] {
  const isByMonth = outlook !== null && areMonths(overrides, outlook);
  return [...groupBy(overrides, ({ item }) => item)].flatMap(([item, own]) => {
    if (outlook !== null && forecast.has(item)) return figuresByPeriod(own, outlook, isByMonth).leftOut;
    return own.filter(({ setIn }) => setIn !== "record").map((figure) => ({ figure, why: "lost" as const }));
  });
}

function ofWhy(leftOut: FiguresByPeriod["leftOut"], why: LeftOut): readonly ForecastOverride[] {
  return leftOut.flatMap((each) => (each.why === why ? [each.figure] : []));
}

function issueOf(code: string, { text, hint }: SentenceWithHint, { source }: ForecastOverride): Issue {
  return issueAt("warning", code, text, hint, source);
}

function key(item: string, from: number): string {
  return `${dayText(from)} ${item}`;
}
