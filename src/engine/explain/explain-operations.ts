// Why each operation starts when it does: what the finished schedule shows to stand before it. Reads a schedule, whoever made
// it; places nothing, and knows no sentence but by its function.

import { dayOfEnd, startOfDay, type Day } from "../../base/day";
import { groupBy } from "../../base/group-by";
import type { FormerPlace, Operation, Order, PegLink } from "../../model/plan";
import type { Plant, RoutingStep } from "../../model/plant";
import type { Settings } from "../../model/settings";
import { workingTimes } from "../capacity/working-time";
import type { Sentences } from "../sentences/sentences";
import { sentencesOf } from "../sentences/sentences-of";
import { latestOf, type Bound } from "./bound";
import { closedBy, firstOpen, isBroken, needsOf, skillBounds } from "./what-it-needs";
import { workBefore } from "./work-before";

type Words = Sentences["operations"];

/**
 * The operations with a sentence each: the latest of what keeps it from starting earlier (pin, the operations before it,
 * material, its machine, tools and people, their skills, effectivity, the start of the plan), the closed time that follows on
 * that, or, where it could start earlier, what it is dated back from: the lots that it runs with, what follows without wait, a break.
 *
 *   could start = first minute in which all that it occupies is open ≥ max(ends before it + move + queue, arrivals of material,
 *                 ends of the work before it on its machine, tools and people, start)
 *
 * @param links pegging of the same plan, by which components are known
 * @param former where operations stood in the plan before, as far as the schedule was to stay near it
 * Cost O(n log n) in operations, and one look at each link.
 */
export function explainOperations(plant: Plant, settings: Settings, orders: readonly Order[], operations: readonly Operation[], links: readonly PegLink[], former: readonly FormerPlace[]): readonly Operation[] {
  const { operations: say } = sentencesOf(settings);
  const timeOf = workingTimes(plant, settings);
  const resources = new Map(plant.resources.map((resource) => [resource.id, resource]));
  const orderOf = new Map(orders.map((order) => [order.id, order]));
  const byId = new Map(operations.map((operation) => [operation.id, operation]));
  const ofOrder = groupBy(operations, ({ order }) => order);
  const before = workBefore(operations);
  const after = firstAfter(operations, byId);
  const stepOf = stepsOf(plant);
  const arrivals = materialOf(plant, orderOf, ofOrder, links, say);
  const pins = new Set(plant.pins.flatMap(({ order, operation, start }) => (start === undefined ? [] : [`${order}/${String(operation)}`])));
  const start = startOfDay(settings.start);
  const firstDays = firstDaysOf(plant, orders);
  const stood = new Map(former.map(([id, resource, , minute]) => [id, `${resource} ${String(minute)}`]));

  const needs = needsOf(resources, timeOf);
  const runs = groupBy(operations.filter(({ batch }) => batch !== undefined), ({ batch }) => batch ?? "");

  /** The latest of all that it waits for, and when it could start by that. */
  const couldStart = (operation: Operation) => {
    const step = stepOf(operation, orderOf.get(operation.order));
    const bound = latestOf([
      { minute: start, text: () => say.atStart(settings.start) },
      ...effective(step?.effectiveFrom, say),
      ...effective(firstDays.get(operation.order), say),
      ...skillBounds(plant.skills, operation, step, say),
      ...before(operation, step?.skill !== undefined, say),
      ...(arrivals.get(operation.id) ?? []),
      ...operation.after.flatMap((id) => predecessor(operation, byId.get(id), step, stepOf, orderOf, say)),
    ]);
    return { bound, opens: firstOpen(needs(operation), bound.minute), step };
  };
  const reasonOf = (operation: Operation): string => {
    const order = orderOf.get(operation.order);
    const needed = order === undefined ? settings.start : order.status === "planned" ? order.needed : order.due;
    if (operation.pinned && pins.has(`${operation.order}/${String(operation.number)}`)) return say.pinned(operation.start);
    if (settings.plan === "requirements" && operation.start > start) return say.withoutCapacity(needed);
    const { bound, opens, step } = couldStart(operation);
    if (operation.start <= opens) return opens > bound.minute ? `${bound.text()} ${say.whenOpen(closedBy(needs(operation), opens), opens)}` : bound.text();
    if (stood.get(operation.id) === `${operation.resource} ${String(operation.start)}`) return say.asBefore(opens);
    for (const other of operation.batch === undefined ? [] : (runs.get(operation.batch) ?? [])) {
      const ready = other === operation ? -Infinity : couldStart(other).opens;
      if (ready > opens) return say.withRun(other, ready, opens);
    }
    const next = after.get(operation.id);
    const follows = next?.order === operation.order && stepOf(next, order)?.noWait === true && next.unkept?.includes("noWait") !== true;
    if (next !== undefined && follows) return say.forFollower(next, opens);
    if (step?.noBreak === true && isBroken(needs(operation), opens, operation)) return say.inOneGo(opens);
    if (next !== undefined) return say.forSuccessor(next, next.order === operation.order, opens);
    return order !== undefined && dayOfEnd(operation.end) <= needed ? say.forNeed(needed, opens) : say.forSequence(opens);
  };
  return operations.map((operation) => ({ ...operation, reason: reasonOf(operation) }));
}

function effective(from: Day | undefined, say: Words): readonly Bound[] {
  return from === undefined ? [] : [{ minute: startOfDay(from), text: () => say.whenEffective(from) }];
}

/** By order: the first day of the item of a new one. */
function firstDaysOf({ items }: Plant, orders: readonly Order[]): ReadonlyMap<string, Day> {
  const ofItem = new Map(items.flatMap(({ id, effectiveFrom }) => (effectiveFrom === undefined ? [] : [[id, effectiveFrom] as const])));
  return new Map(orders.flatMap(({ id, item, status }) => {
    const from = status === "planned" ? ofItem.get(item) : undefined;
    return from === undefined ? [] : [[id, from] as const];
  }));
}

type StepOf = (operation: Operation, order: Order | undefined) => RoutingStep | undefined;

/** With transfer batches only the first of them has to be there, which ends before all do. */
function predecessor(operation: Operation, earlier: Operation | undefined, step: RoutingStep | undefined, stepOf: StepOf, orderOf: ReadonlyMap<string, Order>, say: Words): readonly Bound[] {
  if (earlier === undefined) return [];
  const isOwn = earlier.order === operation.order;
  const done = stepOf(earlier, orderOf.get(earlier.order));
  const minute = Math.ceil(earlier.end + (done?.moveMinutes ?? 0) + (isOwn ? (step?.queueMinutes ?? 0) : 0) - 1e-6);
  const isAhead = isOwn && minute > operation.start && done?.transferBatch !== undefined;
  if (isAhead) return [{ minute: operation.start, text: () => say.withFirstBatch(earlier) }];
  const isAtOnce = isOwn && step?.noWait === true && operation.unkept?.includes("noWait") !== true;
  return [{ minute, text: () => (isAtOnce ? say.atOnceAfter(earlier, minute) : say.afterOperation(earlier, isOwn, minute)) }];
}

/** The first to start of what follows on each operation. */
function firstAfter(operations: readonly Operation[], byId: ReadonlyMap<string, Operation>): ReadonlyMap<string, Operation> {
  const after = new Map<string, Operation>();
  for (const operation of operations) {
    for (const id of operation.after) {
      const known = after.get(id);
      if (byId.has(id) && (known === undefined || operation.start < known.start)) after.set(id, operation);
    }
  }
  return after;
}

function stepsOf({ routing }: Plant): StepOf {
  const steps = groupBy(routing, ({ item, number }) => `${item}\n${String(number)}`);
  return ({ item, number }, order) => {
    const own = steps.get(`${item}\n${String(number)}`) ?? [];
    return own.find(({ alternate }) => alternate === order?.alternate) ?? own[0];
  };
}

/** Of each operation the arrivals of components whose orders have no operations: bought ones, and those at their lead time. */
function materialOf(plant: Plant, orderOf: ReadonlyMap<string, Order>, ofOrder: ReadonlyMap<string, readonly Operation[]>, links: readonly PegLink[], say: Words): ReadonlyMap<string, readonly Bound[]> {
  const lines = groupBy(plant.bom, ({ parent, component }) => `${parent}\n${component}`);
  const arrivals = new Map<string, Bound[]>();
  for (const { item, supply, need } of links) {
    if (supply.kind !== "order" || need.kind !== "component") continue;
    const source = orderOf.get(supply.order);
    const user = orderOf.get(need.order);
    const own = ofOrder.get(need.order) ?? [];
    if (source === undefined || user === undefined || own.length === 0 || ofOrder.has(source.id)) continue;
    const used = lines.get(`${user.item}\n${item}`)?.find(({ alternate }) => alternate === user.alternate)?.operation;
    const first = own.reduce((earliest, each) => (each.start < earliest.start ? each : earliest));
    const { id } = own.find(({ number }) => number === used) ?? first;
    const bound: Bound = { minute: startOfDay(source.due), text: () => say.forMaterial(item, source.id, source.due) };
    const known = arrivals.get(id);
    if (known === undefined) arrivals.set(id, [bound]);
    else known.push(bound);
  }
  return arrivals;
}
