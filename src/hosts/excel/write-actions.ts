// A batch of actions in one exchange, in order. Repeating a batch is safe: what must be known of the sheets is learned first.

import type { SheetAction, SheetKey } from "../../app/ports";
import { HostError } from "../../base/host-error";
import type { Area } from "../../grid/address";
import { areaName } from "../../grid/address";
import { STAMP_NAME, stampText } from "../../grid/stamp";
import type { Stamp } from "../../grid/stamp";
import type { CallExcel } from "./call-excel";
import { clearSheet } from "./clear-sheet";
import { literalText } from "./literal-text";
import { areaOf, learnFacts, rangeOf } from "./sheet-facts";
import type { SheetFacts } from "./sheet-facts";
import { addChart } from "./write-chart";
import { writeLook } from "./write-look";
import { writeRules, writeValidations } from "./write-rules";
import { writeView } from "./write-view";

/** A table that was written, to be looked at when the answer is there. */
type WrittenTable = { readonly name: string; readonly area: Area; readonly range: Excel.Range };

export function writeActions(callExcel: CallExcel, actions: readonly SheetAction[]): Promise<void> {
  return callExcel(async ({ workbook }, sync) => {
    const facts = new Map(await learnFacts(workbook, actions, sync));
    const tables: WrittenTable[] = [];
    for (const action of actions) apply(workbook, action, facts, tables);
    await sync();
    for (const { name, area, range } of tables) {
      if (areaName(areaOf(range)) !== areaName(area)) {
        throw new HostError("cannot-write", `Excel gave table "${name}" other cells than it was told.`, "Write the plan again.", true);
      }
    }
  });
}

function apply(
  workbook: Excel.Workbook,
  action: SheetAction,
  facts: Map<SheetKey, SheetFacts>,
  tables: WrittenTable[],
): void {
  const sheet = workbook.worksheets.getItem(action.sheet);
  switch (action.kind) {
    case "clear": {
      const known = factsOf(facts, action.sheet);
      clearSheet(known, action.keptTables);
      // A table that goes and comes again further down in one batch is a new one.
      facts.set(action.sheet, { ...known, charts: [], tables: known.tables.filter(({ name }) => action.keptTables.includes(name)) });
      return;
    }
    case "values":
      return writeValues(sheet, action);
    case "formula":
      // One formula for all cells; the types know only one for each.
      rangeOf(sheet, action.area).formulas = `=${action.formula}` as never;
      return;
    case "link":
      sheet.getRangeByIndexes(action.row, action.column, 1, 1).hyperlink = { documentReference: action.place, screenTip: action.words };
      return;
    case "format":
      return writeLook(sheet, action.area, action.look);
    case "merge":
      return rangeOf(sheet, action.area).merge(false);
    case "table":
      tables.push(writeTable(factsOf(facts, action.sheet), action));
      return;
    case "rules":
      return writeRules(sheet, action.rules);
    case "validations":
      return writeValidations(sheet, action.validations);
    case "chart":
      factsOf(facts, action.sheet).charts.filter(({ name }) => name === action.chart.name).forEach((chart) => chart.delete());
      return addChart(workbook, action.sheet, action);
    case "view":
      return writeView(sheet, action.view);
    case "rename":
      sheet.name = action.name;
      return;
    case "stamp":
      return writeStamp(factsOf(facts, action.sheet), action.stamp);
    case "remove":
      // Gone already when the batch is repeated.
      facts.get(action.sheet)?.sheet.delete();
  }
}

function factsOf(facts: ReadonlyMap<SheetKey, SheetFacts>, key: SheetKey): SheetFacts {
  const found = facts.get(key);
  if (found !== undefined) return found;
  throw new HostError("not-found", "A sheet of the plan was deleted while it was being written.", "Write the plan again.", true);
}

function writeValues(sheet: Excel.Worksheet, { row, column, cells }: SheetAction & { readonly kind: "values" }): void {
  const area = { row, column, rows: cells.length, columns: cells[0]?.length ?? 0 };
  rangeOf(sheet, area).values = cells.map((line) => line.map((value) => (typeof value === "string" ? literalText(value) : value)));
}

/**
 * The table of that name takes the new area, or a table is added over what was written before. Rows are never added
 * one by one, and the table is never left to grow by itself: both go wrong in Excel.
 */
function writeTable(facts: SheetFacts, { name, area }: SheetAction & { readonly kind: "table" }): WrittenTable {
  const known = facts.tables.find((table) => table.name.toLowerCase() === name.toLowerCase());
  // A batch that failed after adding the table, and before naming it, left it over the very same cells.
  const unnamed = facts.tables.find((table) => areaName(table.area) === areaName(area));
  const range = rangeOf(facts.sheet, area);
  const table = (known ?? unnamed)?.table ?? facts.sheet.tables.add(range, true);
  if (known !== undefined) table.resize(range);
  else table.name = name;
  table.style = "TableStyleLight1";
  table.showBandedRows = false;
  return { name, area, range: table.getRange().load("rowIndex,columnIndex,rowCount,columnCount") };
}

function writeStamp({ sheet, stamp: item }: SheetFacts, stamp: Stamp | null): void {
  if (stamp === null) {
    if (!item.isNullObject) item.delete();
    return;
  }
  if (item.isNullObject) sheet.names.add(STAMP_NAME, `=${stampText(stamp)}`).visible = false;
  else item.formula = `=${stampText(stamp)}`;
}
