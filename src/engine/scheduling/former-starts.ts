// Where operations began in the plan before: what a stable schedule stays near to. Knows ids and minutes; places nothing.

import type { Minute } from "../../base/day";
import type { Operation } from "../../model/plan";
import { searchDefaults, type Settings } from "../../model/settings";
import { activityId, type WorkNetwork } from "./work-network";

/** By id of the operation; empty without a plan before, and where changes cost nothing. */
export type FormerStarts = ReadonlyMap<string, Minute>;

export function formerStartsOf(operations: readonly Operation[], settings: Settings): FormerStarts {
  const counts = (settings.changesWeight ?? searchDefaults.changesWeight) > 0;
  return new Map(counts ? operations.map(({ id, start }) => [id, start]) : []);
}

/** By activity; NaN where it is new. */
export function formerStarts(network: WorkNetwork, former: FormerStarts): Float64Array {
  const starts = new Float64Array(network.count).fill(NaN);
  if (former.size === 0) return starts;
  return starts.map((_, index) => (network.isDays[index] === 1 ? NaN : (former.get(activityId(network, index)) ?? NaN)));
}

/** Keys that take everything in the sequence of the plan before; what is new, by its latest start. */
export function formerKeys(formerStart: Float64Array, latestStart: Float64Array): Float64Array {
  return formerStart.map((start, index) => (start >= 0 ? start : (latestStart[index] ?? 0)));
}
