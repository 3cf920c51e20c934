// The steps of what makes an item: one operation, those that it owns, and those that must end before. Knows operations; no item's policy.

import { looseId } from "../values/id-text";
import type { Operation, OperationRows } from "./read-operations";

export type Step = {
  readonly number: number;
  readonly operation: Operation;
  /** Numbers of the steps that must end first; undefined: the one before. */
  readonly after?: readonly number[];
};

const NUMBER_STEP = 10;

/** The operations that an owner is made of, by priority. */
export function ownedBy(rows: OperationRows, owner: Operation): readonly Operation[] {
  const owned = rows.operations.filter((operation) => operation.owner !== "" && rows.byId.get(looseId(operation.owner)) === owner);
  return [...owned].sort((a, b) => a.priority - b.priority);
}

/**
 * Steps in an order in which each comes after those that must end before it. An operation that must end first and makes
 * no item of its own is a step, too. Cost: operations times what they wait for.
 */
export function stepsOf(rows: OperationRows, maker: Operation): readonly Step[] {
  const owned = ownedBy(rows, maker);
  const main = owned.length > 0 ? owned : [maker];
  const isOrdered = reachableFrom(rows, main).some((operation) => rows.beforeOf(operation).length > 0);
  if (!isOrdered) return main.map((operation, index) => ({ number: NUMBER_STEP * (index + 1), operation }));
  const placed = new Map<Operation, number>();
  const steps: Step[] = [];
  const place = (operation: Operation, previous: Operation | undefined, path: ReadonlySet<Operation>): void => {
    if (placed.has(operation) || path.has(operation)) return;
    const own = rows.beforeOf(operation).filter(({ item }) => item === null);
    const before = own.length === 0 && previous !== undefined ? [previous] : own;
    for (const each of before) place(each, undefined, new Set([...path, operation]));
    const number = NUMBER_STEP * (steps.length + 1);
    placed.set(operation, number);
    steps.push({ number, operation, after: before.flatMap((each) => placed.get(each) ?? []) });
  };
  main.forEach((operation, index) => {
    place(operation, main[index - 1], new Set());
  });
  return steps;
}

function reachableFrom(rows: OperationRows, operations: readonly Operation[]): readonly Operation[] {
  const found = new Set<Operation>(operations);
  for (const operation of found) for (const each of rows.beforeOf(operation)) found.add(each);
  return [...found];
}
