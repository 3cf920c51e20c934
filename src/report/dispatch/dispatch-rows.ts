// The rows of the dispatch list: the work of each work centre in the order in which it is to be done, and what it has reported
// as finished. Knows plan and plant; nothing of sheets.

import { startOfDay } from "../../base/day";
import { groupBy } from "../../base/group-by";
import type { Operation, Order } from "../../model/plan";
import type { Item } from "../../model/plant";
import type { Progress } from "../../model/progress";
import { compareText } from "../compare-text";
import type { ReportInput } from "../report-input";

/** What a shop is told at once: later work moves with the next plan. */
export const LISTED_DAYS = 14;

export type DispatchRow = {
  readonly resource: string;
  readonly order: string;
  readonly operationText: string;
  readonly item: Item;
  /** Absent for finished work, which the plan has no more. */
  readonly operation?: Operation;
  readonly sequence?: number;
  readonly of?: Order;
  readonly report?: Progress;
  /** It is done elsewhere, and reported there: a tool or a person helps. */
  readonly isHelp?: true;
};

export type DispatchPage = { readonly resource: string; readonly rows: readonly DispatchRow[] };

/** One page for each work centre, tool or person that has work in the listed days or has reported some, in the order of the plant. */
export function dispatchPages(input: ReportInput): readonly DispatchPage[] {
  const { plan, plant } = input;
  const end = startOfDay(plan.settings.start + LISTED_DAYS);
  const reports = new Map((plant.progress ?? []).map((report) => [`${report.order}/${String(report.operation)}`, report]));
  const listed = groupBy(plan.operations.filter(({ resource, start, id }) => resource !== "" && (start < end || reports.has(id))), ({ resource }) => resource);
  const helped = groupBy(
    plan.operations.flatMap((operation) => (operation.start < end ? [...new Set((operation.also ?? []).map(({ resource }) => resource))].map((resource) => ({ resource, operation })) : [])),
    ({ resource }) => resource,
  );
  const planned = new Set(plan.operations.map(({ id }) => id));
  const finished = groupBy([...reports].filter(([id]) => !planned.has(id)).map(([, report]) => report), ({ resource }) => resource);
  return input.resources.flatMap(({ id: resource }) => {
    const help = new Set(helped.get(resource)?.map(({ operation }) => operation));
    const work = [...(listed.get(resource) ?? []), ...help].sort((a, b) => a.start - b.start || a.unit - b.unit || compareText(a.id, b.id));
    const rows = [
      ...work.map((operation, place): DispatchRow =>
        help.has(operation)
          ? { ...rowOf(input, operation, place + 1, undefined), resource, isHelp: true }
          : rowOf(input, operation, place + 1, reports.get(operation.id)),
      ),
      ...(finished.get(resource) ?? []).map((report): DispatchRow => finishedRow(input, report)),
    ];
    return rows.length === 0 ? [] : [{ resource, rows }];
  });
}

function rowOf(input: ReportInput, operation: Operation, sequence: number, report: Progress | undefined): DispatchRow {
  const { resource, order, item, number, description } = operation;
  const of = input.orderOf(order);
  return {
    resource,
    order,
    operationText: textOf(number, description),
    item: input.itemOf(item),
    operation,
    sequence,
    ...(of === undefined ? {} : { of }),
    ...(report === undefined ? {} : { report }),
  };
}

function finishedRow(input: ReportInput, report: Progress): DispatchRow {
  const of = input.orderOf(report.order);
  const item = of?.item ?? input.plant.openOrders.find(({ id }) => id === report.order)?.item ?? "";
  const step = input.plant.routing.find((each) => each.item === item && each.number === report.operation);
  return {
    resource: report.resource,
    order: report.order,
    operationText: textOf(report.operation, step?.description ?? ""),
    item: input.itemOf(item),
    ...(of === undefined ? {} : { of }),
    report,
  };
}

function textOf(number: number, description: string): string {
  return description === "" ? String(number) : `${String(number)} ${description}`;
}
