// Every sentence the reader says about what a planner typed into a sheet of ours, in one place so that it can be translated.

import type { CellRef, Issue } from "../base/issue";
import { issueAt } from "../base/issue";
import { quoted } from "../model/check-words";

export function firmWithoutItem(order: string, item: string, at: CellRef): Issue {
  const what = `Firm order ${quoted(order, 30)} was left out: item ${quoted(item, 30)} is not among the products.`;
  return issueAt("warning", "firm-unknown-item", what, "Add the item to the products again, or empty the cell in Firm.", at);
}

export function firmPhantom(order: string, item: string, at: CellRef): Issue {
  const what = `Firm order ${quoted(order, 30)} was left out: item ${quoted(item, 30)} is a phantom, which is never ordered.`;
  return issueAt("warning", "firm-phantom", what, "Empty the cell in Firm.", at);
}

export function firmIsOpen(order: string, at: CellRef): Issue {
  const what = `Firm order ${quoted(order, 30)} was left out: an open order of your own has this number.`;
  return issueAt("warning", "firm-is-open", what, "Empty the cell in Firm, and change the open order where you keep it.", at);
}

export function firmOutside(operation: string, at: CellRef): Issue {
  const what = `Operation ${quoted(operation, 40)} is work of a subcontractor and cannot be made firm by itself.`;
  return issueAt("warning", "firm-subcontract", what, "Empty the cell, and pin the operation in Schedule or make its order firm.", at);
}

export function firmLacks(order: string, lacks: string, at: CellRef): Issue {
  const what = `Firm order ${quoted(order, 30)} was left out: its row has no ${lacks}.`;
  return issueAt("warning", "firm-lacks", what, `Type a ${lacks} for it, or empty the cell in Firm.`, at);
}

export function pinWithoutOrder(order: string, operation: number, at: CellRef): Issue {
  const what = `The pin of operation ${String(operation)} of ${quoted(order, 30)} was left out: there is no such order in Orders to place or among your own.`;
  return issueAt("warning", "pin-unknown-order", what, "Plan again and pin the operation of its order of today.", at);
}

export function pinWithoutStep(order: string, operation: number, item: string, at: CellRef): Issue {
  const what = `The pin of operation ${String(operation)} of ${quoted(order, 30)} was left out: the routing of ${quoted(item, 30)} has no such operation.`;
  return issueAt("warning", "pin-unknown-operation", what, "Add the operation to the routing again, or empty the cell in Pin.", at);
}

export function pinOfDone(order: string, operation: number, at: CellRef): Issue {
  const what = `The pin of operation ${String(operation)} of ${quoted(order, 30)} was left out: the operation is reported as finished.`;
  return issueAt("info", "pin-of-finished", what, "Nothing to do.", at);
}

/** @param can the work centres that the routing allows; none for subcontracted work */
export function pinCannot(order: string, operation: number, typed: string, isKnown: boolean, can: readonly string[], at: CellRef): Issue {
  const why = isKnown ? "cannot do it" : "is no work centre";
  const what = `Operation ${String(operation)} of ${quoted(order, 30)} was not moved: ${quoted(typed, 30)} ${why}.`;
  const hint = can.length === 0 ? "It is done by a subcontractor: empty the cell." : `Type ${can.slice(0, 4).join(" or ")}, or add it to the alternates of the routing.`;
  return issueAt("warning", "pin-work-centre", what, hint, at);
}

export function receiptWithoutItem(item: string, at: CellRef): Issue {
  const what = `Firm receipts of ${quoted(item, 30)} were left out: it is not among the products.`;
  return issueAt("warning", "receipt-unknown-item", what, "Add the item to the products again, or empty its row Firm receipts.", at);
}

export function receiptOfPhantom(item: string, at: CellRef): Issue {
  const what = `Firm receipts of ${quoted(item, 30)} were left out: it is a phantom, which is never ordered.`;
  return issueAt("warning", "receipt-phantom", what, "Empty its row Firm receipts.", at);
}

export function overrideWithoutItem(item: string, at: CellRef): Issue {
  const what = `Your forecast of ${quoted(item, 30)} was left out: the item is not among the products.`;
  return issueAt("warning", "forecast-unknown-item", what, "Add the item to the products again, or empty its row in the sheet Forecast.", at);
}
