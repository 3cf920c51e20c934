// Hears what a person changes in Univer's cells, by whatever way: typing, pasting, deleting, filling, dragging, undoing.
// Told once the whole change is done, since whoever hears it may draw at once.

import type { FUniver } from "@univerjs/core/facade";
import type { FWorkbook } from "@univerjs/preset-sheets-core";
import { editsOfMutation, type EditContext } from "./edits-of-mutation";
import type { CellEdit } from "./grid-view";

type Typed = { readonly sheet: string; readonly row: number; readonly column: number; readonly text: string };

/** @param isEcho true while the grid changes the cells itself */
export function listenToEdits(api: FUniver, book: FWorkbook, isEcho: () => boolean, tell: (edits: readonly CellEdit[]) => void): void {
  let typed: Typed | null = null;
  let waiting = new Map<string, CellEdit>();
  const context: EditContext = {
    typed: (sheet, row, column) => (typed?.sheet === sheet && typed.row === row && typed.column === column ? typed.text : null),
    formula: (sheet, row, column) => formulaText(book.getSheetBySheetId(sheet)?.getRange(row, column).getFormula()),
  };
  const tellWaiting = (): void => {
    const edits = [...waiting.values()];
    waiting = new Map();
    typed = null;
    tell(edits);
  };
  api.addEvent(api.Event.BeforeSheetEditEnd, ({ worksheet, row, column, value, isConfirm }) => {
    typed = isConfirm ? { sheet: worksheet.getSheetId(), row, column, text: value.toPlainText().replace(/\r\n$|[\r\n]$/, "").replace(/\r/g, "\n") } : null;
  });
  api.addEvent(api.Event.SheetEditEnded, () => { if (waiting.size === 0) typed = null; });
  api.addEvent(api.Event.CommandExecuted, ({ id, params, options }) => {
    // What formulas give, and what Univer makes of formulas, is written locally.
    if (isEcho() || options?.onlyLocal === true) return;
    const edits = editsOfMutation(id, params, context);
    if (edits.length === 0) return;
    if (waiting.size === 0) queueMicrotask(tellWaiting);
    for (const edit of edits) waiting.set(`${edit.sheet} ${String(edit.row)} ${String(edit.column)}`, edit);
  });
}

function formulaText(formula: string | undefined): string | null {
  return formula === undefined || formula === "" ? null : formula;
}
