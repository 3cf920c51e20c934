// Every sentence the reader says about progress that was typed into the dispatch list, so that it can be translated.

import type { CellRef, Issue } from "../base/issue";
import { issueAt } from "../base/issue";
import { quoted } from "../model/check-words";

export function progressWithoutOrder(order: string, operation: number, at: CellRef): Issue {
  const what = `Progress of operation ${String(operation)} of ${quoted(order, 30)} was left out: there is no such order any more.`;
  return issueAt("info", "progress-unknown-order", what, "Nothing to do if the order was closed; else report it for its order of today.", at);
}

export function progressWithoutStep(order: string, operation: number, item: string, at: CellRef): Issue {
  const what = `Progress of operation ${String(operation)} of ${quoted(order, 30)} was left out: the routing of ${quoted(item, 30)} has no such operation.`;
  return issueAt("warning", "progress-unknown-operation", what, "Add the operation to the routing again, or empty Done and Quantity good.", at);
}

export function progressInPart(order: string, operation: number, at: CellRef): Issue {
  const what = `The good units of operation ${String(operation)} of ${quoted(order, 30)} were left out: bought work and runs of several units are done as a whole.`;
  return issueAt("info", "progress-in-part", what, "Mark the operation as Done when all of it is finished.", at);
}

export function orderFinished(order: string, at: CellRef): Issue {
  const what = `Order ${quoted(order, 40)} is reported as finished: its units count from the start of the plan.`;
  return issueAt("info", "order-finished", what, "Book them into your stock, close the order there, and empty Done.", at);
}
