// The settings of a plan as a small sheet of its own: what is set, its value, a remark. Knows no company.

import type { SheetSpec, SpecValue } from "../../src/grid/sheet-spec";
import { bannerCells, type House } from "./planner-sheet";

/** A setting, its value, and what the planner says of it. */
export type SettingRow = readonly [label: string, value: SpecValue, remark: string];

export function layOutSettings(house: House, title: string, rows: readonly SettingRow[]): SheetSpec {
  const cells = rows.map(([label, value, remark]) => [
    { value: label, style: { bold: true } },
    { value, style: { fill: house.input, align: "left" as const, ...(value !== null && typeof value === "object" ? { format: "yyyy-mm-dd" } : {}) } },
    { value: remark, style: { italic: true, colour: "5F6B6D" } },
  ]);
  return {
    id: "settings", name: "Settings", columnWidths: [22, 16, 44], tables: [],
    print: { landscape: false, pagesWide: 1, footer: "Settings" },
    blocks: [{ row: 0, column: 0, cells: [bannerCells(house, title, 3)] }, { row: 2, column: 0, cells }],
  };
}
