// The cells of one sheet, stored sparsely: values, formulas, looks and links. Knows rectangles, nothing of the wire.

import { MAX_COLUMNS, MAX_ROWS, type Area } from "../../../grid/address";
import type { CellValue } from "../../../grid/sheet-content";
import { lookChange, PLAIN, type Look } from "./look";

export type CellLink = { readonly address?: string; readonly documentReference?: string; readonly screenTip?: string };

export type Cell = {
  value: CellValue;
  /** With its `=`. */
  formula: string | null;
  look: Look;
  link: CellLink | null;
  /** Its value is part of an array that a formula in another cell gave: nobody typed it, and nobody saves it. */
  isSpilled: boolean;
};

/** Looks of more single cells than this at once are no add-in's wish; whole columns and the whole sheet cost nothing. */
const MAX_SINGLE_CELLS = 2_000_000;

export class CellGrid {
  readonly #rows = new Map<number, Map<number, Cell>>();
  readonly #columnLooks = new Map<number, Look>();
  #sheetLook = PLAIN;

  at(row: number, column: number): Cell | undefined {
    return this.#rows.get(row)?.get(column);
  }

  /** The cell, made when it is not there yet. */
  edit(row: number, column: number): Cell {
    const cells = this.#rows.get(row) ?? new Map<number, Cell>();
    this.#rows.set(row, cells);
    const cell = cells.get(column) ?? { value: null, formula: null, look: this.#baseLook(column), link: null, isSpilled: false };
    cells.set(column, cell);
    return cell;
  }

  lookAt(row: number, column: number): Look {
    return this.at(row, column)?.look ?? this.#baseLook(column);
  }

  /** Every cell that exists within an area. */
  *within(area: Area): Generator<{ readonly row: number; readonly column: number; readonly cell: Cell }> {
    for (const row of indexesWithin(this.#rows, area.row, area.rows)) {
      const cells = this.#rows.get(row);
      if (cells === undefined) continue;
      for (const column of indexesWithin(cells, area.column, area.columns)) {
        const cell = cells.get(column);
        if (cell !== undefined) yield { row, column, cell };
      }
    }
  }

  /** The one value that all cells of an area share; null when they differ. */
  common<Value>(area: Area, read: (look: Look) => Value): Value | null {
    let count = 0;
    const found = new Set<Value>();
    for (const { cell } of this.within(area)) {
      found.add(read(cell.look));
      count += 1;
      if (found.size > 1) return null;
    }
    if (count < area.rows * area.columns) {
      for (const look of this.#baseLooks(area)) found.add(read(look));
    }
    const [first] = found;
    return found.size === 1 && first !== undefined ? first : null;
  }

  /** Changes looks; whole columns and the whole sheet keep theirs for cells that are filled later. */
  restyle(area: Area, change: (look: Look) => Look): void {
    const changed = lookChange(change);
    if (area.rows === MAX_ROWS) {
      for (const { cell } of this.within(area)) cell.look = changed(cell.look);
      if (area.columns === MAX_COLUMNS) {
        this.#sheetLook = changed(this.#sheetLook);
        for (const [column, look] of this.#columnLooks) this.#columnLooks.set(column, changed(look));
      } else {
        for (const column of range(area.column, area.columns)) this.#columnLooks.set(column, changed(this.#baseLook(column)));
      }
      return;
    }
    const count = area.rows * area.columns;
    if (count > MAX_SINGLE_CELLS) throw new Error(`Looks of ${String(count)} cells at once are not modelled.`);
    for (const row of range(area.row, area.rows)) {
      for (const column of range(area.column, area.columns)) {
        const cell = this.edit(row, column);
        cell.look = changed(cell.look);
      }
    }
  }

  /** Drops what is asked for; a cell without anything left is no cell any more. */
  clear(area: Area, parts: { readonly contents: boolean; readonly looks: boolean; readonly links: boolean }): void {
    for (const { row, column, cell } of [...this.within(area)]) {
      if (parts.contents) Object.assign(cell, { value: null, formula: null, isSpilled: false });
      if (parts.looks) cell.look = PLAIN;
      if (parts.links) cell.link = null;
      if (isEmpty(cell) && cell.look === this.#baseLook(column)) this.#rows.get(row)?.delete(column);
    }
    if (parts.looks && area.rows === MAX_ROWS) {
      for (const column of range(area.column, area.columns)) this.#columnLooks.delete(column);
      if (area.columns === MAX_COLUMNS) this.#sheetLook = PLAIN;
    }
  }

  /** The smallest area around all cells with contents or, unless `valuesOnly`, a look of their own. */
  used(valuesOnly: boolean, within?: Area): Area | null {
    let [top, left, bottom, right] = [MAX_ROWS, MAX_COLUMNS, -1, -1];
    for (const { row, column, cell } of this.within(within ?? WHOLE_SHEET)) {
      if (isEmpty(cell) && (valuesOnly || cell.look === this.#baseLook(column))) continue;
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    }
    return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  #baseLook(column: number): Look {
    return this.#columnLooks.get(column) ?? this.#sheetLook;
  }

  #baseLooks(area: Area): Set<Look> {
    const columns = [...this.#columnLooks.keys()].filter((column) => isIn(column, area.column, area.columns));
    const looks = new Set(columns.map((column) => this.#baseLook(column)));
    return columns.length < area.columns ? looks.add(this.#sheetLook) : looks;
  }
}

export const WHOLE_SHEET: Area = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

function isEmpty(cell: Cell): boolean {
  return cell.value === null && cell.formula === null && cell.link === null;
}

function isIn(index: number, first: number, count: number): boolean {
  return index >= first && index < first + count;
}

/** Those of a map's keys that lie in a stretch, found the cheaper way. */
function indexesWithin(map: ReadonlyMap<number, unknown>, first: number, count: number): Iterable<number> {
  return count < map.size ? range(first, count) : [...map.keys()].filter((index) => isIn(index, first, count));
}

function* range(first: number, count: number): Generator<number> {
  for (let index = first; index < first + count; index += 1) yield index;
}
