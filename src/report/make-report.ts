// The sheets of a plan in the order of the workbook: one line a sheet, one file a sheet. Knows no host.

import { quietRun, type Run } from "../base/run";
import type { SheetSpec } from "../grid/sheet-spec";
import type { DataCheck } from "../model/data-check";
import type { Plan } from "../model/plan";
import type { Plant } from "../model/plant";
import { dataCheckSheet } from "./data-check-sheet";
import { dispatchSheet } from "./dispatch/dispatch-sheet";
import { exceptionsSheet } from "./exceptions-sheet";
import { ganttChartSheet } from "./gantt/gantt-chart-sheet";
import { ganttSheet } from "./gantt/gantt-sheet";
import { inLanguage } from "./in-language";
import { mrpSheet } from "./mrp-sheet";
import { ordersSheet } from "./orders/orders-sheet";
import { promisesSheet } from "./promises-sheet";
import { reportInput, type ReportInput } from "./report-input";
import { scheduleSheet } from "./schedule-sheet";
import { summarySheet } from "./summary/summary-sheet";
import { utilisationSheet } from "./utilisation/utilisation-sheet";

/** Null where a plan has no such sheet. */
export type SheetMaker = (input: ReportInput) => SheetSpec | null;

/** Sheets of what stands beside a plan: changes against the plan before, what history tells, people of a service, somebody else's orders. */
export type BesideSheets = Readonly<Record<"changes" | "outlook" | "proposals" | "staffing", readonly SheetMaker[]>>;

export const nothingBeside: BesideSheets = { changes: [], outlook: [], proposals: [], staffing: [] };

function sheetMakers({ changes, outlook, proposals, staffing }: BesideSheets): readonly SheetMaker[] {
  return [
    summarySheet,
    ...changes,
    scheduleSheet,
    ganttSheet,
    ganttChartSheet,
    dispatchSheet,
    ordersSheet,
    promisesSheet,
    exceptionsSheet,
    mrpSheet,
    utilisationSheet,
    ...staffing,
    ...outlook,
    ...proposals,
    dataCheckSheet,
  ];
}

/**
 * Lays a plan out as sheets.
 * @param check what was read, with the issues of reading and planning together
 * @param beside what else is shown, each in its place
 * Cost: proportional to the cells of the sheets; the MRP sheet has seven rows an item.
 */
export function makeReport(plan: Plan, plant: Plant, check: DataCheck, beside: BesideSheets = nothingBeside, run: Run = quietRun): SheetSpec[] {
  const input = reportInput(plan, plant, check);
  const makers = sheetMakers(beside);
  return makers.flatMap((make, done) => {
    run.progress("Laying out the sheets", done / makers.length);
    const sheet = make(input);
    return sheet === null ? [] : inLanguage(sheet, plan.settings.language);
  });
}
