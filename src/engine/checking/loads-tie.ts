// Rules of loads: capacity as the calendar gives it, and every minute of every operation in its bucket.

import { dayText, startOfDay } from "../../base/day";
import type { Rule, Violation } from "./violation";
import { agree, numberText } from "./violation";

/** Available is open time × units; rated is available × utilisation × efficiency; each resource has a load each bucket. */
export const capacityIsOpenTime: Rule = function* ({ plan, resources, openTime }) {
  for (const { resource: id, start, end, availableMinutes, ratedMinutes } of plan.loads) {
    const resource = resources.get(id);
    if (resource === undefined) {
      yield wrong(`A load is for ${id}, which is no work centre`);
      continue;
    }
    const available = openTime(id).minutesBetween(startOfDay(start), startOfDay(end)) * resource.units;
    const rated = available * resource.utilisation * resource.efficiency;
    const where = `${id} in the bucket of ${dayText(start)}`;
    if (!agree(availableMinutes, available)) {
      yield wrong(`${where} has ${numberText(availableMinutes)} available minutes, but is open for ${numberText(available)}`);
    }
    if (!agree(ratedMinutes, rated)) {
      yield wrong(`${where} has ${numberText(ratedMinutes)} rated minutes, but must have ${numberText(rated)}`);
    }
  }
  const known = new Set(plan.loads.map(({ resource, start }) => `${String(start)} ${resource}`));
  for (const id of resources.keys()) {
    const missing = plan.buckets.find(({ start }) => !known.has(`${String(start)} ${id}`));
    if (missing !== undefined) yield wrong(`${id} has no load in the bucket of ${dayText(missing.start)}`);
  }
  function wrong(text: string): Violation {
    return { rule: "load-capacity", text: `${text}.` };
  }
};

/** The load of a bucket is the share of each operation that is worked in it, by open time. */
export const loadsAreOperations: Rule = function* ({ plan, openTime, resources }) {
  const required = new Map<string, number[]>();
  const speedOf = (id: string): number => (resources.get(id)?.efficiency ?? 1) * (resources.get(id)?.utilisation ?? 1);
  // Tools and people are needed for as many minutes of the clock as the work centre works.
  const works = plan.operations.flatMap((operation) => [
    operation,
    ...(operation.also ?? []).map(({ resource }) => {
      const share = speedOf(resource) / speedOf(operation.resource);
      return { ...operation, resource, setupMinutes: operation.setupMinutes * share, runMinutes: operation.runMinutes * share };
    }),
  ]);
  for (const { resource, start, end, setupMinutes, runMinutes } of works) {
    if (resource === "" || setupMinutes + runMinutes === 0) continue;
    const { minutesBetween } = openTime(resource);
    const whole = minutesBetween(start, end);
    const row = required.get(resource) ?? plan.buckets.map(() => 0);
    for (const [t, bucket] of plan.buckets.entries()) {
      const from = Math.max(start, startOfDay(bucket.start));
      const to = Math.min(end, startOfDay(bucket.end));
      if (to > from) row[t] = (row[t] ?? 0) + (minutesBetween(from, to) / whole) * (setupMinutes + runMinutes);
    }
    required.set(resource, row);
  }
  const bucketOfStart = new Map(plan.buckets.map(({ start }, t) => [start, t]));
  for (const { resource, start, setupMinutes, runMinutes } of plan.loads) {
    const due = required.get(resource)?.[bucketOfStart.get(start) ?? -1] ?? 0;
    if (!agree(setupMinutes + runMinutes, due)) {
      yield {
        rule: "load",
        text: `${resource} has a load of ${numberText(setupMinutes + runMinutes)} minutes on ${dayText(start)}, but must have ${numberText(due)}.`,
      };
    }
  }
};
