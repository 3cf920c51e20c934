// The sheets of a plan in the order of the workbook: one line a sheet, one file a sheet. Knows no host.

import { quietRun, type Run } from "../base/run";
import type { SheetSpec } from "../grid/sheet-spec";
import type { DataCheck } from "../model/data-check";
import type { Plan } from "../model/plan";
import type { Plant } from "../model/plant";
import { dataCheckSheet } from "./data-check-sheet";
import { exceptionsSheet } from "./exceptions-sheet";
import { ganttSheet } from "./gantt/gantt-sheet";
import { mrpSheet } from "./mrp-sheet";
import { ordersSheet } from "./orders/orders-sheet";
import { promisesSheet } from "./promises-sheet";
import { reportInput, type ReportInput } from "./report-input";
import { scheduleSheet } from "./schedule-sheet";
import { summarySheet } from "./summary/summary-sheet";
import { utilisationSheet } from "./utilisation/utilisation-sheet";

const sheetMakers: readonly ((input: ReportInput) => SheetSpec)[] = [
  summarySheet,
  scheduleSheet,
  ganttSheet,
  ordersSheet,
  promisesSheet,
  exceptionsSheet,
  mrpSheet,
  utilisationSheet,
  dataCheckSheet,
];

/**
 * Lays a plan out as sheets.
 * @param check what was read, with the issues of reading and planning together
 * Cost: proportional to the cells of the sheets; the MRP sheet has seven rows an item.
 */
export function makeReport(plan: Plan, plant: Plant, check: DataCheck, run: Run = quietRun): SheetSpec[] {
  const input = reportInput(plan, plant, check);
  return sheetMakers.map((make, done) => {
    run.progress("Laying out the sheets", done / sheetMakers.length);
    return make(input);
  });
}
