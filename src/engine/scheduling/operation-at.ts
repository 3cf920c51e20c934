// A placed activity as an operation of the plan. Knows how operations name each other.

import { snap } from "../../base/quantity";
import type { OccupiedUnit, Operation, UnkeptWish } from "../../model/plan";
import type { RoutingStep } from "../../model/plant";
import type { Placements, Together } from "./placements";
import type { Machine } from "./shop";
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
  const { also, leader, unkept } = machine === null ? ALONE : besides(index, machine, network, placed);
  return {
    id: idOf(index, network, ids),
    order: order?.id ?? "",
    item: order?.item ?? "",
    number: step.number,
    description: step.description,
    resource: machine?.id ?? "",
    unit: placed.unit[index] ?? 0,
    quantity: snap((order?.startQuantity ?? 0) - (network.passed.get(index) ?? 0)),
    setupMinutes: machine === null ? 0 : setupMinutes,
    runMinutes: leader === undefined || leader === index ? (network.runMinutes[index] ?? 0) : 0,
    start: placed.start[index] ?? 0,
    end: placed.end[index] ?? 0,
    pinned: false,
    ...(step.setupFamily === undefined ? {} : { setupFamily: step.setupFamily }),
    ...(step.supplier === undefined ? {} : { supplier: step.supplier }),
    ...(also.length === 0 ? {} : { also }),
    ...(leader === undefined ? {} : { batch: idOf(leader, network, ids) }),
    ...(unkept.length === 0 ? {} : { unkept }),
    after: operationsBefore(index, network, ids),
  };
}

type Besides = { readonly also: readonly OccupiedUnit[]; readonly leader: number | undefined; readonly unkept: readonly UnkeptWish[] };

const ALONE: Besides = { also: [], leader: undefined, unkept: [] };

/** What an operation takes beside its machine; the first units where no search has chosen any. */
function besides(index: number, machine: Machine, { steps }: WorkNetwork, { together }: Placements): Besides {
  const ways = steps[index]?.ways ?? null;
  if (ways === null) return ALONE;
  const found = together.get(index);
  if (found !== undefined) return { also: found.others.map((other) => ({ resource: other.machine.id, unit: other.unit })), leader: found.leader, unkept: unkeptOf(found) };
  const way = ways.find((each) => each.machine === machine);
  const also = (way?.others ?? []).flatMap((other) => Array.from({ length: other.units }, (_, unit) => ({ resource: other.machine.id, unit })));
  return { also, leader: machine.batchSize === undefined ? undefined : index, unkept: [] };
}

function unkeptOf({ isLate, isBroken }: Together): readonly UnkeptWish[] {
  return [...(isLate ? ["noWait" as const] : []), ...(isBroken ? ["noBreak" as const] : [])];
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
