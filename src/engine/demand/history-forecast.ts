// A stop-gap where nothing is ordered or forecast: the mean of the last weeks of history, week by week.
// Knows history and the horizon; it is no forecast method, and the plan says that it was used.

import { dayText, type Day } from "../../base/day";
import { snap } from "../../base/quantity";
import type { Demand, History } from "../../model/plant";
import type { Settings } from "../../model/settings";

export const HISTORY_WEEKS = 13;

/** Behind what a planner would ever type. */
const FALLBACK_PRIORITY = 99;

export type HistoryForecast = {
  readonly demands: readonly Demand[];
  /** The last day of history that was used; null when there is none before the start. */
  readonly lastDay: Day | null;
  /** Items that got demand. */
  readonly items: number;
};

/**
 * Weekly demand from history.
 *
 *   mean(item) = Σ quantity in the 13 weeks that end on the last day of history before the start / 13
 *
 * Where an item's history is in whole units, its weeks are whole too: the running total is rounded, so that the
 * total stays right.
 *
 * @param history  in any order; rows on or after the start are not used
 * @param settings start and horizon
 * @returns one forecast per item and week, due on the week's first day, weeks counted from the start; ids
 *          `FC <item> <date>`; no row for a week of zero
 * Cost O(history + items · weeks).
 */
export function historyForecast(history: readonly History[], settings: Settings): HistoryForecast {
  const past = history.filter(({ day }) => day < settings.start);
  const lastDay = past.reduce<Day | null>((last, { day }) => (last === null ? day : Math.max(last, day)), null);
  if (lastDay === null) return { demands: [], lastDay, items: 0 };
  const recent = new Map<string, { total: number; whole: boolean }>();
  for (const { item, day, quantity } of past) {
    if (day <= lastDay - 7 * HISTORY_WEEKS) continue;
    const sum = recent.get(item) ?? { total: 0, whole: true };
    recent.set(item, { total: sum.total + quantity, whole: sum.whole && Number.isInteger(quantity) });
  }
  const demands: Demand[] = [];
  let items = 0;
  for (const [item, { total, whole }] of recent) {
    const before = demands.length;
    const mean = total / HISTORY_WEEKS;
    const wholeUpTo = (weeks: number): number => Math.round(mean * weeks);
    for (let week = 0; week * 7 < settings.horizonDays; week += 1) {
      const ordered = whole ? wholeUpTo(week + 1) - wholeUpTo(week) : snap(mean);
      const due = settings.start + 7 * week;
      if (ordered > 0) {
        demands.push({
          id: `FC ${item} ${dayText(due)}`,
          item,
          kind: "forecast",
          ordered,
          delivered: 0,
          due,
          priority: FALLBACK_PRIORITY,
        });
      }
    }
    if (demands.length > before) items += 1;
  }
  return { demands, lastDay, items };
}
