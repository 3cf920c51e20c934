// What changed against the plan before, as the documented JSON (docs/plan-json.md). Field names are stable.

import { dayText } from "../base/day";
import type { CellRef } from "../base/issue";
import type { DemandPromise, Order } from "../model/plan";
import type { InputChange, PlanChanges } from "../model/plan-changes";

export function changesJson({ previousStart, inputs, promises, orders, smallChanges }: PlanChanges) {
  return {
    previousStart: dayText(previousStart),
    inputs: inputs.map(({ table, record, field, before, after, source }) => ({ table, record, field, before, after, ...place(source) })),
    promises: promises.map(({ before, after, laterDays, cause }) => ({
      ...promiseName(after ?? before),
      before: promised(before),
      after: promised(after),
      laterDays,
      cause: causeJson(cause),
    })),
    orders: orders.map(({ kind, before, after, laterDays, moreUnits, value, cause }) => ({
      kind,
      ...orderName(after ?? before),
      before: receipt(before),
      after: receipt(after),
      laterDays,
      moreUnits,
      value,
      cause: causeJson(cause),
    })),
    smallChanges,
  };
}

function promiseName(promise: DemandPromise | null) {
  return promise === null ? {} : { demand: promise.demand, item: promise.item };
}

function orderName(order: Order | null) {
  return order === null ? {} : { order: order.id, item: order.item };
}

/** Null where there was no such customer order. */
function promised(promise: DemandPromise | null) {
  return promise === null ? null : { quantity: promise.quantity, promised: promise.promised === null ? null : dayText(promise.promised) };
}

/** Null where there was no such order. */
function receipt(order: Order | null) {
  return order === null ? null : { quantity: order.quantity, start: dayText(order.start), due: dayText(order.due) };
}

function causeJson(cause: InputChange | null) {
  return cause === null ? null : { text: cause.text, ...place(cause.source) };
}

function place(source: CellRef | undefined) {
  return source === undefined ? {} : { sheet: source.sheet, cell: source.cell };
}
