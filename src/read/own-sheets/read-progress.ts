// What the shop typed into the sheet "Dispatch list" → reported progress, and the orders that it changes. Knows the columns of
// that sheet, not how it is written.

import type { Day } from "../../base/day";
import { groupBy } from "../../base/group-by";
import { snap } from "../../base/quantity";
import { DISPATCH, dispatchHeadings } from "../../grid/dispatch-columns";
import type { WorkbookContent } from "../../grid/sheet-content";
import { headingRef } from "../../grid/table";
import type { Item, OpenOrder, Plant } from "../../model/plant";
import type { Progress } from "../../model/progress";
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

/**
 * Progress typed into the written sheet: a mark in Done finishes an operation and all of its order with lower numbers; a
 * quantity without a mark counts at the last operation only, where finished units are received.
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
function reportOf(row: RowReader, { routing }: Plant, itemOf: (order: string) => string | null, isDone: boolean, good: number | undefined): Progress | null {
  const order = row.text("order");
  const operation = Number.parseFloat(row.text("operation"));
  const item = itemOf(order);
  const refuse = (issue: ReturnType<typeof say.progressWithoutOrder>): null => {
    row.warn(issue);
    return null;
  };
  if (item === null) return refuse(say.progressWithoutOrder(order, operation, row.at("done")));
  const numbers = routing.filter((step) => step.item === item).map(({ number }) => number);
  if (!numbers.includes(operation)) return refuse(say.progressWithoutStep(order, operation, item, row.at("done")));
  if (!isDone && operation < Math.max(...numbers)) return refuse(say.progressInPart(order, operation, row.at("good")));
  return { order, operation, resource: row.text("resource"), isDone, ...(good === undefined ? {} : { good }) };
}

/**
 * The plant with what was reported: orders begin after their last finished operation, go on with as many units as came out of
 * it, and are there from the start of the plan when their last operation is finished.
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
    const now = reported(order, own, item, lastNumber(plant, order), start);
    // Nothing of it is left to come.
    return now.quantity > now.done ? [now] : [];
  });
  return { ...plant, openOrders, progress: reports };
}

function lastNumber({ routing }: Plant, { item }: OpenOrder): number {
  return Math.max(...routing.filter((step) => step.item === item).map(({ number }) => number));
}

function reported(order: OpenOrder, reports: readonly Progress[], item: Item, last: number, start: Day | null): OpenOrder {
  const finished = reports.filter(({ isDone }) => isDone).sort((a, b) => b.operation - a.operation)[0];
  const reached = Math.max(order.operationReached ?? -Infinity, finished?.operation ?? -Infinity);
  const isComplete = finished !== undefined && reached >= last;
  // Units that came out before the last operation are still to lose the item's scrap.
  const left = finished?.good === undefined ? order.quantity - order.done : isComplete ? finished.good : finished.good * item.yield;
  const received = isComplete ? 0 : (reports.find(({ isDone, operation }) => !isDone && operation === last)?.good ?? 0);
  return {
    ...order,
    quantity: snap(order.done + left),
    done: snap(order.done + Math.min(received, left)),
    ...(finished === undefined ? {} : { operationReached: reached }),
    ...(isComplete && start !== null ? { due: start } : {}),
  };
}
