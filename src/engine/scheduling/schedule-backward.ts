// As late as the needs allow: from the days on which orders are needed back to the latest starts.
// Places may lie before the start of the plan. Knows no calendar of lead times and no reasons.

import { dayOf, startOfDay, type Day, type Minute } from "../../base/day";
import type { Run } from "../../base/run";
import { endOfWork, startOfWork } from "../capacity/working-time";
import { latestEnd, latestEndPosition } from "./latest-end";
import type { PinnedPlace, PinnedPlaces } from "./pinned-work";
import { placeLatestTogether, type Reserving } from "./place-together-latest";
import { noPlacements, type Placements } from "./placements";
import { readyQueue, readyStack } from "./ready-queue";
import { countScheduled } from "./report-scheduling";
import type { Sequence } from "./sequence";
import { openMinutesFor, type Machine } from "./shop";
import { sizesOfGroups } from "./ties";
import { latestOpening, reserve, type LatestOpening, type Reserved } from "./unit-timeline";
import { activityId, type WorkNetwork } from "./work-network";
import type { WorkStep } from "./work-steps";

export type BackwardRules = {
  /** By activity: the last day on which its order may be received. */
  readonly latestDays: Float64Array;
  /** The release of an order without operations that is received on a day; by the number of its activity. */
  readonly releaseFor: (index: number, due: Day) => Day;
  /** Of two that must end at the same time, the one that comes later in it is placed first, and so later. */
  readonly sequence: Sequence;
  readonly machinesOf: (step: WorkStep) => readonly Machine[];
  /** Pinned starts; null without any. */
  readonly pins: PinnedPlaces | null;
  /** False: every machine takes any amount of work at once. */
  readonly isFinite: boolean;
  readonly run: Run;
};

type Choice = LatestOpening & {
  readonly machine: Machine;
  readonly unit: number;
  readonly startMinute: Minute;
  readonly endMinute: Minute;
};

const NOTHING: Reserved = { starts: [], ends: [] };

/**
 * Schedules a network backward.
 *
 * The activity that must end last goes first and gets the latest place that is left; so on a full machine the work
 * needed earlier, and among equals the more important, is pushed to the earlier places. Setups are taken at their longest,
 * since the sequence is not known yet.
 *
 * @returns a place for each activity; fewer when cancelled
 * Cost O(n log n + places passed over).
 */
export function scheduleBackward(network: WorkNetwork, rules: BackwardRules): Placements {
  const { count, steps, runMinutes, ties } = network;
  const placed = noPlacements(count);
  const reserved: Reserved[] = rules.pins?.timelines.map(({ starts, ends }) => ({ starts: [...starts], ends: [...ends] })) ?? [];
  const runs: Reserving["runs"] = new Map();
  const latest = new Float64Array(count);
  const open = sizesOfGroups(ties.firstNext);
  // Without limits a place depends on what follows alone: any sequence will do that has this placed first.
  const queue = rules.isFinite ? readyQueue(count) : readyStack(count);
  const { at, rank } = rules.sequence;

  const advance = countScheduled(rules.run, count);
  for (let index = 0; index < count; index += 1) if (open[index] === 0) ready(index);
  for (let taken = queue.take(); taken >= 0 && !rules.run.isCancelled(); taken = queue.take()) {
    const index = at[count - 1 - taken] ?? 0;
    place(index);
    advance();
    const end = ties.firstBefore[index + 1] ?? 0;
    for (let tie = ties.firstBefore[index] ?? 0; tie < end; tie += 1) {
      const other = ties.from[tie] ?? 0;
      const left = (open[other] ?? 0) - 1;
      open[other] = left;
      if (left === 0) ready(other);
    }
  }
  return placed;

  function ready(index: number): void {
    const by = latestEnd(index, rules.latestDays[index] ?? 0, network, placed);
    latest[index] = by;
    queue.add(count - 1 - (rank[index] ?? 0), -by);
  }

  function place(index: number): void {
    const pinned = rules.pins?.at.get(index);
    if (pinned !== undefined) {
      placeAtPin(index, pinned);
      return;
    }
    const by = latest[index] ?? 0;
    const step = steps[index] ?? null;
    if (step !== null && !step.isOutside) {
      placeOnMachine(index, step);
      return;
    }
    placed.end[index] = by;
    placed.start[index] = step === null ? startOfDay(rules.releaseFor(index, dayOf(by))) : by - step.outsideMinutes;
  }

  function placeAtPin(index: number, { on, start, end }: PinnedPlace): void {
    placed.start[index] = start;
    placed.end[index] = end;
    if (on === null) return;
    placed.machine[index] = on.machine;
    placed.unit[index] = on.unit;
    placed.endPosition[index] = on.opening.end;
  }

  function placeOnMachine(index: number, step: WorkStep): void {
    if (step.ways !== null && rules.isFinite) {
      const { orders, placeOfOrder } = network;
      const wish = { index, step, quantity: orders[placeOfOrder[index] ?? 0]?.startQuantity ?? 0, runMinutes: runMinutes[index] ?? 0 };
      placeLatestTogether({ reserved, runs }, wish, latest[index] ?? 0, (machine) => latestEndPosition(index, machine, latest[index] ?? 0, network, placed), placed);
      return;
    }
    const best = latestPlace(index, step);
    if (best === null) throw new Error(`No machine for operation ${activityId(network, index)}`);
    if (rules.isFinite) reserve(reservedOn(best.machine, best.unit), best);
    placed.machine[index] = best.machine;
    placed.unit[index] = best.unit;
    placed.start[index] = best.startMinute;
    placed.end[index] = best.endMinute;
    placed.endPosition[index] = best.end;
  }

  /** The place with the latest start; an alternate only when that is later. */
  function latestPlace(index: number, step: WorkStep): Choice | null {
    let best: Choice | null = null;
    for (const machine of rules.machinesOf(step)) {
      const setupMinutes = rules.isFinite ? machine.setups.longest(step) : step.setupMinutes;
      const length = openMinutesFor(machine, setupMinutes + (runMinutes[index] ?? 0));
      const by = latestEndPosition(index, machine, latest[index] ?? 0, network, placed);
      const units = rules.isFinite ? machine.units : 1;
      for (let unit = 0; unit < units; unit += 1) {
        const opening = latestOpening(rules.isFinite ? reservedOn(machine, unit) : NOTHING, length, by);
        best = laterOf(best, machine, unit, opening);
        // No other unit of the machine can be later.
        if (opening.end === by) break;
      }
    }
    return best;
  }

  function laterOf(best: Choice | null, machine: Machine, unit: number, opening: LatestOpening): Choice {
    if (best?.machine === machine && opening.start <= best.start) return best;
    const { index, start, end } = opening;
    const endMinute = endOfWork(machine.time, end);
    const startMinute = start === end ? endMinute : startOfWork(machine.time, start);
    return best !== null && startMinute <= best.startMinute ? best : { index, start, end, machine, unit, startMinute, endMinute };
  }

  function reservedOn({ firstUnit }: Machine, unit: number): Reserved {
    return (reserved[firstUnit + unit] ??= { starts: [], ends: [] });
  }
}
