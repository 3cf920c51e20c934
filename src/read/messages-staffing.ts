// Every sentence the reader says about contacts and workloads, in one place so that it can be translated.

import type { CellRef, Issue } from "../base/issue";
import { issueAt } from "../base/issue";
import { counted, quoted } from "../model/check-words";

export function notAnInterval(value: string, at: CellRef): Issue {
  return issueAt("error", "not-an-interval", `The interval ${quoted(value)} is no time of day; the row was refused.`, "Write it as 08:00 or as 08:00–08:30.", at);
}

export function nothingAskedFor(at: CellRef): Issue {
  return issueAt("error", "nothing-asked-for", "The row has neither contacts nor a workload; it was refused.", "Fill in how many contacts come, or how many hours of work.", at);
}

export function withoutHandlingTime(at: CellRef): Issue {
  return issueAt("error", "without-handling-time", "The row has contacts but no handling time; it was refused.", "Fill in how long one contact takes, notes included.", at);
}

/** @param load people busy at once */
export function tooMuchForErlang(load: number, at: CellRef): Issue {
  const text = `The contacts keep ${String(Math.round(load))} people busy at once, more than can be worked out; the row was refused.`;
  return issueAt("error", "too-many-contacts", text, "Look at the unit of the handling time, and at the length of the interval.", at);
}

/** @param minutes taken for their length */
export function intervalAssumed(count: number, minutes: number, at: CellRef): Issue {
  const text = `${counted(count, "interval has", "intervals have")} no end and none that follows; ${String(minutes)} minutes were taken.`;
  return issueAt("warning", "interval-assumed", text, "Write intervals as 08:00–08:30, or add a column for their end.", at);
}

export function hoursOfPersonAssumed(count: number, at: CellRef): Issue {
  const text = `${counted(count, "workload", "workloads")} without the hours of a person: the length of the interval was taken.`;
  return issueAt("info", "hours-of-person-assumed", text, "Add a column Hours per person: what one is paid for in that time.", at);
}
