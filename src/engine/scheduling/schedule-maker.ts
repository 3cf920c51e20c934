// Makes schedules from keys and releases, and judges them as customers see them. Knows the passes; nothing of which keys to try.

import { lazily } from "../../base/lazily";
import type { Run } from "../../base/run";
import { fencedKeys } from "./activity-terms";
import type { AskedDays } from "./asked-days";
import { datedLikeProducers } from "./co-products";
import { staysLeft } from "./former-places";
import type { MadeSchedule, PlacedSchedule } from "./found-schedule";
import { justifyRight } from "./justify-right";
import { keptDueDays } from "./kept-due-days";
import { orderDays } from "./order-days";
import { scheduleBackward } from "./schedule-backward";
import type { ForwardPlaces, ForwardRules } from "./schedule-forward";
import { movedOperations, scheduleObjective } from "./schedule-objective";
import { scheduleWithPins } from "./schedule-with-pins";
import type { SchedulingBasis } from "./scheduling-basis";
import { priceOfMoves } from "./stay-near";
import type { WorkNetwork } from "./work-network";

/** What is to stay where the plan before had it: see `ForwardRules`. */
type StayRules = Pick<ForwardRules, "stays" | "units" | "kept"> & {
  /** How many operations of the plan before may move. */
  readonly mostMoved: number;
};

const NOTHING_STAYS: StayRules = { stays: null, units: null, kept: null, mostMoved: Infinity };

/** What a schedule is made by. */
type Wish = {
  readonly at: WorkNetwork;
  /** The sequence, and by activity the minute before which it may not begin. */
  readonly keys: Float64Array;
  readonly targets: Float64Array;
  /** Orders that take their lead time since they have no place; null where none is known yet. */
  readonly homeless: ReadonlyMap<number, number> | null;
  readonly staying?: StayRules;
};

export type ScheduleMaker = ReturnType<typeof scheduleMaker>;

export function scheduleMaker(basis: SchedulingBasis) {
  const { network, netted, pinned, settings, backward, before } = basis;
  return { made, judged, latestStarts, movedRight, keptDays };

  /** A schedule for customers who ask for their days; null where the pass was cancelled, or more orders have no place than are known. */
  function made(asked: AskedDays, wish: Wish, run: Run): MadeSchedule | null {
    const found = placed(wish, run);
    return found === null ? null : judged(found, asked, wish.staying?.mostMoved);
  }

  function placed({ at, keys, targets, homeless, staying: { stays, units, kept } = NOTHING_STAYS }: Wish, run: Run): PlacedSchedule | null {
    const { machinesOf, sequence } = backward;
    const { start, effectiveFrom, receiptOf, fence } = basis;
    const earliest = scheduleWithPins(at, pinned, {
      machinesOf, isFinite: true, run, start, effectiveFrom, targets, stays, units, kept, receiptOf, sequence,
      keys: fence === -Infinity ? keys : fencedKeys(network, netted, keys, fence),
      homeless: homeless ?? NONE,
    });
    // Without a place an order takes its lead time, which would look like a better schedule.
    if (!earliest.isComplete || (homeless !== null && earliest.homeless.size > homeless.size)) return null;
    return { network: at, keys, targets, stays: stays === null || kept === null ? stays : staysLeft(stays, earliest.start), earliest };
  }

  function judged(schedule: PlacedSchedule, asked: AskedDays, mostMoved = Infinity): MadeSchedule {
    const { network: at, earliest, stays } = schedule;
    const isFixed = (index: number): boolean => backward.isFixed(index) || stays?.[index] === earliest.start[index];
    const dated = (places: ForwardPlaces) => ({ places, dates: datedLikeProducers(orderDays(at, places, netted, basis.openDay), network.bringers) });
    const final = lazily(() => dated(settings.direction === "backward" ? justifyRight(at, earliest, { ...backward, latestDays: asked.latestDays, isFixed, movesPurchases: false }) : earliest));
    const { places, dates } = basis.isJudgedEarly && stays === null ? dated(earliest) : final();
    const moved = stays === null ? 0 : movedOperations(places, before);
    const objective = moved > mostMoved ? Infinity : scheduleObjective(at, places, dates, asked.served, basis.weights, settings.start, before);
    return { ...schedule, final, dates, moved, objective, worth: basis.hasRate ? objective : objective + priceOfMoves(moved, basis.mostMoved) };
  }

  /** By when all must start so that customers in time stay so, and late ones share what is late by their weights. */
  function latestStarts(than: MadeSchedule, asked: AskedDays, run: Run): Float64Array {
    return scheduleBackward(network, { ...backward, latestDays: keptDays(than, asked, true), isFinite: true, run }).start;
  }

  /** Starts of a schedule whose work and purchases move right as far as no customer waits longer. */
  function movedRight(schedule: MadeSchedule, asked: AskedDays): Float64Array {
    return justifyRight(schedule.network, schedule.earliest, { ...backward, latestDays: keptDays(schedule, asked, false), movesPurchases: true }).start;
  }

  function keptDays({ dates }: MadeSchedule, { needDays, served }: AskedDays, isWeighed: boolean): Float64Array {
    return keptDueDays(network, needDays, netted, served, dates.dues, isWeighed);
  }
}

const NONE: ReadonlyMap<number, number> = new Map();
