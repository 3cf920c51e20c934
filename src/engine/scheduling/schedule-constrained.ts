// The constrained plan: a first schedule with dates that hold, one near the plan before, the better one improved, and customers served by its
// days. The page that names the steps; each has a file of its own.

import { lazily } from "../../base/lazily";
import { partOfRun, type Run } from "../../base/run";
import type { Demand, Plant } from "../../model/plant";
import type { Settings } from "../../model/settings";
import type { AskedDays } from "./asked-days";
import { firstSchedule, type FirstSchedule } from "./first-schedule";
import type { FormerSchedule } from "./former-plan";
import type { FoundSchedule, MadeSchedule } from "./found-schedule";
import { improverFor } from "./improve-for-customers";
import type { Improved } from "./improve-schedule";
import { nearSchedule } from "./near-schedule";
import { reportScheduling } from "./report-scheduling";
import type { RequiredOrders } from "./schedule";
import { scheduleBackward } from "./schedule-backward";
import { scheduleMaker } from "./schedule-maker";
import { scheduleObjective } from "./schedule-objective";
import { schedulingBasis } from "./scheduling-basis";
import type { Serving } from "./serve-customers";
import { isFairPrice, mostMovedInNeed } from "./stay-near";

/** Less is dust of the sums. */
const LEAST_GAIN = 1e-9;

/**
 * Dates that hold. Each planned order is to end by the earliest of the day netting needs it, its demands' due days and the
 * starts of what uses it; open and firm orders by their own due day, which is never moved to an earlier one.
 * See scheduleOrders for parameters.
 * @returns null when cancelled
 */
export function scheduleConstrained(
  plant: Plant,
  demands: readonly Demand[],
  settings: Settings,
  requirements: RequiredOrders,
  former: FormerSchedule,
  run: Run,
): FoundSchedule | null {
  const basis = schedulingBasis(plant, demands, settings, requirements, former, run);
  const { network, backward, hasRate } = basis;
  const maker = scheduleMaker(basis);
  const first = firstSchedule(basis, maker, partOfRun(run, 0.1, 0.75));
  if (first === null) return null;

  reportScheduling(run, 0.75);
  const { improved, boundOf } = improverFor(basis, maker, first, (made) => servedAtLast(made).objective);
  const inNeed = mostMovedInNeed(basis.before);
  const kept = keptNear(first, basis.mostMoved) ?? (inNeed > basis.mostMoved ? keptNear(first, inNeed) : null);
  const { best, searched } = kept ?? improved(first.schedule, partOfRun(run, 0.8, 0.9));

  const { serving, asked, objective } = kept?.served ?? servedAtLast(best);
  return {
    ...best.final(),
    network: best.network,
    earliest: best.earliest,
    stays: best.stays,
    needDays: asked.needDays,
    serving,
    unlimited: lazily(() => scheduleBackward(network, { ...backward, latestDays: asked.latestDays, isFinite: false, run: partOfRun(run, 0.9, 1) })),
    pinned: basis.pinned,
    fence: basis.fence,
    figures: lazily(() => (searched === null ? null : { ...searched, objective, bound: boundOf(best, asked.served) })),
  };

  /** A schedule that stays near the plan before, where that costs the customers little. */
  function keptNear(than: FirstSchedule, mostMoved: number): (Improved<MadeSchedule> & { readonly served: ServedAtLast }) | null {
    const near = nearSchedule(basis, maker, than, mostMoved, partOfRun(run, 0.75, 0.8));
    if (near === null || (hasRate && near.objective >= than.schedule.objective)) return null;
    // Whether staying is worth it is decided by one search: workers that share starts must come to the same.
    const found = improved(near, hasRate ? partOfRun(run, 0.8, 0.85) : { ...partOfRun(run, 0.8, 0.85), isStartDoneHere: (one) => one === 0 });
    const served = servedAtLast(found.best);
    return hasRate || isFairPrice(served.objective, than.schedule.objective) ? { ...found, served } : null;
  }

  /** Goods go to customers by the days of the plan, where that is better than by those of the first schedule. */
  function servedAtLast(made: MadeSchedule): ServedAtLast {
    const now = { serving: first?.serving ?? null, asked: first?.asked ?? basis.askedByDay, objective: made.objective };
    if (made.objective <= 0) return now;
    const { places, dates } = made.final();
    const serving = basis.serve(dates, now.serving);
    const asked = basis.askedAs(serving);
    const objective = scheduleObjective(made.network, places, dates, asked.served, basis.weights, settings.start, basis.before);
    return objective < made.objective - LEAST_GAIN ? { serving, asked, objective } : now;
  }
}

type ServedAtLast = { readonly serving: Serving | null; readonly asked: AskedDays; readonly objective: number };
