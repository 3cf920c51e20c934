// A placed activity as an operation of the plan. Knows how operations name each other.

import type { Operation } from "../../model/plan";
import type { Placements } from "./placements";
import type { Activity, WorkNetwork } from "./work-network";

/** @param activity one with a routing step and a place */
export function operationAt(activity: Activity, placed: Placements, setupMinutes: number, network: WorkNetwork): Operation {
  const { index, id, order, step, runMinutes } = activity;
  const machine = placed.machine[index] ?? null;
  return {
    id,
    order: order.id,
    item: order.item,
    number: step?.number ?? 0,
    description: step?.description ?? "",
    resource: machine?.id ?? "",
    unit: placed.unit[index] ?? 0,
    quantity: order.startQuantity,
    setupMinutes: machine === null ? 0 : setupMinutes,
    runMinutes,
    start: placed.start[index] ?? 0,
    end: placed.end[index] ?? 0,
    pinned: false,
    ...(step?.setupFamily === undefined ? {} : { setupFamily: step.setupFamily }),
    after: operationsBefore(index, network),
  };
}

function operationsBefore(activity: number, { activities, ties }: WorkNetwork): readonly string[] {
  const ids: string[] = [];
  const end = ties.firstBefore[activity + 1] ?? 0;
  for (let tie = ties.firstBefore[activity] ?? 0; tie < end; tie += 1) {
    const before = activities[ties.from[tie] ?? 0];
    if (before !== undefined && before.step !== null) ids.push(before.id);
  }
  return ids;
}
