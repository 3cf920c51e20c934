// A planner at the stand-in Excel: plans, types into the written sheets, plans again. Shared by the tests of typed entries.

import type { WorkbookPort } from "../../src/app/ports";
import { canPlan, checkWorkbook } from "../../src/app/check-workbook";
import { planUnderstood } from "../../src/app/plan-understood";
import type { PlannedWorkbook } from "../../src/app/plan-workbook";
import { writeSpecs } from "../../src/app/write/write-specs";
import { quietRun } from "../../src/base/run";
import { cellName } from "../../src/grid/address";
import type { SheetContent, WorkbookContent } from "../../src/grid/sheet-content";
import { openExcelPort } from "../../src/hosts/excel/excel-port";
import { readWorkbookContent } from "../../src/hosts/xlsx/read-workbook";
import type { Operation, Order } from "../../src/model/plan";
import type { Settings } from "../../src/model/settings";
import { openWorkbookFile } from "../../src/workbench/file/open-workbook-file";
import { saveWorkbookFile } from "../../src/workbench/file/save-workbook-file";
import { officeEnvironment, type OfficeEnvironment } from "../excel/office-environment";

/** The row of a sheet with these texts below these headings. */
export type RowKey = Readonly<Record<string, string>>;

export type TypingSession = {
  readonly office: OfficeEnvironment;
  readonly port: WorkbookPort;
  readonly planAndWrite: () => Promise<PlannedWorkbook>;
  /** Cells that the last `planAndWrite` wrote. */
  readonly written: () => number;
  readonly cellOf: (sheet: string, key: RowKey, heading: string) => Promise<string>;
  readonly type: (sheet: string, key: RowKey, heading: string, value: string | number) => Promise<void>;
  readonly shown: (sheet: string, key: RowKey, heading: string) => Promise<unknown>;
  /** As planned from the file of the workbook. */
  readonly plannedFromFile: () => PlannedWorkbook;
  readonly planOnly: () => Promise<PlannedWorkbook>;
};

function planned(content: WorkbookContent, wishes: Partial<Settings>): PlannedWorkbook {
  const understood = checkWorkbook(content, wishes);
  if (!canPlan(understood)) throw new Error("the sample cannot be planned");
  return planUnderstood(understood, quietRun, null);
}

export function orderOf({ plan }: PlannedWorkbook, id: string): Order {
  const order = plan.orders.find((each) => each.id === id);
  if (order === undefined) throw new Error(`no order ${id}`);
  return order;
}

export function operationOf({ plan }: PlannedWorkbook, id: string): Operation {
  const operation = plan.operations.find((each) => each.id === id);
  if (operation === undefined) throw new Error(`no operation ${id}`);
  return operation;
}

export async function openTypingSession(file: Uint8Array, name: string, wishes: Partial<Settings>): Promise<TypingSession> {
  const office = await officeEnvironment({ workbook: openWorkbookFile(file, name) });
  office.install();
  const port = openExcelPort();
  let cells = 0;
  const planOnly = async () => planned(await port.read(), wishes);

  async function cellOf(title: string, key: RowKey, heading: string): Promise<string> {
    const sheet = (await port.read()).sheets.find(({ name: each }) => each === title);
    const top = sheet?.values.findIndex((row) => Object.keys(key).every((each) => row.includes(each)) && row.includes(heading)) ?? -1;
    const column = sheet?.values[top]?.indexOf(heading) ?? -1;
    const row = sheet === undefined ? -1 : rowOf(sheet, top, key);
    if (sheet === undefined || column < 0 || row < 0) throw new Error(`no cell for ${JSON.stringify(key)} below ${heading}`);
    return cellName(sheet.row + row, sheet.column + column);
  }

  return {
    office,
    port,
    planOnly,
    written: () => cells,
    cellOf,
    planAndWrite: async () => {
      const result = await planOnly();
      const { done } = await writeSpecs(port, result.sheets, quietRun);
      cells = done.cells;
      return result;
    },
    type: async (sheet, key, heading, value) => {
      const cell = await cellOf(sheet, key, heading);
      await office.Excel.run(async (context) => {
        context.workbook.worksheets.getItem(sheet).getRange(cell).values = [[value]];
        await context.sync();
      });
    },
    shown: async (sheet, key, heading) => {
      const cell = await cellOf(sheet, key, heading);
      return office.Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem(sheet).getRange(cell).load("text");
        await context.sync();
        return range.text[0]?.[0];
      });
    },
    plannedFromFile: () => planned(readWorkbookContent(saveWorkbookFile(file, office.workbook), name), wishes),
  };
}

/** Cells compare whole or by their first word, so that an operation is found by its number. */
function rowOf({ values }: SheetContent, top: number, key: RowKey): number {
  const columns = Object.entries(key).map(([heading, text]) => ({ column: values[top]?.indexOf(heading) ?? -1, text }));
  return values.findIndex((row, at) => at > top && columns.every(({ column, text }) => typeof row[column] === "string" && (row[column] === text || String(row[column]).split(" ")[0] === text)));
}
