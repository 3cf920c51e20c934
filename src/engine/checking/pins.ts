// The rules of pinned operations: they start at their pins, or something is in the way that the planner is told.

import { minuteText, startOfDay, type Minute } from "../../base/day";
import { groupBy } from "../../base/group-by";
import type { Operation } from "../../model/plan";
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
    else if (!isHindered(index, operation, pin.start)) yield wrong(`could start at its pin at ${minuteText(pin.start)}, but starts at ${minuteText(operation.start)}`);
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

/** When an operation may begin for the plan, its effectivity, what goes before it and its material. */
function mayBeginAt(index: PlanIndex, operation: Operation): Minute {
  const { plan, orders, items, operations, bomOf, stepOf } = index;
  const step = stepOf(operation);
  const order = orders.get(operation.order);
  // A new order waits for the first day of its item.
  const firstDay = order?.status === "planned" ? items.get(operation.item)?.effectiveFrom : undefined;
  const days = [plan.settings.start, step?.effectiveFrom ?? -Infinity, firstDay ?? -Infinity].map(startOfDay);
  const before = operation.after.flatMap((id) => operations.get(id) ?? []).map((one) => one.end + (stepOf(one)?.moveMinutes ?? 0) + (step?.queueMinutes ?? 0));
  const components = new Set(bomOf(operation.item).map(({ component }) => component));
  const material = plan.links.flatMap(({ item, supply, need }) => {
    if (need.kind !== "component" || need.order !== operation.order || supply.kind !== "order" || !components.has(item)) return [];
    const source = orders.get(supply.order);
    return source === undefined ? [] : [availableAt(index, source)];
  });
  return Math.max(...days, ...before, ...material);
}

/** True when the plan has not begun, the machine is closed or taken, or a predecessor or material is not there at the pin. */
function isHindered(index: PlanIndex, operation: Operation, wanted: Minute): boolean {
  const { plan, resources, openTime, stepOf } = index;
  if (mayBeginAt(index, operation) > wanted) return true;
  const step = stepOf(operation);
  const also = operation.also ?? [];
  if (operation.resource !== "" && !openTime(operation.resource, ...namesOf(also)).isOpen(wanted)) return true;
  // A run of several lots, or work without a break, has no place of every minute that is free.
  if (operation.batch !== undefined || step?.noBreak === true || step?.skill !== undefined || step?.also?.some(({ skill }) => skill !== undefined) === true) return true;
  // From the pin on the same work is done before the operation ends, whatever pauses there are.
  const others = plan.operations.filter(({ id, start, end }) => id !== operation.id && start < operation.end && end > wanted);
  return [operation.resource, ...namesOf(also)].some((name) => {
    const busy = others.flatMap((other) => [{ resource: other.resource, unit: other.unit }, ...(other.also ?? [])]).filter(({ resource }) => resource === name);
    const needed = Math.max(1, also.filter(({ resource }) => resource === name).length);
    const kept = name === operation.resource ? unitsSetUp(index, operation, wanted) : [];
    return new Set([...busy.map(({ unit }) => unit), ...kept]).size + needed > Math.floor(resources.get(name)?.units ?? 1);
  });
}

/** Units of its work centre on which the next work cannot be set up after the operation: it needs longer and has no room for that, or keeps the setup that it has. */
function unitsSetUp(index: PlanIndex, operation: Operation, wanted: Minute): readonly number[] {
  const { plan, plant } = index;
  const onUnit = groupBy(plan.operations.filter(({ id, resource }) => resource === operation.resource && id !== operation.id), ({ unit }) => unit);
  return [...onUnit].flatMap(([unit, works]) => {
    const next = works.filter(({ start }) => start >= wanted).reduce<Operation | undefined>((first, one) => (first === undefined || one.start < first.start ? one : first), undefined);
    const fits = (minutes: number): boolean => {
      if (next === undefined || agree(minutes, next.setupMinutes)) return true;
      if (next.pinned || keepsItsSetup(index, next)) return false;
      return minutes < next.setupMinutes || hasRoom(index, { operation, wanted, works, next, minutes });
    };
    return next === undefined || ownSetups(index, next).some((own) => fits(setupAfter(operation, next, own, plant.changeovers))) ? [] : [unit];
  });
}

/** Work with tools or people, in a run, without wait or break is placed with the setup that it has. */
function keepsItsSetup({ stepOf }: PlanIndex, operation: Operation): boolean {
  const step = stepOf(operation);
  return operation.also !== undefined || operation.batch !== undefined || step?.also !== undefined || step?.skill !== undefined || step?.noBreak === true || step?.noWait === true;
}

type Insertion = { readonly operation: Operation; readonly wanted: Minute; readonly works: readonly Operation[]; readonly next: Operation; readonly minutes: number };

/** True where the operation from its pin on, at its longest, and then the next work with its longer setup are done by the end that this has. */
function hasRoom(index: PlanIndex, { operation, wanted, works, next, minutes }: Insertion): boolean {
  const resource = index.resources.get(operation.resource);
  if (resource === undefined) return false;
  const { minutesBetween } = index.openTime(operation.resource, ...namesOf(operation.also ?? []));
  const openMinutes = (standard: number): number => Math.ceil(standard / (resource.efficiency * resource.utilisation));
  const setups = [undefined, ...works.filter(({ start }) => start < wanted)].flatMap((before) => ownSetups(index, operation).map((own) => setupAfter(before, operation, own, index.plant.changeovers)));
  const own = openMinutes(Math.max(...setups) + operation.runMinutes);
  const nexts = openMinutes(minutes + next.runMinutes);
  return minutesBetween(wanted, next.end) >= own + nexts && minutesBetween(Math.max(wanted, mayBeginAt(index, next)), next.end) >= nexts;
}
