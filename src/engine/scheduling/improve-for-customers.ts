// Improves a schedule for customers as they are served, as a shop of machines. Knows what of a schedule the shop is told; how it is
// searched is in improve-schedule.

import { dayOf, startOfDay, type Minute } from "../../base/day";
import { partOfRun, type Run } from "../../base/run";
import { searchDefaults } from "../../model/settings";
import { tardinessBound } from "../optimization/shop/shop-bound";
import type { ShopProblem } from "../optimization/shop/shop-problem";
import type { FirstSchedule } from "./first-schedule";
import type { MadeSchedule } from "./found-schedule";
import { improveSchedule, type Improved } from "./improve-schedule";
import { putOff } from "./release-earlier";
import { releaseLateWork } from "./release-late-work";
import { countsLatenessAlone, stockDaysLate } from "./schedule-objective";
import type { ScheduleMaker } from "./schedule-maker";
import type { SchedulingBasis } from "./scheduling-basis";
import type { ServedDemands } from "./served-demands";
import { shopFromNetwork } from "./shop-from-network";
import { priceOfMove } from "./stay-near";

/** Of the operations that may move, the share that the search leaves: putting off what it finds moves some more. */
const LEFT_MOVES = 0.2;
/** Of these, the share that may move besides where more have moved than may. */
const MORE_MOVES = 0.4;

export type Improver = {
  readonly improved: (from: MadeSchedule, run: Run) => Improved<MadeSchedule>;
  /** What no schedule can beat for customers who are served so. */
  readonly boundOf: (best: MadeSchedule, served: ServedDemands) => number;
};

/** @param worthOf by what the schedules of several starts are compared */
export function improverFor(basis: SchedulingBasis, maker: ScheduleMaker, { schedule: first, asked, targets, free }: FirstSchedule, worthOf: (made: MadeSchedule) => number): Improver {
  const { network, shop, settings, pinned, weights, hasRate, start } = basis;
  const { placeOfOrder } = network;
  const { homeless } = first.earliest;
  const rules = {
    start,
    effectiveFrom: basis.effectiveFrom,
    endWithout: (index: number, from: Minute) => {
      const step = network.steps[index] ?? null;
      if (step?.isOutside === true) return from + step.outsideMinutes;
      // The lead time of an order is taken once.
      const isTaken = step !== null && homeless.has(placeOfOrder[index] ?? -1) && placeOfOrder[index + 1] === placeOfOrder[index];
      return isTaken ? from : Math.max(from, startOfDay(basis.receiptOf(index, dayOf(from))));
    },
    receivedFrom: basis.receivedFrom,
    pinnedStart: (index: number) => pinned.get(index)?.start,
  };
  return {
    improved: (from, run) =>
      improveSchedule({
        first: from,
        // Where all stands as before nothing moves for less than a change of the plant.
        isSettled: isNear(from) && from.moved === 0,
        isLatenessAlone: countsLatenessAlone(weights),
        shopOf: (best, hasReleases) => shopOf(best, hasReleases ? best.targets : free, asked.served),
        machines: [...shop.values()],
        attempt: (than, at, keys, units, part) => maker.made(asked, { at, keys, targets: than.targets, homeless, staying: { stays: freed(than), units, kept: null, mostMoved: mostMoved(than) } }, part),
        attemptEarlier: (than, at, keys, units, part) => {
          const early = maker.made(asked, { at, keys, targets: free, homeless, staying: { stays: null, units, kept: null, mostMoved: Infinity } }, partOfRun(part, 0, 0.5));
          const forward = (right: Float64Array, held: Float64Array, rest: Run) => maker.made(asked, { at, keys: right, targets: held, homeless }, rest);
          const movedRight = (made: MadeSchedule) => maker.movedRight(made, asked);
          return early === null ? null : (putOff(early, { schedule: than, targets }, { forward, movedRight }, partOfRun(part, 0.5, 1))?.schedule ?? null);
        },
        effort: settings.searchEffort ?? searchDefaults.searchEffort,
        starts: isNear(from) ? 1 : (settings.searchStarts ?? searchDefaults.searchStarts),
        worthOf,
        stockDays: stockDaysLate(asked.served, settings.start),
        run,
      }),
    boundOf: (best, served) => weights.tardiness * (tardinessBound(shopOf(best, free, served)) + stockDaysLate(served, settings.start)),
  };

  function isNear({ stays }: MadeSchedule): boolean {
    return stays !== null && !hasRate;
  }

  function mostMoved({ stays, moved }: MadeSchedule): number {
    return stays === null ? Infinity : moved <= basis.mostMoved ? basis.mostMoved : moved + MORE_MOVES * basis.mostMoved;
  }

  /** Work that a late customer waits for may go before its former place. */
  function freed({ stays, dates }: MadeSchedule): Float64Array | null {
    return stays === null ? null : releaseLateWork(stays, network, asked.served, dates.dues);
  }

  function shopOf(best: MadeSchedule, held: Float64Array, served: ServedDemands): ShopProblem {
    const near = isNear(best);
    const mostChanges = near ? Math.max(best.moved, mostMoved(best) - LEFT_MOVES * basis.mostMoved) : Infinity;
    return shopFromNetwork(network, shop, served, { ...rules, targets: held, stays: freed(best) }, best.earliest, near ? { ...weights, changes: priceOfMove(best.moved, basis.mostMoved) } : weights, basis.before.start, mostChanges);
  }
}
