// Empties a sheet of ours without taking it away, so that formulas of the user that refer to it hold.

import type { Area } from "../../grid/address";
import { rangeOf } from "./sheet-facts";
import type { SheetFacts } from "./sheet-facts";

/**
 * Cells, looks, rules, drop-downs, merges, charts, filters and hidden lines go; tables go but those named.
 * Headings of tables that stay are not touched: formulas of the user name them.
 */
export function clearSheet(facts: SheetFacts, keptTables: readonly string[]): void {
  const { sheet, charts, tables, used } = facts;
  for (const chart of charts) chart.delete();
  const kept = tables.filter(({ name }) => keptTables.includes(name));
  for (const { table } of tables.filter((each) => !kept.includes(each))) table.delete();
  for (const { table } of kept) table.clearFilters();
  const all = sheet.getRange();
  all.conditionalFormats.clearAll();
  all.dataValidation.clear();
  all.format.useStandardHeight = true;
  all.format.useStandardWidth = true;
  if (used === null) return;
  const range = rangeOf(sheet, used);
  range.rowHidden = false;
  range.columnHidden = false;
  range.unmerge();
  const headings = kept.map(({ area }) => ({ ...area, rows: 1 }));
  for (const rest of without(used, headings)) rangeOf(sheet, rest).clear("All");
  for (const heading of headings) {
    rangeOf(sheet, heading).clear("RemoveHyperlinks");
    rangeOf(sheet, heading).clear("Formats");
  }
}

/** An area as rectangles without the holes. */
function without(area: Area, holes: readonly Area[]): readonly Area[] {
  return holes.reduce<readonly Area[]>((rest, hole) => rest.flatMap((part) => withoutOne(part, hole)), [area]);
}

function withoutOne(area: Area, hole: Area): readonly Area[] {
  const top = Math.max(area.row, hole.row);
  const bottom = Math.min(area.row + area.rows, hole.row + hole.rows);
  const left = Math.max(area.column, hole.column);
  const right = Math.min(area.column + area.columns, hole.column + hole.columns);
  if (top >= bottom || left >= right) return [area];
  const middle = { row: top, rows: bottom - top };
  return [
    { ...area, rows: top - area.row },
    { ...area, row: bottom, rows: area.row + area.rows - bottom },
    { ...middle, column: area.column, columns: left - area.column },
    { ...middle, column: right, columns: area.column + area.columns - right },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}
