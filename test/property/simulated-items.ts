// Types of items with their lead times, and what a simulation makes of their policies. Used by the quick and the long check.

import type { ItemPolicy } from "../../src/model/item-policy";
import { seededRandom, type Random } from "../../src/base/random";
import { quietRun } from "../../src/base/run";
import { normalProbability } from "../../src/engine/inventory/normal";
import { inventoryPolicies } from "../../src/engine/inventory/policy/inventory-policies";
import { defaultPolicySettings, type PolicyItem } from "../../src/engine/inventory/policy/policy-item";
import { demandSource } from "../../src/engine/simulation/draw-demand";
import { simulateStock, type LeadTimes } from "../../src/engine/simulation/simulate-stock";

export type SimulatedItem = {
  readonly item: PolicyItem;
  readonly policy: ItemPolicy;
  /** Share of 1, of the item's own measure. */
  readonly promised: number;
  readonly reached: number;
  readonly stock: number;
};

/** Simulates item types; every draw comes from the seed. */
export function simulateItems(count: number, periods: number, seed: number): readonly SimulatedItem[] {
  const random = seededRandom(seed);
  const types = Array.from({ length: count }, (_, place) => itemType(place, random));
  const { policies } = inventoryPolicies(types.map(({ item }) => item), defaultPolicySettings, quietRun);
  return policies.map((policy, place) => {
    const { item, leadTimes } = types[place] ?? itemType(0, random);
    const draws = seededRandom(seed + 1 + place);
    const demand = demandSource(policy.distribution, item.demand, item.demandDeviation, draws);
    const kind = policy.policy === "buffer" || policy.policy === "season" ? "minMax" : policy.policy;
    const level = policy.reorderPoint ?? policy.orderUpTo;
    const rules = { kind, level, quantity: policy.orderQuantity, reviewPeriods: policy.reviewPeriod };
    const found = simulateStock(rules, demand, leadTimes, draws, periods, quietRun);
    const { measure } = policy.target;
    return { item, policy, promised: policy[measure], reached: found[measure], stock: found.stock };
  });
}

function itemType(place: number, random: Random): { readonly item: PolicyItem; readonly leadTimes: LeadTimes } {
  const pick = <T>(values: readonly [T, ...T[]]): T => values[Math.floor(values.length * random())] ?? values[0];
  const isWholeUnits = random() < 0.5;
  const demand = isWholeUnits ? pick([0.5, 1, 3, 8, 20]) : pick([10, 50, 300, 2000]);
  const isUncertain = random() < 0.3;
  const variation = isWholeUnits ? Math.sqrt(pick([1, 1.3, 2, 3]) / demand) : isUncertain ? pick([0.3, 0.5, 0.8]) : pick([0.1, 0.2, 0.3, 0.5, 0.8, 1.2]);
  const leadTimes = isUncertain ? roundedNormal(pick([4, 8]), pick([0.6, 1, 1.4])) : fixedTime(pick([0, 1, 2, 4, 8]));
  const reviewPeriod = pick([1, 1, 2, 4]);
  const { mean, deviation } = momentsOf(leadTimes);
  const policy = pick(["reorderQuantity", "minMax", "orderUpTo"] as const);
  const orderQuantity = demand * reviewPeriod * pick([1, 1.7, 3, 8]);
  return {
    leadTimes,
    item: {
      id: `T${String(place)}`,
      demand,
      demandDeviation: demand * variation,
      leadTime: mean,
      leadTimeDeviation: deviation,
      unitCost: 10,
      isWholeUnits,
      policy,
      reviewPeriod,
      orderQuantity: isWholeUnits ? Math.max(1, Math.round(orderQuantity)) : orderQuantity,
      target: { measure: pick(["cycleService", "fillRate"] as const), level: pick([0.9, 0.95, 0.98, 0.99]) },
    },
  };
}

function fixedTime(periods: number): LeadTimes {
  return Array.from({ length: periods + 1 }, (_, time) => (time === periods ? 1 : 0));
}

/** Normal lead times rounded to whole periods. */
function roundedNormal(mean: number, deviation: number): LeadTimes {
  const last = Math.ceil(mean + 5 * deviation);
  return Array.from({ length: last + 1 }, (_, time) => (time === last ? 1 : normalProbability((time + 0.5 - mean) / deviation)));
}

function momentsOf(leadTimes: LeadTimes): { readonly mean: number; readonly deviation: number } {
  const shares = leadTimes.map((reached, time) => reached - (leadTimes[time - 1] ?? 0));
  const mean = shares.reduce((sum, share, time) => sum + share * time, 0);
  return { mean, deviation: Math.sqrt(Math.max(0, shares.reduce((sum, share, time) => sum + share * time * time, 0) - mean ** 2)) };
}
