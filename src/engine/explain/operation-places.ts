// The operations of a plan by their places in its list: what each belongs to and what goes before and after it, in columns, so
// that no id is looked up twice. Knows orders and routings; no dates but starts, no sentence.

import { groupBy } from "../../base/group-by";
import type { Operation, Order } from "../../model/plan";
import type { Plant, RoutingStep } from "../../model/plant";
import { grouped } from "../scheduling/ties";

export type OperationPlaces = {
  readonly operations: readonly Operation[];
  readonly orders: readonly Order[];
  readonly numberOf: ReadonlyMap<string, number>;
  /** By place: the number of its order in the plan. */
  readonly orderOf: Int32Array;
  /** By place. */
  readonly steps: readonly (RoutingStep | undefined)[];
  /** Places of the operations of order n: `members[first[n]]` … `members[first[n + 1] − 1]`. */
  readonly ofOrder: { readonly first: Int32Array; readonly members: Int32Array };
  /** Places of the operations that must end first, of the one at place n: `before[firstBefore[n]]` … `before[firstBefore[n + 1] − 1]`. */
  readonly firstBefore: Int32Array;
  readonly before: Int32Array;
  /** By place: of those that follow it the first to start; −1 for none. */
  readonly firstAfter: Int32Array;
};

/** Cost O(operations + ties between them + orders). */
export function operationPlaces(plant: Plant, orders: readonly Order[], operations: readonly Operation[]): OperationPlaces {
  const numberOf = new Map<string, number>();
  orders.forEach(({ id }, number) => numberOf.set(id, number));
  const orderOf = new Int32Array(operations.length);
  operations.forEach(({ order }, place) => {
    // Operations of an order follow each other.
    orderOf[place] = operations[place - 1]?.order === order ? (orderOf[place - 1] ?? -1) : (numberOf.get(order) ?? -1);
  });
  const { firstBefore, before } = placesBefore(operations);
  return { operations, orders, numberOf, orderOf, steps: stepsOf(plant, orders, operations, orderOf), ofOrder: grouped(orderOf, orders.length), firstBefore, before, firstAfter: firstToFollow(operations, firstBefore, before) };
}

function placesBefore(operations: readonly Operation[]): Pick<OperationPlaces, "firstBefore" | "before"> {
  const placeOf = new Map<string, number>();
  operations.forEach(({ id }, place) => placeOf.set(id, place));
  const firstBefore = new Int32Array(operations.length + 1);
  const before = new Int32Array(operations.reduce((sum, { after }) => sum + after.length, 0));
  let count = 0;
  operations.forEach(({ after }, place) => {
    for (const id of after) {
      const earlier = placeOf.get(id);
      if (earlier !== undefined) before[count++] = earlier;
    }
    firstBefore[place + 1] = count;
  });
  return { firstBefore, before };
}

function firstToFollow(operations: readonly Operation[], firstBefore: Int32Array, before: Int32Array): Int32Array {
  const follower = new Int32Array(operations.length).fill(-1);
  operations.forEach(({ start }, place) => {
    for (let i = firstBefore[place] ?? 0; i < (firstBefore[place + 1] ?? 0); i += 1) {
      const earlier = before[i] ?? 0;
      const known = operations[follower[earlier] ?? -1];
      if (known === undefined || start < known.start) follower[earlier] = place;
    }
  });
  return follower;
}

/** The step of each operation, that of its order's bill where items have several. */
function stepsOf({ routing }: Plant, orders: readonly Order[], operations: readonly Operation[], orderOf: Int32Array): readonly (RoutingStep | undefined)[] {
  const steps = groupBy(routing, ({ item }) => item);
  return operations.map(({ item, number }, place) => {
    const own = steps.get(item) ?? [];
    const bill = orders[orderOf[place] ?? -1]?.alternate;
    return own.find((step) => step.number === number && step.alternate === bill) ?? own.find((step) => step.number === number);
  });
}
