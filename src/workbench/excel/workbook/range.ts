// Excel.Range: a rectangle of a sheet's cells. Where it lies and how one gets from one range to the next.
// What stands in the cells is read and written in range-cells.ts.

import { MAX_COLUMNS, MAX_ROWS, type Area } from "../../../grid/address";
import { invalidArgument, itemNotFound } from "../wire-error";
import { asCount, asNumber, asOneOf } from "../wire-values";
import { areaFromAddress, boundingArea, fullAddress, intersection, isInGrid } from "./areas";
import { ConditionalFormatCollection } from "./conditional-format-collection";
import type { DataValidation } from "./data-validation";
import {
  cellsText,
  hyperlinkOf,
  readFormulas,
  readNumberFormats,
  readValues,
  readValueTypes,
  setHyperlink,
  writeEntries,
  writeNumberFormats,
} from "./range-cells";
import { RangeFormat } from "./range-format";
import type { Worksheet } from "./worksheet";

export class Range {
  readonly sheet: Worksheet;
  readonly area: Area;

  constructor(sheet: Worksheet, area: Area) {
    if (!isInGrid(area)) throw invalidArgument("The range lies outside the sheet.");
    this.sheet = sheet;
    this.area = area;
  }

  get Address(): string { return fullAddress(this.sheet.Name, this.area); }
  get RowIndex(): number { return this.area.row; }
  get ColumnIndex(): number { return this.area.column; }
  get RowCount(): number { return this.area.rows; }
  get ColumnCount(): number { return this.area.columns; }
  get CellCount(): number {
    const count = this.area.rows * this.area.columns;
    return count >= 2 ** 31 ? -1 : count;
  }
  get IsEntireRow(): boolean { return this.area.columns === MAX_COLUMNS; }
  get IsEntireColumn(): boolean { return this.area.rows === MAX_ROWS; }
  get Worksheet(): Worksheet { return this.sheet; }
  get Left(): number { return this.sheet.pointsLeftOf(this.area.column); }
  get Top(): number { return this.sheet.pointsAbove(this.area.row); }
  get Width(): number { return this.sheet.pointsLeftOf(this.area.column + this.area.columns) - this.Left; }
  get Height(): number { return this.sheet.pointsAbove(this.area.row + this.area.rows) - this.Top; }

  get Values(): unknown { return readValues(this); }
  set Values(values: unknown) { writeEntries(this, values, "values"); }
  get Formulas(): unknown { return readFormulas(this); }
  set Formulas(formulas: unknown) { writeEntries(this, formulas, "formulas"); }
  get NumberFormat(): unknown { return readNumberFormats(this); }
  set NumberFormat(formats: unknown) { writeNumberFormats(this, formats); }
  get ValueTypes(): unknown { return readValueTypes(this); }
  get Text(): unknown { return cellsText(this); }
  get Hyperlink(): unknown { return hyperlinkOf(this); }
  set Hyperlink(link: unknown) { setHyperlink(this, link); }

  get RowHidden(): boolean | null { return this.sheet.rows.hidden(this.area.row, this.area.rows); }
  set RowHidden(hidden: unknown) { this.sheet.rows.hide(this.area.row, this.area.rows, hidden === true); }
  get ColumnHidden(): boolean | null { return this.sheet.columns.hidden(this.area.column, this.area.columns); }
  set ColumnHidden(hidden: unknown) { this.sheet.columns.hide(this.area.column, this.area.columns, hidden === true); }
  get Hidden(): boolean | null {
    if (this.RowHidden === true || this.ColumnHidden === true) return true;
    return this.RowHidden === null || this.ColumnHidden === null ? null : false;
  }

  get Format(): RangeFormat { return new RangeFormat(this); }
  get ConditionalFormats(): ConditionalFormatCollection { return new ConditionalFormatCollection(this); }
  get DataValidation(): DataValidation { return this.sheet.validationFor(this); }

  GetCell(row: unknown, column: unknown): Range {
    const { row: top, column: left } = this.area;
    return this.#part({ row: top + asNumber(row, "row"), column: left + asNumber(column, "column"), rows: 1, columns: 1 });
  }
  GetRow(row: unknown): Range {
    return this.#part({ row: this.area.row + this.#within(row, this.area.rows, "row"), rows: 1 });
  }
  GetColumn(column: unknown): Range {
    return this.#part({ column: this.area.column + this.#within(column, this.area.columns, "column"), columns: 1 });
  }
  GetLastRow(): Range { return this.GetRow(this.area.rows - 1); }
  GetLastColumn(): Range { return this.GetColumn(this.area.columns - 1); }
  GetLastCell(): Range { return this.GetCell(this.area.rows - 1, this.area.columns - 1); }
  GetEntireRow(): Range { return this.#part({ column: 0, columns: MAX_COLUMNS }); }
  GetEntireColumn(): Range { return this.#part({ row: 0, rows: MAX_ROWS }); }
  GetOffsetRange(down: unknown, right: unknown): Range {
    const { row, column } = this.area;
    return this.#part({ row: row + asNumber(down, "rowOffset"), column: column + asNumber(right, "columnOffset") });
  }
  GetResizedRange(moreRows: unknown, moreColumns: unknown): Range {
    const { rows, columns } = this.area;
    return this.#part({ rows: rows + asNumber(moreRows, "deltaRows"), columns: columns + asNumber(moreColumns, "deltaColumns") });
  }
  GetAbsoluteResizedRange(rows: unknown, columns: unknown): Range {
    return this.#part({ rows: asCount(rows, "numRows", 1), columns: asCount(columns, "numColumns", 1) });
  }
  GetRowsAbove(count: unknown): Range {
    const rows = this.#count(count);
    return this.#part({ row: this.area.row - rows, rows });
  }
  GetRowsBelow(count: unknown): Range { return this.#part({ row: this.area.row + this.area.rows, rows: this.#count(count) }); }
  GetColumnsBefore(count: unknown): Range {
    const columns = this.#count(count);
    return this.#part({ column: this.area.column - columns, columns });
  }
  GetColumnsAfter(count: unknown): Range {
    return this.#part({ column: this.area.column + this.area.columns, columns: this.#count(count) });
  }
  GetBoundingRect(other: unknown): Range { return this.#part(boundingArea(this.area, areaArgument(other, this.sheet, "anotherRange"))); }
  GetIntersection(other: unknown): Range {
    const found = this.GetIntersectionOrNullObject(other);
    if (found === null) throw itemNotFound("the ranges have no cell in common");
    return found;
  }
  GetIntersectionOrNullObject(other: unknown): Range | null {
    const common = intersection(this.area, areaArgument(other, this.sheet, "anotherRange"));
    return common === null ? null : this.#part(common);
  }
  GetUsedRange(valuesOnly?: unknown): Range { return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.GetCell(0, 0); }
  GetUsedRangeOrNullObject(valuesOnly?: unknown): Range | null {
    const used = this.sheet.grid.used(valuesOnly === true, this.area);
    return used === null ? null : this.#part(used);
  }

  /** Clears; "All" takes conditional formats, merges and validations of the cells with it. Tables stay. */
  Clear(applyTo?: unknown): void {
    const what = asOneOf(applyTo ?? "All", ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"], "applyTo");
    this.sheet.requireWritable();
    const looks = what === "All" || what === "Formats";
    const contents = what === "All" || what === "Contents";
    const links = what !== "Formats" && what !== "Contents";
    this.sheet.grid.clear(this.area, { contents, looks: looks || what === "RemoveHyperlinks", links });
    if (looks) {
      this.sheet.unmerge(this.area);
      this.ConditionalFormats.ClearAll();
    }
    if (what === "All") this.sheet.dropValidations(this.area);
    if (contents) this.sheet.tablesAfterWrite(this.area);
    this.sheet.cellsChanged(this.area);
  }
  Merge(across?: unknown): void {
    const strips = across === true ? this.area.rows : 1;
    const rows = this.area.rows / strips;
    for (let strip = 0; strip < strips; strip += 1) this.sheet.merge({ ...this.area, row: this.area.row + strip * rows, rows });
  }
  Unmerge(): void { this.sheet.requireWritable(); this.sheet.unmerge(this.area); }
  Select(): void { this.sheet.Activate(); this.sheet.workbook.select(this); }
  Calculate(): void { this.sheet.workbook.calculate(); }
  _ValidateArraySize(rows: unknown, columns: unknown): void {
    if (rows !== this.area.rows || columns !== this.area.columns) throw sizeMismatch();
  }

  #part(change: Partial<Area>): Range { return new Range(this.sheet, { ...this.area, ...change }); }
  #count(value: unknown): number { return value === undefined || value === null ? 1 : asCount(value, "count", 1); }
  #within(value: unknown, count: number, member: string): number {
    const index = asCount(value, member);
    if (index >= count) throw invalidArgument(`The ${member} lies outside the range.`);
    return index;
  }
}

export function sizeMismatch(): Error {
  return invalidArgument("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
}

/** A range or an address on this sheet, as the members take them. */
export function areaArgument(value: unknown, sheet: Worksheet, member: string): Area {
  if (value instanceof Range) {
    if (value.sheet !== sheet) throw invalidArgument(`${member} lies on another sheet.`);
    return value.area;
  }
  const found = typeof value === "string" ? areaFromAddress(value) : null;
  if (found === null || (found.sheet !== null && found.sheet.toLowerCase() !== sheet.Name.toLowerCase())) {
    throw invalidArgument(`${member} is no range of this sheet: ${JSON.stringify(value)}.`);
  }
  return found.area;
}
