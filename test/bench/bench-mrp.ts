// `npm run bench -- mrp`: requirements planning and the whole plan over generated plants of growing size.

import { dayFromText } from "../../src/base/day";
import { quietRun } from "../../src/base/run";
import { checkPlan } from "../../src/engine/check-plan";
import { independentDemands } from "../../src/engine/demand/independent-demands";
import { makePlan } from "../../src/engine/make-plan";
import { planBuckets } from "../../src/engine/requirements/plan-buckets";
import { planRequirements } from "../../src/engine/requirements/plan-requirements";
import { checkPlant } from "../../src/model/check-plant";
import type { Benchmark, Figures } from "./benchmark";
import { peakMegabytes, rounded, timed, timedRepeatedly } from "./benchmark";
import type { PlantSize } from "./big-plant";
import { bigPlant, bigSettings, milestoneSize } from "./big-plant";

const SEED = 1;

const sizes: readonly PlantSize[] = [
  milestoneSize,
  { items: 10_000, bomLines: 50_000, orderLines: 20_000, resources: 100, weeks: 52 },
];

export const benchMrp: Benchmark = ({ seconds }) => {
  const results = sizes.map((size) => measure(size, seconds));
  const last = results.at(-1);
  const { items = 0, requirementsSeconds = 0, megabytes = 0, orders = 0 } = last ?? {};
  return { results, summary: { items, seconds: requirementsSeconds, megabytes, orders } };
};

function measure(size: PlantSize, seconds: number): Figures {
  const start = dayFromText("2026-11-30") ?? 0;
  const settings = bigSettings(size, start);
  const plant = bigPlant(size, start, SEED);
  const checked = timed(() => checkPlant(plant));
  const requirements = timedRepeatedly(seconds, () => {
    const buckets = planBuckets(settings);
    const { demands } = independentDemands(plant, settings, buckets);
    return planRequirements(plant, demands, settings, buckets, quietRun);
  });
  const planned = timedRepeatedly(seconds, () => makePlan(plant, settings, quietRun));
  const megabytes = peakMegabytes();
  const validated = timed(() => checkPlan(plant, planned.value));
  return {
    items: plant.items.length,
    bomLines: plant.bom.length,
    demands: plant.demands.length,
    checkSeconds: rounded(checked.seconds),
    requirementsSeconds: rounded(requirements.seconds),
    planSeconds: rounded(planned.seconds),
    validateSeconds: rounded(validated.seconds),
    megabytes,
    orders: planned.value.orders.length,
    links: planned.value.links.length,
    operations: planned.value.operations.length,
    utilisationPercent: rounded(planned.value.kpis.utilisationPercent),
    onTimePercent: rounded(planned.value.kpis.onTimePercent),
    violations: validated.value.length,
  };
}
