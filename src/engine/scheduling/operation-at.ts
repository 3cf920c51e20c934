// A placed activity as an operation of the plan. Knows how operations name each other.

import type { Operation } from "../../model/plan";
import type { RoutingStep } from "../../model/plant";
import type { Placements } from "./placements";
import { activityId, type WorkNetwork } from "./work-network";
import type { WorkStep } from "./work-steps";

/** Writes operations of a network; each id is made once, since others name it. */
export function operationWriter(network: WorkNetwork) {
  const ids: string[] = [];
  return (index: number, { step }: WorkStep, placed: Placements, setupMinutes: number): Operation =>
    operationAt(index, step, placed, setupMinutes, network, ids);
}

function operationAt(
  index: number,
  step: RoutingStep,
  placed: Placements,
  setupMinutes: number,
  network: WorkNetwork,
  ids: string[],
): Operation {
  const order = network.orders[network.placeOfOrder[index] ?? 0];
  const machine = placed.machine[index] ?? null;
  return {
    id: idOf(index, network, ids),
    order: order?.id ?? "",
    item: order?.item ?? "",
    number: step.number,
    description: step.description,
    resource: machine?.id ?? "",
    unit: placed.unit[index] ?? 0,
    quantity: order?.startQuantity ?? 0,
    setupMinutes: machine === null ? 0 : setupMinutes,
    runMinutes: network.runMinutes[index] ?? 0,
    start: placed.start[index] ?? 0,
    end: placed.end[index] ?? 0,
    pinned: false,
    ...(step.setupFamily === undefined ? {} : { setupFamily: step.setupFamily }),
    ...(step.supplier === undefined ? {} : { supplier: step.supplier }),
    after: operationsBefore(index, network, ids),
  };
}

function operationsBefore(index: number, network: WorkNetwork, ids: string[]): readonly string[] {
  const { ties, isDays } = network;
  const before: string[] = [];
  const end = ties.firstBefore[index + 1] ?? 0;
  for (let tie = ties.firstBefore[index] ?? 0; tie < end; tie += 1) {
    const from = ties.from[tie] ?? 0;
    if (isDays[from] === 0) before.push(idOf(from, network, ids));
  }
  return before;
}

function idOf(index: number, network: WorkNetwork, ids: string[]): string {
  return (ids[index] ??= activityId(network, index));
}
