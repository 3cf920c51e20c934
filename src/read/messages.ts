// Every sentence the reader says about single cells and rows, in one place so that it can be translated.
// Each names what, where and what to do; none is longer than 160 characters.

import type { Day } from "../base/day";
import { dayText } from "../base/day";
import type { CellRef, Issue } from "../base/issue";
import { issueAt } from "../base/issue";
import { clipped, counted, quoted } from "../model/check-words";

/** A bad value refuses its row, or is ignored with a warning. */
function badValue(code: string, what: string, hint: string, refused: boolean, at: CellRef): Issue {
  const effect = refused ? "the row was refused" : "it was ignored";
  return issueAt(refused ? "error" : "warning", code, `${what}; ${effect}.`, hint, at);
}

function refusal(code: string, what: string, hint: string, at: CellRef): Issue {
  return badValue(code, what, hint, true, at);
}

/** What stands for the issues of one kind that are not listed one by one. */
export function alsoFound(last: Issue, more: number): Issue {
  const { sheet, code, severity, hint } = last;
  const where = sheet === undefined ? "" : ` in ${quoted(sheet)}`;
  const text = `${counted(more, "more row", "more rows")} of this kind${where} ${more === 1 ? "is" : "are"} not listed.`;
  return { code: `${code}-more`, severity, text, hint, ...(sheet === undefined ? {} : { sheet }) };
}

export function missingValue(label: string, at: CellRef): Issue {
  return refusal("missing-value", `${label} is empty`, `Fill in ${label.toLowerCase()}, or delete the row.`, at);
}

export function notANumber(label: string, value: string, refused: boolean, at: CellRef): Issue {
  return badValue("not-a-number", `${label} ${quoted(value)} is not a number`, "Write a number, without words.", refused, at);
}

export function outOfRange(label: string, value: number, allowed: string, refused: boolean, at: CellRef): Issue {
  return badValue("out-of-range", `${label} is ${String(value)}, but must be ${allowed}`, "Correct the value.", refused, at);
}

export function endsBeforeStart(from: Day, to: Day, at: CellRef): Issue {
  const what = `Effective to ${dayText(to)} lies before Effective from ${dayText(from)}`;
  return refusal("out-of-range", what, "Correct one of the two dates.", at);
}

export function notADate(label: string, value: string, refused: boolean, at: CellRef): Issue {
  return badValue("not-a-date", `${label} ${quoted(value)} is not a date`, "Write a date such as 2026-03-31.", refused, at);
}

export function notADuration(label: string, value: string, refused: boolean, at: CellRef): Issue {
  return badValue("not-a-duration", `${label} ${quoted(value)} is not a duration`, "Write a number, or 1:30, 1.5 h or 90 min.", refused, at);
}

export function notATime(label: string, value: string, at: CellRef): Issue {
  return refusal("not-a-time", `${label} ${quoted(value)} is not a time of day`, "Write a time such as 06:00.", at);
}

export function notAWeekday(value: string, at: CellRef): Issue {
  return refusal("not-a-weekday", `${quoted(value)} is not a day of the week`, "Write Monday, Mon or Montag, or a number 1 to 7.", at);
}

export function notAFlag(label: string, value: string, refused: boolean, at: CellRef): Issue {
  return badValue("not-yes-or-no", `${label} ${quoted(value)} is neither yes nor no`, "Write yes or no.", refused, at);
}

export function errorInCell(label: string, error: string, refused: boolean, at: CellRef): Issue {
  return badValue("error-in-cell", `${label} shows ${clipped(error, 20)}`, "Repair the formula in this cell.", refused, at);
}

/** @param otherwise its other reading, when there is one */
export function ambiguousNumber(label: string, text: string, value: number, otherwise: number | undefined, at: CellRef): Issue {
  const other = otherwise === undefined ? "be meant otherwise" : `also mean ${String(otherwise)}`;
  const what = `${label} ${quoted(text)} was read as ${String(value)}; it could ${other}.`;
  return issueAt("warning", "ambiguous-number", what, "Type it as a number, not as text.", at);
}

export function ambiguousDate(label: string, text: string, day: Day, at: CellRef): Issue {
  const what = `${label} ${quoted(text)} was read as ${dayText(day)}, day before month.`;
  return issueAt("warning", "ambiguous-date", what, "Type it as a date, or as 2026-03-31.", at);
}

/** A date that leaves out its year, where nothing says which one is near. */
export function yearMissing(label: string, value: string, refused: boolean, at: CellRef): Issue {
  return badValue("not-a-date", `${label} ${quoted(value)} names no year`, "Add the year, or give a Start date on a sheet called Settings.", refused, at);
}

export function unknownItem(label: string, id: string, wasRefused: boolean, at: CellRef): Issue {
  const why = wasRefused ? "its row in Products was refused" : "it is not among the products";
  const hint = wasRefused ? "Repair its row in Products first." : "Add it to Products, or correct the spelling.";
  return refusal("unknown-item", `${label} ${quoted(id)} is unknown: ${why}`, hint, at);
}

export function unknownResource(id: string, hasNoHours: boolean, at: CellRef): Issue {
  const why = hasNoHours ? "has no available hours" : "is not among the work centres";
  const hint = hasNoHours ? "Give it hours, or name another work centre." : "Add it to the work centres, or correct the spelling.";
  return refusal("unknown-resource", `Work centre ${quoted(id)} ${why}`, hint, at);
}

/** @param alike an item whose id the number begins with */
export function unknownRouting(id: string, alike: string | null, at: CellRef): Issue {
  return refusal("unknown-routing", `No item has the number or routing ${quoted(id)}`, hintFor(alike, "Routing number"), at);
}

/** @param alike an item whose id the number begins with */
export function unknownBom(id: string, alike: string | null, at: CellRef): Issue {
  return refusal("unknown-bom", `No item has the number or bill of material ${quoted(id)}`, hintFor(alike, "BOM number"), at);
}

/** Several routings or bills of an item cannot be told apart by their numbers alone: the planner must say which. */
function hintFor(alike: string | null, column: string): string {
  if (alike === null) return `Use the item's number here, or give Products a column ${column}.`;
  return `If it belongs to item ${quoted(alike)}, say so in a column ${column} of Products.`;
}

export function duplicateId(label: string, id: string, firstCell: string, at: CellRef): Issue {
  const what = `${label} ${quoted(id, 30)} stands twice; the first (${clipped(firstCell, 40)}) is used, this row was refused.`;
  return issueAt("error", "duplicate-id", what, "Delete one of the two rows.", at);
}

export function unknownWord(label: string, value: string, choices: string, refused: boolean, at: CellRef): Issue {
  return badValue("unknown-word", `${label} ${quoted(value)} is not understood`, `Write one of: ${choices}.`, refused, at);
}

/** @param lacks the figure it needs: `a lot size` */
export function lotRuleLacks(name: string, lacks: string, at: CellRef): Issue {
  const what = `Lot rule ${quoted(name === "" ? "min-max" : name)} needs ${lacks}; lots are made as needed.`;
  return issueAt("warning", "lot-rule-lacks", what, "Fill in the figure, or choose another rule.", at);
}

export function unknownCalendar(name: string, at: CellRef): Issue {
  const what = `Calendar ${quoted(name)} is not defined; the standard hours apply.`;
  return issueAt("warning", "unknown-calendar", what, "Add the calendar, or correct its name.", at);
}

export function unknownAlternate(name: string, at: CellRef): Issue {
  const what = `Alternate work centre ${quoted(name)} is unknown and was ignored.`;
  return issueAt("warning", "unknown-alternate", what, "Add it to the work centres, or correct the spelling.", at);
}

export function negativeStock(item: string, onHand: number, at: CellRef): Issue {
  const what = `Stock of ${quoted(item)} is ${String(onHand)}, less than nothing; it is used as it stands.`;
  return issueAt("warning", "negative-stock", what, "Check the booking; a late receipt may be missing.", at);
}

export function unknownSetting(label: string, at: CellRef): Issue {
  const what = `Setting ${quoted(label)} is not known and was left aside.`;
  return issueAt("info", "unknown-setting", what, "See the list of settings in the documentation.", at);
}

/** @param range what the setting may be: `write a whole number from 1 to 3650 (days)` */
export function badSetting(label: string, value: string, range: string, at: CellRef): Issue {
  const what = `${label} ${quoted(value)} cannot be used; the setting was left out.`;
  return issueAt("error", "bad-setting", what, `${range.replace(/^./, (letter) => letter.toUpperCase())}.`, at);
}
