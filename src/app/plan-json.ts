// A plan as the documented JSON (docs/plan-json.md): dates as local ISO text, durations in minutes. Field names are stable.

import { dayText, minuteText } from "../base/day";
import type { Issue } from "../base/issue";
import type { Bucket, DemandPromise, MrpRecord, Order, Plan } from "../model/plan";
import type { JudgedOutlook } from "../model/outlook";
import type { PlanChanges } from "../model/plan-changes";
import type { Settings } from "../model/settings";
import type { StaffedInterval } from "../model/staffing";
import { changesJson } from "./changes-json";
import { editToJson } from "./edits-from-json";
import { outlookJson } from "./outlook-json";

/**
 * The plan as plain data ready for JSON.stringify.
 * @param issues those of reading and planning together
 * @param changes against the plan before; null when there is none
 * @param outlook forecasts, stock policies and verdicts; null without history
 * @param staffing people by interval of a service; null without any
 */
export function planJson(plan: Plan, issues: readonly Issue[], changes: PlanChanges | null, outlook: JudgedOutlook | null, staffing: readonly StaffedInterval[] | null) {
  return {
    version: plan.version,
    settings: settingsJson(plan.settings),
    orders: plan.orders.map(orderJson),
    operations: plan.operations.map((operation) => ({
      ...operation,
      start: minuteText(operation.start),
      end: minuteText(operation.end),
    })),
    subcontracts: plan.subcontracts.map(({ source, ...line }) => ({ ...line, send: dayText(line.send), back: dayText(line.back), ...(source === undefined ? {} : { sheet: source.sheet, cell: source.cell }) })),
    promises: plan.promises.map(promiseJson),
    loads: plan.loads.map((load) => ({ ...load, start: dayText(load.start), end: dayText(load.end) })),
    bottlenecks: plan.bottlenecks ?? [],
    roughCut: (plan.roughCut ?? []).map((row) => ({ ...row, start: dayText(row.start) })),
    records: plan.records.map((record) => recordJson(record, plan.buckets)),
    links: plan.links,
    messages: plan.messages.map(({ from, to, source, ...message }) => ({
      ...message,
      ...(from === undefined ? {} : { from: dayText(from) }),
      ...(to === undefined ? {} : { to: dayText(to) }),
      ...(source === undefined ? {} : { sheet: source.sheet, cell: source.cell }),
    })),
    kpis: plan.kpis,
    issues,
    changes: changes === null ? null : changesJson(changes),
    outlook: outlook === null ? null : outlookJson(outlook),
    staffing: staffing === null ? null : staffing.map(staffedJson),
  };
}

function staffedJson({ interval: { source, day, ...interval }, ...people }: StaffedInterval) {
  return { ...interval, ...(day === undefined ? {} : { day: dayText(day) }), ...people, ...(source === undefined ? {} : { sheet: source.sheet, cell: source.cell }) };
}

function settingsJson(settings: Settings) {
  const { periods, edits } = settings;
  const named = periods?.map(({ name, start, end }) => ({ name, start: dayText(start), end: dayText(end) }));
  return { ...settings, start: dayText(settings.start), ...(named === undefined ? {} : { periods: named }), ...(edits === undefined ? {} : { edits: edits.map(editToJson) }) };
}

function orderJson({ source, ...order }: Order) {
  return {
    ...order,
    start: dayText(order.start),
    due: dayText(order.due),
    needed: dayText(order.needed),
    releaseByLeadTime: dayText(order.releaseByLeadTime),
    ...(source === undefined ? {} : { sheet: source.sheet, cell: source.cell }),
  };
}

function promiseJson({ source, ...promise }: DemandPromise) {
  return {
    ...promise,
    requested: dayText(promise.requested),
    promised: promise.promised === null ? null : dayText(promise.promised),
    ...(source === undefined ? {} : { sheet: source.sheet, cell: source.cell }),
  };
}

function recordJson(record: MrpRecord, buckets: readonly Bucket[]) {
  return {
    item: record.item,
    lowLevelCode: record.lowLevelCode,
    opening: record.opening,
    buckets: buckets.map((bucket, at) => ({
      start: dayText(bucket.start),
      gross: record.gross[at] ?? 0,
      scheduled: record.scheduled[at] ?? 0,
      onHand: record.onHand[at] ?? 0,
      net: record.net[at] ?? 0,
      receipts: record.receipts[at] ?? 0,
      releases: record.releases[at] ?? 0,
      ...(record.availableToPromise === undefined
        ? {}
        : { availableToPromise: record.availableToPromise[at] ?? 0 }),
      ...(record.coProducts === undefined ? {} : { coProducts: record.coProducts[at] ?? 0 }),
      ...(record.safetyStock === undefined ? {} : { safetyStock: record.safetyStock[at] ?? 0 }),
      ...(record.expired === undefined ? {} : { expired: record.expired[at] ?? 0 }),
    })),
  };
}
