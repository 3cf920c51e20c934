// What the search for a better schedule brought, and how far from the best possible it can be at most, in one line.

import type { Plan } from "../model/plan";
import { searchDefaults } from "../model/settings";
import { reportSentencesOf } from "./sentences/report-sentences";

/** Null where nothing was searched. Late days count divided by the customer's priority, and whatever else the planner weighs. */
export function searchLine({ kpis: { search }, former, settings }: Plan): string | null {
  if (search === undefined) return null;
  const { before, objective, bound, moves, starts = 1, bestStart = 0 } = search;
  const say = reportSentencesOf(settings);
  const hasChanges = (former?.places.length ?? 0) > 0 && (settings.changesWeight ?? searchDefaults.changesWeight) > 0;
  const best = objective <= bound ? say.noScheduleHasFewer() : say.noScheduleBelow(figure(bound), bound > 0 ? Math.ceil((100 * (objective - bound)) / bound) : null);
  const found = moves === 0 ? say.weightedLateDays(figure(objective)) : say.searchTried(moves, objective < before ? figure(before) : null, figure(objective), hasChanges, starts > 1 ? { all: starts, best: bestStart + 1 } : null);
  return `${found} ${best}`;
}

function figure(value: number): string {
  return String(Number(value.toPrecision(3)));
}
