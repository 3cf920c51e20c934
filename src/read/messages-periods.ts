// Every sentence the reader says about the planner's own periods, in one place so that it can be translated.

import type { Day } from "../base/day";
import { dayText } from "../base/day";
import type { CellRef, Issue } from "../base/issue";
import { issueAt } from "../base/issue";
import { counted, quoted } from "../model/check-words";

/** @param days between the last day of a period and the next one, above 0; @param next first day of the next period */
export function periodGap(name: string, days: number, next: Day, at: CellRef): Issue {
  const what = `Period ${quoted(name, 30)} ends ${counted(days, "day", "days")} before the next; it was taken to last until ${dayText(next - 1)}.`;
  return issueAt("warning", "period-gap", what, "Correct its last day, or add the period between.", at);
}

/** @param days that lie in both, above 0; @param next first day of the next period */
export function periodOverlap(name: string, days: number, next: Day, at: CellRef): Issue {
  const what = `Period ${quoted(name, 30)} goes ${counted(days, "day", "days")} into the next; it was taken to end on ${dayText(next - 1)}.`;
  return issueAt("warning", "period-overlap", what, "Correct its last day, or the first day of the next.", at);
}

export function periodBackward(name: string, at: CellRef): Issue {
  return issueAt("error", "period-backward", `Period ${quoted(name, 30)} ends before it begins; the row was refused.`, "Correct one of its days.", at);
}

/** @param firstCell where the same first day stands already */
export function periodTwice(start: Day, firstCell: string, at: CellRef): Issue {
  const what = `A period begins on ${dayText(start)} already (${firstCell}); this row was refused.`;
  return issueAt("error", "period-twice", what, "Delete one of the two rows, or correct its first day.", at);
}

export function periodEndAssumed(name: string, days: number, at: CellRef): Issue {
  const what = `The last period ${quoted(name, 30)} has no last day; it was taken to be as long as the one before: ${counted(days, "day", "days")}.`;
  return issueAt("info", "period-end-assumed", what, "Add its last day.", at);
}

export function noPeriods(): Issue {
  const text = "The plan is to be by period, but no table of periods was found; weeks are used.";
  return { code: "no-periods", severity: "warning", text, hint: "Add a sheet Periods with the columns Period, First day, Last day; or choose weeks or months." };
}

/** @param last of the periods; @param end last day of the plan */
export function periodsEndEarly(last: Day, end: Day, at: CellRef): Issue {
  const what = `The periods end on ${dayText(last)}, the plan on ${dayText(end)}; after the last period there are weeks.`;
  return issueAt("warning", "periods-end", what, "Add the periods that follow, or shorten the horizon.", at);
}

/** @param first day of the periods; @param start of the plan */
export function periodsBeginLate(first: Day, start: Day, at: CellRef): Issue {
  const what = `The periods begin on ${dayText(first)}, the plan on ${dayText(start)}; before the first period there are weeks.`;
  return issueAt("warning", "periods-begin", what, "Add the periods before.", at);
}
