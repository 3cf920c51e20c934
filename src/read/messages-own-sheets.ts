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

export function firmLacks(order: string, lacks: string, at: CellRef): Issue {
  const what = `Firm order ${quoted(order, 30)} was left out: its row has no ${lacks}.`;
  return issueAt("warning", "firm-lacks", what, `Type a ${lacks} for it, or empty the cell in Firm.`, at);
}
