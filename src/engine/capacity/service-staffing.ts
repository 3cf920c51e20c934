// How many people a service needs: by workload, and by the wait that customers accept. Plain numbers.

import { servedWithin } from "./erlang-c";

/**
 * People for a workload.
 *
 *   staff = workload / (hours × (1 − shrinkage) × occupancy)
 *
 * @param workloadHours hours of work in the period, ≥ 0
 * @param hoursPerPerson paid hours of a person in the period, > 0
 * @param shrinkage  share of paid time away from work, 0 ≤ shrinkage < 1
 * @param occupancy  share of time at work that is busy, 0 < occupancy ≤ 1
 * @returns people as a fraction
 */
export function staffForWorkload(
  workloadHours: number,
  hoursPerPerson: number,
  shrinkage: number,
  occupancy: number,
): number {
  return workloadHours / (hoursPerPerson * (1 - shrinkage) * occupancy);
}

/**
 * The fewest servers that serve a share of the arrivals within a target wait.
 *
 * @param load        erlangs, ≥ 0
 * @param meanService in any unit of time, > 0
 * @param target      accepted wait, in the same unit, ≥ 0
 * @param share       0 ≤ share < 1
 * @returns whole people, ≥ 1
 * Cost O(load²) at worst.
 * Source: Erlang C, see erlang-c.
 */
export function staffForService(load: number, meanService: number, target: number, share: number): number {
  let servers = Math.max(1, Math.floor(load) + 1);
  while (servedWithin(load, servers, meanService, target) < share) servers += 1;
  return servers;
}
