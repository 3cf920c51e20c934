// What each machine, tool and person did last before an operation. Reads placed operations.

import { groupBy } from "../../base/group-by";
import type { Operation } from "../../model/plan";
import type { Sentences } from "../sentences/sentences";
import type { Bound } from "./bound";

type Words = Sentences["operations"];

/** A unit that an operation occupies; its own, or one beside it. */
type Held = { readonly resource: string; readonly unit: number; readonly operation: Operation };

/**
 * A function from an operation to the work before it on its machine, and before that on its tools and people.
 * @param isPerson of the function: somebody with a skill does it, who is no machine
 * Cost O(n log n) in operations and what they occupy.
 */
export function workBefore(operations: readonly Operation[]): (operation: Operation, isPerson: boolean, say: Words) => readonly Bound[] {
  const before = new Map<string, readonly { readonly resource: string; readonly last: Operation }[]>();
  const held = operations.flatMap((operation): readonly Held[] =>
    operation.resource === "" ? [] : [{ resource: operation.resource, unit: operation.unit, operation }, ...(operation.also ?? []).map((each) => ({ ...each, operation }))],
  );
  for (const [, own] of groupBy(held, ({ resource, unit }) => `${resource}\n${String(unit)}`)) {
    const sorted = own.map(({ operation }) => operation).sort((a, b) => a.start - b.start || a.end - b.end);
    sorted.forEach((operation, place) => {
      const last = sorted[place - 1];
      // Lots of one run are there together.
      const isBefore = last !== undefined && last.end <= operation.start && (operation.batch === undefined || last.batch !== operation.batch);
      if (isBefore) before.set(operation.id, [...(before.get(operation.id) ?? []), { resource: own[0]?.resource ?? "", last }]);
    });
  }
  return (operation, isPerson, say) => {
    const bounds = (before.get(operation.id) ?? []).map(({ resource, last }) => ({
      isOwn: resource === operation.resource,
      minute: last.end,
      text: () => (resource === operation.resource && resource === last.resource && !isPerson ? say.forMachine(last) : say.forHelp(resource, last)),
    }));
    // Of equal ones the machine is named.
    return bounds.sort((a, b) => Number(a.isOwn) - Number(b.isOwn));
  };
}
