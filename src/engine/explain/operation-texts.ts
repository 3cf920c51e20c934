// The sentences that say why an operation starts when it does: one function a cause, each naming the culprit. Knows words;
// nothing of how the cause was found.

import { dayText, minuteText, type Day, type Minute } from "../../base/day";
import type { Operation } from "../../model/plan";
import { name } from "../scheduling/limit-texts";

export function pinned(start: Minute): string {
  return `You pinned it to ${at(start)}.`;
}

export function afterOperation(before: Operation, isOwnOrder: boolean, there: Minute): string {
  const which = isOwnOrder ? `operation ${String(before.number)}${place(before)}` : `component ${name(before.item)} of order ${name(before.order)}${place(before)}`;
  return `Waits for ${which}, there at ${at(there)}.`;
}

export function withFirstBatch(before: Operation): string {
  return `Begins with the first transfer batch of operation ${String(before.number)}${place(before)}, which ends at ${at(before.end)}.`;
}

export function forMaterial(item: string, order: string, arrives: Day): string {
  return `Waits for material ${name(item)} of order ${name(order)}, there on ${dayText(arrives)}.`;
}

export function forMachine(before: Operation): string {
  return `Waits for machine ${String(before.unit + 1)} of ${name(before.resource)}, busy until ${at(before.end)} with ${name(before.order)}.`;
}

export function atStart(start: Day): string {
  return `Begins with the plan on ${dayText(start)}: nothing keeps it waiting.`;
}

export function whenEffective(from: Day): string {
  return `May not start before ${dayText(from)}.`;
}

export function whenOpen(resource: string, opens: Minute): string {
  return `${name(resource)} is closed until ${at(opens)}.`;
}

export function forSuccessor(after: Operation, isOwnOrder: boolean, could: Minute): string {
  const which = isOwnOrder ? `operation ${String(after.number)}${place(after)}` : `order ${name(after.order)}${place(after)}`;
  return `As late as ${which} at ${at(after.start)} allows; it could start at ${at(could)}.`;
}

export function forNeed(needed: Day, could: Minute): string {
  return `As late as its need on ${dayText(needed)} allows; it could start at ${at(could)}.`;
}

export function forSequence(could: Minute): string {
  return `Its place in the sequence of the work centre: it could start at ${at(could)}.`;
}

export function withoutCapacity(needed: Day): string {
  return `Dated back from its need on ${dayText(needed)}; capacity is not considered.`;
}

function place({ resource }: Operation): string {
  return resource === "" ? " outside" : ` at ${name(resource)}`;
}

function at(minute: Minute): string {
  return minuteText(minute).replace("T", " ");
}
