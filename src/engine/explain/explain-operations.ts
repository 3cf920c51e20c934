// Why each operation starts when it does: what the finished schedule shows to stand before it. Reads a schedule, whoever made
// it; places nothing, and knows no sentence but by its function.

import { dayOfEnd, startOfDay, type Day, type Minute } from "../../base/day";
import { extended } from "../../base/extended";
import { groupBy } from "../../base/group-by";
import type { FormerPlace, Operation, Order, PegLink } from "../../model/plan";
import type { Plant, RoutingStep } from "../../model/plant";
import type { BegunWork } from "../../model/progress";
import type { Settings } from "../../model/settings";
import { workingTimes } from "../capacity/working-time";
import type { Sentences } from "../sentences/sentences";
import { sentencesOf } from "../sentences/sentences-of";
import type { Bound } from "./bound";
import { materialArrivals } from "./material-arrivals";
import { operationPlaces } from "./operation-places";
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
  const places = operationPlaces(plant, orders, operations);
  const { orderOf, steps, before, firstBefore, firstAfter } = places;
  const unitsOf = workBefore(operations);
  const arrivals = materialArrivals(plant, places, links);
  const pins = new Set(plant.pins.flatMap(({ order, operation, start }) => (start === undefined ? [] : [`${order}/${String(operation)}`])));
  const start = startOfDay(settings.start);
  const firstDays = firstDaysOf(plant);
  const stood = new Map(former.map(([id, resource, , minute]) => [id, `${resource} ${String(minute)}`]));
  const needs = needsOf(resources, timeOf);
  const runs = groupBy([...operations.keys()].filter((place) => operations[place]?.batch !== undefined), (place) => operations[place]?.batch);
  const begun = new Map(plant.openOrders.flatMap(({ id, begun: own = [] }) => own.flatMap((each): [string, BegunWork][] => (each.resource === undefined ? [] : [[`${id}/${String(each.operation)}`, each]]))));
  return operations.map((operation, place) => extended(operation, { reason: reasonOf(operation, place) }));

  function atStart({ id, quantity }: Operation): string {
    const own = begun.get(id);
    return own === undefined ? say.atStart(settings.start) : say.goesOn(own.units, quantity);
  }

  /** The latest of all that it waits for, of equal ones the last, which says most; and when it could start by that. */
  function couldStart(operation: Operation, place: number): { readonly bound: Bound; readonly opens: Minute } {
    const step = steps[place];
    const order = orders[orderOf[place] ?? -1];
    let bound: Bound = { minute: start, text: () => atStart(operation) };
    const wait = (minute: Minute, text: () => string): void => {
      if (minute >= bound.minute) bound = { minute, text };
    };
    const waitForDay = (from: Day | undefined): void => {
      if (from !== undefined) wait(startOfDay(from), () => say.whenEffective(from));
    };
    waitForDay(step?.effectiveFrom);
    if (order?.status === "planned") waitForDay(firstDays.get(order.item));
    for (const { minute, text } of skillBounds(plant.skills, operation, step, say)) wait(minute, text);
    for (const { resource, last } of unitsOf(place)) {
      const work = operations[last];
      const isMachine = step?.skill === undefined && resource === operation.resource && resource === work?.resource;
      if (work !== undefined) wait(work.end, () => (isMachine ? say.forMachine(work) : say.forHelp(resource, work)));
    }
    const { item = "", supply } = links[arrivals[place] ?? -1] ?? {};
    const source = supply?.kind === "order" ? orders[places.numberOf.get(supply.order) ?? -1] : undefined;
    if (source !== undefined) wait(startOfDay(source.due), () => say.forMaterial(item, source.id, source.due));
    for (let i = firstBefore[place] ?? 0; i < (firstBefore[place + 1] ?? 0); i += 1) {
      const earlier = operations[before[i] ?? -1];
      if (earlier === undefined) continue;
      const { minute, text } = predecessor(operation, earlier, step, steps[before[i] ?? -1], say);
      wait(minute, text);
    }
    return { bound, opens: firstOpen(needs(operation), bound.minute) };
  }

  function reasonOf(operation: Operation, place: number): string {
    const order = orders[orderOf[place] ?? -1];
    const needed = order === undefined ? settings.start : order.status === "planned" ? order.needed : order.due;
    if (operation.pinned && pins.has(`${operation.order}/${String(operation.number)}`)) return say.pinned(operation.start);
    if (settings.plan === "requirements" && operation.start > start) return say.withoutCapacity(needed);
    const { bound, opens } = couldStart(operation, place);
    if (operation.start <= opens) return opens > bound.minute ? `${bound.text()} ${say.whenOpen(closedBy(needs(operation), opens), opens)}` : bound.text();
    if (stood.size > 0 && stood.get(operation.id) === `${operation.resource} ${String(operation.start)}`) return say.asBefore(opens);
    for (const at of operation.batch === undefined ? [] : (runs.get(operation.batch) ?? [])) {
      const other = operations[at];
      const ready = other === undefined || at === place ? -Infinity : couldStart(other, at).opens;
      if (other !== undefined && ready > opens) return say.withRun(other, ready, opens);
    }
    const next = operations[firstAfter[place] ?? -1];
    const follows = next?.order === operation.order && steps[firstAfter[place] ?? -1]?.noWait === true && next.unkept?.includes("noWait") !== true;
    if (next !== undefined && follows) return say.forFollower(next, opens);
    if (steps[place]?.noBreak === true && isBroken(needs(operation), opens, operation)) return say.inOneGo(opens);
    if (next !== undefined) return say.forSuccessor(next, next.order === operation.order, opens);
    return order !== undefined && dayOfEnd(operation.end) <= needed ? say.forNeed(needed, opens) : say.forSequence(opens);
  }
}

/** By item: its first day, for new orders of it. */
function firstDaysOf({ items }: Plant): ReadonlyMap<string, Day> {
  return new Map(items.flatMap(({ id, effectiveFrom }) => (effectiveFrom === undefined ? [] : [[id, effectiveFrom] as const])));
}

/** With transfer batches only the first of them has to be there, which ends before all do. */
function predecessor(operation: Operation, earlier: Operation, step: RoutingStep | undefined, done: RoutingStep | undefined, say: Words): Bound {
  const isOwn = earlier.order === operation.order;
  const minute = Math.ceil(earlier.end + (done?.moveMinutes ?? 0) + (isOwn ? (step?.queueMinutes ?? 0) : 0) - 1e-6);
  const isAhead = isOwn && minute > operation.start && done?.transferBatch !== undefined;
  if (isAhead) return { minute: operation.start, text: () => say.withFirstBatch(earlier) };
  const isAtOnce = isOwn && step?.noWait === true && operation.unkept?.includes("noWait") !== true;
  return { minute, text: () => (isAtOnce ? say.atOnceAfter(earlier, minute) : say.afterOperation(earlier, isOwn, minute)) };
}
