// The earliest place of work that needs a free machine and nothing else. Knows the slots of machines and what is placed already; no sequence.

import type { Minute } from "../../base/day";
import { positionOf, startOfWork } from "../capacity/working-time";
import type { FormerSlots, Slot } from "./former-slots";
import { earliestEnd } from "./forward-bounds";
import { endOfSpan } from "./placements";
import type { ForwardPass } from "./schedule-forward";
import type { Machine } from "./shop";
import { earliestOpening, occupy, timelineOf, type UnitTimeline, type Wish } from "./unit-timeline";
import type { WorkStep } from "./work-steps";

type Choice = Slot & { readonly wish: Wish; readonly end: Minute };

/** False: the calendars end before. */
export function placeOnMachine(pass: ForwardPass, index: number, step: WorkStep, hard: Minute): boolean {
  const { pinned, slots } = pass;
  const free = earliestPlace(pass, index, step);
  if (free === null) return false;
  const best = slots === null ? free : withRoom(free, slots.madeRoom(index, free, free.wish));
  const { machine, timeline, opening, wish } = best;
  // What was pinned begins no earlier, also where its place at the pin was taken.
  const notBefore = pinned.size === 0 ? hard : Math.max(hard, pinned.get(index)?.start ?? -Infinity);
  if (pass.isFinite) occupy(machine, timeline, opening, wish, positionOf(machine.time, notBefore), index);
  write(pass, index, best);
  return true;
}

/** False: its former place cannot be had any more. */
export function placeAsBefore(pass: ForwardPass, index: number, step: WorkStep, hard: Minute, { take }: FormerSlots): boolean {
  const { network, placed } = pass;
  const slot = take(index, hard, (machine) => (network.ties.hasTransfers ? earliestEnd(index, machine, network, placed) : -Infinity));
  if (slot === null) return false;
  const { machine, opening } = slot;
  write(pass, index, { ...slot, wish: wishFor(pass, index, step, machine), end: endOfSpan(machine.time, opening.start, opening.end) });
  return true;
}

function withRoom(free: Choice, room: Slot): Choice {
  return { ...free, ...room, end: endOfSpan(room.machine.time, room.opening.start, room.opening.end) };
}

/** The place with the earliest end; an alternate only when that is earlier. */
function earliestPlace(pass: ForwardPass, index: number, step: WorkStep): Choice | null {
  const { isFinite, timelines, unbounded } = pass;
  let best: Choice | null = null;
  const machines = pass.machinesOf(step);
  for (let choice = 0; choice < machines.length; choice += 1) {
    const machine = machines[choice];
    if (machine === undefined) continue;
    const wish = wishFor(pass, index, step, machine);
    const units = isFinite ? machine.units : 1;
    const first = Math.max(0, pass.units?.[index] ?? 0);
    for (let other = 0; other < units; other += 1) {
      const unit = (first + other) % units;
      const timeline = isFinite ? timelineOf(timelines, machine, unit) : unbounded;
      best = earlierOf(best, machine, unit, timeline, wish);
      // No other unit of the machine can be earlier where the setup is the same everywhere.
      if (step.setupFamily === undefined && best?.wish === wish && best.opening.start === wish.from) break;
    }
  }
  return best;
}

function wishFor({ network, stays, placed, slots }: ForwardPass, index: number, step: WorkStep, machine: Machine): Wish {
  const stay = slots?.hadPlace(index) === true ? -Infinity : (stays?.[index] ?? -Infinity);
  return {
    need: step,
    runMinutes: network.runMinutes[index] ?? 0,
    from: positionOf(machine.time, Math.max(placed.boundMinute[index] ?? 0, stay)),
    endFrom: network.ties.hasTransfers ? earliestEnd(index, machine, network, placed) : -Infinity,
  };
}

function earlierOf(best: Choice | null, machine: Machine, unit: number, timeline: UnitTimeline, wish: Wish): Choice | null {
  const opening = earliestOpening(machine, timeline, wish);
  if (best?.machine === machine && opening.end >= best.opening.end) return best;
  const end = endOfSpan(machine.time, opening.start, opening.end);
  return end < (best?.end ?? Infinity) ? { machine, unit, timeline, opening, wish, end } : best;
}

function write({ stays, placed }: ForwardPass, index: number, { machine, unit, opening, wish, end }: Choice): void {
  placed.machine[index] = machine;
  placed.unit[index] = unit;
  placed.startPosition[index] = opening.start;
  placed.setupMinutes[index] = opening.setupMinutes;
  placed.chosenStart[index] = startOfWork(machine.time, opening.start);
  placed.start[index] = opening.start === opening.end ? end : (placed.chosenStart[index] ?? 0);
  placed.end[index] = end;
  placed.endPosition[index] = opening.end;
  const from = stays === null ? wish.from : positionOf(machine.time, placed.boundMinute[index] ?? 0);
  placed.couldStart[index] = startOfWork(machine.time, Math.max(from, wish.endFrom - (opening.end - opening.start)));
}
