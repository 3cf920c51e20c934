// Every sentence the reader says about the planner's own choices, in one place so that it can be translated.

import type { Issue } from "../base/issue";
import { counted, quoted } from "../model/check-words";

/** Why something was understood as it was, when she said so. */
export const CHOSEN = "chosen by you";

export const chosenNotUsed = "You chose not to use it.";

export function choiceWithoutTable(sheet: string, title: string): Issue {
  return {
    code: "choice-without-table",
    severity: "info",
    text: `Your choice for a table of ${quoted(sheet)} (${title}) fits no table of the workbook any more.`,
    hint: "Choose again in the pane, on Data, if that is needed.",
  };
}

export function choiceWithoutColumn(heading: string, sheet: string): Issue {
  return {
    code: "choice-without-column",
    severity: "info",
    text: `Your choice for column ${quoted(heading)} of ${quoted(sheet)} finds no such heading any more.`,
    hint: "Choose again in the pane, on Data, if that is needed.",
    sheet,
  };
}

export function chosenTwice(first: string, second: string, label: string, sheet: string): Issue {
  return {
    code: "chosen-twice",
    severity: "info",
    text: `Columns ${quoted(first, 22)} and ${quoted(second, 22)} of ${quoted(sheet, 22)} were both chosen as ${label}; the first counts.`,
    hint: "Choose another meaning for one of them.",
    sheet,
  };
}

export function choicesUnreadable(count: number): Issue {
  return {
    code: "choices-unreadable",
    severity: "info",
    text: `${counted(count, "choice", "choices")} kept in the workbook cannot be understood and ${count === 1 ? "was" : "were"} passed over.`,
    hint: "Choose again in the pane, on Data, if that is needed.",
  };
}
