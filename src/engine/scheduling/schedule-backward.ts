// As late as the needs allow: from the days on which orders are needed back to the latest starts.
// Places may lie before the start of the plan. Knows no calendar of lead times and no reasons.

import { dayOf, startOfDay, type Day, type Minute } from "../../base/day";
import type { Run } from "../../base/run";
import { endOfWork, startOfWork } from "../capacity/working-time";
import { latestEnd, latestEndPosition } from "./latest-end";
import type { PinnedPlace, PinnedPlaces } from "./pinned-work";
import { placeLatestTogether, type Reserving } from "./place-together-latest";
import { noPlacements, type Placements } from "./placements";
import { readyQueue, readyStack, type ReadyQueue } from "./ready-queue";
import { reportPlaced } from "./report-scheduling";
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

const nothing = (): Reserved => ({ starts: [], ends: [] });
const NOTHING = nothing();

/** A pass under way, with what it goes by: see `ForwardPass`. */
type BackwardPass = BackwardRules & Reserving & {
  readonly network: WorkNetwork;
  readonly placed: Placements;
  /** By activity, as soon as all that follows is placed: the minute by which it must end. */
  readonly latest: Float64Array;
  /** How many ties each activity waits for, and whose turn it is among those that wait for nothing, as ranks from the last. */
  readonly open: Int32Array;
  readonly queue: ReadyQueue;
};

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
  const { latestDays, releaseFor, sequence, machinesOf, pins, isFinite, run } = rules;
  const { count, ties } = network;
  const pass: BackwardPass = {
    latestDays, releaseFor, sequence, machinesOf, pins, isFinite, run,
    network,
    placed: noPlacements(count),
    reserved: pins?.timelines.map(({ starts, ends }) => ({ starts: [...starts].reverse(), ends: [...ends].reverse() })) ?? Array.from({ length: isFinite ? network.units : 0 }, nothing),
    runs: new Map(),
    latest: new Float64Array(count),
    open: sizesOfGroups(ties.firstNext),
    // Without limits a place depends on what follows alone: any sequence will do that has this placed first.
    queue: isFinite ? readyQueue(count) : readyStack(count),
  };
  for (let index = 0; index < count; index += 1) if (pass.open[index] === 0) ready(pass, index);
  placeInTurn(pass);
  return pass.placed;
}

function placeInTurn(pass: BackwardPass): void {
  const { network: { count }, sequence: { at }, queue, run } = pass;
  const { isCancelled } = run;
  let done = 0;
  for (let taken = queue.take(); taken >= 0 && !isCancelled(); taken = queue.take()) {
    const index = at[count - 1 - taken] ?? 0;
    place(pass, index);
    letGoOn(pass, index);
    done += 1;
    reportPlaced(run, done, count);
  }
}

/** What goes before an activity may be ready now. */
function letGoOn(pass: BackwardPass, index: number): void {
  const { network: { ties: { firstBefore, from } }, open } = pass;
  const end = firstBefore[index + 1] ?? 0;
  for (let tie = firstBefore[index] ?? 0; tie < end; tie += 1) {
    const other = from[tie] ?? 0;
    const left = (open[other] ?? 0) - 1;
    open[other] = left;
    if (left === 0) ready(pass, other);
  }
}

function ready({ network, placed, latest, latestDays, sequence, queue }: BackwardPass, index: number): void {
  const by = latestEnd(index, latestDays[index] ?? 0, network, placed);
  latest[index] = by;
  queue.add(network.count - 1 - (sequence.rank[index] ?? 0), -by);
}

function place(pass: BackwardPass, index: number): void {
  const { network, placed, latest, pins } = pass;
  const pinned = pins?.at.get(index);
  if (pinned !== undefined) {
    placeAtPin(placed, index, pinned);
    return;
  }
  const by = latest[index] ?? 0;
  const step = network.steps[index] ?? null;
  if (step !== null && !step.isOutside) {
    placeOnMachine(pass, index, step, by);
    return;
  }
  placed.end[index] = by;
  placed.start[index] = step === null ? startOfDay(pass.releaseFor(index, dayOf(by))) : by - step.outsideMinutes;
}

function placeAtPin(placed: Placements, index: number, { on, start, end }: PinnedPlace): void {
  placed.start[index] = start;
  placed.end[index] = end;
  if (on === null) return;
  placed.machine[index] = on.machine;
  placed.unit[index] = on.unit;
  placed.endPosition[index] = on.opening.end;
}

function placeOnMachine(pass: BackwardPass, index: number, step: WorkStep, by: Minute): void {
  const { network, placed, reserved, isFinite } = pass;
  if (step.ways !== null && isFinite) {
    const { orders, placeOfOrder, runMinutes } = network;
    const wish = { index, step, quantity: orders[placeOfOrder[index] ?? 0]?.startQuantity ?? 0, runMinutes: runMinutes[index] ?? 0 };
    placeLatestTogether(pass, wish, by, (machine) => latestEndPosition(index, machine, by, network, placed), placed);
    return;
  }
  const best = latestPlace(pass, index, step, by);
  if (best === null) throw new Error(`No machine for operation ${activityId(network, index)}`);
  if (isFinite) reserve(reservedOn(reserved, best.machine, best.unit), best);
  placed.machine[index] = best.machine;
  placed.unit[index] = best.unit;
  placed.start[index] = best.startMinute;
  placed.end[index] = best.endMinute;
  placed.endPosition[index] = best.end;
}

/** The place with the latest start; an alternate only when that is later. */
function latestPlace({ network, placed, reserved, machinesOf, isFinite }: BackwardPass, index: number, step: WorkStep, by: Minute): Choice | null {
  let best: Choice | null = null;
  const machines = machinesOf(step);
  for (let choice = 0; choice < machines.length; choice += 1) {
    const machine = machines[choice];
    if (machine === undefined) continue;
    const setupMinutes = isFinite ? machine.setups.longest(step) : step.setupMinutes;
    const length = openMinutesFor(machine, setupMinutes + (network.runMinutes[index] ?? 0));
    const byPosition = latestEndPosition(index, machine, by, network, placed);
    const units = isFinite ? machine.units : 1;
    for (let unit = 0; unit < units; unit += 1) {
      const opening = latestOpening(isFinite ? reservedOn(reserved, machine, unit) : NOTHING, length, byPosition);
      best = laterOf(best, machine, unit, opening);
      // No other unit of the machine can be later.
      if (opening.end === byPosition) break;
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

function reservedOn(reserved: Reserved[], { firstUnit }: Machine, unit: number): Reserved {
  return (reserved[firstUnit + unit] ??= nothing());
}
