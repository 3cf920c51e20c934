// Where operations stood in the plan before, by the numbers that they have now: what a stable schedule stays near to.
// Knows activities and minutes; which operation of the plan before is which is in former-plan.

import type { Minute } from "../../base/day";
import type { FormerSchedule } from "./former-plan";
import type { WorkStep } from "./work-steps";
import { fromTheLast } from "./ties";
import { activityId, type WorkNetwork } from "./work-network";

/** By activity. */
export type FormerWork = {
  /** NaN where it is new, or where it cannot be again; both are without entries when that is so everywhere. */
  readonly start: Float64Array;
  /** The resource; empty for subcontracted work. */
  readonly resource: readonly string[];
  readonly unit: Int32Array;
  readonly runMinutes: Float64Array;
  /** 1 where there is more work than before, or where all of it is new. */
  readonly hasGrown: Uint8Array;
  /** The day on which a purchase was received; NaN for everything else, and for new ones. */
  readonly receipts: Float64Array;
};

const NOWHERE: FormerWork = { start: new Float64Array(0), resource: [], unit: new Int32Array(0), runMinutes: new Float64Array(0), hasGrown: new Uint8Array(0), receipts: new Float64Array(0) };

/** @param start of the plan: what began before cannot begin there again */
export function formerWork(network: WorkNetwork, { places, receipts }: FormerSchedule, start: Minute): FormerWork {
  if (places.length === 0) return NOWHERE;
  const starts = new Float64Array(network.count).fill(NaN);
  const resource = new Array<string>(network.count).fill("");
  const hasGrown = new Uint8Array(network.count);
  const unit = new Int32Array(network.count);
  const runMinutes = new Float64Array(network.count);
  const byId = new Map(places.map((place) => [place[0], place]));
  const receiptOf = new Map(receipts);
  const received = new Float64Array(network.count).fill(NaN);
  for (let index = 0; index < network.count; index += 1) {
    const step = network.steps[index] ?? null;
    if (step === null) {
      received[index] = receiptOf.get(network.orders[network.placeOfOrder[index] ?? 0]?.id ?? "") ?? NaN;
      continue;
    }
    const place = byId.get(activityId(network, index));
    hasGrown[index] = place === undefined || (network.runMinutes[index] ?? 0) > place[4] ? 1 : 0;
    if (place === undefined || place[3] < start || !canBeAt(step, place[1])) continue;
    starts[index] = place[3];
    resource[index] = place[1];
    unit[index] = place[2];
    runMinutes[index] = place[4];
  }
  return starts.every(Number.isNaN) ? NOWHERE : { start: starts, resource, unit, runMinutes, hasGrown, receipts: received };
}

function canBeAt({ isOutside, machines }: WorkStep, resource: string): boolean {
  return isOutside || machines.some(({ id }) => id === resource);
}

/** The network with the former machine alone for work that had one of several. */
export function atFormerMachines(network: WorkNetwork, { start, resource }: FormerWork): WorkNetwork {
  const steps = network.steps.map((step, index): WorkStep | null => {
    if (step === null || step.machines.length < 2 || Number.isNaN(start[index])) return step;
    const machine = step.machines.find(({ id }) => id === resource[index]);
    if (machine === undefined) return step;
    const ways = step.ways?.filter(({ base }) => base.id === machine.id) ?? null;
    const at = ways === null ? [machine] : ways.map((way) => way.machine);
    return { ...step, machines: at, firstMachine: at.slice(0, 1), ways };
  });
  return { ...network, steps };
}

/**
 * By activity: not earlier than before, but for work that has grown and may end where it did, and for work that needs others at the same
 * time, which keeps its sequence alone. Null where nothing has a former place.
 */
export function staysOf(network: WorkNetwork, { start, hasGrown }: FormerWork): Float64Array | null {
  if (start.length === 0) return null;
  const isAlone = areAlone(network);
  return start.map((former, index) => (former >= 0 && hasGrown[index] === 0 && isAlone(index) ? former : -Infinity));
}

/** Which activities need nothing but their machine. */
function areAlone({ steps, chains }: WorkNetwork): (index: number) => boolean {
  const chained = new Set([...chains.values()].flat());
  return (index) => (steps[index]?.ways ?? null) === null && !chained.has(index);
}

/** Work with a former place that can be kept free for it, from the first to the last: it needs nothing but its machine. */
export function keepableWork(network: WorkNetwork, { start }: FormerWork): readonly number[] {
  const isAlone = areAlone(network);
  return [...start.keys()].filter((index) => (start[index] ?? NaN) >= 0 && isAlone(index)).sort((a, b) => (start[a] ?? 0) - (start[b] ?? 0) || a - b);
}

/** What stays without the work that now begins before its former place, since it lost that. */
export function staysLeft(stays: Float64Array, start: Float64Array): Float64Array {
  return stays.map((stay, index) => (stay <= (start[index] ?? 0) ? stay : -Infinity));
}

/** Keys that take everything in the sequence of the plan before; what is new, or bought, by when it must start at the latest. */
export function formerKeys({ start }: FormerWork, latestStart: Float64Array): Float64Array {
  return start.map((former, index) => (former >= 0 ? former : (latestStart[index] ?? 0)));
}

/**
 * The same, but what is new or bought goes before the former work that waits for it: that has its turn in the former sequence then, and
 * not when its supplies are wanted at the latest.
 * Cost O(activities + ties).
 */
export function keysSuppliesFirst({ ties }: Pick<WorkNetwork, "ties">, { start }: FormerWork, keys: Float64Array): Float64Array {
  const first = keys.slice();
  const waited = start.map((former) => (former >= 0 ? former : Infinity));
  for (const index of fromTheLast(ties)) {
    const begins = waited[index] ?? Infinity;
    first[index] = Math.min(first[index] ?? 0, begins);
    for (let tie = ties.firstBefore[index] ?? 0; tie < (ties.firstBefore[index + 1] ?? 0); tie += 1) {
      const from = ties.from[tie] ?? 0;
      waited[from] = Math.min(waited[from] ?? Infinity, begins);
    }
  }
  return first;
}

/**
 * By activity: the minute by which it must end so that all that waits for it can begin at its former place, or at the latest at which
 * what waits for that in its turn can; Infinity where nothing does. What may begin when a part of a lot is done asks for no end.
 * Cost O(activities + ties).
 */
export function neededByFormer({ count, ties }: Pick<WorkNetwork, "count" | "ties">, { start }: FormerWork): Float64Array {
  const needed = new Float64Array(count).fill(Infinity);
  for (const index of fromTheLast(ties)) {
    const former = start[index] ?? NaN;
    const wanted = needed[index] ?? Infinity;
    const begins = former < wanted ? former : wanted;
    for (let tie = ties.firstBefore[index] ?? 0; tie < (ties.firstBefore[index + 1] ?? 0); tie += 1) {
      const from = ties.from[tie] ?? 0;
      if (ties.transferShare[tie] === 1) needed[from] = Math.min(needed[from] ?? Infinity, begins - (ties.lagMinutes[tie] ?? 0));
    }
  }
  return needed;
}

/**
 * 1 for work that would begin at its former place when what waits for it has begun at its own: lots are grouped anew, and one of them
 * serves now what an earlier one served before. It goes ahead with what is bought for it, so that all the others stay.
 * @param neededBy from `neededByFormer`
 * Cost O(activities + ties).
 */
export function suppliesTooLate({ count, ties, isDays }: Pick<WorkNetwork, "count" | "ties" | "isDays">, { start }: FormerWork, neededBy: Float64Array): Uint8Array {
  const isTooLate = new Uint8Array(count);
  for (const index of fromTheLast(ties)) {
    if ((start[index] ?? NaN) >= (neededBy[index] ?? Infinity)) isTooLate[index] = 1;
    if (isTooLate[index] === 0) continue;
    for (let tie = ties.firstBefore[index] ?? 0; tie < (ties.firstBefore[index + 1] ?? 0); tie += 1) {
      const from = ties.from[tie] ?? 0;
      if (isDays[from] === 1) isTooLate[from] = 1;
    }
  }
  return isTooLate;
}
