// A plant with all that was typed into our own sheets: firm orders, receipts by bucket, forecasts, progress and
// pinned operations.
// Knows how the entries of several sheets come together; how each sheet is read is in a file of its own.

import type { Day } from "../../base/day";
import type { CellRef } from "../../base/issue";
import type { WorkbookContent } from "../../grid/sheet-content";
import type { OpenOrder, Plant } from "../../model/plant";
import type { Settings } from "../../model/settings";
import { orderFinished } from "../messages-progress";
import type { IssueLog } from "../rows/issue-log";
import { readFirmOrders, type FirmOrders } from "./read-firm-orders";
import { readFirmReceipts } from "./read-firm-receipts";
import { readOverrides } from "./read-overrides";
import { readPins } from "./read-pins";
import { readProgress, withProgress } from "./read-progress";

/**
 * The plant with firm planned orders, closed days, forecasts set by hand, progress and pins.
 * @param own   as its own tables tell it
 * @param start of the plan; null where nobody has given one
 * @returns the same plant where nothing was typed
 */
export function withEntries(own: Plant, content: WorkbookContent, defaultShifts: Settings["defaultShifts"], start: Day | null, log: IssueLog): Plant {
  const typed = readFirmOrders(content, own, log);
  const marked = typed.firm.length === 0 ? own : { ...own, openOrders: [...own.openOrders, ...typed.firm] };
  const { orders, noReceipts } = readFirmReceipts(content, marked, typed, log);
  const plant = orders.length + noReceipts.length === 0 ? marked : { ...marked, openOrders: [...marked.openOrders, ...orders], noReceipts };
  const overrides = [...readOverrides(content, plant, log), ...(own.overrides ?? [])];
  const forecast = overrides.length === 0 ? plant : { ...plant, overrides };
  return withPins(withReports(forecast, content, typed, start, log), content, defaultShifts, typed, log);
}

/** A planned order whose operation is pinned keeps its number, quantity and day. */
function withPins(plant: Plant, content: WorkbookContent, defaultShifts: Settings["defaultShifts"], typed: FirmOrders, log: IssueLog): Plant {
  const pins = readPins(content, plant, defaultShifts, itemOfOrder(plant, typed), log);
  const { openOrders, known } = withFixed(plant, pins, typed, "pin");
  return pins.length === 0 ? plant : { ...plant, openOrders, pins: pins.filter(({ order }) => known.has(order)) };
}

/** A planned order of which work is reported is one that was begun. */
function withReports(plant: Plant, content: WorkbookContent, typed: FirmOrders, start: Day | null, log: IssueLog): Plant {
  const reports = readProgress(content, plant, itemOfOrder(plant, typed), log);
  const { openOrders, known } = withFixed(plant, reports, typed, "progress");
  const reported = withProgress({ ...plant, openOrders }, reports.filter(({ order }) => known.has(order)), start);
  for (const { order, operation, isDone, source } of reported.progress ?? []) {
    const item = openOrders.find(({ id }) => id === order)?.item;
    const isLast = !plant.routing.some((step) => step.item === item && step.number > operation);
    if (isDone && isLast && source !== undefined) log.add(orderFinished(order, source));
  }
  return reports.length === 0 ? plant : reported;
}

function itemOfOrder({ openOrders }: Plant, typed: FirmOrders): (order: string) => string | null {
  const items = new Map(openOrders.map(({ id, item }) => [id, item]));
  return (order) => items.get(order) ?? typed.itemOf(order) ?? null;
}

/** The open orders with the planned ones that entries about their operations make firm. */
function withFixed(
  { openOrders }: Plant,
  entries: readonly { readonly order: string; readonly source?: CellRef }[],
  typed: FirmOrders,
  fixedBy: "pin" | "progress",
): { readonly openOrders: readonly OpenOrder[]; readonly known: ReadonlySet<string> } {
  const known = new Set(openOrders.map(({ id }) => id));
  const fixed: OpenOrder[] = [];
  for (const { order: id, source } of entries) {
    const order = known.has(id) ? null : typed.asFirm(id, source, fixedBy);
    if (order === null) continue;
    known.add(id);
    fixed.push(order);
  }
  return { openOrders: fixed.length === 0 ? openOrders : [...openOrders, ...fixed], known };
}
