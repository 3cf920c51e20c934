// Excel.Worksheet: one sheet with its cells, tables, charts, names and rules. Asks the workbook about other sheets.

import { MAX_COLUMNS, MAX_ROWS, type Area } from "../../../grid/address";
import { WireError, invalidArgument } from "../wire-error";
import { asBoolean, asCount, asOneOf, asText } from "../wire-values";
import { areaFromAddress, fullAddress, intersection, isInside, localAddress, sameArea } from "./areas";
import { CellGrid, WHOLE_SHEET } from "./cell-grid";
import { ChartCollection } from "./chart-collection";
import type { ConditionalFormat } from "./conditional-format";
import { DataValidation } from "./data-validation";
import { WorksheetFreezePanes } from "./freeze-panes";
import { Lines } from "./lines";
import { NamedItemCollection } from "./named-item";
import { PageBreakCollection } from "./page-breaks";
import { PageLayout } from "./page-layout";
import { Range } from "./range";
import { TableCollection } from "./table-collection";
import type { Workbook } from "./workbook";

const STANDARD_WIDTH = 48;
const STANDARD_HEIGHT = 15;

export class Worksheet {
  readonly workbook: Workbook;
  readonly grid = new CellGrid();
  readonly columns = new Lines(STANDARD_WIDTH, 1_343);
  readonly rows = new Lines(STANDARD_HEIGHT, 409.5);
  readonly rules: ConditionalFormat[] = [];
  merges: Area[] = [];
  #validations: DataValidation[] = [];
  #name: string;
  #visibility = "Visible";
  #tabColour = "";

  readonly Id: string;
  readonly Protection = new WorksheetProtection();
  readonly FreezePanes = new WorksheetFreezePanes(this);
  readonly PageLayout = new PageLayout(this);
  readonly HorizontalPageBreaks = new PageBreakCollection("RowIndex");
  readonly VerticalPageBreaks = new PageBreakCollection("ColumnIndex");
  readonly Tables: TableCollection;
  readonly Charts = new ChartCollection(this);
  readonly Names: NamedItemCollection;
  ShowGridlines = true;
  ShowHeadings = true;
  EnableCalculation = true;

  constructor(workbook: Workbook, id: string, name: string) {
    this.workbook = workbook;
    this.Id = id;
    this.#name = name;
    this.Tables = new TableCollection(workbook, this);
    this.Names = new NamedItemCollection(workbook, this);
  }

  get Name(): string { return this.#name; }
  set Name(value: unknown) {
    const name = asText(value, "name");
    this.workbook.Worksheets.requireFreeName(name, this);
    this.workbook.renameInFormulas(this.#name, name);
    this.#name = name;
  }
  get Position(): number { return this.workbook.Worksheets.list.indexOf(this); }
  set Position(value: unknown) { this.workbook.Worksheets.move(this, asCount(value, "position")); }
  get Visibility(): string { return this.#visibility; }
  set Visibility(value: unknown) {
    const visibility = asOneOf(value, ["Visible", "Hidden", "VeryHidden"], "visibility");
    if (visibility !== "Visible") this.workbook.Worksheets.requireOtherVisible(this);
    this.#visibility = visibility;
  }
  get TabColor(): string { return this.#tabColour; }
  set TabColor(value: unknown) { this.#tabColour = asText(value, "tabColor").toUpperCase(); }
  /** The library sets both under other names than it reads them. */
  set Gridlines(value: unknown) { this.ShowGridlines = asBoolean(value, "showGridlines"); }
  set Headings(value: unknown) { this.ShowHeadings = asBoolean(value, "showHeadings"); }
  get StandardWidth(): number { return this.columns.standard; }
  get StandardHeight(): number { return this.rows.standard; }

  GetRange(address?: unknown): Range {
    if (address === undefined || address === null || address === "") return new Range(this, WHOLE_SHEET);
    const text = asText(address, "address");
    const found = areaFromAddress(text);
    const isHere = found !== null && (found.sheet ?? this.#name).toLowerCase() === this.#name.toLowerCase();
    if (isHere) return new Range(this, found.area);
    const named = this.Names.GetItemOrNullObject(text) ?? this.workbook.Names.GetItemOrNullObject(text);
    const range = named?.GetRangeOrNullObject() ?? this.workbook.tableNamed(text)?.GetDataBodyRange() ?? null;
    if (range === null || range.sheet !== this) throw invalidArgument(`The address is invalid: ${text}.`);
    return range;
  }
  GetRangeByIndexes(row: unknown, column: unknown, rows: unknown, columns: unknown): Range {
    const corner = { row: asCount(row, "startRow"), column: asCount(column, "startColumn") };
    return new Range(this, { ...corner, rows: asCount(rows, "rowCount", 1), columns: asCount(columns, "columnCount", 1) });
  }
  GetCell(row: unknown, column: unknown): Range { return this.GetRangeByIndexes(row, column, 1, 1); }
  GetUsedRange(valuesOnly?: unknown): Range { return this.GetRange().GetUsedRange(valuesOnly); }
  GetUsedRangeOrNullObject(valuesOnly?: unknown): Range | null { return this.GetRange().GetUsedRangeOrNullObject(valuesOnly); }
  Activate(): void {
    if (this.#visibility !== "Visible") throw new WireError("InvalidOperation", "A hidden sheet cannot be activated.");
    this.workbook.Worksheets.active = this;
  }
  Calculate(): void { this.workbook.calculate([this]); }
  Delete(): void { this.workbook.Worksheets.remove(this); }
  _RegisterDataChangedEvent(): void { this.workbook.events.register("changed", this.Id); }
  _UnregisterDataChangedEvent(): void { this.workbook.events.unregister("changed", this.Id); }
  _RegisterSelectionChangedEvent(): void { this.workbook.events.register("selectionChanged", this.Id); }
  _UnregisterSelectionChangedEvent(): void { this.workbook.events.unregister("selectionChanged", this.Id); }

  requireWritable(): void {
    if (this.Protection.Protected) throw new WireError("AccessDenied", `The sheet ${this.#name} is protected.`, 403);
    if (!this.workbook.Worksheets.list.includes(this)) throw new WireError("ItemNotFound", `The sheet ${this.#name} was deleted.`, 404);
  }
  pointsLeftOf(column: number): number { return this.columns.before(Math.min(column, MAX_COLUMNS)); }
  pointsAbove(row: number): number { return this.rows.before(Math.min(row, MAX_ROWS)); }

  merge(area: Area): void {
    this.requireWritable();
    if (area.rows * area.columns === 1) return;
    this.unmerge(area);
    const table = this.Tables.overlapping(area);
    if (table !== undefined) throw new WireError("InvalidOperation", `Cells of the table ${table.Name} cannot be merged.`);
    for (const { row, column, cell } of this.grid.within(area)) {
      if (row !== area.row || column !== area.column) Object.assign(cell, { value: null, formula: null });
    }
    this.merges.push(area);
  }
  unmerge(area: Area): void { this.merges = this.merges.filter((merged) => intersection(merged, area) === null); }
  /** Within a merged area, but not its first cell: what is written there is lost. */
  isCovered(row: number, column: number): boolean {
    if (this.merges.length === 0) return false;
    const cell = { row, column, rows: 1, columns: 1 };
    return this.merges.some((merged) => isInside(cell, merged) && (merged.row !== row || merged.column !== column));
  }

  validationFor(range: Range): DataValidation {
    const found = this.#validations.find(({ area }) => sameArea(area, range.area)) ?? new DataValidation(range.area);
    if (!this.#validations.includes(found)) this.#validations.push(found);
    return found;
  }
  dropValidations(area: Area): void { this.#validations = this.#validations.filter((each) => !isInside(each.area, area)); }
  /** Validations that have a rule. */
  get validations(): readonly DataValidation[] { return this.#validations.filter(({ Type }) => Type !== "None"); }

  tablesAfterWrite(area: Area): void {
    for (const table of this.Tables.list) table.headingsAfterWrite(area);
  }
  cellsChanged(area: Area): void {
    this.workbook.events.cellsChanged(this, localAddress(area), fullAddress(this.#name, area));
  }
}

class WorksheetProtection {
  Protected = false;
  Protect(): void { this.Protected = true; }
  Unprotect(): void { this.Protected = false; }
}
