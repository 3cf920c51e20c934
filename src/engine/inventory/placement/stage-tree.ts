// The stages of a supply chain as a tree without direction: which stage is looked at when, and what each can promise at most.

import type { Stage, Supply } from "./guaranteed-service";

/** A stage beside another one. */
export type Neighbour = {
  readonly place: number;
  /** It supplies the stage that it is beside. */
  readonly isSupplier: boolean;
};

export type PlacedStage = {
  readonly id: string;
  /** In the given order. */
  readonly place: number;
  readonly processingTime: number;
  readonly holdingCost: number;
  readonly supplyTime: number;
  /** Of all demand that comes through the stage, per period. */
  readonly deviation: number;
  /** The longest inbound time that its suppliers together can cause. */
  readonly longestInbound: number;
  /** What customers allow; Infinity for a stage without. */
  readonly longestService: number;
  /** Neighbours that come before it in the order; the one that comes after, none for a root. */
  readonly children: readonly Neighbour[];
  readonly parent: Neighbour | null;
};

type StageOrder = { readonly kind: "order"; readonly order: readonly PlacedStage[] } | { readonly kind: "ring"; readonly stages: readonly string[] };

/**
 * Leaves first, each stage once at most one of its neighbours is left. Stages of which that is never true lie on a ring.
 * Supplies that name an unknown stage are not looked at.
 * Cost O(n + supplies).
 */
export function orderStages(stages: readonly Stage[], supplies: readonly Supply[]): StageOrder {
  const places = new Map(stages.map(({ id }, place) => [id, place]));
  const neighbours = stages.map((): (Neighbour & { readonly quantityPer: number })[] => []);
  for (const { from, to, quantityPer } of supplies) {
    const [supplier, customer] = [places.get(from), places.get(to)];
    if (supplier === undefined || customer === undefined) continue;
    neighbours[customer]?.push({ place: supplier, isSupplier: true, quantityPer });
    neighbours[supplier]?.push({ place: customer, isSupplier: false, quantityPer });
  }
  const left = neighbours.map(({ length }) => length);
  const rank = stages.map(() => Infinity);
  const order = stages.map((_, place) => place).filter((place) => (left[place] ?? 0) <= 1);
  const isListed = stages.map((_, place) => (left[place] ?? 0) <= 1);
  for (let next = 0; next < order.length; next += 1) {
    const place = order[next] ?? 0;
    rank[place] = next;
    for (const { place: other } of neighbours[place] ?? []) {
      left[other] = (left[other] ?? 0) - 1;
      if ((left[other] ?? 0) <= 1 && isListed[other] !== true) {
        isListed[other] = true;
        order.push(other);
      }
    }
  }
  if (order.length < stages.length) return { kind: "ring", stages: stages.filter((_, place) => isListed[place] !== true).map(({ id }) => id) };
  const variance = alongSupplies(neighbours, false, (place, behind) => {
    const own = (stages[place]?.demandDeviation ?? 0) ** 2;
    return behind.reduce((sum, { value, quantityPer }) => sum + quantityPer ** 2 * value, own);
  });
  const reach = alongSupplies(neighbours, true, (place, before) => {
    const inbound = before.reduce((most, { value }) => Math.max(most, value), stages[place]?.supplyTime ?? 0);
    return inbound + (stages[place]?.processingTime ?? 0);
  });
  return {
    kind: "order",
    order: order.map((place) => {
      const { id = "", processingTime = 0, holdingCost = 0, supplyTime = 0, longestService = Infinity } = stages[place] ?? {};
      const beside = neighbours[place] ?? [];
      const isLater = ({ place: other }: Neighbour): boolean => (rank[other] ?? 0) > (rank[place] ?? 0);
      return {
        id,
        place,
        processingTime,
        holdingCost,
        supplyTime,
        deviation: Math.sqrt(variance[place] ?? 0),
        longestInbound: (reach[place] ?? 0) - processingTime,
        longestService,
        children: beside.filter((each) => !isLater(each)),
        parent: beside.find(isLater) ?? null,
      };
    }),
  };
}

type Reached = { readonly value: number; readonly quantityPer: number };

/** A value of each stage from those of its suppliers or customers; a tree has no ring, so that each is asked for once. */
function alongSupplies(
  neighbours: readonly (readonly (Neighbour & { readonly quantityPer: number })[])[],
  fromSuppliers: boolean,
  valueOf: (place: number, reached: readonly Reached[]) => number,
): readonly number[] {
  const values: (number | undefined)[] = neighbours.map(() => undefined);
  const sourcesOf = (place: number) => (neighbours[place] ?? []).filter(({ isSupplier }) => isSupplier === fromSuppliers);
  neighbours.forEach((_, start) => {
    const path = [start];
    for (let place = path.at(-1); place !== undefined; place = path.at(-1)) {
      const open = sourcesOf(place).filter(({ place: other }) => values[other] === undefined);
      if (open.length > 0) {
        path.push(...open.map(({ place: other }) => other));
        continue;
      }
      values[place] ??= valueOf(place, sourcesOf(place).map(({ place: other, quantityPer }) => ({ value: values[other] ?? 0, quantityPer })));
      path.pop();
    }
  });
  return values.map((value) => value ?? 0);
}
