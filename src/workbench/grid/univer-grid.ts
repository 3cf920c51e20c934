// The workbench's grid, drawn and calculated by Univer. The only file that knows all of its sides; the rest of the workbench
// knows GridView alone.

import { LifecycleStages } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { FormulaDataModel, type FWorkbook, type FWorksheet } from "@univerjs/preset-sheets-core";
import { ISheetDrawingService } from "@univerjs/preset-sheets-drawing";
import type { Area } from "../../grid/address";
import type { Workbook } from "../excel/workbook/workbook";
import { isAllowed } from "./allowed-commands";
import { cellStyles } from "./cell-styles";
import { chartPlacer } from "./charts/place-charts";
import { createUniver } from "./create-univer";
import type { CellEdit, CellResult, GridView, OpenGrid } from "./grid-view";
import { listenToEdits } from "./listen-to-edits";
import { listenToResults } from "./listen-to-results";
import { registerFunctions } from "./register-functions";
import { CELL_TYPE, rangeOf, sheetSnapshot } from "./sheet-snapshot";
import { sheetShower } from "./show-sheets";

const UNIT = "workbook";

export const openUniverGrid: OpenGrid = async (place, workbook, functions) => {
  const { univer, api } = createUniver(place);
  const injector = univer.__getInjector();
  const styles = cellStyles();
  const book = createBook(api, workbook, styles);
  registerFunctions(injector, functions, (id) => workbook.Worksheets.GetItem(id).Name);
  await rendered(api);

  /** True while the grid itself changes Univer's workbook: what is heard then is our own echo. */
  let isShowing = false;
  const quietly = (change: () => void): void => {
    isShowing = true;
    try {
      change();
    } finally {
      isShowing = false;
    }
  };
  const sheets = sheetShower(api, book, workbook, styles);
  const charts = chartPlacer(api, injector.get(ISheetDrawingService), book, workbook);
  quietly(() => {
    sheets.showFirst();
    charts.show(new Set(workbook.Worksheets.list.map(({ Id }) => Id)));
  });
  api.addEvent(api.Event.BeforeCommandExecute, (command) => {
    if (!isShowing && !isAllowed(command.id)) command.cancel = true;
  });

  // On the tab in view a press would begin to rename or to move its sheet, and leave the new name there though it is refused.
  place.addEventListener("pointerdown", (event) => { if (isOnTab(event, book.getActiveSheet().getSheetId())) event.stopPropagation(); }, { capture: true });

  const edits = listenersOf<readonly CellEdit[]>();
  const results = listenersOf<readonly CellResult[]>();
  listenToEdits(api, book, () => isShowing, (made) => {
    edits.tell(made);
    // The stand-in decides what an entry is: `3-4` is a date, and a date's cell stays one.
    quietly(() => { sheets.correct(made); });
    charts.refresh();
  });
  listenToResults(api, book, injector.get(FormulaDataModel), (found) => {
    results.tell(found);
    const painted = new Set([...new Set(found.map(({ sheet }) => sheet))].filter(sheets.isPainted));
    if (painted.size > 0) quietly(() => { sheets.correct(found.filter(({ sheet }) => painted.has(sheet))); });
    charts.refresh();
  });
  const sheetById = (id: string) => book.getSheetBySheetId(id);

  return {
    show: (changed) => {
      quietly(() => {
        sheets.show(changed);
        charts.show(changed);
      });
    },
    select: (id, area) => {
      const sheet = sheetById(id);
      if (sheet === null) return;
      quietly(() => {
        if (book.getActiveSheet().getSheetId() !== id) book.setActiveSheet(sheet);
        sheet.getRange(rangeOf(area)).activate();
        if (!isInView(sheet, area)) sheet.scrollToCell(area.row, area.column);
      });
    },
    recalculate: () => { api.getFormula().executeCalculation(); },
    calculated: () => api.getFormula().onCalculationResultApplied(),
    onEdits: edits.add,
    onResults: results.add,
    onSelected: (listener) => {
      api.addEvent(api.Event.SelectionChanged, ({ worksheet, selections }) => {
        const [range] = selections;
        if (range === undefined || isShowing) return;
        const { startRow, startColumn, endRow, endColumn } = range;
        listener(worksheet.getSheetId(), { row: startRow, column: startColumn, rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 });
      });
    },
    shown: (id, row, column) => shownText(sheetById(id), row, column),
    drawnCharts: () => charts.drawn(book.getActiveSheet().getSheetId()),
    close: () => { univer.dispose(); },
  } satisfies GridView;
};

function shownText(sheet: FWorksheet | null, row: number, column: number): string {
  const range = sheet?.getRange(row, column);
  const cell = range?.getCellData() ?? null;
  if (cell?.t === CELL_TYPE.truth) return cell.v === 1 || cell.v === true ? "TRUE" : "FALSE";
  return range?.getDisplayValue() ?? "";
}

function isInView(sheet: FWorksheet, { row, column }: Area): boolean {
  // Undefined, whatever its type says, for a sheet that was not drawn yet.
  const seen = sheet.getVisibleRange() ?? null;
  return seen !== null && row >= seen.startRow && row < seen.endRow && column >= seen.startColumn && column < seen.endColumn;
}

function isOnTab({ target }: Event, id: string): boolean {
  const tab = target instanceof Element ? target.closest('[data-u-comp="slide-tab-item"]') : null;
  return tab?.getAttribute("data-id") === id;
}

function createBook(api: FUniver, workbook: Workbook, styles: ReturnType<typeof cellStyles>): FWorkbook {
  const snapshots = workbook.Worksheets.list.map((sheet) => sheetSnapshot(sheet, styles));
  return api.createWorkbook({
    id: UNIT,
    name: workbook.Name,
    sheetOrder: snapshots.map(({ id }) => id),
    sheets: Object.fromEntries(snapshots.map((snapshot) => [snapshot.id, snapshot])),
    styles: { ...styles.takeNew() },
  });
}

/** Floating elements can be placed only after the first drawing. */
function rendered(api: FUniver): Promise<void> {
  return new Promise((resolve) => {
    const listening = api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
      if (stage < LifecycleStages.Rendered) return;
      listening.dispose();
      resolve();
    });
    if (api.getCurrentLifecycleStage() >= LifecycleStages.Rendered) resolve();
  });
}

type Listeners<Told> = { readonly add: (listener: (told: Told) => void) => void; readonly tell: (told: Told) => void };

function listenersOf<Told>(): Listeners<Told> {
  const listeners: ((told: Told) => void)[] = [];
  return {
    add: (listener) => { listeners.push(listener); },
    tell: (told) => { for (const listener of listeners) listener(told); },
  };
}
