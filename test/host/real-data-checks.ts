// What the tests over public sample data ask of every reading of them, and when they are skipped.

import { existsSync } from "node:fs";
import { join } from "node:path";
import type { DataCheck } from "../../src/model/data-check";
import { referenceData } from "./real-data-workbook";

type Checked = { readonly check: DataCheck };

export type TableCounts = readonly [sheet: string, role: string, read: number, used: number, refused: number, leftOut: number];

export const counts = ({ check }: Checked): readonly TableCounts[] =>
  check.tables.map((table) => [table.sheet, table.role, table.rowsRead, table.rowsUsed, table.rowsRefused, table.rowsLeftOut]);

/** The first sentence with a code. */
export const said = ({ check }: Checked, code: string): string => check.issues.find((issue) => issue.code === code)?.text ?? "";

/** What is used of AdventureWorks when planning starts on 2025-06-30. */
export const adventureWorksCounts: readonly TableCounts[] = [
  ["BillOfMaterials", "bom", 2679, 2383, 0, 296],
  ["Location", "resources", 14, 7, 0, 7],
  ["Product", "products", 504, 504, 0, 0],
  ["ProductInventory", "inventory", 1069, 1069, 0, 0],
  ["ProductModelRouting", "routing", 23, 22, 1, 0],
  ["ProductVendor", "suppliers", 460, 460, 0, 0],
  ["PurchaseOrderDetail", "openOrders", 8845, 24, 0, 8821],
  ["PurchaseOrderHeader", "orderHeaders", 4012, 4012, 0, 0],
  ["derived_weekly_sales_by_product", "history", 2952, 2952, 0, 0],
];

/** What is used of the Contoso coffee factory, its demand apart, which it lacks. */
export const contosoCoffeeCounts: readonly TableCounts[] = [
  ["bom_lines", "bom", 74, 41, 17, 16],
  ["calendar_working_days", "calendars", 15, 15, 0, 0],
  ["items", "products", 34, 34, 0, 0],
  ["machine_centers", "resources", 13, 13, 0, 0],
  ["opening_stock", "inventory", 19, 19, 0, 0],
  ["routing_lines", "routing", 20, 6, 14, 0],
  ["work_centers", "resources", 5, 5, 0, 0],
];

/** Skipped, with a printed word, where a folder of the reference data is absent: its body reads them, so it is not run. */
export function describeWith(folder: string): (title: string, body: () => void) => void {
  if (existsSync(join(referenceData, folder))) return describe;
  process.stdout.write(`skipped: the reference data "${folder}" are not there\n`);
  return (title) => {
    describe.skip(title, () => {
      it("needs the reference data", () => undefined);
    });
  };
}
