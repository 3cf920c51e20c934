// Every sentence the reader says about cells and rows, in one place so that it can be translated.
// Each names what, where and what to do; none is longer than 160 characters.

import type { Day } from "../base/day";
import { dayText } from "../base/day";
import type { CellRef, Issue } from "../base/issue";
import { issueAt } from "../base/issue";

/** User text inside a message, cut so that the message keeps its length. */
function quote(text: string): string {
  return `"${text.length > 40 ? `${text.slice(0, 39)}…` : text}"`;
}

export function alsoFound(last: Issue, more: number): Issue {
  const { sheet, code, severity, hint } = last;
  const text = `${String(more)} more rows of this kind${sheet === undefined ? "" : ` in ${quote(sheet)}`} are not listed.`;
  return { code: `${code}-more`, severity, text, hint, ...(sheet === undefined ? {} : { sheet }) };
}

export function missingValue(label: string, at: CellRef): Issue {
  return issueAt("error", "missing-value", `${label} is empty; the row was refused.`, `Fill in ${label.toLowerCase()}, or delete the row.`, at);
}

export function notANumber(label: string, value: string, refused: boolean, at: CellRef): Issue {
  const effect = refused ? "the row was refused" : "it was ignored";
  return issueAt(refused ? "error" : "warning", "not-a-number", `${label} ${quote(value)} is not a number; ${effect}.`, "Write a number, without words.", at);
}

export function outOfRange(label: string, value: number, allowed: string, refused: boolean, at: CellRef): Issue {
  const effect = refused ? "the row was refused" : "it was ignored";
  return issueAt(refused ? "error" : "warning", "out-of-range", `${label} is ${String(value)}, but must be ${allowed}; ${effect}.`, "Correct the value.", at);
}

export function notADate(label: string, value: string, refused: boolean, at: CellRef): Issue {
  const effect = refused ? "the row was refused" : "it was ignored";
  return issueAt(refused ? "error" : "warning", "not-a-date", `${label} ${quote(value)} is not a date; ${effect}.`, "Write a date such as 2026-03-31.", at);
}

export function notADuration(label: string, value: string, at: CellRef): Issue {
  return issueAt("error", "not-a-duration", `${label} ${quote(value)} is not a duration; the row was refused.`, "Write a number, or 1:30, 1.5 h or 90 min.", at);
}

export function notATime(label: string, value: string, at: CellRef): Issue {
  return issueAt("error", "not-a-time", `${label} ${quote(value)} is not a time of day; the row was refused.`, "Write a time such as 06:00.", at);
}

export function notAWeekday(value: string, at: CellRef): Issue {
  return issueAt("error", "not-a-weekday", `${quote(value)} is not a day of the week; the row was refused.`, "Write Monday, Mon or Montag, or a number 1 to 7.", at);
}

export function notAFlag(label: string, value: string, refused: boolean, at: CellRef): Issue {
  const effect = refused ? "the row was refused" : "it was ignored";
  return issueAt(refused ? "error" : "warning", "not-yes-or-no", `${label} ${quote(value)} is neither yes nor no; ${effect}.`, "Write yes or no.", at);
}

export function errorInCell(label: string, error: string, refused: boolean, at: CellRef): Issue {
  const effect = refused ? "the row was refused" : "it was ignored";
  return issueAt(refused ? "error" : "warning", "error-in-cell", `${label} shows ${error}; ${effect}.`, "Repair the formula in this cell.", at);
}

export function ambiguousNumber(label: string, text: string, value: number, at: CellRef): Issue {
  return issueAt("warning", "ambiguous-number", `${label} ${quote(text)} was read as ${String(value)}; it could be meant otherwise.`, "Type it as a number, not as text.", at);
}

export function ambiguousDate(label: string, text: string, day: Day, at: CellRef): Issue {
  return issueAt("warning", "ambiguous-date", `${label} ${quote(text)} was read as ${dayText(day)}, day before month.`, "Type it as a date, or as 2026-03-31.", at);
}

export function unknownItem(label: string, id: string, wasRefused: boolean, at: CellRef): Issue {
  const why = wasRefused ? "its row in Products was refused" : "it is not among the products";
  const hint = wasRefused ? "Repair its row in Products first." : "Add it to Products, or correct the spelling.";
  return issueAt("error", "unknown-item", `${label} ${quote(id)} is unknown: ${why}; the row was refused.`, hint, at);
}

export function unknownResource(id: string, hasNoHours: boolean, at: CellRef): Issue {
  const why = hasNoHours ? "has no available hours" : "is not among the work centres";
  return issueAt("error", "unknown-resource", `Work centre ${quote(id)} ${why}; the row was refused.`, "Add it to the work centres, or correct the spelling.", at);
}

export function unknownRouting(id: string, alike: string | null, at: CellRef): Issue {
  const hint = alike === null ? "Use the item's number here." : `It may belong to ${quote(alike)}. Give Products a column Routing number that says so.`;
  return issueAt("error", "unknown-routing", `No item has the number or routing ${quote(id)}; the row was refused.`, hint, at);
}

export function duplicateId(label: string, id: string, firstCell: string, at: CellRef): Issue {
  return issueAt("error", "duplicate-id", `${label} ${quote(id)} stands twice; the first (${firstCell}) is used, this row was refused.`, "Delete one of the two rows.", at);
}

export function unknownWord(label: string, value: string, choices: string, refused: boolean, at: CellRef): Issue {
  const effect = refused ? "the row was refused" : "it was ignored";
  return issueAt(refused ? "error" : "warning", "unknown-word", `${label} ${quote(value)} is not understood; ${effect}.`, `Write one of: ${choices}.`, at);
}

/** One sentence for many rows or cells of a table that were used or left out in a way the planner should know. */
export function noteOnTable(code: string, sheet: string, text: string, hint: string, cell?: string, severity: "info" | "warning" = "info"): Issue {
  return { code, severity, text, hint, sheet, ...(cell === undefined ? {} : { cell }) };
}
