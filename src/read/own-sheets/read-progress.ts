// What the shop typed into the sheet "Dispatch list" → reported progress, and the orders that it changes. Knows the columns of
// that sheet, not how it is written.

import type { Day } from "../../base/day";
import { groupBy } from "../../base/group-by";
import { snap } from "../../base/quantity";
import { DISPATCH, dispatchHeadings } from "../../grid/dispatch-columns";
import type { WorkbookContent } from "../../grid/sheet-content";
import { headingRef } from "../../grid/table";
import type { Item, OpenOrder, Plant, Resource, RoutingStep } from "../../model/plant";
import type { BegunWork, Progress } from "../../model/progress";
import * as say from "../messages-progress";
import type { IssueLog } from "../rows/issue-log";
import { readRows, type RowReader } from "../rows/row-reader";
import { isBlank } from "../tables/split-blocks";
import { writtenTable } from "./written-table";

const columns = {
  resource: { heading: dispatchHeadings.resource, kind: "id" },
  order: { heading: dispatchHeadings.order, kind: "id" },
  operation: { heading: dispatchHeadings.operation, kind: "text" },
  done: { heading: dispatchHeadings.done, kind: "flag" },
  good: { heading: dispatchHeadings.good, kind: "number", above: -1 },
} as const;

/** Fewer units than these are none. */
const DUST = 1e-6;

/**
 * Progress typed into the written sheet: a mark in Done finishes an operation and all of its order with lower numbers; a
 * quantity without a mark is done of the operation, and at least as much of those with lower numbers. At the last one it is received.
 *
 * @param plant  as its own tables and the planner's firm orders tell it
 * @param itemOf the item of an order; null for one that is no order any more
 */
export function readProgress(content: WorkbookContent, plant: Plant, itemOf: (order: string) => string | null, log: IssueLog): readonly Progress[] {
  const written = writtenTable(content, DISPATCH, columns);
  if (written === null) return [];
  const reports = new Map<string, Progress>();
  readRows(written, log, null, (row) => {
    const isDone = row.flag("done") ?? false;
    const good = isBlank(row.value("good")) ? undefined : row.number("good");
    if (!isDone && good === undefined) return;
    const report = reportOf(row, plant, itemOf, isDone, good);
    if (report === null) return;
    // The column's heading: rows move with every plan, and what reasons say must stand still when nothing changed.
    const source = headingRef(written.table, written.columns.get("done")?.index ?? 0);
    reports.set(`${report.order}/${String(report.operation)}`, { ...report, source });
  });
  return [...reports.values()];
}

/** What a row reports; null, and a word, where that cannot count. */
function reportOf(row: RowReader, { routing, resources }: Plant, itemOf: (order: string) => string | null, isDone: boolean, good: number | undefined): Progress | null {
  const order = row.text("order");
  const operation = Number.parseFloat(row.text("operation"));
  const item = itemOf(order);
  const refuse = (issue: ReturnType<typeof say.progressWithoutOrder>): null => {
    row.warn(issue);
    return null;
  };
  if (item === null) return refuse(say.progressWithoutOrder(order, operation, row.at("done")));
  const steps = routing.filter((step) => step.item === item);
  const step = steps.find(({ number }) => number === operation);
  if (step === undefined) return refuse(say.progressWithoutStep(order, operation, item, row.at("done")));
  const isLast = steps.every(({ number }) => number <= operation);
  if (!isDone && !isLast && !isDoneInParts(step, resources)) return refuse(say.progressInPart(order, operation, row.at("good")));
  return { order, operation, resource: row.text("resource"), isDone, ...(good === undefined ? {} : { good }) };
}

/** What is bought comes as a whole, and so does a run of several units. */
function isDoneInParts({ subcontractDays, supplier, resource }: RoutingStep, resources: readonly Resource[]): boolean {
  return subcontractDays === undefined && supplier === undefined && resources.find(({ id }) => id === resource)?.batchSize === undefined;
}

/**
 * The plant with what was reported: orders begin after their last finished operation, go on with as many units as came out of
 * it and with the rest of what is begun, and are there from the start of the plan when their last operation is finished.
 * @param reports of orders of the plant
 * @param start   of the plan; null where nobody has given one
 */
export function withProgress(plant: Plant, reports: readonly Progress[], start: Day | null): Plant {
  if (reports.length === 0) return plant;
  const byOrder = groupBy(reports, ({ order }) => order);
  const items = new Map(plant.items.map((item) => [item.id, item]));
  const openOrders = plant.openOrders.flatMap((order) => {
    const own = byOrder.get(order.id);
    const item = items.get(order.item);
    if (own === undefined || item === undefined) return [order];
    const now = reported(order, own, item, plant, start);
    // Nothing of it is left to come.
    return now.quantity > now.done ? [now] : [];
  });
  return { ...plant, openOrders, progress: reports };
}

function reported(order: OpenOrder, reports: readonly Progress[], item: Item, { routing, resources }: Plant, start: Day | null): OpenOrder {
  const steps = routing.filter((step) => step.item === item.id);
  const last = Math.max(...steps.map(({ number }) => number));
  const finished = reports.filter(({ isDone }) => isDone).sort((a, b) => b.operation - a.operation)[0];
  const reached = Math.max(order.operationReached ?? -Infinity, finished?.operation ?? -Infinity);
  const isComplete = finished !== undefined && reached >= last;
  // Units that came out before the last operation are still to lose the item's scrap.
  const left = finished?.good === undefined ? order.quantity - order.done : isComplete ? finished.good : finished.good * item.yield;
  const received = isComplete ? 0 : (reports.find(({ isDone, operation }) => !isDone && operation === last)?.good ?? 0);
  const whole = left / item.yield;
  const passed = passedUnits(reports, last, received / item.yield);
  const inParts = steps.filter((step) => step.number > reached && step.number <= last && isDoneInParts(step, resources)).map(({ number }) => number);
  // What all units have passed is finished, marked or not.
  const through = Math.max(reached, ...inParts.filter((number) => number < last && passed(number) >= whole - received / item.yield - DUST));
  const begun = [...new Set(inParts)].flatMap((operation): BegunWork[] => {
    const units = snap(passed(operation));
    const own = reports.find((report) => report.operation === operation && !report.isDone);
    // At the last operation what has passed is received, and no unit of the order any more; it goes on where it is.
    const isBegun = units > DUST || (operation === last && received > 0);
    return operation > through && isBegun ? [{ operation, units, ...(own === undefined ? {} : { resource: own.resource }) }] : [];
  });
  return {
    ...order,
    quantity: snap(order.done + left),
    done: snap(order.done + Math.min(received, left)),
    ...(through > -Infinity ? { operationReached: through } : {}),
    ...(begun.length === 0 ? {} : { begun }),
    ...(isComplete && start !== null ? { due: start } : {}),
  };
}

/** Of the units still to be received, those that have passed an operation: as many as any later one reports. */
function passedUnits(reports: readonly Progress[], last: number, received: number): (operation: number) => number {
  return (operation) =>
    reports.reduce((most, { isDone, good = 0, operation: at }) => (isDone || at < operation || at >= last ? most : Math.max(most, good - received)), 0);
}
