// The facts by which products are judged, drawn from a plant and its plan: what each earns, takes of the bottleneck, and stands on.
// Knows where facts come from; the verdict is in the folder products.

import type { Outlook } from "../../model/outlook";
import type { Load, Plan } from "../../model/plan";
import type { Plant } from "../../model/plant";
import type { ProductVerdict } from "../../model/product-verdict";
import type { Settings } from "../../model/settings";
import { defaultVerdictSettings, type ProductFacts, type VerdictSettings } from "../products/product-facts";
import { productVerdicts } from "../products/product-verdicts";
import { outlookSentencesOf } from "../sentences/outlook-sentences";
import { parentsFirst, type Structure } from "./parents-first";

const DAYS_PER_YEAR = 365.25;
/** Past periods whose own forecast is compared with what came. */
const MOST_FORECAST_PERIODS = 12;

/**
 * A verdict on each item that has a history and a price: increase, hold, decrease, stop; the most money first.
 *
 * The bottleneck is the work centre with the largest load of its rated hours in the plan. What a unit takes of it counts setups
 * not, and its components' work. A product's past forecasts are the planner's own for periods that are over.
 *
 * Cost O(items + lines) beside that of the verdicts.
 */
export function judgeProducts(plant: Plant, plan: Plan, outlook: Outlook): readonly ProductVerdict[] {
  const { items, stock } = plant;
  const structure = parentsFirst(plant);
  const onHand = new Map<string, number>();
  for (const { item, onHand: units, allocated } of stock) onHand.set(item, (onHand.get(item) ?? 0) + units - allocated);
  const minutes = bottleneckMinutes(plant, structure, bottleneckOf(plan.loads));
  const histories = new Map(outlook.forecasts.map((each) => [each.item, each.cleaned]));
  const forecasts = pastForecasts(plant, outlook);
  const products = items.flatMap(({ id, price, cost }): ProductFacts[] => {
    const history = histories.get(id);
    if (history === undefined || !(price > 0)) return [];
    return [{
      id, price, cost, history,
      bottleneckMinutes: minutes.get(id) ?? 0,
      forecasts: forecasts.get(id) ?? [],
      onHand: onHand.get(id) ?? 0,
      components: componentsOf(id, structure),
    }];
  });
  const components = items.map(({ id, cost }) => ({ id, cost, onHand: onHand.get(id) ?? 0 }));
  return productVerdicts(products, components, verdictSettings(plan.settings, outlook.bucket), outlookSentencesOf(plan.settings));
}

/** Days of the settings as periods of the history. */
function verdictSettings(settings: Settings, bucket: Outlook["bucket"]): VerdictSettings {
  const periodsPerYear = bucket === "month" ? 12 : 52;
  const periods = (days: number): number => (days / DAYS_PER_YEAR) * periodsPerYear;
  return {
    ...defaultVerdictSettings,
    periodsPerYear,
    trendPerYear: settings.verdictTrendPercent / 100,
    leastMargin: settings.verdictMarginPercent / 100,
    mostCover: periods(settings.verdictCoverDays),
    newPeriods: Math.round(periods(settings.verdictNewDays)),
    idlePeriods: Math.max(1, Math.round(periods(settings.verdictIdleDays))),
  };
}

/** The work centre with the largest load over the horizon; null without work. */
function bottleneckOf(loads: readonly Load[]): string | null {
  const sums = new Map<string, { work: number; rated: number }>();
  for (const { resource, setupMinutes, runMinutes, ratedMinutes } of loads) {
    const sum = sums.get(resource) ?? { work: 0, rated: 0 };
    sums.set(resource, { work: sum.work + setupMinutes + runMinutes, rated: sum.rated + ratedMinutes });
  }
  const share = ({ work, rated }: { readonly work: number; readonly rated: number }): number => (rated > 0 ? work / rated : work > 0 ? Infinity : 0);
  let best: string | null = null;
  let most = 0;
  for (const [resource, sum] of sums) {
    if (share(sum) <= most) continue;
    most = share(sum);
    best = resource;
  }
  return best;
}

/** Run minutes of a unit on a work centre, by item, with those of its components. */
function bottleneckMinutes({ routing }: Plant, { order, linesOf }: Structure, resource: string | null): ReadonlyMap<string, number> {
  const minutes = new Map<string, number>();
  if (resource === null) return minutes;
  for (const step of routing) {
    if (step.resource === resource && step.alternate === undefined && step.subcontractDays === undefined) minutes.set(step.item, (minutes.get(step.item) ?? 0) + step.runMinutes);
  }
  for (const parent of [...order].reverse()) {
    const below = linesOf(parent.id).reduce((sum, { component, quantityPer, perOrder, scrap }) => (perOrder ? sum : sum + (quantityPer / (1 - scrap)) * (minutes.get(component) ?? 0)), 0);
    const whole = ((minutes.get(parent.id) ?? 0) + below) / parent.yield;
    if (whole > 0) minutes.set(parent.id, whole);
  }
  return minutes;
}

/** All that goes into one unit, at every level. */
function componentsOf(item: string, { linesOf }: Structure): ProductFacts["components"] {
  const units = new Map<string, number>();
  const add = (parent: string, quantity: number): void => {
    for (const { component, quantityPer, perOrder, scrap } of linesOf(parent)) {
      if (perOrder) continue;
      const of = (quantity * quantityPer) / (1 - scrap);
      units.set(component, (units.get(component) ?? 0) + of);
      add(component, of);
    }
  };
  add(item, 1);
  return [...units].map(([id, quantityPer]) => ({ id, quantityPer }));
}

/** What the planner had forecast for the last periods, as far back as she has a forecast for each. */
function pastForecasts({ demands }: Plant, { past }: Outlook): ReadonlyMap<string, readonly number[]> {
  const recent = past.slice(-MOST_FORECAST_PERIODS);
  const rows = new Map<string, (number | null)[]>();
  for (const { kind, item, due, ordered } of demands) {
    const place = kind === "forecast" ? recent.findIndex(({ start, end }) => start <= due && due < end) : -1;
    if (place < 0) continue;
    const own = rows.get(item) ?? recent.map(() => null);
    own[place] = (own[place] ?? 0) + ordered;
    rows.set(item, own);
  }
  return new Map([...rows].map(([item, own]) => {
    const from = own.lastIndexOf(null) + 1;
    return [item, own.slice(from).map((units) => units ?? 0)];
  }));
}
