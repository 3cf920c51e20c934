// The open workbook as the content that planning reads; the same content that a file of it gives.
// Merged cells are not read: asking for them takes the user's undo away.

import type { WorkbookState } from "../../app/ports";
import type { Area } from "../../grid/address";
import { kindOfFormatCode } from "../../grid/number-kind";
import { readReference } from "../../grid/reference";
import { NUMBER_KIND, REMEMBERED_KEY } from "../../grid/sheet-content";
import type { CellValue, NamedArea, SheetContent, WorkbookContent } from "../../grid/sheet-content";
import type { CallExcel } from "./call-excel";
import { readHiddenRows } from "./hidden-rows";
import { inspectWorkbook } from "./inspect-workbook";
import { rowBlocks, shownOf } from "./read-cells";
import { areaOf, rangeOf } from "./sheet-facts";

/** Reads every worksheet, hidden ones too: tables first, then used ranges. One exchange for each 50,000 cells. */
export async function readWorkbook(callExcel: CallExcel): Promise<WorkbookContent> {
  const state = await inspectWorkbook(callExcel);
  const outline = await readOutline(callExcel, state);
  const sheets: SheetContent[] = [];
  for (const { key, name, stamp, isVisible } of state.sheets) {
    const used = outline.used.get(key) ?? null;
    const cells = used === null ? NO_CELLS : await readCells(callExcel, key, used);
    sheets.push({
      name,
      visible: isVisible,
      ...cells,
      hiddenRows: used === null ? new Set() : await readHiddenRows(callExcel, key, used),
      tables: outline.tables.get(key) ?? [],
      names: outline.names.filter((each) => each.sheet.toLowerCase() === name.toLowerCase()).map(({ named }) => named),
      merges: [],
      stamp: stamp?.id ?? null,
    });
  }
  return { name: outline.name, dateSystem: state.dateSystem, sheets, ...(outline.remembered === null ? {} : { remembered: outline.remembered }) };
}

const NO_CELLS = { row: 0, column: 0, values: [], numberKinds: new Uint8Array() };

type Outline = {
  readonly name: string;
  readonly remembered: string | null;
  readonly used: ReadonlyMap<string, Area>;
  readonly tables: ReadonlyMap<string, readonly NamedArea[]>;
  readonly names: readonly { readonly sheet: string; readonly named: NamedArea }[];
};

function readOutline(callExcel: CallExcel, state: WorkbookState): Promise<Outline> {
  return callExcel(async ({ workbook }, sync) => {
    workbook.load("name");
    const remembered = workbook.settings.getItemOrNullObject(REMEMBERED_KEY).load("value");
    const ofWorkbook = workbook.names.load("items/name,items/formula,items/visible");
    const ofTables = workbook.tables.load("items/name,items/showHeaders,items/showTotals");
    const parts = state.sheets.map(({ key }) => {
      const sheet = workbook.worksheets.getItem(key);
      return {
        key,
        names: sheet.names.load("items/name,items/formula,items/visible"),
        used: sheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount"),
      };
    });
    await sync();
    const tables = new Map<string, NamedArea[]>();
    const totals = new Map(ofTables.items.map((table) => [table.name, table]));
    for (const { name, sheet, area } of state.tables) {
      const table = totals.get(name);
      if (table?.showHeaders !== true) continue;
      const rows = area.rows - (table.showTotals ? 1 : 0);
      tables.set(sheet, [...(tables.get(sheet) ?? []), { name, area: { ...area, rows } }]);
    }
    const items = [...ofWorkbook.items, ...parts.flatMap(({ names }) => names.items)];
    return {
      name: workbook.name,
      remembered: remembered.isNullObject ? null : rememberedText(remembered.value),
      used: new Map(parts.flatMap(({ key, used }): [string, Area][] => (used.isNullObject ? [] : [[key, areaOf(used)]]))),
      tables,
      names: items.flatMap(({ name, formula, visible }) => {
        const reference = visible ? readReference(String(formula)) : null;
        return reference === null ? [] : [{ sheet: reference.sheet, named: { name, area: reference.area } }];
      }),
    };
  });
}

/** We write a text; what somebody else wrote under our key is shown to the reader as it is. */
function rememberedText(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value ?? null);
}

type Cells = Pick<SheetContent, "row" | "column" | "values" | "numberKinds">;

async function readCells(callExcel: CallExcel, key: string, area: Area): Promise<Cells> {
  const values: CellValue[][] = [];
  const numberKinds = new Uint8Array(area.rows * area.columns);
  const kinds = new Map<string, number>();
  for (const block of rowBlocks(area)) {
    const { values: lines, formats, types } = await readBlock(callExcel, key, block);
    lines.forEach((line, row) => {
      const first = values.length * area.columns;
      values.push(line.map((value, column) => (types?.[row]?.[column] === "Error" ? { error: String(value) } : shownOf(value))));
      line.forEach((value, column) => {
        if (typeof value !== "number") return;
        const code = String(formats[row]?.[column] ?? "General");
        const kind = kinds.get(code) ?? kindOfFormatCode(code);
        kinds.set(code, kind);
        if (kind !== NUMBER_KIND.plain) numberKinds[first + column] = kind;
      });
    });
  }
  return { row: area.row, column: area.column, values, numberKinds };
}

type Block = {
  readonly values: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly unknown[])[];
  /** Only when something looks like an error, which a text may do too. */
  readonly types: readonly (readonly unknown[])[] | null;
};

function readBlock(callExcel: CallExcel, key: string, area: Area): Promise<Block> {
  return callExcel(async ({ workbook }, sync) => {
    const place = (): Excel.Range => rangeOf(workbook.worksheets.getItem(key), area);
    const range = place().load("values,numberFormat");
    await sync();
    const values: unknown[][] = range.values;
    const mayHoldErrors = values.some((line) => line.some((value) => typeof value === "string" && value.startsWith("#")));
    if (!mayHoldErrors) return { values, formats: range.numberFormat, types: null };
    const typed = place().load("valueTypes");
    await sync();
    return { values, formats: range.numberFormat, types: typed.valueTypes };
  });
}
