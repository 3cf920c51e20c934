// A placed activity as an operation of the plan. Knows how operations name each other.

import type { Minute } from "../../base/day";
import type { Operation } from "../../model/plan";
import type { Machine } from "./shop";
import type { Activity } from "./work-network";

export type Place = {
  readonly activity: Activity;
  readonly machine: Machine | null;
  readonly unit: number;
  readonly start: Minute;
  readonly end: Minute;
  readonly setupMinutes: number;
};

/**
 * @param place where and when; an activity with a routing step
 * @param activities of its network, to name those that must end first
 */
export function operationAt(place: Place, activities: readonly Activity[]): Operation {
  const { activity, machine, unit, start, end, setupMinutes } = place;
  const { id, order, step, runMinutes } = activity;
  return {
    id,
    order: order.id,
    item: order.item,
    number: step?.number ?? 0,
    description: step?.description ?? "",
    resource: machine?.id ?? "",
    unit,
    quantity: order.startQuantity,
    setupMinutes: machine === null ? 0 : setupMinutes,
    runMinutes,
    start,
    end,
    pinned: false,
    ...(step?.setupFamily === undefined ? {} : { setupFamily: step.setupFamily }),
    after: activity.before.flatMap(({ other }) => {
      const before = activities[other];
      return before === undefined || before.step === null ? [] : [before.id];
    }),
  };
}
