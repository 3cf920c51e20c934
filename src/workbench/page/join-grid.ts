// Joins a grid to the stand-in's workbook: what either changes reaches the other, once. Knows both sides only as such.

import type { Area } from "../../grid/address";
import type { RequestAccount } from "../excel/stand-in-excel";
import { sameArea } from "../excel/workbook/areas";
import { Range } from "../excel/workbook/range";
import type { Workbook } from "../excel/workbook/workbook";
import type { CellResult, GridView } from "../grid/grid-view";
import { applyEdits } from "./apply-edits";

/** An add-in writes in many requests: the grid is drawn when it pauses, and now and then while it does not. */
const PAUSE_MS = 120;
const LONGEST_MS = 1000;

export type JoinedGrid = {
  /** To be called after each request of the add-in's. */
  readonly afterRequest: (account: Pick<RequestAccount, "changedSheets">) => void;
  /** Draws what waits to be drawn. */
  readonly flush: () => void;
  readonly end: () => void;
};

/** @param onRefused told why an entry of a person's was refused */
export function joinGrid(workbook: Workbook, grid: GridView, onRefused: (reason: string) => void): JoinedGrid {
  let waiting = new Set<string>();
  let sheetCount = workbook.Worksheets.list.length;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let waitingSince = 0;
  let selected = workbook.GetSelectedRange();

  const flush = (): void => {
    if (timer === null) return;
    clearTimeout(timer);
    timer = null;
    const changed = waiting;
    waiting = new Set();
    sheetCount = workbook.Worksheets.list.length;
    grid.show(changed);
  };
  const draw = (changed: ReadonlySet<string>): void => {
    if (changed.size === 0 && workbook.Worksheets.list.length === sheetCount) return;
    for (const id of changed) waiting.add(id);
    if (timer === null) waitingSince = performance.now();
    else clearTimeout(timer);
    const left = Math.max(0, LONGEST_MS - (performance.now() - waitingSince));
    timer = setTimeout(flush, Math.min(PAUSE_MS, left));
  };

  grid.onEdits((edits) => {
    const { redraw, refused } = applyEdits(workbook, edits);
    draw(redraw);
    refused.forEach(onRefused);
  });
  grid.onSelected((id, area) => {
    const range = rangeOf(workbook, id, area);
    if (range === null || isSame(range, selected)) return;
    selected = range;
    workbook.Worksheets.active = range.sheet;
    workbook.select(range);
  });
  grid.onResults((results) => { keepResults(workbook, results); });
  // The grid calculates, later: until it has, a cell keeps what it showed.
  workbook.calculator = (_, sheet, row, column) => workbook.Worksheets.GetItem(sheet).grid.at(row, column)?.value ?? null;
  workbook.onCalculate = grid.recalculate;

  return {
    afterRequest: ({ changedSheets }) => {
      draw(changedSheets);
      const now = workbook.GetSelectedRange();
      if (isSame(now, selected)) return;
      selected = now;
      // What is selected may not be drawn yet.
      flush();
      grid.select(now.sheet.Id, now.area);
    },
    flush,
    end: () => {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      workbook.onCalculate = () => undefined;
    },
  };
}

function rangeOf(workbook: Workbook, id: string, area: Area): Range | null {
  const sheet = workbook.Worksheets.GetItemOrNullObject(id);
  return sheet === null ? null : new Range(sheet, area);
}

function isSame(a: Range, b: Range): boolean {
  return a.sheet === b.sheet && sameArea(a.area, b.area);
}

/** Values of formulas, and of the cells that their arrays fill. */
function keepResults(workbook: Workbook, results: readonly CellResult[]): void {
  for (const { sheet: id, row, column, value } of results) {
    const sheet = workbook.Worksheets.GetItemOrNullObject(id);
    const before = sheet?.grid.at(row, column);
    if (sheet === null || (before === undefined && value === null)) continue;
    const cell = sheet.grid.edit(row, column);
    // A result may come late, to a cell that holds something else by now.
    if (cell.formula === null && cell.value !== null && !cell.isSpilled) continue;
    cell.value = value;
    cell.isSpilled = cell.formula === null && value !== null;
  }
}
