// Every sentence the reader says about whole tables and workbooks, in one place so that it can be translated.

import type { Day } from "../base/day";
import { dayText } from "../base/day";
import type { Issue } from "../base/issue";
import { clipped, counted, quoted } from "../model/check-words";

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
    text: `${quoted(sheet)} looks like ${title}, but has no column for ${clipped(labels.join(" and "), 45)}; it was not used.`,
    hint: `Give a column the heading ${quoted(labels[0] ?? "")}, or choose one in the pane.`,
    sheet,
    cell,
  };
}

export function hiddenRows(sheet: string, count: number): Issue {
  const what = counted(count, "hidden or filtered row", "hidden or filtered rows");
  const text = `${what} of ${quoted(sheet)} ${count === 1 ? "is" : "are"} used like all others.`;
  return { code: "hidden-rows", severity: "info", text, hint: "Delete rows that must not count.", sheet };
}

export function datesAcross(sheet: string, cell: string): Issue {
  const text = `A table of ${quoted(sheet)} has dates across the top, but no quantities below them; it was not used.`;
  return { code: "dates-across", severity: "warning", text, hint: "Nothing to do if it holds no demand; else write the items beside and the quantities below the dates.", sheet, cell };
}

export function totalRows(sheet: string, count: number): Issue {
  const text =
    count === 1
      ? `1 row of ${quoted(sheet)} is a total or a note and was left out.`
      : `${String(count)} rows of ${quoted(sheet)} are totals or notes and were left out.`;
  return { code: "totals-left-out", severity: "info", text, hint: "Nothing to do.", sheet };
}

export function unsureColumn(heading: string, field: string, sheet: string, cell: string): Issue {
  return { code: "unsure-column", severity: "info", text: `Column ${quoted(heading)} was taken as ${field}, without certainty.`, hint: `Head it ${quoted(field)} if that is right, or choose in the pane.`, sheet, cell };
}

/** @param why what its values say: `the only column of dates` */
export function assumedColumn(heading: string, field: string, why: string, sheet: string, cell: string): Issue {
  const text = `Column ${quoted(heading)} was taken as ${field}: it is ${why}.`;
  return { code: "column-by-form", severity: "info", text, hint: `Head it ${quoted(field)} if that is right.`, sheet, cell };
}

export function standsInForProducts(sheet: string): Issue {
  return {
    code: "products-assumed",
    severity: "warning",
    text: `${quoted(sheet, 32)} stands in for products: items with a structure or routing are made, others bought; lead time and cost are 0 unless given.`,
    hint: "Add a table with Item, Make or buy, Lead time (days) and Cost.",
    sheet,
  };
}

export function historyOnly(count: number): Issue {
  return {
    code: "no-future-demand",
    severity: "info",
    text: `There are no orders and no forecast; ${counted(count, "row", "rows")} of history must stand in for them.`,
    hint: "Add a table of customer orders or a forecast: Item, Quantity, Due date.",
  };
}

/** @param last day of history; @param start of the plan */
export function historyIsOld(last: Day, start: Day): Issue {
  const weeks = counted(Math.floor((start - last) / 7), "week", "weeks");
  return {
    code: "history-old",
    severity: "warning",
    text: `The last day of history is ${dayText(last)}, ${weeks} before the plan starts (${dayText(start)}).`,
    hint: "Correct the start date, or add the history since then.",
  };
}

/** @param from which day of the data it follows, such as `the Monday on or before the first demand` */
export function startDerived(start: Day, from: string): Issue {
  return {
    code: "start-derived",
    severity: "info",
    text: `No start date is given; the plan starts on ${dayText(start)}, ${from}.`,
    hint: "Write Start date and a day on a sheet called Settings.",
  };
}

/** What a start follows from when nobody gave one. */
export const startReasons = {
  stock: "the Monday on or after the date of the stock",
  demand: "the Monday on or before the first demand",
  past: "the Monday after the last day of history, orders placed and receipts",
} as const;

/** Why a table is not used, for the list of what was left aside. */
export const notUsedReasons = {
  notUnderstood: (headings: readonly string[]): string => {
    const named = headings.slice(0, 4).map((heading) => clipped(heading, 22)).join(", ");
    return `Nothing that planning needs was recognised in its headings: ${named}${headings.length > 4 ? " …" : ""}.`;
  },
  noRows: "It has headings but no rows.",
  untitled: "No row of headings was found above its cells.",
  datesAcross: "It has dates across the top, but no quantities below them.",
  missing: (labels: readonly string[]): string => `No column for ${clipped(labels.join(", "), 100)}.`,
} as const;
