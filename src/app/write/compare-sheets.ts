// Reads back what sheets of ours show and says where that differs from what they were given. Writes nothing.

import type { Area } from "../../grid/address";
import { cellName } from "../../grid/address";
import type { BlockRequest, CellInput, CellShown, FoundTable, SheetKey, WorkbookPort } from "../ports";
import type { SheetLayout, TableLayout } from "./layout-sheet";
import { usedArea } from "./sheet-actions";

export type Standing = { readonly layout: SheetLayout; readonly sheet: SheetKey };

/** Cells that one exchange reads: to take them in holds the pane; texts of usual length stay far below 5 MB. */
const MAX_CELLS_READ = 50_000;
/** Hosts may keep 15 digits of a number. */
const RELATIVE_DIFFERENCE = 1e-14;

/**
 * The first cell of each sheet that shows something else than it was given; sheets that show everything are not named.
 * What formulas give is the host's business. Cost: reads the rectangle of every sheet.
 */
export async function findDifferences(port: WorkbookPort, standing: readonly Standing[]): Promise<ReadonlyMap<SheetKey, string>> {
  const differences = new Map<SheetKey, string>();
  for (const group of readGroups(standing)) {
    const shown = await port.readBlocks(group.map(({ request }) => request));
    group.forEach(({ request, layout }, index) => {
      const cell = firstDifference(layout, request.area, shown[index] ?? []);
      if (cell !== null && !differences.has(request.sheet)) differences.set(request.sheet, cell);
    });
  }
  return differences;
}

/** True when the sheet's tables are those of the layout, and stand where they should. */
export function hasTables(layout: SheetLayout, sheet: SheetKey, tables: readonly FoundTable[]): boolean {
  const there = tables.filter((table) => table.sheet === sheet);
  return there.length === layout.tables.length && layout.tables.every((wanted) => there.some((found) => isSame(found, wanted)));
}

function isSame(found: TableLayout, wanted: TableLayout): boolean {
  return found.name.toLowerCase() === wanted.name.toLowerCase() && sameArea(found.area, wanted.area);
}

function sameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

type Part = { readonly request: BlockRequest; readonly layout: SheetLayout };

/** Whole rows of the sheets, gathered into exchanges. */
function readGroups(standing: readonly Standing[]): readonly (readonly Part[])[] {
  const groups: Part[][] = [];
  let room = 0;
  for (const { layout, sheet } of standing) {
    const { rows, columns } = usedArea(layout);
    for (let row = 0; row < rows; ) {
      if (room < columns) {
        groups.push([]);
        room = Math.max(MAX_CELLS_READ, columns);
      }
      const count = Math.min(rows - row, Math.floor(room / columns));
      groups.at(-1)?.push({ layout, request: { sheet, area: { row, column: 0, rows: count, columns } } });
      room -= count * columns;
      row += count;
    }
  }
  return groups;
}

function firstDifference(layout: SheetLayout, area: Area, shown: readonly (readonly CellShown[])[]): string | null {
  const isCalculated = ({ row, column }: { readonly row: number; readonly column: number }): boolean =>
    layout.formulas.some(
      ({ area: { row: top, column: left, rows, columns } }) =>
        row >= top && row < top + rows && column >= left && column < left + columns,
    );
  for (let index = 0; index < area.rows; index += 1) {
    const row = area.row + index;
    for (let column = 0; column < area.columns; column += 1) {
      const given = layout.cells[row]?.[column] ?? null;
      const found = shown[index]?.[column] ?? null;
      if (!showsSame(given, found) && !isCalculated({ row, column })) return cellName(row, column);
    }
  }
  return null;
}

function showsSame(given: CellInput, found: CellShown): boolean {
  if (given === found) return true;
  if (typeof given === "number" && typeof found === "number") {
    return Math.abs(given - found) <= RELATIVE_DIFFERENCE * Math.abs(given);
  }
  return typeof given === "string" && typeof found === "string" && comparable(given) === comparable(found);
}

/** Hosts drop characters that no one sees, and keep line breaks in either form. */
function comparable(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, "");
}
