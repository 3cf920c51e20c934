// What must be known of a sheet of ours before it is changed, so that doing a thing twice gives what doing it once gives.

import type { SheetAction, SheetKey } from "../../app/ports";
import type { Area } from "../../grid/address";
import { STAMP_NAME } from "../../grid/stamp";
import type { Sync } from "./call-excel";

export type SheetFacts = {
  readonly sheet: Excel.Worksheet;
  /** Null object when there is none. */
  readonly stamp: Excel.NamedItem;
  readonly tables: readonly { readonly table: Excel.Table; readonly name: string; readonly area: Area }[];
  readonly charts: readonly Excel.Chart[];
  /** All that holds values or formats; null for an empty sheet. */
  readonly used: Area | null;
};

/** Actions that need no such knowledge. */
const PLAIN: ReadonlySet<SheetAction["kind"]> = new Set(["values", "formula", "link", "format", "merge", "rules", "validations", "view", "rename"]);

/** Facts of the sheets of those actions that need them. Costs two exchanges, or none. */
export async function learnFacts(
  workbook: Excel.Workbook,
  actions: readonly SheetAction[],
  sync: Sync,
): Promise<ReadonlyMap<SheetKey, SheetFacts>> {
  const keys = [...new Set(actions.filter(({ kind }) => !PLAIN.has(kind)).map(({ sheet }) => sheet))];
  if (keys.length === 0) return new Map();
  const first = keys.map((key) => {
    const sheet = workbook.worksheets.getItemOrNullObject(key).load("name");
    return { key, sheet };
  });
  await sync();
  const standing = first
    .filter(({ sheet }) => !sheet.isNullObject)
    .map(({ key, sheet }) => ({
      key,
      sheet,
      stamp: sheet.names.getItemOrNullObject(STAMP_NAME).load("name"),
      tables: sheet.tables.load("items/name"),
      charts: sheet.charts.load("items/name"),
      used: sheet.getUsedRangeOrNullObject(false).load("rowIndex,columnIndex,rowCount,columnCount"),
    }));
  await sync();
  const parts = standing.map((each) => ({
    ...each,
    ranges: each.tables.items.map((table) => table.getRange().load("rowIndex,columnIndex,rowCount,columnCount")),
  }));
  if (parts.some(({ ranges }) => ranges.length > 0)) await sync();
  return new Map(
    parts.map(({ key, sheet, stamp, tables, charts, used, ranges }) => [
      key,
      {
        sheet,
        stamp,
        charts: charts.items,
        used: used.isNullObject ? null : areaOf(used),
        tables: tables.items.flatMap((table, index) => {
          const range = ranges[index];
          return range === undefined ? [] : [{ table, name: table.name, area: areaOf(range) }];
        }),
      },
    ]),
  );
}

/** The rectangle of a range whose position and size were loaded. */
export function areaOf(range: Excel.Range): Area {
  return { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
}

/** The range of a rectangle. */
export function rangeOf(sheet: Excel.Worksheet, { row, column, rows, columns }: Area): Excel.Range {
  return sheet.getRangeByIndexes(row, column, rows, columns);
}
