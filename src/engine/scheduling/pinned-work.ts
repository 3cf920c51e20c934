// What the planner pinned, as activities of the network: where each is to be done and from when.
// So does work that is under way. Knows pins and machines; nothing of what else is scheduled, but that two pins cannot have the same minute of a machine.

import { startOfDay, type Minute } from "../../base/day";
import { endOfWork, positionOf, startOfWork } from "../capacity/working-time";
import type { Operation, Order } from "../../model/plan";
import type { Pin } from "../../model/planner-wishes";
import type { Plant } from "../../model/plant";
import type { Sentences } from "../sentences/sentences";
import { bestTogether, takeTogether, type Occupied, type TogetherWish } from "./place-together";
import { endOfSpan, type Together } from "./placements";
import type { Schedule } from "./schedule";
import type { Machine } from "./shop";
import { earliestOpening, emptyTimeline, occupy, PINNED, timelineOf, type Opening, type UnitTimeline } from "./unit-timeline";
import type { Way } from "./ways";
import { activityId, operationId, type WorkNetwork } from "./work-network";
import type { WorkStep } from "./work-steps";

/** By the planner's pin, or since it is under way at the start of the plan. */
type HeldPlace = Pin & { readonly isBegun?: true };

/** Pins, and places of begun work, by the number of their activity; empty for most plants. */
export type PinnedWork = ReadonlyMap<number, HeldPlace>;

/** A pinned start that no other pin takes. */
export type PinnedPlace = {
  /** Null for subcontracted work. */
  readonly on: { readonly machine: Machine; readonly unit: number; readonly opening: Opening; readonly together?: Together } | null;
  readonly start: Minute;
  readonly end: Minute;
  /** When it would begin at the latest for its order's dates: waiting longer is the pin's doing. */
  readonly wouldStart: Minute;
};

export type PinnedPlaces = {
  /** By unit of the shop, with the pinned work alone. */
  readonly timelines: UnitTimeline[];
  /** Runs of machines that take several lots, as for place-together. */
  readonly runs: Occupied["runs"];
  /** By the number of the activity. */
  readonly at: ReadonlyMap<number, PinnedPlace>;
};

const NOTHING: PinnedWork = new Map();

/**
 * Activities that a pin names, and work that goes on from the start of the plan. A pin for an order or operation that is not there asks
 * for nothing; one without a start says where begun work goes on.
 */
export function pinnedWork({ pins }: Plant, network: WorkNetwork, start: Minute): PinnedWork {
  if (pins.length === 0 && network.goesOn.size === 0) return NOTHING;
  const pinned = new Map<number, HeldPlace>();
  for (const [index, resource] of network.goesOn) {
    const order = network.orders[network.placeOfOrder[index] ?? 0]?.id ?? "";
    pinned.set(index, { order, operation: network.steps[index]?.step.number ?? 0, start, resource, isBegun: true });
  }
  if (pins.length === 0) return pinned;
  const byId = new Map(pins.map((pin) => [operationId(pin.order, pin.operation), pin]));
  for (let index = 0; index < network.count; index += 1) {
    const pin = network.isDays[index] === 1 ? undefined : byId.get(activityId(network, index));
    const begun = pinned.get(index);
    if (pin !== undefined) pinned.set(index, begun === undefined || pin.start !== undefined ? pin : { ...begun, ...pin });
  }
  return pinned;
}

/** The network with the pinned machines alone for pinned work; a pin to a machine that cannot do it is passed over. */
export function atPinnedMachines(network: WorkNetwork, pinned: PinnedWork): WorkNetwork {
  if (pinned.size === 0) return network;
  const steps = network.steps.map((step, index): WorkStep | null => {
    const wanted = pinned.get(index)?.resource;
    const machine = step?.machines.find(({ id }) => id === wanted);
    if (step === null || machine === undefined) return step;
    return { ...step, machines: [machine], firstMachine: [machine], ways: step.ways?.filter(({ base }) => base.id === wanted) ?? null };
  });
  return { ...network, steps, chains: withoutPinned(network.chains, pinned) };
}

/** A chain ends before a pinned start, and begins anew after it: what the planner pins goes before what follows at once. */
function withoutPinned(chains: WorkNetwork["chains"], pinned: PinnedWork): WorkNetwork["chains"] {
  const parts = new Map<number, readonly number[]>();
  for (const chain of chains.values()) {
    let part: number[] = [];
    for (const index of [...chain, -1]) {
      if (index >= 0 && !hasPinnedStart(pinned, index)) {
        part.push(index);
        continue;
      }
      if (part.length > 1) parts.set(part[0] ?? 0, part);
      part = [];
    }
  }
  return parts;
}

/** True for work that is to start at a pin: it is not moved to a better place. */
export function hasPinnedStart(pinned: PinnedWork, index: number): boolean {
  return pinned.get(index)?.start !== undefined;
}

/**
 * Places of pinned starts, the earliest first: at the pin or, where the machine is closed or another pin stands, as soon
 * after it as a machine is free.
 *
 * @param network from atPinnedMachines
 * @param start of the plan: nothing begins before
 * @param isFinite false: pins do not see each other
 * @param except activities without a place here: what goes before them does not let them have it
 * Cost O(pins · log pins).
 */
export function placePins(network: WorkNetwork, pinned: PinnedWork, start: Minute, isFinite: boolean, except: ReadonlySet<number>): PinnedPlaces {
  const timelines: UnitTimeline[] = [];
  const runs: Occupied["runs"] = new Map();
  const at = new Map<number, PinnedPlace>();
  const unbounded = emptyTimeline();
  const starts = [...pinned].flatMap(([index, pin]) => {
    const step = network.steps[index] ?? null;
    return pin.start === undefined || step === null || except.has(index) ? [] : [{ index, step, pin, from: Math.max(pin.start, start) }];
  });
  starts.sort((a, b) => a.from - b.from || a.index - b.index);
  for (const { index, step, pin, from } of starts) {
    const place = placeOf(index, step, pin, from);
    if (place !== null) at.set(index, place);
  }
  return { timelines, runs, at };

  function placeOf(index: number, step: WorkStep, pin: Pin, from: Minute): PinnedPlace | null {
    const wouldStart = startOfDay(network.orders[network.placeOfOrder[index] ?? 0]?.start ?? 0);
    if (step.isOutside) return { on: null, start: from, end: from + step.outsideMinutes, wouldStart };
    if (step.ways !== null && isFinite) return togetherPlace(index, step, step.ways, pin, from, wouldStart);
    const work = { need: step, runMinutes: network.runMinutes[index] ?? 0, endFrom: -Infinity };
    let best: { readonly machine: Machine; readonly unit: number; readonly opening: Opening; readonly begins: Minute } | null = null;
    for (const machine of isFinite ? step.machines : step.firstMachine) {
      const units = Array.from({ length: isFinite ? machine.units : 1 }, (_, unit) => unit);
      if (isFinite) units.sort((a, b) => Number(b === pin.unit) - Number(a === pin.unit));
      for (const unit of units) {
        const opening = earliestOpening(machine, timelineAt(machine, unit), { ...work, from: positionOf(machine.time, from) });
        const begins = startOfWork(machine.time, opening.start);
        if (begins < (best?.begins ?? Infinity) && endOfWork(machine.time, opening.end) < Infinity) best = { machine, unit, opening, begins };
      }
    }
    if (best === null) return null;
    const { machine, unit, opening, begins } = best;
    if (isFinite) occupy(machine, timelineAt(machine, unit), opening, { ...work, from: opening.start }, PINNED, index);
    return { on: { machine, unit, opening }, start: begins, end: endOfSpan(machine.time, opening.start, opening.end), wouldStart };
  }

  function togetherPlace(index: number, step: WorkStep, ways: readonly Way[], pin: Pin, from: Minute, wouldStart: Minute): PinnedPlace | null {
    const wish: TogetherWish = {
      index, step, from,
      quantity: network.orders[network.placeOfOrder[index] ?? 0]?.startQuantity ?? 0,
      runMinutes: network.runMinutes[index] ?? 0,
      endFrom: -Infinity,
      endFromOn: () => -Infinity,
    };
    const occupied = { timelines, runs };
    const place = bestTogether(occupied, ways, wish, (one, best) => one.start < best.start || (one.start === best.start && one.unit === pin.unit && best.unit !== pin.unit));
    if (place === null) return null;
    takeTogether(occupied, place, wish);
    const { machine, unit, opening, start: begins, end, leader } = place;
    const isLed = leader !== undefined && leader !== index;
    return { on: { machine, unit, opening: isLed ? { ...opening, setupMinutes: 0 } : opening, together: place }, start: begins, end, wouldStart };
  }

  function timelineAt(machine: Machine, unit: number): UnitTimeline {
    return isFinite ? timelineOf(timelines, machine, unit) : unbounded;
  }
}

/** A schedule whose pinned operations say so, and whose orders have a sentence for each pin. */
export function withPins({ pins }: Plant, schedule: Schedule, { dates }: Sentences): Schedule {
  if (pins.length === 0) return schedule;
  const byId = new Map(pins.map((pin) => [operationId(pin.order, pin.operation), pin]));
  const texts = new Map<string, string[]>();
  const operations = schedule.operations.map((operation): Operation => {
    const pin = byId.get(operation.id);
    if (pin === undefined) return operation;
    texts.set(operation.order, [...(texts.get(operation.order) ?? []), dates.pinned(pin.operation, pin.start, pin.resource)]);
    return { ...operation, pinned: true };
  });
  const orders = schedule.orders.map((order): Order => {
    const own = texts.get(order.id);
    return own === undefined ? order : { ...order, reasons: [...order.reasons, ...own] };
  });
  return { ...schedule, orders, operations };
}
