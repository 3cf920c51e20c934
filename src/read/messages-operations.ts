// Every sentence the reader says about operations that carry structure and times, in one place so that it can be translated.

import type { CellRef, Issue } from "../base/issue";
import { issueAt } from "../base/issue";
import { counted, quoted } from "../model/check-words";

function note(code: string, sheet: string, text: string, hint: string): Issue {
  return { code, severity: "info", text, hint, sheet };
}

export function itemsNamed(sheet: string, count: number): Issue {
  const who = counted(count, "item", "items");
  const text = `${who} ${count === 1 ? "stands" : "stand"} in no list of products, but in ${quoted(sheet, 40)} and the like; cost and lead time are 0 unless given.`;
  return { code: "items-named", severity: "warning", text, hint: "Add a table with Item, Make or buy, Lead time (days) and Cost.", sheet };
}

export function plainDurations(sheet: string, unit: "days" | "seconds"): Issue {
  const text = `Durations of ${quoted(sheet, 40)} and of suppliers without a unit were read as ${unit}.`;
  return note("plain-durations", sheet, text, "Write the unit in the heading or in the cell, such as 30 d or 2:30, if that is wrong.");
}

export function unknownOperation(id: string, at: CellRef): Issue {
  return issueAt("error", "unknown-operation", `Operation ${quoted(id)} is unknown; the row was refused.`, "Add it to the operations, or correct the spelling.", at);
}

export function operationsWithoutItem(sheet: string, count: number): Issue {
  const text = `${counted(count, "operation makes", "operations make")} no item, as a shipment does; ${count === 1 ? "it is" : "they are"} not planned.`;
  return note("operations-without-item", sheet, text, "Nothing to do, unless the item that it makes is missing.");
}

export function operationAlternates(sheet: string, count: number): Issue {
  const text = `${counted(count, "operation is an alternative", "operations are alternatives")} to one of better priority; the better one is planned.`;
  return note("operation-alternates", sheet, text, "Give the one to be used the better priority, or dates from and to which each is used.");
}

export function materialAlternates(sheet: string, count: number): Issue {
  const text = `${counted(count, "row", "rows")} of alternative material ${count === 1 ? "was" : "were"} left out; the one of best priority is used.`;
  return note("material-alternates", sheet, text, "Give the one to be used the better priority.");
}

export function operationByProducts(sheet: string, count: number): Issue {
  const text = `${counted(count, "row", "rows")} of what an operation makes beside its item ${count === 1 ? "was" : "were"} left out.`;
  return note("operation-by-products", sheet, text, "Plan the other items by hand.");
}

/** A tool, person, group or skill that is in no list. */
export function unknownNeed(name: string, at: CellRef): Issue {
  const what = `Nothing and nobody is called ${quoted(name)}, or has it as a skill; the operation is planned without it.`;
  return issueAt("warning", "unknown-need", what, "Add it to the work centres or their skills, or correct the spelling.", at);
}

/** More units of one resource than there are. */
export function tooFewUnits(name: string, asked: number, there: number, at: CellRef): Issue {
  const what = `${String(asked)} of ${quoted(name)} are asked for, but there are ${String(there)}; these are planned.`;
  return issueAt("warning", "too-few-units", what, "Correct the quantity, or the number of units on the work centres.", at);
}
