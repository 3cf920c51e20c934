// The sheets of a plan in the order of the workbook: one line a sheet, one file a sheet. Knows no host.

import { quietRun, type Run } from "../base/run";
import type { SheetSpec } from "../grid/sheet-spec";
import type { DataCheck } from "../model/data-check";
import type { Plan } from "../model/plan";
import type { PlanChanges } from "../model/plan-changes";
import type { JudgedOutlook } from "../model/outlook";
import type { Plant } from "../model/plant";
import type { JudgedProposals } from "../model/proposal";
import { changesSheet } from "./changes-sheet";
import { dataCheckSheet } from "./data-check-sheet";
import { dispatchSheet } from "./dispatch/dispatch-sheet";
import { exceptionsSheet } from "./exceptions-sheet";
import { forecastSheet } from "./outlook/forecast-sheet";
import { inventorySheet } from "./outlook/inventory-sheet";
import { productsSheet } from "./outlook/products-sheet";
import { ganttChartSheet } from "./gantt/gantt-chart-sheet";
import { ganttSheet } from "./gantt/gantt-sheet";
import { mrpSheet } from "./mrp-sheet";
import { ordersSheet } from "./orders/orders-sheet";
import { promisesSheet } from "./promises-sheet";
import { proposalCheckSheet } from "./proposal-check-sheet";
import { reportInput, type ReportInput } from "./report-input";
import { scheduleSheet } from "./schedule-sheet";
import { summarySheet } from "./summary/summary-sheet";
import { utilisationSheet } from "./utilisation/utilisation-sheet";

/** What stands beside a plan; null where there is none of it, and no such sheet. */
export type BesidePlan = {
  /** Against the plan before. */
  readonly changes: PlanChanges | null;
  /** Somebody else's orders. */
  readonly judged: JudgedProposals | null;
  readonly outlook: JudgedOutlook | null;
};

export const nothingBeside: BesidePlan = { changes: null, judged: null, outlook: null };

/** Null where a plan has no such sheet. */
type SheetMaker = (input: ReportInput, beside: BesidePlan) => SheetSpec | null;

const sheetMakers: readonly SheetMaker[] = [
  summarySheet,
  (input, { changes }) => (changes === null ? null : changesSheet(input, changes)),
  scheduleSheet,
  ganttSheet,
  ganttChartSheet,
  dispatchSheet,
  ordersSheet,
  promisesSheet,
  exceptionsSheet,
  mrpSheet,
  utilisationSheet,
  (input, { outlook }) => (outlook === null ? null : forecastSheet(input, outlook)),
  (input, { outlook }) => (outlook === null ? null : inventorySheet(input, outlook)),
  (input, { outlook }) => (outlook === null ? null : productsSheet(input, outlook)),
  (input, { judged }) => (judged === null ? null : proposalCheckSheet(input, judged)),
  dataCheckSheet,
];

/**
 * Lays a plan out as sheets.
 * @param check what was read, with the issues of reading and planning together
 * @param beside what else is shown
 * Cost: proportional to the cells of the sheets; the MRP sheet has seven rows an item.
 */
export function makeReport(plan: Plan, plant: Plant, check: DataCheck, beside: BesidePlan = nothingBeside, run: Run = quietRun): SheetSpec[] {
  const input = reportInput(plan, plant, check);
  return sheetMakers.flatMap((make, done) => {
    run.progress("Laying out the sheets", done / sheetMakers.length);
    return make(input, beside) ?? [];
  });
}
