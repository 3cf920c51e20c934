// How the starts of a search are shared among workers: how many there are, and who does which. Loaded where they are. Knows no thread.

import type { Plannable } from "../app/check-workbook";
import type { Run } from "../base/run";
import { isBetterStart } from "../model/better-start";
import { searchDefaults } from "../model/settings";
import type { SharedPlan } from "./plan-memory";
import type { BegunPlanned } from "./planning";
import type { Share, ShareFound } from "./protocol";

/**
 * Items and demands of all workers together. Each has the workbook and a plan of its own, 25 to 55 kB for each of them: this is about a
 * gigabyte, what an office machine can spare beside Excel.
 */
const MOST_ROWS = 25_000;

/** As many as there are starts, none where nothing is searched. */
function workersFor({ plant, settings }: Plannable, most: number): number {
  const { plan, searchEffort, searchStarts } = { ...searchDefaults, ...settings };
  if (plan !== "constrained" || searchEffort === 0) return 1;
  return Math.max(1, Math.min(searchStarts, most, Math.floor(MOST_ROWS / (plant.items.length + plant.demands.length))));
}

function runOfShare(run: Run, { first, of }: Share): Run {
  return of === 1 ? run : { ...run, isStartDoneHere: (start) => start % of === first };
}

/** What a worker found with a share of a job, and the best that it found for that job so far. */
function betterShare(job: number, { plan, isHeld, finish }: BegunPlanned, before: SharedPlan | null): { readonly found: ShareFound; readonly best: SharedPlan } {
  const { search } = plan.kpis;
  const { bestStart: start = 0, objective = 0 } = search ?? {};
  const found = { start, objective, isWhole: isHeld || search?.bestStart === undefined };
  return { found, best: before?.job !== job || isBetterStart(found, before) ? { job, start, objective, finish } : before };
}

export const shares = { workersFor, runOfShare, betterShare };
