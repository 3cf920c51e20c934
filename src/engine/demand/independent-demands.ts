// The demands that a plan serves: open customer orders and the forecast that they leave.
// Knows demands, history, fences and the horizon; nothing of supply.

import { dayText, type Day } from "../../base/day";
import { issueAt, type Issue } from "../../base/issue";
import { snap } from "../../base/quantity";
import type { Bucket } from "../../model/plan";
import type { Demand, Plant } from "../../model/plant";
import type { Settings } from "../../model/settings";
import { countText } from "../requirements/count-text";
import { calendarBucket } from "../requirements/plan-buckets";
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
  const open = plant.demands.filter(({ ordered, delivered }) => snap(ordered - delivered) > 0);
  const later = open.filter(({ due }) => due >= end);
  if (later.length > 0) {
    const text = `${countText(later.length, "demand")} due after the horizon's end on ${dayText(end - 1)} left out.`;
    issues.push(issueAt("info", "demand-after-horizon", text, "Lengthen the horizon to plan for them.", later[0]?.source));
  }
  const remaining = consumeForecast(open, settings);
  const forecastFrom = calendarBucket(settings.start, settings).start;
  // Without a fence, forecast of the running bucket counts even where it is dated before the start.
  const fenceEnd = settings.demandFenceDays > 0 ? settings.start + settings.demandFenceDays : -Infinity;
  const expired = open.filter(({ kind, due }) => kind === "forecast" && due < forecastFrom);
  if (expired.length > 0) {
    const text = `${countText(expired.length, "forecast")} for the time before ${dayText(forecastFrom)} left out.`;
    issues.push(issueAt("info", "forecast-expired", text, "Nothing to do: only orders stay due.", expired[0]?.source));
  }
  const lastDays = lastDaysOf(plant);
  const isAfterLast = ({ item, due }: Demand): boolean => lastDays.size > 0 && due > (lastDays.get(item) ?? Infinity);
  const afterLast = open.filter((demand) => demand.due < end && isAfterLast(demand));
  issues.push(...afterLastDay(afterLast));
  const demands: Demand[] = [];
  const fenced: Demand[] = [];
  for (const demand of open) {
    if (demand.due >= end) continue;
    if (demand.kind === "order") {
      demands.push(demand);
      continue;
    }
    const left = remaining.get(demand.id) ?? 0;
    if (left <= 0 || demand.due < forecastFrom || isAfterLast(demand)) continue;
    (demand.due < fenceEnd ? fenced : demands).push({ ...demand, ordered: snap(demand.delivered + left) });
  }
  if (open.some(({ due }) => due >= settings.start)) return { demands, issues, fenced };
  const fallback = fallbackDemands(plant, settings);
  return { demands: [...demands, ...fallback.demands], issues: [...issues, ...fallback.issues], fenced };
}

/** The last day of sale of the items that have one. */
function lastDaysOf({ items }: Plant): ReadonlyMap<string, Day> {
  const lastDays = new Map<string, Day>();
  for (const { id, effectiveTo } of items) if (effectiveTo !== undefined) lastDays.set(id, effectiveTo);
  return lastDays;
}

/** One issue for the customer orders after the last day of their item, one for the forecasts. */
function afterLastDay(demands: readonly Demand[]): readonly Issue[] {
  const orders = demands.filter(({ kind }) => kind === "order");
  const forecasts = demands.filter(({ kind }) => kind === "forecast");
  const issues: Issue[] = [];
  const [order] = orders;
  if (order !== undefined) {
    const text = `${countText(orders.length, "customer order")} due after the last day of the item, the first: ${order.item} on ${dayText(order.due)}.`;
    const hint = "They are served from stock and from orders until that day: change the last day, or ask the customer to.";
    issues.push(issueAt("warning", "demand-after-last-day", text, hint, order.source));
  }
  const [forecast] = forecasts;
  if (forecast !== undefined) {
    const text = `${countText(forecasts.length, "forecast")} after the last day of the item left out, the first: ${forecast.item} on ${dayText(forecast.due)}.`;
    issues.push(issueAt("info", "forecast-after-last-day", text, "Nothing to do, unless the last day is wrong.", forecast.source));
  }
  return issues;
}

function fallbackDemands(
  plant: Plant,
  settings: Settings,
): { readonly demands: readonly Demand[]; readonly issues: readonly Issue[] } {
  const { demands, lastDay, items } = historyForecast(plant.history, settings);
  const start = dayText(settings.start);
  if (lastDay === null || items === 0) {
    const text = `No open demand on or after ${start}, and no history to stand in for it.`;
    return { demands, issues: [issueAt("warning", "no-demand", text, "Add customer orders or a forecast, or change the start date.")] };
  }
  const weeks = `the mean of the ${String(HISTORY_WEEKS)} weeks of history to ${dayText(lastDay)}`;
  const text = `No demand on or after ${start}: ${countText(items, "item")} planned with ${weeks}.`;
  const hint = "Add customer orders or a forecast to plan for real demand.";
  return { demands, issues: [issueAt("warning", "demand-from-history", text, hint)] };
}
