// `npm run bench -- mrp --constrained`: the whole plan on finite capacity over generated plants of growing size, from rows
// to orders, operations and promises as objects; and the validator over the result.

import { dayFromText } from "../../src/base/day";
import { quietRun, type Run } from "../../src/base/run";
import { checkPlan } from "../../src/engine/check-plan";
import { makePlan } from "../../src/engine/make-plan";
import type { Plan } from "../../src/model/plan";
import type { Benchmark, Figures } from "./benchmark";
import { peakMegabytes, rounded, timed } from "./benchmark";
import type { PlantSize } from "./big-plant";
import { bigPlant, bigSettings } from "./big-plant";

const SEED = 1;

/** The validator's index comes on top of the plan: for larger ones the two need several gigabytes. */
const MOST_DEMANDS_VALIDATED = 20_000;

const sizes: readonly PlantSize[] = [sizeOf(1000, 2000), sizeOf(3000, 6000), sizeOf(10_000, 20_000), sizeOf(10_000, 100_000)];

/** A work centre for ten items; a year of demand. */
function sizeOf(items: number, orderLines: number): PlantSize {
  return { items, bomLines: 5 * items, orderLines, resources: Math.ceil(items / 10), weeks: 52 };
}

export const benchConstrained: Benchmark = ({ items }) => {
  const results = (items === undefined ? sizes : [sizeOf(items, 2 * items)]).map(measure);
  const { items: planned = 0, seconds = 0, megabytes = 0, orders = 0 } = results.at(-1) ?? {};
  return { results, summary: { items: planned, seconds, megabytes, orders } };
};

function measure(size: PlantSize): Figures {
  const start = dayFromText("2026-11-30") ?? 0;
  const settings = { ...bigSettings(size, start), plan: "constrained" as const };
  const plant = bigPlant(size, start, SEED);
  const stopwatch = scheduleStopwatch();
  const { value: plan, seconds, cpuSeconds } = timed(() => makePlan(plant, settings, stopwatch.run));
  const megabytes = peakMegabytes();
  const isValidated = size.orderLines <= MOST_DEMANDS_VALIDATED;
  const validated = isValidated ? timed(() => checkPlan(plant, plan)) : null;
  return {
    items: plant.items.length,
    resources: plant.resources.length,
    demands: plant.demands.length,
    orders: plan.orders.length,
    operations: plan.operations.length,
    links: plan.links.length,
    seconds: rounded(seconds),
    cpuSeconds: rounded(cpuSeconds),
    scheduleSeconds: rounded(stopwatch.seconds()),
    cpuMicrosecondsPerLink: rounded((1e6 * cpuSeconds) / plan.links.length),
    megabytes,
    onTimePercent: rounded(plan.kpis.onTimePercent),
    lateUnitDays: lateUnitDays(plan),
    ...(validated !== null && { validateSeconds: rounded(validated.seconds), violations: validated.value.length }),
  };
}

/** What the customers wait for: Σ units × late days. */
function lateUnitDays({ promises }: Plan): number {
  return promises.reduce((sum, { quantity, lateDays }) => sum + quantity * lateDays, 0);
}

/** Takes the time from the first report of scheduling to the first one of what comes after it. */
function scheduleStopwatch(): { readonly run: Run; readonly seconds: () => number } {
  let begun: number | null = null;
  let ended: number | null = null;
  const progress = (phase: string): void => {
    if (phase === "Scheduling") begun ??= performance.now();
    else if (begun !== null) ended ??= performance.now();
  };
  return { run: { ...quietRun, progress }, seconds: () => ((ended ?? 0) - (begun ?? 0)) / 1000 };
}
