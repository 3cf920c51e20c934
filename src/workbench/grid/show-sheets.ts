// Brings Univer's workbook to what the stand-in's holds: sheets, their cells, and the parts beside them.
// Knows Univer's model; everything is done by mutations, so that nothing of it can be undone by a person.

import type { ICellData, Worksheet as UniverSheet } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type { FWorkbook } from "@univerjs/preset-sheets-core";
import type { Workbook } from "../excel/workbook/workbook";
import type { Worksheet } from "../excel/workbook/worksheet";
import type { CellStyles } from "./cell-styles";
import { rulePainter } from "./painted-rules";
import { rulePictures } from "./rule-pictures";
import { contentChanges, sheetChanges, type ContentChanges, type ShownCells } from "./sheet-changes";
import { cellTable, sheetSnapshot, type CellTable } from "./sheet-snapshot";
import { registerThemes, showNames, showParts, type Mutate, type SheetParts } from "./show-parts";
import { namePictures, tablePictures, type NamePicture } from "./table-pictures";

const NO_PARTS: SheetParts = { rules: [], tables: [] };

export type SheetShower = {
  /** Rules, tables and names of sheets that Univer was created with. */
  readonly showFirst: () => void;
  readonly show: (changed: ReadonlySet<string>) => void;
  /** Single cells, whose entries Univer may have understood in another way than the stand-in. */
  readonly correct: (places: readonly Place[]) => void;
  /** Whether results may change how cells look. */
  readonly isPainted: (sheet: string) => boolean;
};

type Place = { readonly sheet: string; readonly row: number; readonly column: number };

export function sheetShower(api: FUniver, book: FWorkbook, workbook: Workbook, styles: CellStyles): SheetShower {
  const unitId = book.getId();
  const mutate: Mutate = (id, params) => {
    api.syncExecuteCommand(id, { unitId, ...params });
  };
  const parts = new Map<string, SheetParts>();
  const themes = new Set<string>();
  let names: readonly NamePicture[] = [];

  const showBeside = (sheet: Worksheet): void => {
    const now = { rules: rulePictures(sheet), tables: tablePictures(sheet) };
    registerThemes(mutate, now.tables, themes);
    showParts(mutate, sheet.Id, parts.get(sheet.Id) ?? NO_PARTS, now);
    parts.set(sheet.Id, now);
  };
  const showWorkbookNames = (): void => {
    const now = namePictures(workbook);
    showNames(mutate, names, now);
    names = now;
  };
  const insert = (sheet: Worksheet, index: number): void => {
    const snapshot = sheetSnapshot(sheet, styles);
    mutate("sheet.mutation.insert-sheet", { index, sheet: snapshot, styles: styles.takeNew() });
    // The formulas of a sheet that comes as a whole are known to Univer, but not calculated.
    const formulas = formulasIn(snapshot.cellData);
    if (formulas !== null) mutate("sheet.mutation.set-range-values", { subUnitId: sheet.Id, cellValue: formulas });
  };
  const redraw = (sheet: Worksheet, shown: UniverSheet): void => {
    const snapshot = sheetSnapshot(sheet, styles);
    book.getWorkbook().addStyles({ ...styles.takeNew() });
    for (const { id, params } of sheetChanges(shown.getConfig(), snapshot)) mutate(id, { subUnitId: sheet.Id, ...params });
    showCells(shown, snapshot.cellData, contentChanges(shownCells(shown), snapshot.cellData));
  };
  const showCells = (shown: UniverSheet, cells: CellTable, cellValue: ContentChanges): void => {
    setStyles(shown, cells);
    // An empty change has Univer draw the styles.
    mutate("sheet.mutation.set-range-values", { subUnitId: shown.getSheetId(), cellValue });
  };

  return {
    showFirst: () => {
      showWorkbookNames();
      for (const sheet of workbook.Worksheets.list) showBeside(sheet);
    },
    isPainted: (id) => {
      const sheet = workbook.Worksheets.GetItemOrNullObject(id);
      return sheet !== null && rulePainter(sheet) !== null;
    },
    correct: (places) => {
      for (const sheet of workbook.Worksheets.list) {
        const shown = book.getWorkbook().getSheetBySheetId(sheet.Id) ?? null;
        const here = places.filter((place) => place.sheet === sheet.Id);
        if (here.length === 0 || shown === null) continue;
        const cells = cellTable(sheet, styles, rulePainter(sheet) === null ? here : wholeRows(sheet, here));
        book.getWorkbook().addStyles({ ...styles.takeNew() });
        const wrong = contentChanges({ ...shownCells(shown), each: () => undefined }, cells);
        if (Object.keys(wrong).length > 0 || hasOtherStyle(shown, cells)) showCells(shown, cells, wrong);
      }
    },
    show: (changed) => {
      const wanted = workbook.Worksheets.list;
      const sheetsNow = (): readonly string[] => book.getWorkbook().getSheetOrders();
      // New sheets first: Univer cannot be without one, nor show a hidden one. It brings each into view, which Excel does not.
      const known = new Set(sheetsNow());
      const inView = book.getActiveSheet().getSheetId();
      for (const sheet of wanted) if (!known.has(sheet.Id)) insert(sheet, Math.min(sheet.Position, sheetsNow().length));
      view(book, inView);
      leaveSheet(book, workbook);
      for (const id of sheetsNow().filter((each) => wanted.every((sheet) => sheet.Id !== each))) {
        showParts(mutate, id, parts.get(id) ?? NO_PARTS, NO_PARTS);
        parts.delete(id);
        mutate("sheet.mutation.remove-sheet", { subUnitId: id });
      }
      wanted.forEach((sheet, toOrder) => {
        const fromOrder = sheetsNow().indexOf(sheet.Id);
        if (fromOrder !== toOrder) mutate("sheet.mutation.set-worksheet-order", { subUnitId: sheet.Id, fromOrder, toOrder });
      });
      showWorkbookNames();
      for (const sheet of wanted) {
        const shown = book.getWorkbook().getSheetBySheetId(sheet.Id);
        if (shown === null || shown === undefined) continue;
        if (known.has(sheet.Id) && (changed.has(sheet.Id) || shown.getName() !== sheet.Name)) redraw(sheet, shown);
        if (changed.has(sheet.Id) || !known.has(sheet.Id)) showBeside(sheet);
      }
    },
  };
}

/** Leaves the sheet in view when it is to go or to be hidden. */
function leaveSheet(book: FWorkbook, workbook: Workbook): void {
  const { list, active } = workbook.Worksheets;
  const shown = list.find((sheet) => sheet.Id === book.getActiveSheet().getSheetId());
  if (shown?.Visibility === "Visible") return;
  const next = active.Visibility === "Visible" ? active : list.find(({ Visibility }) => Visibility === "Visible");
  if (next !== undefined) view(book, next.Id);
}

function view(book: FWorkbook, id: string): void {
  const target = book.getActiveSheet().getSheetId() === id ? null : book.getSheetBySheetId(id);
  if (target !== null) book.setActiveSheet(target);
}

function formulasIn(cells: CellTable): CellTable | null {
  const found: CellTable = {};
  for (const [row, line] of Object.entries(cells)) {
    for (const [column, { f }] of Object.entries(line)) {
      if (typeof f === "string") (found[Number(row)] ??= {})[Number(column)] = { f };
    }
  }
  return Object.keys(found).length === 0 ? null : found;
}

function shownCells(sheet: UniverSheet): ShownCells {
  const matrix = sheet.getCellMatrix();
  return {
    at: (row, column) => matrix.getValue(row, column) ?? null,
    each: (visit) => {
      matrix.forValue((row, column, cell) => {
        if (cell !== null && cell !== undefined) visit(row, column, cell);
        return undefined;
      });
    },
  };
}

/** Painted rules look at cells of their row. */
function wholeRows(sheet: Worksheet, places: readonly Place[]): Place[] {
  const used = sheet.grid.used(false);
  const rows = [...new Set(places.map(({ row }) => row))];
  const end = (used?.column ?? 0) + (used?.columns ?? 0);
  return rows.flatMap((row) => Array.from({ length: end }, (_, column) => ({ sheet: sheet.Id, row, column }))).concat(places.filter(({ column }) => column >= end));
}

function hasOtherStyle(sheet: UniverSheet, wanted: CellTable): boolean {
  const matrix = sheet.getCellMatrix();
  return Object.entries(wanted).some(([row, line]) =>
    Object.entries(line).some(([column, { s }]) => (matrix.getValue(Number(row), Number(column))?.s ?? null) !== (s ?? null)),
  );
}

/** In the model itself: the mutation would merge each style with the one before, and look for its equal, cell by cell. */
function setStyles(sheet: UniverSheet, wanted: CellTable): void {
  const matrix = sheet.getCellMatrix();
  for (const [row, line] of Object.entries(wanted)) {
    for (const [column, { s }] of Object.entries(line)) {
      const cell = matrix.getValue(Number(row), Number(column)) ?? null;
      if (cell?.s === s) continue;
      matrix.setValue(Number(row), Number(column), withStyle(cell, s));
    }
  }
}

function withStyle(cell: ICellData | null, s: ICellData["s"]): ICellData {
  const styled: ICellData = { ...cell };
  if (s === undefined) delete styled.s;
  else styled.s = s;
  return styled;
}
