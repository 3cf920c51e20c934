// Excel.WorksheetFreezePanes: the rows and columns that stay while the sheet scrolls.

import { MAX_COLUMNS, MAX_ROWS, type Area } from "../../../grid/address";
import { asCount } from "../wire-values";
import { Range, areaArgument } from "./range";
import type { Worksheet } from "./worksheet";

export class WorksheetFreezePanes {
  readonly #sheet: Worksheet;
  #frozen: Area | null = null;

  constructor(sheet: Worksheet) {
    this.#sheet = sheet;
  }

  FreezeAt(range: unknown): void {
    const area = areaArgument(range, this.#sheet, "frozenRange");
    this.#frozen = { row: 0, column: 0, rows: area.row + area.rows, columns: area.column + area.columns };
  }
  FreezeRows(count: unknown): void { this.#frozen = { row: 0, column: 0, rows: asCount(count, "count", 1), columns: MAX_COLUMNS }; }
  FreezeColumns(count: unknown): void { this.#frozen = { row: 0, column: 0, rows: MAX_ROWS, columns: asCount(count, "count", 1) }; }
  Unfreeze(): void { this.#frozen = null; }
  GetLocationOrNullObject(): Range | null { return this.#frozen === null ? null : new Range(this.#sheet, this.#frozen); }
}
