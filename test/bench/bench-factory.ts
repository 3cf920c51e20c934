// `npm run bench -- schedule --factory`: the factory of the milestone (2,000 products, 40 work centres, 26 weeks with calendars): when
// a feasible schedule is there, what searching on brings, what it needs of memory, and how much stays in place when one order changes.

import { dayFromText } from "../../src/base/day";
import { quietRun } from "../../src/base/run";
import { checkPlan } from "../../src/engine/check-plan";
import { planPlant } from "../../src/engine/make-plan";
import type { BenchResult, Figures } from "./benchmark";
import { peakMegabytes, rounded, timed } from "./benchmark";
import { bigPlant, bigSettings, milestoneSize } from "./big-plant";
import { inPlacePercent, orderEdits, withEditedOrder } from "./order-edits";

const SEED = 1;

/** None, what a plan usually has, and half a minute of a slow machine. */
const efforts = [0, 1, 10];

/** Of the usual effort each. */
const starts = [2, 4, 8];

export function benchFactory(): BenchResult {
  const start = dayFromText("2026-11-30") ?? 0;
  const plant = bigPlant(milestoneSize, start, SEED);
  const settings = { ...bigSettings(milestoneSize, start), plan: "constrained" as const };
  const wanted = [...efforts.map((searchEffort) => ({ searchEffort, searchStarts: 1 })), ...starts.map((searchStarts) => ({ searchEffort: 1, searchStarts }))];
  const searched = wanted.map((search): Figures => {
    const { value, seconds, cpuSeconds } = timed(() => planPlant(plant, { ...settings, ...search }, null, quietRun));
    const { kpis, operations } = value.plan;
    const found = kpis.search === undefined ? {} : { before: rounded(kpis.search.before), objective: rounded(kpis.search.objective), bound: rounded(kpis.search.bound), moves: kpis.search.moves };
    return { ...search, seconds: rounded(seconds), cpuSeconds: rounded(cpuSeconds), operations: operations.length, onTimePercent: rounded(kpis.onTimePercent), ...found, megabytes: peakMegabytes(), violations: checkPlan(plant, value.plan).length };
  });
  const before = planPlant(plant, settings, null, quietRun);
  const edited = orderEdits.map((edit): Figures => {
    const other = withEditedOrder(plant, edit, 0.5);
    const { value, cpuSeconds } = timed(() => planPlant(other, settings, before, quietRun, before));
    const free = planPlant(other, { ...settings, mostMovedPercent: 100 }, before, quietRun, before).plan;
    const lateDays = { weightedLateDays: rounded(value.plan.kpis.search?.objective ?? 0), plannedFreely: rounded(free.kpis.search?.objective ?? 0) };
    return { edit, inPlacePercent: rounded(inPlacePercent(before.plan, value.plan)), ...lateDays, cpuSeconds: rounded(cpuSeconds), violations: checkPlan(other, value.plan).length };
  });
  const results = [...searched, ...edited];
  return {
    results,
    summary: {
      feasibleSeconds: Number(searched[0]?.cpuSeconds),
      objective: Number(searched[efforts.length - 1]?.objective),
      leastInPlacePercent: Math.min(...edited.map((one) => Number(one.inPlacePercent))),
      violations: results.reduce((sum, { violations }) => sum + Number(violations), 0),
      megabytes: peakMegabytes(),
    },
  };
}
