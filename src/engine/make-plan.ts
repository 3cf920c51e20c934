// The table of contents of production planning: each line is a chapter, each chapter a folder beside this file.

import { partOfRun, type Run } from "../base/run";
import type { Plan } from "../model/plan";
import type { Plant } from "../model/plant";
import type { Settings } from "../model/settings";
import { resourceLoads } from "./capacity/resource-loads";
import { independentDemands } from "./demand/independent-demands";
import { planKpis } from "./finance/plan-kpis";
import { actionMessages } from "./requirements/action-messages";
import { planBuckets } from "./requirements/plan-buckets";
import { planRequirements } from "./requirements/plan-requirements";
import { promiseDemands } from "./scheduling/promise-demands";
import { scheduleOrders } from "./scheduling/schedule-orders";

/**
 * Plans a plant: nets requirements level by level, schedules the orders, promises every demand.
 *
 * @param plant   must have passed model/check-plant without a fatal issue
 * @param settings the start date, horizon, buckets and fences
 * @param run     progress, cancel and seed; a cancelled run throws nothing and returns what is complete
 * @returns the plan with its reasons; the same plant, settings and seed give the identical plan
 */
export function makePlan(plant: Plant, settings: Settings, run: Run): Plan {
  const buckets = planBuckets(settings);
  const { demands, issues } = independentDemands(plant, settings, buckets);
  const requirements = planRequirements(plant, demands, settings, buckets, partOfRun(run, 0, 0.35));
  const { orders, operations, limits } = scheduleOrders(plant, demands, settings, requirements, partOfRun(run, 0.35, 0.9));
  const loads = resourceLoads(plant, settings, buckets, operations);
  run.progress("Promises", 0.92);
  const promises = promiseDemands(plant, demands, settings, orders, requirements.links, limits);
  run.progress("Messages", 0.95);
  const messages = actionMessages(plant, settings, requirements, orders, loads);
  run.progress("Key figures", 0.97);
  const kpis = planKpis(plant, settings, requirements, orders, operations, loads, promises);
  return {
    version: 1,
    settings,
    buckets,
    orders,
    links: requirements.links,
    operations,
    promises,
    loads,
    records: requirements.records,
    messages,
    kpis,
    issues,
  };
}
