// What each machine, tool and person did last before an operation. Reads placed operations.

import type { Operation } from "../../model/plan";
import { grouped } from "../scheduling/ties";

/** A unit that an operation at a place occupies, and the place of the work before it there; −1 when there is none. */
export type HeldUnit = { readonly resource: string; readonly last: number };

/**
 * A function from the place of an operation to the units that it occupies, tools and people first, its machine last.
 * Cost O(n log n) in operations and what they occupy.
 */
export function workBefore(operations: readonly Operation[]): (place: number) => readonly HeldUnit[] {
  const resources: string[] = [];
  const units: number[] = [];
  const holders: number[] = [];
  const unitOf = unitNumbers();
  operations.forEach(({ resource, unit, also = [] }, place) => {
    if (resource === "") return;
    hold(resource, unit, place);
    for (const each of also) hold(each.resource, each.unit, place);
  });
  const last = new Int32Array(holders.length).fill(-1);
  const { first, members } = grouped(units, unitOf.count());
  for (let unit = 0; unit < unitOf.count(); unit += 1) linkInTurn(members.subarray(first[unit], first[unit + 1]));
  const ofPlace = grouped(holders, operations.length);
  return (place) => {
    const own = ofPlace.members.subarray(ofPlace.first[place], ofPlace.first[place + 1]);
    const machine = operations[place]?.resource;
    // Of those that end at the same minute the later one is named: the machine.
    if (own.length > 1) own.sort((a, b) => Number(resources[a] === machine) - Number(resources[b] === machine) || (units[a] ?? 0) - (units[b] ?? 0) || a - b);
    return Array.from(own, (held) => ({ resource: resources[held] ?? "", last: last[held] ?? -1 }));
  };

  function hold(resource: string, unit: number, place: number): void {
    resources.push(resource);
    units.push(unitOf.number(resource, unit));
    holders.push(place);
  }

  function linkInTurn(held: Int32Array): void {
    held.sort((a, b) => startOf(a) - startOf(b) || endOf(a) - endOf(b) || a - b);
    for (let turn = 1; turn < held.length; turn += 1) {
      const operation = operations[holders[held[turn] ?? 0] ?? 0];
      const place = holders[held[turn - 1] ?? 0] ?? 0;
      const before = operations[place];
      if (operation === undefined || before === undefined || before.end > operation.start) continue;
      // Lots of one run are there together.
      if (operation.batch === undefined || before.batch !== operation.batch) last[held[turn] ?? 0] = place;
    }
  }

  function startOf(held: number): number {
    return operations[holders[held] ?? 0]?.start ?? 0;
  }

  function endOf(held: number): number {
    return operations[holders[held] ?? 0]?.end ?? 0;
  }
}

/** Numbers for all units of all resources, in the order in which they are asked for. */
function unitNumbers() {
  const numbers = new Map<string, number[]>();
  let count = 0;
  return {
    number: (resource: string, unit: number): number => {
      const own = numbers.get(resource) ?? [];
      if (own.length === 0) numbers.set(resource, own);
      own[unit] ??= count++;
      return own[unit] ?? 0;
    },
    count: () => count,
  };
}
