// What both contracts between hosts are about: the specifications, the workbook they are written into, and how they are written.

import { readFileSync } from "node:fs";
import path from "node:path";
import { canPlan, checkWorkbook } from "../../src/app/check-workbook";
import { planUnderstood } from "../../src/app/plan-understood";
import { writeSpecs } from "../../src/app/write/write-specs";
import { quietRun } from "../../src/base/run";
import { areaFromName, cellName } from "../../src/grid/address";
import type { SheetSpec } from "../../src/grid/sheet-spec";
import { openExcelPort } from "../../src/hosts/excel/excel-port";
import { readWorkbookContent } from "../../src/hosts/xlsx/read-workbook";
import type { Workbook } from "../../src/workbench/excel/workbook/workbook";
import { officeEnvironment } from "../excel/office-environment";
import { showcaseSheets } from "./showcase-sheets";

export const bakery = new Uint8Array(readFileSync(path.resolve(__dirname, "../../assets/samples/bakery.xlsx")));
export const bakeryContent = readWorkbookContent(bakery, "bakery.xlsx");

function plannedSheets(): readonly SheetSpec[] {
  const understood = checkWorkbook(bakeryContent, {});
  if (!canPlan(understood)) throw new Error("the sample cannot be planned");
  return planUnderstood(understood, quietRun, null).sheets;
}

export const contracts: readonly (readonly [about: string, specs: () => readonly SheetSpec[]])[] = [
  ["a sheet with everything that a specification can say", () => showcaseSheets],
  ["the plan of the bakery", plannedSheets],
];

/** Writes as the add-in does, through office.js and the protocol. */
export async function writtenByAddIn(workbook: Workbook, specs: readonly SheetSpec[]): Promise<Workbook> {
  const office = await officeEnvironment({ workbook });
  office.install();
  try {
    await writeSpecs(openExcelPort(), specs, quietRun);
    expect(office.excel.unknownMembers).toEqual([]);
    return workbook;
  } finally {
    office.close();
  }
}

/** Above, below, left and right of a cell: where a border may be said to be instead. */
export function neighbours(address: string): readonly [string, string, string, string] {
  const { row = 0, column = 0 } = areaFromName(address) ?? {};
  const at = (down: number, right: number): string => (row + down < 0 || column + right < 0 ? "" : cellName(row + down, column + right));
  return [at(-1, 0), at(1, 0), at(0, -1), at(0, 1)];
}
