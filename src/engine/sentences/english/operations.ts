// Why an operation starts when it does, in English: the culprit named.

import { dayText, type Day, type Minute } from "../../../base/day";
import type { Operation } from "../../../model/plan";
import { clockText } from "../clock-text";
import { quantityText } from "../quantity-text";
import { shortName } from "../short-name";

export const operations = {
  pinned: (start: Minute): string => `You pinned it to ${clockText(start)}.`,
  afterOperation: (before: Operation, isOwnOrder: boolean, there: Minute): string => {
    const which = isOwnOrder ? `operation ${String(before.number)}${place(before)}` : `component ${shortName(before.item)} of order ${shortName(before.order)}${place(before)}`;
    return `Waits for ${which}, there at ${clockText(there)}.`;
  },
  withFirstBatch: (before: Operation): string =>
    `Begins with the first transfer batch of operation ${String(before.number)}${place(before)}, which ends at ${clockText(before.end)}.`,
  forMaterial: (item: string, order: string, arrives: Day): string => `Waits for material ${shortName(item)} of order ${shortName(order)}, there on ${dayText(arrives)}.`,
  forMachine: (before: Operation): string =>
    `Waits for machine ${String(before.unit + 1)} of ${shortName(before.resource)}, busy until ${clockText(before.end)} with ${shortName(before.order)}.`,
  forHelp: (resource: string, before: Operation): string => `Waits for ${shortName(resource)}, busy until ${clockText(before.end)} with ${shortName(before.order)}.`,
  whenSkilled: (resource: string, skill: string, from: Day): string => `${shortName(resource)} has the skill ${shortName(skill)} from ${dayText(from)}.`,
  atOnceAfter: (before: Operation, there: Minute): string => `Follows operation ${String(before.number)}${place(before)} without wait, there at ${clockText(there)}.`,
  atStart: (start: Day): string => `Begins with the plan on ${dayText(start)}: nothing keeps it waiting.`,
  goesOn: (done: number, left: number): string => `Goes on from the start of the plan: ${done > 0 ? `${quantityText(done)} are done, ` : ""}${quantityText(left)} are left.`,
  whenEffective: (from: Day): string => `May not start before ${dayText(from)}.`,
  whenOpen: (resource: string, opens: Minute): string => `${shortName(resource)} is closed until ${clockText(opens)}.`,
  forSuccessor: (after: Operation, isOwnOrder: boolean, could: Minute): string => {
    const which = isOwnOrder ? `operation ${String(after.number)}${place(after)}` : `order ${shortName(after.order)}${place(after)}`;
    return `As late as ${which} at ${clockText(after.start)} allows; it could start at ${clockText(could)}.`;
  },
  forFollower: (after: Operation, could: Minute): string =>
    `So that operation ${String(after.number)}${place(after)} can follow without wait at ${clockText(after.start)}; it could start at ${clockText(could)}.`,
  inOneGo: (could: Minute): string => `Begins where it can end without a break; it could start at ${clockText(could)}.`,
  withRun: (other: Operation, ready: Minute, could: Minute): string =>
    `Runs together with ${shortName(other.order)}, which is ready at ${clockText(ready)}; it could start at ${clockText(could)}.`,
  forNeed: (needed: Day, could: Minute): string => `As late as its need on ${dayText(needed)} allows; it could start at ${clockText(could)}.`,
  asBefore: (could: Minute): string => `It stays where the plan before had it: it could start at ${clockText(could)}.`,
  forSequence: (could: Minute): string => `Its place in the sequence of the work centre: it could start at ${clockText(could)}.`,
  withoutCapacity: (needed: Day): string => `Dated back from its need on ${dayText(needed)}; capacity is not considered.`,
};

function place({ resource }: Operation): string {
  return resource === "" ? " outside" : ` at ${shortName(resource)}`;
}
