// `npm run bench -- mrp`: requirements planning over generated plants of growing size, from rows to orders with pegging;
// then one edit at a time, and for small plants the whole plan with the validator.

import { dayFromText } from "../../src/base/day";
import { quietRun } from "../../src/base/run";
import { checkPlan } from "../../src/engine/check-plan";
import { independentDemands } from "../../src/engine/demand/independent-demands";
import { makePlan } from "../../src/engine/make-plan";
import { planBuckets } from "../../src/engine/requirements/plan-buckets";
import { planRequirements } from "../../src/engine/requirements/plan-requirements";
import { replanRequirements } from "../../src/engine/requirements/replan-requirements";
import type { BookedRequirements } from "../../src/engine/requirements/requirements";
import type { Plant } from "../../src/model/plant";
import type { Settings } from "../../src/model/settings";
import type { Benchmark, Figures, Timed } from "./benchmark";
import { peakMegabytes, rounded, timed, timedRepeatedly } from "./benchmark";
import type { PlantSize } from "./big-plant";
import { bigPlant, bigSettings, milestoneSize } from "./big-plant";

const SEED = 1;

/** So long at least each size is planned again and again: the first plans are made while the code is still being compiled. */
const LEAST_SECONDS = 3;

const EDITS = 41;

/** Plants of up to so many items are scheduled and validated as well, which takes minutes for larger ones. */
const MOST_ITEMS_SCHEDULED = 2000;

/** Plants of up to so many items are read as objects; larger ones are planned to be held, not to be shown. */
const MOST_ITEMS_READ = 10_000;

const sizes: readonly PlantSize[] = [sizeOf(1000), milestoneSize, sizeOf(10_000), sizeOf(100_000), { ...sizeOf(100_000), orderLines: 1_000_000 }];

/** Five lines an item that is made or bought, and two of demand. */
function sizeOf(items: number): PlantSize {
  return { items, bomLines: 5 * items, orderLines: 2 * items, resources: Math.ceil(items / 100), weeks: 52 };
}

export const benchMrp: Benchmark = ({ items, seconds }) => {
  const chosen = items === undefined ? sizes : [sizeOf(items)];
  const results = chosen.map((size) => measure(size, Math.max(seconds, LEAST_SECONDS)));
  // Of the plants with the usual demand the largest.
  const main = results.filter(({ items: count = 0, demands = 0 }) => Number(demands) < 10 * Number(count)).at(-1);
  const { items: planned = 0, seconds: needed = 0, megabytes = 0, orders = 0 } = main ?? {};
  return { results, summary: { items: planned, seconds: needed, megabytes, orders } };
};

function measure(size: PlantSize, seconds: number): Figures {
  const start = dayFromText("2026-11-30") ?? 0;
  const settings = bigSettings(size, start);
  const plant = bigPlant(size, start, SEED);
  const plantMegabytes = peakMegabytes();
  const first = timed(() => planned(plant, settings));
  const firstMegabytes = peakMegabytes();
  const { value, seconds: needed, cpuSeconds } = timedRepeatedly(seconds, () => planned(plant, settings));
  // All of the pegging as columns, from orders that are planned; one item's is read in microseconds.
  const linked = timed(() => value.linkBook.links);
  const links = linked.value;
  return {
    items: plant.items.length,
    bomLines: plant.bom.length,
    demands: plant.demands.length,
    orders: value.book.orders,
    links,
    seconds: rounded(needed),
    cpuSeconds: rounded(cpuSeconds),
    firstCpuSeconds: rounded(first.cpuSeconds),
    linkCpuSeconds: rounded(linked.cpuSeconds),
    cpuNanosecondsPerLink: rounded((1e9 * cpuSeconds) / links),
    replanMilliseconds: rounded(1000 * replanned(plant, settings, value)),
    plantMegabytes,
    firstMegabytes,
    megabytes: peakMegabytes(),
    ...(size.items <= MOST_ITEMS_READ && { objectSeconds: rounded(timed(() => readAll(planned(plant, settings))).seconds) }),
    ...(size.items <= MOST_ITEMS_SCHEDULED && wholePlan(plant, settings)),
  };
}

function planned(plant: Plant, settings: Settings): BookedRequirements {
  const buckets = planBuckets(settings);
  return planRequirements(plant, independentDemands(plant, settings, buckets).demands, settings, buckets, quietRun);
}

/** Median time of planning again after one demand was edited. */
function replanned(plant: Plant, settings: Settings, first: BookedRequirements): number {
  let held = first;
  let edited = plant;
  const times = Array.from({ length: EDITS }, (_, i) => {
    const place = (i * 7919) % plant.demands.length;
    edited = { ...edited, demands: edited.demands.map((row, at) => (at === place ? { ...row, ordered: row.ordered + 5 } : row)) };
    const run: Timed<BookedRequirements> = timed(() => {
      const { demands } = independentDemands(edited, settings, held.basis.buckets);
      return replanRequirements(held, edited, demands, settings, held.basis.buckets, quietRun).requirements;
    });
    held = run.value;
    return run.seconds;
  });
  return times.sort((one, other) => one - other)[EDITS >> 1] ?? 0;
}

/** Makes every object that scheduling and reports read. */
function readAll({ orders, links, records }: BookedRequirements): number {
  return orders.length + links.length + records.length;
}

function wholePlan(plant: Plant, settings: Settings): Figures {
  const plan = timed(() => makePlan(plant, settings, quietRun));
  const validated = timed(() => checkPlan(plant, plan.value));
  return {
    planSeconds: rounded(plan.seconds),
    validateSeconds: rounded(validated.seconds),
    operations: plan.value.operations.length,
    utilisationPercent: rounded(plan.value.kpis.utilisationPercent),
    onTimePercent: rounded(plan.value.kpis.onTimePercent),
    violations: validated.value.length,
  };
}
