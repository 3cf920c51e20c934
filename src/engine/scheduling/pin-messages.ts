// What the planner's pins cost: where one could not be kept and why, and orders that come late since one was.
// Reads the schedule; places nothing.

import { dayOf, startOfDay, type Day, type Minute } from "../../base/day";
import { groupBy } from "../../base/group-by";
import type { ActionMessage, Operation, Order } from "../../model/plan";
import type { Pin } from "../../model/planner-wishes";
import type { Plant } from "../../model/plant";
import type { Settings } from "../../model/settings";
import { positionOf, startOfWork, workingTimes } from "../capacity/working-time";
import { sentencesOf } from "../sentences/sentences-of";
import { shortName } from "../sentences/short-name";
import type { PinCause } from "../sentences/subjects";
import type { Limit, Schedule } from "./schedule";
import { operationId } from "./work-network";

/**
 * Messages about pins that could not be kept, and about those that make their order late; at most one a pin.
 *
 * @param schedule orders and operations with the dates of the plan; by its links material that comes after a pin is named
 * Cost O(links + operations) where there are pins, nothing where there are none.
 */
export function pinMessages(plant: Plant, settings: Settings, { orders, links, operations, limits }: Schedule): readonly ActionMessage[] {
  if (plant.pins.length === 0) return [];
  const { pins: say } = sentencesOf(settings);
  const orderOf = new Map(orders.map((order) => [order.id, order]));
  const operationOf = new Map(operations.map((operation) => [operation.id, operation]));
  const resourceOf = new Map(plant.resources.map((resource) => [resource.id, resource]));
  const timeOf = workingTimes(plant, settings);
  const suppliesOf = groupBy(links, ({ need }) => (need.kind === "component" ? need.order : null));
  const pinnedAt = groupBy(operations.filter(({ pinned }) => pinned), ({ resource }) => resource);
  const isFinite = settings.plan === "constrained";

  return plant.pins.flatMap((pin) => {
    const order = orderOf.get(pin.order);
    if (order === undefined) return [];
    const operation = operationOf.get(operationId(pin.order, pin.operation));
    if (operation === undefined) {
      return [message(pin, order, say.noOperation(operationText(pin)), null)];
    }
    const isMoved = pin.start !== undefined && operation.start !== pin.start;
    const isElsewhere = pin.resource !== undefined && operation.resource !== pin.resource;
    const late = lateDays(order);
    if (isMoved) {
      const wanted = pin.start ?? 0;
      const text = say.moved(operationText(pin), operation.start, wanted, causeOf(pin, wanted, operation), late);
      return [message(pin, order, text, dayOf(operation.start))];
    }
    if (isElsewhere) {
      const text = say.elsewhere(operationText(pin), operation.resource === "" ? null : operation.resource, pin.resource ?? "", late);
      return [message(pin, order, text, dayOf(operation.start))];
    }
    if (late === 0 || !isDoingOf(limits.get(order.id), pin)) return [];
    return [message(pin, order, say.makesLate(operationText(pin), pin.start, late), dayOf(operation.start))];
  });

  /** Why an operation does not start at its pin, the first cause that holds. */
  function causeOf(pin: Pin, wanted: Minute, operation: Operation): PinCause {
    if (wanted < startOfDay(settings.start)) return { kind: "planStart" };
    const before = operation.after.flatMap((id) => operationOf.get(id) ?? []).filter(({ end }) => end > wanted);
    const [last] = before.sort((a, b) => b.end - a.end);
    if (last !== undefined) return { kind: "predecessor", operation: operationText({ order: last.order, operation: last.number }), end: last.end };
    const material = (suppliesOf.get(pin.order) ?? [])
      .flatMap(({ supply }) => (supply.kind === "order" ? (orderOf.get(supply.order) ?? []) : []))
      .filter(({ due }) => startOfDay(due) > wanted)
      .sort((a, b) => b.due - a.due)[0];
    if (material !== undefined && isFinite) return { kind: "material", order: material.id, item: material.item };
    const resource = resourceOf.get(operation.resource);
    const time = resource === undefined ? null : timeOf(resource);
    if (time !== null && startOfWork(time, positionOf(time, wanted)) !== wanted) return { kind: "closed", resource: operation.resource };
    const other = (pinnedAt.get(operation.resource) ?? []).find(({ id, start, end }) => id !== operation.id && start < operation.end && end > wanted);
    return other === undefined ? { kind: "notReady" } : { kind: "otherPin", operation: operationText({ order: other.order, operation: other.number }) };
  }

  /** 0 within the tolerance. */
  function lateDays({ due, needed }: Order): number {
    return due > needed + settings.messageToleranceDays ? due - needed : 0;
  }
}

function isDoingOf(limit: Limit | undefined, { operation }: Pin): boolean {
  return limit?.kind === "pin" && limit.operation === operation;
}

function operationText({ order, operation }: Pick<Pin, "order" | "operation">): string {
  return operationId(shortName(order), operation);
}

function message(pin: Pin, { id, item, quantity }: Order, text: string, to: Day | null): ActionMessage {
  return {
    kind: "pin conflict",
    item,
    order: id,
    quantity,
    ...(pin.start === undefined ? {} : { from: dayOf(pin.start) }),
    ...(to === null ? {} : { to }),
    text,
    ...(pin.source === undefined ? {} : { source: pin.source }),
  };
}
