// Excel.Table with its columns: an area whose first row holds headings that are texts, unique and never empty.

import type { Area } from "../../../grid/address";
import { WireError, invalidArgument, itemNotFound } from "../wire-error";
import { asBoolean, asCount, asText } from "../wire-values";
import { intersection } from "./areas";
import { Range, areaArgument } from "./range";
import { wireValue } from "./range-cells";
import type { Worksheet } from "./worksheet";

export class Table {
  readonly #sheet: Worksheet;
  readonly Id: string;
  #name: string;
  area: Area;
  Style = "TableStyleMedium2";
  ShowBandedRows = true;
  ShowBandedColumns = false;
  HighlightFirstColumn = false;
  HighlightLastColumn = false;
  ShowFilterButton = true;
  readonly ShowHeaders = true;
  readonly AutoFilter = new AutoFilter(this);
  readonly Columns = new TableColumnCollection(this);
  readonly Rows = new TableRowCollection(this);
  #showTotals = false;

  constructor(sheet: Worksheet, id: string, name: string, area: Area) {
    this.#sheet = sheet;
    this.Id = id;
    this.#name = name;
    this.area = area;
  }

  get LegacyId(): string { return this.Id; }
  get Name(): string { return this.#name; }
  set Name(value: unknown) {
    const name = asText(value, "name");
    this.#sheet.Tables.requireFreeName(name, this);
    this.#name = name;
  }
  get ShowTotals(): boolean { return this.#showTotals; }
  set ShowTotals(value: unknown) {
    if (asBoolean(value, "showTotals")) throw invalidArgument("Total rows are not modelled.");
  }
  get Worksheet(): Worksheet { return this.#sheet; }
  GetRange(): Range { return new Range(this.#sheet, this.area); }
  GetHeaderRowRange(): Range { return new Range(this.#sheet, { ...this.area, rows: 1 }); }
  GetDataBodyRange(): Range { return new Range(this.#sheet, { ...this.area, row: this.area.row + 1, rows: this.area.rows - 1 }); }
  /** The heading row stays where it is, and old and new area overlap. */
  Resize(newRange: unknown): void {
    this.#sheet.requireWritable();
    const area = areaArgument(newRange, this.#sheet, "newRange");
    const staysInPlace = area.row === this.area.row && intersection(area, this.area) !== null;
    if (!staysInPlace) throw invalidArgument("The heading row must stay in the same row and the ranges must overlap.");
    if (area.rows < 2) throw invalidArgument("A table needs a row below its headings.");
    const other = this.#sheet.Tables.overlapping(area, this);
    if (other !== undefined) throw tableConflict(`the table ${other.Name}`);
    this.area = area;
    this.headingsAfterWrite(area);
  }
  ConvertToRange(): Range {
    const range = this.GetRange();
    this.#sheet.Tables.remove(this);
    return range;
  }
  /** Takes the cells with it. */
  Delete(): void {
    this.#sheet.requireWritable();
    this.#sheet.grid.clear(this.area, { contents: true, looks: true, links: true });
    this.#sheet.Tables.remove(this);
    this.#sheet.cellsChanged(this.area);
  }
  ClearFilters(): void { this.AutoFilter.ClearCriteria(); }

  headingAt(index: number): string {
    return String(wireValue(this.#sheet.grid.at(this.area.row, this.area.column + index)?.value ?? null));
  }
  /** Makes headings of what was written into the first row: texts, none empty, none twice. */
  headingsAfterWrite(written: Area): void {
    if (intersection(written, { ...this.area, rows: 1 }) === null) return;
    const taken = new Set<string>();
    for (let index = 0; index < this.area.columns; index += 1) {
      const base = this.headingAt(index) === "" ? `Column${String(index + 1)}` : this.headingAt(index);
      let heading = base;
      for (let number = 2; taken.has(heading.toLowerCase()); number += 1) heading = base + String(number);
      taken.add(heading.toLowerCase());
      Object.assign(this.#sheet.grid.edit(this.area.row, this.area.column + index), { value: heading, formula: null });
    }
  }
}

export function tableConflict(what: string): WireError {
  return new WireError("MergedRangeConflict", `A table cannot overlap ${what}.`);
}

class TableColumnCollection {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  get _Items(): TableColumn[] { return Array.from({ length: this.Count }, (_, index) => new TableColumn(this.#table, index)); }
  get Count(): number { return this.#table.area.columns; }
  GetCount(): number { return this.Count; }
  Indexer(key: unknown): TableColumn { return this.GetItem(key); }
  GetItem(key: unknown): TableColumn {
    const found = this.GetItemOrNullObject(key);
    if (found === null) throw itemNotFound(`the column ${JSON.stringify(key)} of ${this.#table.Name}`);
    return found;
  }
  GetItemOrNullObject(key: unknown): TableColumn | null {
    return this._Items.find((column) => column.Id === key || column.Name.toLowerCase() === String(key).toLowerCase()) ?? null;
  }
  GetItemAt(index: unknown): TableColumn {
    const found = this._Items[asCount(index, "index")];
    if (found === undefined) throw itemNotFound(`column ${String(index)} of ${this.#table.Name}`);
    return found;
  }
}

class TableColumn {
  readonly #table: Table;
  readonly Index: number;

  constructor(table: Table, index: number) {
    this.#table = table;
    this.Index = index;
  }

  get Id(): number { return this.Index + 1; }
  get Name(): string { return this.#table.headingAt(this.Index); }
  set Name(value: unknown) { this.#table.GetHeaderRowRange().GetCell(0, this.Index).Values = asText(value, "name"); }
  GetRange(): Range { return this.#table.GetRange().GetColumn(this.Index); }
  GetHeaderRowRange(): Range { return this.#table.GetHeaderRowRange().GetColumn(this.Index); }
  GetDataBodyRange(): Range { return this.#table.GetDataBodyRange().GetColumn(this.Index); }
}

class TableRowCollection {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  get Count(): number { return this.#table.area.rows - 1; }
  GetCount(): number { return this.Count; }
}

/** What a filter of the user's does: it hides rows. Which rows is the test's choice; criteria are not modelled. */
export class AutoFilter {
  readonly #table: Table;
  readonly Enabled = true;
  /** Rows of the sheet that the filter hides. */
  readonly filteredRows = new Set<number>();

  constructor(table: Table) {
    this.#table = table;
  }

  get IsDataFiltered(): boolean { return this.filteredRows.size > 0; }
  GetRangeOrNullObject(): Range { return this.#table.GetRange(); }
  ClearCriteria(): void {
    for (const row of this.filteredRows) this.#table.Worksheet.rows.hide(row, 1, false);
    this.filteredRows.clear();
  }

  /** The user filters: these rows of the sheet are hidden until the criteria are cleared. */
  filterOut(rows: readonly number[]): void {
    for (const row of rows) {
      this.filteredRows.add(row);
      this.#table.Worksheet.rows.hide(row, 1, true);
    }
  }
}
