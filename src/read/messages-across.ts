// Every sentence the reader says about tables with periods across, in one place so that it can be translated.

import type { Issue, Severity } from "../base/issue";
import { clipped, counted, quoted } from "../model/check-words";

type Place = { readonly sheet: string; readonly cell: string };

function note(severity: Severity, code: string, text: string, hint: string, at: Place): Issue {
  return { code, severity, text, hint, sheet: at.sheet, cell: at.cell };
}

/** @param span `26 periods, 2026-W23 … 2026-W48`; @param cells that hold a quantity */
export function acrossRead(span: string, cells: number, at: Place): Issue {
  const text = `${quoted(at.sheet, 40)} has periods across (${clipped(span, 40)}): each of ${counted(cells, "filled cell", "filled cells")} is read as a row.`;
  return note("info", "periods-across", text, "Nothing to do. What is due in a period is due on its first day.", at);
}

/** @param span as they were taken; @param from what the year follows */
export function yearAssumed(span: string, from: "the start of the plan" | "the title", at: Place): Issue {
  const text = `The periods of ${quoted(at.sheet, 40)} name no year; by ${from} they were taken as ${clipped(span, 40)}.`;
  return note("warning", "year-assumed", text, "Write the year in the headings if another one is meant.", at);
}

export function yearUnknown(at: Place): Issue {
  const text = `The periods of ${quoted(at.sheet, 40)} name no year, and no start date says which is meant; the table was not used.`;
  return note("error", "year-unknown", text, "Write the year in the headings, or a Start date on a sheet called Settings.", at);
}

/** @param columns headings: `Total, Sum` */
export function totalsAcross(columns: readonly string[], at: Place): Issue {
  const named = clipped(columns.map((name) => (name === "" ? "without a heading" : name)).join(", "), 60);
  const text = `${counted(columns.length, "column", "columns")} of ${quoted(at.sheet, 40)} beside the periods ${columns.length === 1 ? "was" : "were"} left out: ${named}.`;
  return note("info", "totals-across", text, "Nothing to do if they are totals.", at);
}

/** @param measures what was left out: `Stock, Production` */
export function measuresLeftOut(measures: readonly string[], at: Place): Issue {
  const text = `Of ${quoted(at.sheet, 40)} forecast, orders, sales, receipts and safety stock are read; left out: ${clipped(measures.join(", "), 40)}.`;
  return note("info", "measures-left-out", text, "Nothing to do, unless one of these is demand: then call it Forecast or Orders.", at);
}

/** What such columns are called, for the planner. */
export const acrossHeadings = {
  periods: "Periods across",
  quantity: (measure: string): string => `${measure} by period`,
  measures: { forecast: "Forecast", orders: "Orders", actual: "Actual", receipts: "Receipts", safetyStock: "Safety stock", override: "Override", any: "Quantity" },
} as const;

export const acrossEvidence = {
  alone: "the only column beside the periods",
  quantity: "the cells below the periods",
} as const;
