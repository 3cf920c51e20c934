// Required against rated minutes, for each resource and bucket. Reads a finished schedule; places nothing.

import { startOfDay } from "../../base/day";
import { groupBy } from "../../base/group-by";
import type { Bucket, Load, Operation } from "../../model/plan";
import type { Plant } from "../../model/plant";
import type { Settings } from "../../model/settings";
import { openMinutesBetween, positionOf, workingTimes, type WorkingTime } from "./working-time";

type Minutes = { setup: Float64Array; run: Float64Array };

/**
 * Loads of every resource in every bucket.
 *
 *   available = open minutes × units;  rated = available × utilisation × efficiency
 *
 * An operation's standard minutes are spread over the buckets in proportion to the open minutes in which it works there;
 * the shares add up to its minutes. What lies outside the buckets is not counted. A tool or a person is needed as long as
 * the operation that it helps works.
 *
 * @param buckets in rising order, without gaps
 * @returns one load for each resource and bucket, resources as in the plant; minutes over all units.
 *   The engine plans no overtime: `overtimeMinutes` is 0.
 * Cost O(resources × buckets + operations × buckets that they touch).
 */
export function resourceLoads(
  plant: Plant,
  settings: Settings,
  buckets: readonly Bucket[],
  operations: readonly Operation[],
): readonly Load[] {
  const timeOf = workingTimes(plant, settings);
  const byResource = groupBy(operations.some(({ also }) => also !== undefined) ? withHelp(plant, operations) : operations, ({ resource }) => resource);
  return plant.resources.flatMap((resource) => {
    const time = timeOf(resource);
    const required = spread(byResource.get(resource.id) ?? [], time, buckets);
    return buckets.map(({ start, end }, index) => {
      const availableMinutes = openMinutesBetween(time, startOfDay(start), startOfDay(end)) * resource.units;
      return {
        resource: resource.id,
        start,
        end,
        availableMinutes,
        ratedMinutes: availableMinutes * resource.utilisation * resource.efficiency,
        setupMinutes: required.setup[index] ?? 0,
        runMinutes: required.run[index] ?? 0,
        overtimeMinutes: 0,
      };
    });
  });
}

type Work = Pick<Operation, "resource" | "start" | "end" | "setupMinutes" | "runMinutes">;

/** Operations and, for each, the work of its tools and people: as many minutes of the clock, in standard minutes of theirs. */
function withHelp({ resources }: Plant, operations: readonly Operation[]): readonly Work[] {
  const speeds = new Map(resources.map(({ id, efficiency, utilisation }) => [id, efficiency * utilisation]));
  return operations.flatMap((operation): readonly Work[] => [
    operation,
    ...(operation.also ?? []).map(({ resource }) => {
      const share = (speeds.get(resource) ?? 1) / (speeds.get(operation.resource) ?? 1);
      return { ...operation, resource, setupMinutes: operation.setupMinutes * share, runMinutes: operation.runMinutes * share };
    }),
  ]);
}

/** Setup and run minutes by bucket. */
function spread(operations: readonly Work[], time: WorkingTime, buckets: readonly Bucket[]): Minutes {
  const edges = [...buckets.map(({ start }) => start), ...buckets.slice(-1).map(({ end }) => end)];
  const positions = edges.map((day) => positionOf(time, startOfDay(day)));
  const minutes = { setup: new Float64Array(buckets.length), run: new Float64Array(buckets.length) };
  for (const operation of operations) {
    const from = positionOf(time, operation.start);
    const to = positionOf(time, operation.end);
    if (from === to) continue;
    // As a difference of sums from the start: the shares of all buckets add up without a rest.
    const until = (whole: number, position: number): number => (whole * (position - from)) / (to - from);
    let index = Math.max(0, firstAbove(positions, from) - 1);
    for (; index < buckets.length && (positions[index] ?? to) < to; index += 1) {
      const opens = Math.max(from, positions[index] ?? from);
      const closes = Math.min(to, positions[index + 1] ?? to);
      if (closes <= opens) continue;
      add(minutes.setup, index, until(operation.setupMinutes, closes) - until(operation.setupMinutes, opens));
      add(minutes.run, index, until(operation.runMinutes, closes) - until(operation.runMinutes, opens));
    }
  }
  return minutes;
}

function add(sums: Float64Array, index: number, value: number): void {
  sums[index] = (sums[index] ?? 0) + value;
}

/** Index of the first position above a limit; the positions rise. */
function firstAbove(positions: readonly number[], limit: number): number {
  let low = 0;
  let high = positions.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((positions[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
