// Where safety stock should lie in a supply chain whose stages promise each other fixed service times: the cheapest places.
// Knows stages and what supplies what, as a tree; nothing of orders and dates.

import { orderStages, type Neighbour, type PlacedStage } from "./stage-tree";

export type Stage = {
  readonly id: string;
  /** Time from having all inputs to being able to serve, whole periods, ≥ 0. */
  readonly processingTime: number;
  /** Money per unit and period. */
  readonly holdingCost: number;
  /** Standard deviation of the stage's own outside demand per period, units; 0 for none. */
  readonly demandDeviation: number;
  /** The longest that customers of the stage may wait, whole periods; absent: no outside customers, any time will do. */
  readonly longestService?: number;
  /** What an outside supplier of the stage takes, whole periods; 0 when absent. */
  readonly supplyTime?: number;
};

export type Supply = {
  readonly from: string;
  readonly to: string;
  /** Units of `from` in a unit of `to`. */
  readonly quantityPer: number;
};

export type Placement = {
  readonly id: string;
  /** Promised to the next stages. */
  readonly serviceTime: number;
  /** Waited for the stages before. */
  readonly inboundTime: number;
  /** τ, the periods that the stage's own stock must bridge: 0 where it holds none. */
  readonly coveredTime: number;
  /** Units. */
  readonly safetyStock: number;
  /** Money per period. */
  readonly cost: number;
  readonly reason: string;
};

export type PlacementAdvice =
  | {
      readonly kind: "placed";
      readonly placements: readonly Placement[];
      /** Money per period. */
      readonly cost: number;
      /** The same if every stage served at once from its own stock. */
      readonly costEverywhere: number;
    }
  /** The stages are joined in a ring: there is no tree to search. */
  | { readonly kind: "ring"; readonly stages: readonly string[] };

/**
 * Guaranteed-service placement of safety stock on a tree: a dynamic programme from the leaves of the undirected tree to its root.
 *
 *   min Σ h_k·z·σ_k·√τ_k,  τ_k = SI_k + T_k − S_k ≥ 0,  SI_k ≥ S_i for each supplier i,  S_k ≤ what customers allow
 *   σ_k² = own² + Σ_j (quantity per · σ_j)²: the demand of stages behind is pooled
 *
 * @param safetyFactor z: demand over τ periods is bounded by its mean + z·σ·√τ; what lies above is met otherwise
 * @returns for each stage its times and stock, in the given order; several trees are each placed for themselves
 * Cost O(n·M²), M the longest chain of processing times. Source: Graves & Willems (2000); Snyder & Shen (2019), ch. 6.
 */
export function placeSafetyStock(stages: readonly Stage[], supplies: readonly Supply[], safetyFactor: number): PlacementAdvice {
  const tree = orderStages(stages, supplies);
  if (tree.kind === "ring") return tree;
  const found = tree.order.map((): Table => ({ costs: [], serviceTimes: [], inboundTimes: [] }));
  for (const stage of tree.order) found[stage.place] = tableOf(stage, found, safetyFactor);
  const times = new Map<number, { readonly service: number; readonly inbound: number }>();
  for (const stage of [...tree.order].reverse()) times.set(stage.place, chosenTimes(stage, found, times));
  let cost = 0;
  const placements = tree.order
    .map((stage) => {
      const { service = 0, inbound = 0 } = times.get(stage.place) ?? {};
      const coveredTime = inbound + stage.processingTime - service;
      const safetyStock = safetyFactor * stage.deviation * Math.sqrt(coveredTime);
      cost += stage.holdingCost * safetyStock;
      const placement = { id: stage.id, serviceTime: service, inboundTime: inbound, coveredTime, safetyStock, cost: stage.holdingCost * safetyStock };
      return { place: stage.place, placement: { ...placement, reason: reasonOf(placement, stage.processingTime) } };
    })
    .sort((one, other) => one.place - other.place)
    .map(({ placement }) => placement);
  const costEverywhere = tree.order.reduce(
    (sum, stage) => sum + stage.holdingCost * safetyFactor * stage.deviation * Math.sqrt(stage.processingTime + stage.supplyTime),
    0,
  );
  return { kind: "placed", placements, cost, costEverywhere };
}

/** By the time that joins the stage to its parent: the least cost of it and all its children, and the times that give it. */
type Table = { readonly costs: readonly number[]; readonly serviceTimes: readonly number[]; readonly inboundTimes: readonly number[] };

/**
 * A stage whose parent it supplies is tabled by its service time, one that its parent supplies by its inbound time; the root, without
 * a parent, by its service time.
 */
function tableOf(stage: PlacedStage, found: readonly Table[], safetyFactor: number): Table {
  const { processingTime, longestInbound, longestService } = stage;
  const bySupplier = stage.children.filter(({ isSupplier }) => isSupplier).map((child) => leastUpTo(found[child.place]?.costs ?? []));
  const byCustomer = stage.children.filter(({ isSupplier }) => !isSupplier).map((child) => leastFrom(found[child.place]?.costs ?? []));
  const unit = stage.holdingCost * safetyFactor * stage.deviation;
  const isByInbound = stage.parent !== null && stage.parent.isSupplier;
  const size = (isByInbound ? longestInbound : Math.min(longestService, longestInbound + processingTime)) + 1;
  const costs = Array.from({ length: size }, () => Infinity);
  const serviceTimes = costs.map(() => 0);
  const inboundTimes = costs.map(() => 0);
  for (let inbound = stage.supplyTime; inbound <= longestInbound; inbound += 1) {
    const fromSuppliers = bySupplier.reduce((sum, costsUpTo) => sum + (costsUpTo[Math.min(inbound, costsUpTo.length - 1)] ?? Infinity), 0);
    for (let service = 0; service <= Math.min(longestService, inbound + processingTime); service += 1) {
      // A customer whose own inbound time cannot be this long has no entry: infinitely dear.
      const toCustomers = byCustomer.reduce((sum, costsFrom) => sum + (costsFrom[service] ?? Infinity), 0);
      const cost = unit * Math.sqrt(inbound + processingTime - service) + fromSuppliers + toCustomers;
      const key = isByInbound ? inbound : service;
      if (cost < (costs[key] ?? Infinity)) {
        costs[key] = cost;
        serviceTimes[key] = service;
        inboundTimes[key] = inbound;
      }
    }
  }
  return { costs, serviceTimes, inboundTimes };
}

function chosenTimes(stage: PlacedStage, found: readonly Table[], times: ReadonlyMap<number, { readonly service: number; readonly inbound: number }>) {
  const table = found[stage.place] ?? { costs: [], serviceTimes: [], inboundTimes: [] };
  const [from, to] = keysAllowed(stage.parent, times, table.costs.length);
  let key = from;
  for (let other = from; other <= to; other += 1) if ((table.costs[other] ?? Infinity) < (table.costs[key] ?? Infinity)) key = other;
  return { service: table.serviceTimes[key] ?? 0, inbound: table.inboundTimes[key] ?? 0 };
}

/** What the parent's times leave: its service time or more for a customer's inbound, its inbound time or less for a supplier's service. */
function keysAllowed(parent: Neighbour | null, times: ReadonlyMap<number, { readonly service: number; readonly inbound: number }>, size: number): readonly [number, number] {
  if (parent === null) return [0, size - 1];
  const { service = 0, inbound = 0 } = times.get(parent.place) ?? {};
  return parent.isSupplier ? [service, size - 1] : [0, Math.min(inbound, size - 1)];
}

function leastUpTo(costs: readonly number[]): readonly number[] {
  let least = Infinity;
  return costs.map((cost) => (least = Math.min(least, cost)));
}

function leastFrom(costs: readonly number[]): readonly number[] {
  return [...leastUpTo([...costs].reverse())].reverse();
}

function reasonOf({ serviceTime, inboundTime, coveredTime }: Pick<Placement, "serviceTime" | "inboundTime" | "coveredTime">, processingTime: number): string {
  const waits = `waits ${String(inboundTime)}, takes ${String(processingTime)}, promises ${String(serviceTime)}`;
  return coveredTime === 0 ? `Holds no safety stock: ${waits}.` : `Holds stock for ${String(coveredTime)}: ${waits}.`;
}
