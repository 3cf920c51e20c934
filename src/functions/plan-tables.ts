// The last plan as spilled tables: a work centre's schedule and load, an item's MRP record. Dates are serial numbers, to
// be formatted as dates by the planner.

import { serialFromDay, serialFromMinute, startOfDay } from "../base/day";
import type { LastPlan } from "../engine/explain/last-plan";
import { plannedApart } from "./planned-apart";
import { cellError } from "./cell-error";
import { shown, type Cell } from "./cells";
import { count, singleNumber } from "./parameter";

/** Operations of a resource that start within some days of the plan's start, or later by default. */
export function scheduleTable({ plan, plant, dateSystem = 1900 }: LastPlan, resource: string, days: unknown): Cell[][] {
  const span = singleNumber({ ...count("days", 36_500), or: Infinity }, days);
  known("resource", resource, plant.resources);
  const end = startOfDay(plan.settings.start) + span * startOfDay(1);
  const operations = plan.operations
    .filter((operation) => operation.resource === resource && operation.start < end)
    .sort((a, b) => a.start - b.start || a.unit - b.unit);
  const rows = operations.map((operation): Cell[] => [
    serialFromMinute(operation.start, dateSystem),
    serialFromMinute(operation.end, dateSystem),
    operation.order,
    operation.item,
    operation.number,
    operation.quantity,
    operation.setupMinutes / 60,
    operation.runMinutes / 60,
  ]);
  return [["Start", "End", "Order", "Item", "Operation", "Quantity", "Setup h", "Run h"], ...rows];
}

/** The record of section 1 of the formulas. */
export function mrpTable({ plan, plant, dateSystem = 1900 }: LastPlan, item: string): Cell[][] {
  known("item", item, plant.items, plannedApart(plant.items, item));
  const record = plan.records.find((each) => each.item === item);
  if (record === undefined) throw cellError("#N/A", `item ${shown(item)} has no record in the last plan: nothing is needed of it.`);
  return [
    ["Period", ...plan.buckets.map(({ start }) => serialFromDay(start, dateSystem))],
    ["Gross requirements", ...record.gross],
    ["Scheduled receipts", ...record.scheduled],
    ...(record.coProducts === undefined ? [] : [["Co-product receipts", ...record.coProducts]]),
    ...(record.safetyStock === undefined ? [] : [["Safety stock", ...record.safetyStock]]),
    ...(record.expired === undefined ? [] : [["Expired", ...record.expired]]),
    ["Projected on hand", ...record.onHand],
    ["Net requirements", ...record.net],
    ["Planned order receipts", ...record.receipts],
    ["Planned order releases", ...record.releases],
  ];
}

/** Load against rated capacity by period. */
export function loadTable({ plan, plant, dateSystem = 1900 }: LastPlan, resource: string): Cell[][] {
  known("resource", resource, plant.resources);
  const rows = plan.loads
    .filter((load) => load.resource === resource)
    .map(({ start, availableMinutes, ratedMinutes, setupMinutes, runMinutes }): Cell[] => [
      serialFromDay(start, dateSystem),
      availableMinutes / 60,
      ratedMinutes / 60,
      setupMinutes / 60,
      runMinutes / 60,
      ratedMinutes > 0 ? (100 * (setupMinutes + runMinutes)) / ratedMinutes : "",
    ]);
  return [["Period", "Available h", "Rated h", "Setup h", "Run h", "Load %"], ...rows];
}

/** @param apart where a record of this name is, when it is planned apart */
function known(name: string, id: string, records: readonly { readonly id: string }[], apart: string | null = null): void {
  if (records.some((record) => record.id === id)) return;
  const alike = records.find((record) => record.id.toLowerCase() === id.toLowerCase());
  const hint = apart ?? (alike === undefined ? "look at how your sheets write it" : `your sheets write ${shown(alike.id)}`);
  throw cellError("#N/A", `${name} ${shown(id)} is not in the last plan: ${hint}.`);
}
