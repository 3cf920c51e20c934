// What the planner's pins cost: where one could not be kept and why, and orders that come late since one was.
// Reads the schedule; places nothing.

import { dayOf, minuteText, startOfDay, type Day, type Minute } from "../../base/day";
import { groupBy } from "../../base/group-by";
import type { ActionMessage, Operation, Order, PegLink } from "../../model/plan";
import type { Pin, Plant } from "../../model/plant";
import type { Settings } from "../../model/settings";
import { positionOf, startOfWork, workingTimes } from "../capacity/working-time";
import { countText } from "../requirements/count-text";
import { name } from "./limit-texts";
import type { Limit, Schedule } from "./schedule";
import { operationId } from "./work-network";

/** The longest text that a sheet shows whole. */
const LONGEST = 160;

/**
 * Messages about pins that could not be kept, and about those that make their order late; at most one a pin.
 *
 * @param schedule orders and operations with the dates of the plan
 * @param links    one level of pegging: material that comes after a pin is named
 * Cost O(links + operations) where there are pins, nothing where there are none.
 */
export function pinMessages(plant: Plant, settings: Settings, { orders, operations, limits }: Schedule, links: readonly PegLink[]): readonly ActionMessage[] {
  if (plant.pins.length === 0) return [];
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
      return [message(pin, order, `The pin of operation ${operationText(pin)} has no effect: the plan has no such operation.`, null)];
    }
    const isMoved = pin.start !== undefined && operation.start !== pin.start;
    const isElsewhere = pin.resource !== undefined && operation.resource !== pin.resource;
    const late = lateText(order);
    if (isMoved) {
      const text = `Operation ${operationText(pin)} starts at ${clock(operation.start)}, not as pinned at ${clock(pin.start ?? 0)}: ${causeOf(pin, pin.start ?? 0, operation)}.`;
      return [message(pin, order, withCost(text, late), dayOf(operation.start))];
    }
    if (isElsewhere) {
      const text = `Operation ${operationText(pin)} is done ${operation.resource === "" ? "by a subcontractor" : `at ${name(operation.resource)}`}, not as pinned at ${name(pin.resource ?? "")}, which cannot do it or is never open.`;
      return [message(pin, order, withCost(text, late), dayOf(operation.start))];
    }
    if (late === "" || !isDoingOf(limits.get(order.id), pin)) return [];
    return [message(pin, order, `Operation ${operationText(pin)} stays pinned${pin.start === undefined ? "" : ` at ${clock(pin.start)}`}.${late}`, dayOf(operation.start))];
  });

  /** Why an operation does not start at its pin, the first cause that holds. */
  function causeOf(pin: Pin, wanted: Minute, operation: Operation): string {
    if (wanted < startOfDay(settings.start)) return "the plan starts later";
    const before = operation.after.flatMap((id) => operationOf.get(id) ?? []).filter(({ end }) => end > wanted);
    const [last] = before.sort((a, b) => b.end - a.end);
    if (last !== undefined) return `${operationText({ order: last.order, operation: last.number })} ends at ${clock(last.end)}`;
    const material = (suppliesOf.get(pin.order) ?? [])
      .flatMap(({ supply }) => (supply.kind === "order" ? (orderOf.get(supply.order) ?? []) : []))
      .filter(({ due }) => startOfDay(due) > wanted)
      .sort((a, b) => b.due - a.due)[0];
    if (material !== undefined && isFinite) return `order ${name(material.id)} for ${name(material.item)} comes later`;
    const resource = resourceOf.get(operation.resource);
    const time = resource === undefined ? null : timeOf(resource);
    if (time !== null && startOfWork(time, positionOf(time, wanted)) !== wanted) return `${name(operation.resource)} is closed then`;
    const other = (pinnedAt.get(operation.resource) ?? []).find(({ id, start, end }) => id !== operation.id && start < operation.end && end > wanted);
    return other === undefined ? "what goes before it, or its machine, is not ready then" : `${operationText({ order: other.order, operation: other.number })} is pinned there then`;
  }

  function lateText({ due, needed }: Order): string {
    return due > needed + settings.messageToleranceDays ? ` Its order is ${countText(due - needed, "day")} late.` : "";
  }
}

function isDoingOf(limit: Limit | undefined, { operation }: Pin): boolean {
  return limit?.kind === "pin" && limit.text.startsWith(`Operation ${String(operation)} `);
}

function operationText({ order, operation }: Pick<Pin, "order" | "operation">): string {
  return operationId(name(order), operation);
}

/** The cost is left out where the cause needs all the room: the order's own row shows it too. */
function withCost(text: string, late: string): string {
  return text.length + late.length > LONGEST ? text : `${text}${late}`;
}

function clock(minute: Minute): string {
  return minuteText(minute).replace("T", " ");
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
