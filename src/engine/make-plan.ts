// The table of contents of production planning: each line is a chapter, each chapter a folder beside this file.

import { partOfRun, type Run } from "../base/run";
import type { Bucket, FormerLots, Plan } from "../model/plan";
import type { Demand, Plant } from "../model/plant";
import type { Settings } from "../model/settings";
import { bottlenecks } from "./capacity/bottlenecks";
import { resourceLoads } from "./capacity/resource-loads";
import { roughCut } from "./capacity/rough-cut";
import { independentDemands } from "./demand/independent-demands";
import { explainOperations } from "./explain/explain-operations";
import { fenceCosts } from "./finance/fence-costs";
import { planKpis } from "./finance/plan-kpis";
import { subcontracts } from "./finance/subcontracts";
import { actionMessages } from "./requirements/action-messages";
import { planBuckets } from "./requirements/plan-buckets";
import { planRequirements } from "./requirements/plan-requirements";
import { replanRequirements, type Replanned } from "./requirements/replan-requirements";
import type { BookedRequirements } from "./requirements/requirements";
import { lotsBefore, NO_FORMER_PLAN, scheduleBefore, type Before } from "./scheduling/former-plan";
import { pinMessages } from "./scheduling/pin-messages";
import { promiseDemands } from "./scheduling/promise-demands";
import { scheduleOrders } from "./scheduling/schedule-orders";

/**
 * Plans a plant: nets requirements level by level, schedules the orders, promises every demand.
 *
 * @param plant   must have passed model/check-plant without a fatal issue
 * @param settings the start date, horizon, buckets and fences
 * @param run     progress, cancel and seed; a cancelled run throws nothing and returns what is complete
 * @param before what lots that cover periods and the schedule stay near to, as far as the planner weighs changes; nothing else depends on it
 * @returns the plan with its reasons; the same plant, settings, seed and plan before give the identical plan
 */
export function makePlan(plant: Plant, settings: Settings, run: Run, before: Before = NO_FORMER_PLAN): Plan {
  return planPlant(plant, settings, null, run, before).plan;
}

/** A plan with its input and the requirements under it: what planning an edited plant starts from. */
export type PlannedPlant = {
  readonly plant: Plant;
  readonly settings: Settings;
  readonly plan: Plan;
  readonly requirements: BookedRequirements;
  /** Items whose requirements were worked out for it: all of the plant, or those that differ from the plan before. */
  readonly nettedItems: number;
};

/**
 * Plans a plant like `makePlan`, from an earlier plan where there is one: of the requirements only what the edits since
 * then touch is planned again (`replanRequirements`). Schedule, promises and figures are made as a whole.
 *
 * @param base the plan of a plant with whatever edits since, not of a cancelled run; it stays as it is, and nothing depends on it
 * @param before as in `makePlan`
 * @returns the plan that `makePlan` makes, to the byte
 */
export function planPlant(plant: Plant, settings: Settings, base: PlannedPlant | null, run: Run, before: Before = NO_FORMER_PLAN): PlannedPlant {
  const buckets = planBuckets(settings);
  const { demands, issues, fenced } = independentDemands(plant, settings, buckets);
  const lots = lotsBefore(before, plant, settings);
  const { requirements, nettedItems } = requirementsFrom(base, plant, demands, settings, buckets, lots, partOfRun(run, 0, 0.35));
  const former = scheduleBefore(before, requirements, settings);
  const schedule = scheduleOrders(plant, demands, settings, requirements, former, partOfRun(run, 0.35, 0.9));
  const { orders, links } = schedule;
  const operations = explainOperations(plant, settings, orders, schedule.operations, links, former.places);
  const boughtWork = subcontracts(plant, orders, operations);
  const loads = resourceLoads(plant, settings, buckets, operations);
  run.progress("Promises", 0.92);
  const promises = promiseDemands(plant, demands, settings, schedule);
  run.progress("Messages", 0.95);
  const aboutPins = pinMessages(plant, settings, schedule);
  const messages = actionMessages(plant, settings, requirements, orders, loads, aboutPins);
  run.progress("Key figures", 0.97);
  const kpis = planKpis(plant, settings, requirements, orders, operations, loads, promises, boughtWork);
  const fences = fenceCosts(plant, settings, orders, promises, fenced);
  const plan: Plan = {
    version: 1,
    settings,
    buckets,
    orders,
    links,
    operations,
    subcontracts: boughtWork,
    promises,
    loads,
    bottlenecks: bottlenecks(plant, buckets, orders, operations, loads, promises, schedule.limits),
    roughCut: roughCut(plant, buckets, orders, loads, requirements.records),
    records: requirements.records,
    messages,
    kpis: { ...kpis, ...(fences !== undefined && { fences }), ...(schedule.search !== undefined && { search: schedule.search }) },
    ...(lots.length + former.places.length + former.receipts.length > 0 && { former: { lots, places: former.places, receipts: former.receipts } }),
    issues,
  };
  return { plant, settings, plan, requirements, nettedItems };
}

function requirementsFrom(base: PlannedPlant | null, plant: Plant, demands: readonly Demand[], settings: Settings, buckets: readonly Bucket[], lots: readonly FormerLots[], run: Run): Replanned {
  if (base !== null) return replanRequirements(base.requirements, plant, demands, settings, buckets, run, lots);
  return { requirements: planRequirements(plant, demands, settings, buckets, run, lots), nettedItems: plant.items.length };
}
