// A plant as the XML that frePPLe reads, streamed to a file. Knows frePPLe's words; plans nothing.

import { closeSync, openSync, writeSync } from "node:fs";
import { dayText, type Day } from "../../../src/base/day";
import { groupBy } from "../../../src/base/group-by";
import type { BomLine, Calendar, Item, OpenOrder, Plant, Resource, RoutingStep } from "../../../src/model/plant";
import type { PeerPlant } from "./peer-plant";

const PLACE = "Plant";
const SECONDS_PER_MINUTE = 60;

/** So many letters are written at once. */
const PIECE = 1 << 20;

/** A 1 for each day of a calendar's week, Sunday first: bit 0 is Sunday. */
const SUNDAY = 6;

/**
 * Writes the model.
 *
 * A made item is an operation of its lead time in a plan without capacity, and its routing on its work centres in one with
 * it, where run and setup times are stretched by the efficiency. Components are taken at the start of the first operation.
 * A demand is due when its day ends.
 * @param isWhole deliver all of a demand at once
 */
export function writePeerModel(path: string, { plant, settings }: PeerPlant, isWhole: boolean): void {
  const file = openSync(path, "w");
  let waiting = "";
  try {
    for (const line of modelLines({ plant, settings }, isWhole)) {
      waiting += `${line}\n`;
      if (waiting.length < PIECE) continue;
      writeSync(file, waiting);
      waiting = "";
    }
    writeSync(file, waiting);
  } finally {
    closeSync(file);
  }
}

function* modelLines({ plant, settings }: PeerPlant, isWhole: boolean): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8" ?>';
  yield '<plan xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">';
  yield `<current>${startOf(settings.start)}</current>`;
  yield `<locations><location name="${PLACE}"/></locations>`;
  yield "<items>";
  for (const item of plant.items) yield itemXml(item);
  yield "</items>";
  const hasCapacity = settings.plan === "constrained";
  if (hasCapacity) yield* capacityLines(plant, settings.start);
  yield* operationLines(plant, hasCapacity);
  yield* bufferLines(plant);
  yield "<operationplans>";
  for (const order of plant.openOrders) yield openOrderXml(order);
  yield "</operationplans>";
  yield "<demands>";
  for (const { id, item, ordered, delivered, due, priority } of plant.demands) {
    const quantity = String(ordered - delivered);
    const least = isWhole ? `<minshipment>${quantity}</minshipment>` : "";
    yield `<demand name="${id}"><quantity>${quantity}</quantity>${least}<due>${startOf(due + 1)}</due><priority>${String(priority)}</priority>` +
      `<item name="${item}"/><location name="${PLACE}"/></demand>`;
  }
  yield "</demands>";
  yield "</plan>";
}

function itemXml({ id, supply, leadTimeDays, multipleOrder }: Item): string {
  if (supply !== "buy") return `<item name="${id}"/>`;
  const multiple = multipleOrder === undefined ? "" : `<size_multiple>${String(multipleOrder)}</size_multiple>`;
  return `<item name="${id}"><itemsuppliers><itemsupplier><supplier name="Supplier"/><location name="${PLACE}"/>` +
    `<leadtime>P${String(leadTimeDays)}D</leadtime>${multiple}</itemsupplier></itemsuppliers></item>`;
}

/** Calendars of working hours, and the work centres with so many machines side by side. */
function* capacityLines({ calendars, resources }: Plant, start: Day): Generator<string> {
  yield "<calendars>";
  for (const calendar of calendars) yield calendarXml(calendar, start);
  yield "</calendars><resources>";
  for (const { id, units, calendar } of resources) {
    yield `<resource name="${id}"><location name="${PLACE}"/><maximum>${String(units)}</maximum><available name="${calendar ?? ""}"/></resource>`;
  }
  yield "</resources>";
}

function calendarXml({ id, shifts }: Calendar, start: Day): string {
  const buckets = shifts.map(({ weekday, startMinute, endMinute }, place) => {
    const days = weekday === SUNDAY ? 1 : 1 << (weekday + 1);
    return `<bucket start="${startOf(start - 366)}" days="${String(days)}" starttime="PT${String(startMinute)}M" endtime="PT${String(endMinute)}M" value="1" priority="${String(place)}"/>`;
  });
  return `<calendar name="${id}"><default>0</default><buckets>${buckets.join("")}</buckets></calendar>`;
}

function* operationLines(plant: Plant, hasCapacity: boolean): Generator<string> {
  const linesOf = groupBy(plant.bom, ({ parent }) => parent);
  const stepsOf = groupBy(plant.routing, ({ item }) => item);
  const resources = new Map(plant.resources.map((resource) => [resource.id, resource]));
  yield "<operations>";
  for (const { id, supply, leadTimeDays } of plant.items) {
    if (supply !== "make") continue;
    const takes = (linesOf.get(id) ?? []).map(takeXml).join("");
    const makes = flowXml("flow_end", id, 1);
    const steps = hasCapacity ? (stepsOf.get(id) ?? []) : [];
    const item = `<item name="${id}"/><location name="${PLACE}"/>`;
    if (steps.length === 0) {
      yield `<operation name="Make ${id}" xsi:type="operation_fixed_time"><duration>P${String(leadTimeDays)}D</duration>${item}<flows>${makes}${takes}</flows></operation>`;
    } else if (steps.length === 1) {
      yield `<operation name="Make ${id}" ${timesOf(steps[0], resources)}${item}<flows>${makes}${takes}</flows>${loadsXml(steps[0])}</operation>`;
    } else {
      const parts = steps.map((step, place) => {
        const flows = place === 0 ? takes : place === steps.length - 1 ? makes : "";
        return `<suboperation><operation name="${id}/${String(step.number)}" ${timesOf(step, resources)}<location name="${PLACE}"/>` +
          `<flows>${flows}</flows>${loadsXml(step)}</operation><priority>${String(step.number)}</priority></suboperation>`;
      });
      yield `<operation name="Make ${id}" xsi:type="operation_routing">${item}<suboperations>${parts.join("")}</suboperations></operation>`;
    }
  }
  yield "</operations>";
}

/** The rest of an operation's tag, and its times in seconds. */
function timesOf(step: RoutingStep | undefined, resources: ReadonlyMap<string, Resource>): string {
  const speed = resources.get(step?.resource ?? "")?.efficiency ?? 1;
  const seconds = (minutes = 0): number => (SECONDS_PER_MINUTE * minutes) / speed;
  const [setup, run] = [Math.round(seconds(step?.setupMinutes)), seconds(step?.runMinutes).toFixed(6)];
  return `xsi:type="operation_time_per"><duration>PT${String(setup)}S</duration><duration_per>PT${run}S</duration_per>`;
}

function loadsXml(step: RoutingStep | undefined): string {
  return `<loads><load><resource name="${step?.resource ?? ""}"/><quantity>1</quantity></load></loads>`;
}

function takeXml({ component, quantityPer }: BomLine): string {
  return flowXml("flow_start", component, -quantityPer);
}

function flowXml(kind: string, item: string, quantity: number): string {
  return `<flow xsi:type="${kind}"><item name="${item}"/><quantity>${String(quantity)}</quantity></flow>`;
}

function* bufferLines({ items, stock }: Plant): Generator<string> {
  const stockOf = groupBy(stock, ({ item }) => item);
  yield "<buffers>";
  for (const { id, safetyStock } of items) {
    const onHand = (stockOf.get(id) ?? []).reduce((sum, one) => sum + one.onHand - one.allocated, 0);
    yield `<buffer name="${id} @ ${PLACE}"><item name="${id}"/><location name="${PLACE}"/><onhand>${String(onHand)}</onhand><minimum>${String(safetyStock)}</minimum></buffer>`;
  }
  yield "</buffers>";
}

/** Of bought items only, as generated; what is overdue comes on the first day. */
function openOrderXml({ id, item, quantity, done, due }: OpenOrder): string {
  return `<operationplan ordertype="PO" reference="${id}"><item name="${item}"/><location name="${PLACE}"/><supplier name="Supplier"/>` +
    `<quantity>${String(quantity - done)}</quantity><start>${startOf(due)}</start><end>${startOf(due)}</end><status>confirmed</status></operationplan>`;
}

function startOf(day: Day): string {
  return `${dayText(day)}T00:00:00`;
}
