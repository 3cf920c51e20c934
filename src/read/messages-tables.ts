// Every sentence the reader says about whole tables and workbooks, in one place so that it can be translated.

import type { Issue } from "../base/issue";

function quote(text: string): string {
  return `"${text.length > 40 ? `${text.slice(0, 39)}…` : text}"`;
}

export function noProducts(): Issue {
  return {
    code: "no-products",
    severity: "fatal",
    text: "No table of products was found.",
    hint: "Needed: a row for each item, with headings such as Item, Description, Make or buy, Lead time (days).",
  };
}

export function noDemand(): Issue {
  return {
    code: "no-demand",
    severity: "fatal",
    text: "Neither demand nor demand history was found.",
    hint: "Needed: a table with headings such as Order, Item, Quantity, Due date; or Item, Week, Sold.",
  };
}

export function noUsableRows(what: string): Issue {
  return {
    code: "no-usable-rows",
    severity: "fatal",
    text: `Every row of ${what} was refused or left out; nothing can be planned.`,
    hint: "Look at the refused rows, repair them and plan again.",
  };
}

export function emptyWorkbook(): Issue {
  return { code: "empty-workbook", severity: "fatal", text: "The workbook holds no data.", hint: "Open the workbook with the products and the demand." };
}

export function missingColumns(title: string, sheet: string, cell: string, labels: readonly string[]): Issue {
  return {
    code: "missing-column",
    severity: "error",
    text: `${quote(sheet)} looks like ${title}, but has no column for ${labels.join(" and ")}; it was not used.`,
    hint: `Give a column the heading ${quote(labels[0] ?? "")}.`,
    sheet,
    cell,
  };
}

export function hiddenRows(sheet: string, count: number): Issue {
  return { code: "hidden-rows", severity: "info", text: `${String(count)} hidden or filtered rows of ${quote(sheet)} are used like all others.`, hint: "Delete rows that must not count.", sheet };
}

export function totalRows(sheet: string, count: number): Issue {
  return { code: "totals-left-out", severity: "info", text: `${String(count)} rows of ${quote(sheet)} are totals or notes and were left out.`, hint: "Nothing to do.", sheet };
}

export function unsureColumn(heading: string, field: string, sheet: string, cell: string): Issue {
  return { code: "unsure-column", severity: "info", text: `Column ${quote(heading)} was taken as ${field}, without certainty.`, hint: `Head it ${quote(field)} if that is right.`, sheet, cell };
}

export function historyOnly(count: number): Issue {
  return {
    code: "no-future-demand",
    severity: "warning",
    text: `There is no demand to plan for, only ${String(count)} rows of history; stock targets alone are planned.`,
    hint: "Add a table of customer orders or a forecast: Item, Quantity, Due date.",
  };
}

/** Why a table is not used, for the list of what was left aside. */
export const notUsedReasons = {
  notUnderstood: (headings: readonly string[]): string =>
    `Nothing that planning needs was recognised in its headings: ${headings.slice(0, 4).join(", ")}${headings.length > 4 ? " …" : ""}.`,
  noRows: "It has headings but no rows.",
  missing: (labels: readonly string[]): string => `No column for ${labels.join(", ")}.`,
} as const;
