// The rules of pinned operations: they start at their pins, or something is in the way that the planner is told.

import { minuteText, startOfDay, type Minute } from "../../base/day";
import type { Operation } from "../../model/plan";
import type { Pin } from "../../model/planner-wishes";
import { isEverPossibleAt } from "./ever-possible";
import { operationFor } from "./operation-work";
import type { PlanIndex } from "./plan-index";
import { availableAt } from "./precedence";
import { ownSetups } from "./progress";
import { namesOf, setupAfter } from "./resource-rules";
import type { Rule } from "./violation";
import { agree } from "./violation";

/** What is pinned says so, and nothing else does. */
export const pinsAreMarked: Rule = function* ({ plant, plan }) {
  const pinned = new Set(plant.pins.map(({ order, operation }) => `${order} ${String(operation)}`));
  for (const { id, order, number, pinned: says } of plan.operations) {
    if (says === pinned.has(`${order} ${String(number)}`)) continue;
    yield { rule: "pin", text: says ? `${id} says that it is pinned, but nobody pinned it.` : `${id} is pinned, but does not say so.`, operation: id };
  }
};

/** A pinned operation starts at its pin, or as soon after it as its machine, its predecessors and its material allow, with a message. */
export const pinsAreKept: Rule = function* (index) {
  // Of several pins of one operation the last counts.
  const pins = new Map(index.plant.pins.map((pin) => [`${pin.order} ${String(pin.operation)}`, pin]));
  for (const pin of pins.values()) {
    const operation = operationFor(index, pin.order, pin.operation);
    if (operation === undefined) continue;
    const isElsewhere = pin.resource !== undefined && operation.resource !== pin.resource;
    const isMoved = pin.start !== undefined && operation.start !== pin.start;
    if (!isElsewhere && !isMoved) continue;
    const wrong = (text: string) => ({ rule: "pin", text: `${operation.id} ${text}.`, operation: operation.id });
    if (!index.plan.messages.some(({ kind, order }) => kind === "pin conflict" && order === pin.order)) yield wrong("is not where it is pinned, without a word");
    if (isElsewhere && canDo(index, operation, pin.resource ?? "")) yield wrong(`is done at ${operation.resource}, though ${pin.resource ?? ""} could do it`);
    if (!isMoved || pin.start === undefined) continue;
    if (operation.start < pin.start) yield wrong(`starts before its pin at ${minuteText(pin.start)}`);
    else if (!isHindered(index, pin, operation, pin.start)) yield wrong(`could start at its pin at ${minuteText(pin.start)}, but starts at ${minuteText(operation.start)}`);
  }
};

function canDo(index: PlanIndex, operation: Operation, resource: string): boolean {
  const step = index.stepOf(operation);
  return (
    step !== undefined &&
    step.subcontractDays === undefined &&
    [step.resource, ...step.alternates].includes(resource) &&
    index.resources.has(resource) &&
    isEverPossibleAt(index, step, resource)
  );
}

/** True when the plan has not begun, the machine is closed or taken, or a predecessor or material is not there at the pin. */
function isHindered(index: PlanIndex, { order: orderId }: Pin, operation: Operation, wanted: Minute): boolean {
  const { plan, resources, operations, openTime, bomOf, stepOf } = index;
  if (wanted < startOfDay(plan.settings.start)) return true;
  const step = stepOf(operation);
  if (step?.effectiveFrom !== undefined && startOfDay(step.effectiveFrom) > wanted) return true;
  // A new order waits for the first day of its item.
  const firstDay = index.orders.get(orderId)?.status === "planned" ? index.items.get(operation.item)?.effectiveFrom : undefined;
  if (firstDay !== undefined && startOfDay(firstDay) > wanted) return true;
  const also = operation.also ?? [];
  if (operation.resource !== "" && !openTime(operation.resource, ...namesOf(also)).isOpen(wanted)) return true;
  // A run of several lots, or work without a break, has no place of every minute that is free.
  if (operation.batch !== undefined || step?.noBreak === true || step?.skill !== undefined || step?.also?.some(({ skill }) => skill !== undefined) === true) return true;
  const lag = (before: Operation): number => (stepOf(before)?.moveMinutes ?? 0) + (step?.queueMinutes ?? 0);
  if (operation.after.some((id) => {
    const before = operations.get(id);
    return before !== undefined && before.end + lag(before) > wanted;
  })) return true;
  const components = new Set(bomOf(operation.item).map(({ component }) => component));
  const isLate = plan.links.some(({ item, supply, need }) => {
    if (need.kind !== "component" || need.order !== orderId || supply.kind !== "order" || !components.has(item)) return false;
    const source = index.orders.get(supply.order);
    return source !== undefined && availableAt(index, source) > wanted;
  });
  if (isLate) return true;
  // From the pin on the same work is done before the operation ends, whatever pauses there are.
  const others = plan.operations.filter(({ id, start, end }) => id !== operation.id && start < operation.end && end > wanted);
  return [operation.resource, ...namesOf(also)].some((name) => {
    const busy = others.flatMap((other) => [{ resource: other.resource, unit: other.unit }, ...(other.also ?? [])]).filter(({ resource }) => resource === name);
    const needed = Math.max(1, also.filter(({ resource }) => resource === name).length);
    const kept = name === operation.resource ? unitsSetUp(index, operation, wanted) : [];
    return new Set([...busy.map(({ unit }) => unit), ...kept]).size + needed > Math.floor(resources.get(name)?.units ?? 1);
  });
}

/** Units of its work centre on which the next work would need a longer setup after the operation, or any other where it is pinned itself. */
function unitsSetUp(index: PlanIndex, operation: Operation, wanted: Minute): readonly number[] {
  const next = new Map<number, Operation>();
  for (const other of index.plan.operations) {
    if (other.resource !== operation.resource || other.id === operation.id || other.start < wanted) continue;
    if (other.start < (next.get(other.unit)?.start ?? Infinity)) next.set(other.unit, other);
  }
  const fits = (other: Operation, minutes: number): boolean => agree(minutes, other.setupMinutes) || (!other.pinned && minutes < other.setupMinutes);
  return [...next.values()]
    .filter((other) => !ownSetups(index, other).some((minutes) => fits(other, setupAfter(operation, other, minutes, index.plant.changeovers))))
    .map(({ unit }) => unit);
}
