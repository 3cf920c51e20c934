// The demands that a plan serves: open customer orders and the forecast that they leave.
// Knows demands, history, fences and the horizon; nothing of supply.

import type { Day } from "../../base/day";
import { issueAt, type Issue } from "../../base/issue";
import { snap } from "../../base/quantity";
import type { Bucket } from "../../model/plan";
import type { Demand, Plant } from "../../model/plant";
import type { Settings } from "../../model/settings";
import { calendarBucket } from "../requirements/plan-buckets";
import type { SentenceWithHint } from "../sentences/sentence-with-hint";
import type { Sentences } from "../sentences/sentences";
import { sentencesOf } from "../sentences/sentences-of";
import { consumeForecast } from "./consume-forecast";
import { HISTORY_WEEKS, historyForecast } from "./history-forecast";

/**
 * The independent demands of a plan.
 *
 * Open quantity = ordered − delivered, above zero. Forecast is what orders leave of it (`consumeForecast`); inside the
 * demand time fence, and in calendar buckets that ended before the start, it is ignored. Orders from before the start
 * are kept with their date. After an item's last day its forecast is left out, and its orders are kept with a warning. What is due after the horizon is left out and said in one issue. With no demand at all on
 * or after the start, history stands in for it (`historyForecast`), with a warning.
 *
 * @param plant    its demands and history
 * @param settings start, demand fence, consumption windows
 * @param buckets  from planBuckets
 * @returns demands in the plant's order, a forecast's `ordered` lowered to what is left; issues; forecasts that the demand
 *   fence leaves out
 */
export function independentDemands(
  plant: Plant,
  settings: Settings,
  buckets: readonly Bucket[],
): { readonly demands: readonly Demand[]; readonly issues: readonly Issue[]; readonly fenced: readonly Demand[] } {
  const end = buckets.at(-1)?.end ?? settings.start;
  const issues: Issue[] = [];
  const { demands: say } = sentencesOf(settings);
  const { open, forecasts, later } = openDemands(plant.demands, end);
  if (later.length > 0) issues.push(issueOf("info", "demand-after-horizon", say.afterHorizon(later.length, end - 1), later[0]));
  const remaining = forecasts.length === 0 ? null : consumeForecast(open, settings);
  const forecastFrom = calendarBucket(settings.start, settings).start;
  // Without a fence, forecast of the running bucket counts even where it is dated before the start.
  const fenceEnd = settings.demandFenceDays > 0 ? settings.start + settings.demandFenceDays : -Infinity;
  const expired = forecasts.filter(({ due }) => due < forecastFrom);
  if (expired.length > 0) issues.push(issueOf("info", "forecast-expired", say.forecastExpired(expired.length, forecastFrom), expired[0]));
  const lastDays = lastDaysOf(plant);
  const isAfterLast = ({ item, due }: Demand): boolean => lastDays.size > 0 && due > (lastDays.get(item) ?? Infinity);
  const afterLast = lastDays.size === 0 ? [] : open.filter((demand) => demand.due < end && isAfterLast(demand));
  issues.push(...afterLastDay(afterLast, say));
  // A million orders are not copied where each of them is served.
  const areAllServed = forecasts.length + later.length === 0;
  const served: Demand[] = [];
  const fenced: Demand[] = [];
  for (const demand of areAllServed ? [] : open) {
    if (demand.due >= end) continue;
    if (demand.kind === "order") {
      served.push(demand);
      continue;
    }
    const left = remaining?.get(demand.id) ?? 0;
    if (left <= 0 || demand.due < forecastFrom || isAfterLast(demand)) continue;
    (demand.due < fenceEnd ? fenced : served).push({ ...demand, ordered: snap(demand.delivered + left) });
  }
  const demands = areAllServed ? open : served;
  if (open.some(({ due }) => due >= settings.start)) return { demands, issues, fenced };
  const fallback = fallbackDemands(plant, settings, say);
  return { demands: [...demands, ...fallback.demands], issues: [...issues, ...fallback.issues], fenced };
}

/** What is not delivered yet, the given list itself where that is all; of it the forecasts, and what is due after the horizon. */
function openDemands(demands: readonly Demand[], end: Day): Record<"open" | "forecasts" | "later", readonly Demand[]> {
  let open: Demand[] | null = null;
  const forecasts: Demand[] = [];
  const later: Demand[] = [];
  for (let row = 0; row < demands.length; row += 1) {
    const demand = demands[row];
    if (demand === undefined) continue;
    if (snap(demand.ordered - demand.delivered) <= 0) {
      open ??= demands.slice(0, row);
      continue;
    }
    open?.push(demand);
    if (demand.kind === "forecast") forecasts.push(demand);
    if (demand.due >= end) later.push(demand);
  }
  return { open: open ?? demands, forecasts, later };
}

/** The last day of sale of the items that have one. */
function lastDaysOf({ items }: Plant): ReadonlyMap<string, Day> {
  const lastDays = new Map<string, Day>();
  for (const { id, effectiveTo } of items) if (effectiveTo !== undefined) lastDays.set(id, effectiveTo);
  return lastDays;
}

/** One issue for the customer orders after the last day of their item, one for the forecasts. */
function afterLastDay(demands: readonly Demand[], say: Sentences["demands"]): readonly Issue[] {
  const orders = demands.filter(({ kind }) => kind === "order");
  const forecasts = demands.filter(({ kind }) => kind === "forecast");
  const issues: Issue[] = [];
  const [order] = orders;
  if (order !== undefined) issues.push(issueOf("warning", "demand-after-last-day", say.ordersAfterLastDay(orders.length, order.item, order.due), order));
  const [forecast] = forecasts;
  if (forecast !== undefined) issues.push(issueOf("info", "forecast-after-last-day", say.forecastAfterLastDay(forecasts.length, forecast.item, forecast.due), forecast));
  return issues;
}

function fallbackDemands(
  plant: Plant,
  settings: Settings,
  say: Sentences["demands"],
): { readonly demands: readonly Demand[]; readonly issues: readonly Issue[] } {
  const { demands, lastDay, items } = historyForecast(plant.history, settings);
  const { start } = settings;
  if (lastDay === null || items === 0) return { demands, issues: [issueOf("warning", "no-demand", say.noDemand(start), undefined)] };
  return { demands, issues: [issueOf("warning", "demand-from-history", say.fromHistory(start, items, HISTORY_WEEKS, lastDay), undefined)] };
}

/** @param first of the demands that it is about */
function issueOf(severity: Issue["severity"], code: string, { text, hint }: SentenceWithHint, first: Demand | undefined): Issue {
  return issueAt(severity, code, text, hint, first?.source);
}
