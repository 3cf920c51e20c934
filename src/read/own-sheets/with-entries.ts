// A plant with all that the planner typed into our own sheets: firm orders, receipts by bucket and pinned operations.
// Knows how the entries of several sheets come together; how each sheet is read is in a file of its own.

import type { WorkbookContent } from "../../grid/sheet-content";
import type { OpenOrder, Plant } from "../../model/plant";
import type { Settings } from "../../model/settings";
import type { IssueLog } from "../rows/issue-log";
import { readFirmOrders, type FirmOrders } from "./read-firm-orders";
import { readFirmReceipts } from "./read-firm-receipts";
import { readPins } from "./read-pins";

/**
 * The plant with firm planned orders, closed days and pins.
 * @param own as its own tables tell it
 * @returns the same plant where nothing was typed
 */
export function withEntries(own: Plant, content: WorkbookContent, defaultShifts: Settings["defaultShifts"], log: IssueLog): Plant {
  const typed = readFirmOrders(content, own, log);
  const marked = typed.firm.length === 0 ? own : { ...own, openOrders: [...own.openOrders, ...typed.firm] };
  const { orders, noReceipts } = readFirmReceipts(content, marked, typed, log);
  const plant = orders.length + noReceipts.length === 0 ? marked : { ...marked, openOrders: [...marked.openOrders, ...orders], noReceipts };
  return withPins(plant, content, defaultShifts, typed, log);
}

/** A planned order whose operation is pinned keeps its number, quantity and day. */
function withPins(plant: Plant, content: WorkbookContent, defaultShifts: Settings["defaultShifts"], typed: FirmOrders, log: IssueLog): Plant {
  const itemOfOpen = new Map(plant.openOrders.map(({ id, item }) => [id, item]));
  const pins = readPins(content, plant, defaultShifts, (order) => itemOfOpen.get(order) ?? typed.itemOf(order) ?? null, log);
  if (pins.length === 0) return plant;
  const sourceOf = new Map(pins.map(({ order, source }) => [order, source]));
  const fixed = [...sourceOf].flatMap(([id, source]): OpenOrder[] => {
    const order = itemOfOpen.has(id) ? null : typed.asFirm(id, source);
    return order === null ? [] : [order];
  });
  const known = new Set([...itemOfOpen.keys(), ...fixed.map(({ id }) => id)]);
  return { ...plant, openOrders: [...plant.openOrders, ...fixed], pins: pins.filter(({ order }) => known.has(order)) };
}
