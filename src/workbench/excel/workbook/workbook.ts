// Excel.Workbook: the root from which an add-in reaches everything, with the counters that tests read.

import type { DateSystem } from "../../../base/day";
import type { CellValue } from "../../../grid/sheet-content";
import { itemNotFound } from "../wire-error";
import { asText } from "../wire-values";
import { Application } from "./application";
import { areaFromAddress } from "./areas";
import { CustomXmlPartCollection } from "./custom-xml-parts";
import { WorkbookEvents } from "./events";
import { Functions } from "./functions";
import { NamedItemCollection } from "./named-item";
import { Range } from "./range";
import { DocumentProperties, SettingCollection } from "./settings";
import type { Table } from "./table";
import { TableCollection } from "./table-collection";
import type { Worksheet } from "./worksheet";
import { WorksheetCollection } from "./worksheet-collection";

/** What a formula gives; without one every formula gives 0, since the stand-in does not calculate. */
export type Calculator = (formula: string, sheet: string, row: number, column: number) => CellValue;

export class Workbook {
  readonly events = new WorkbookEvents();
  /** What writes came to since the workbook was made. */
  readonly meter = { cellsWritten: 0 };
  calculator: Calculator = () => 0;
  /** Told of every wish to calculate, for a calculator that answers later. */
  onCalculate: () => void = () => undefined;
  calculations = 0;
  dateSystem: DateSystem = 1900;
  /** Meant by dates that are typed without one. */
  currentYear = 2026;
  /** Each sheet remembers what was selected on it. */
  readonly #selected = new Map<Worksheet, Range>();
  #lastId = 0;

  readonly Application = new Application(this);
  readonly Worksheets = new WorksheetCollection(this);
  readonly Tables = new TableCollection(this, null);
  readonly Names = new NamedItemCollection(this, null);
  readonly Functions = new Functions(this);
  readonly Settings = new SettingCollection();
  readonly CustomXmlParts = new CustomXmlPartCollection();
  readonly Properties = new DocumentProperties();
  readonly Name: string;
  readonly ReadOnly = false;
  IsDirty = false;

  constructor(name = "Book1.xlsx") {
    this.Name = name;
  }

  GetSelectedRange(): Range { return this.#selected.get(this.Worksheets.active) ?? this.Worksheets.active.GetCell(0, 0); }
  GetActiveCell(): Range { return this.GetSelectedRange().GetCell(0, 0); }
  _GetRangeForEventByReferenceId(id: unknown): Range {
    const range = this._GetRangeOrNullObjectForEventByReferenceId(id);
    if (range === null) throw itemNotFound(`the range ${JSON.stringify(id)}`);
    return range;
  }
  _GetRangeOrNullObjectForEventByReferenceId(id: unknown): Range | null { return this.rangeAt(asText(id, "referenceId")); }

  /** The cells of an address with a sheet's name; null when there are none. */
  rangeAt(address: string): Range | null {
    const found = areaFromAddress(address);
    const sheet = found === null || found.sheet === null ? null : this.Worksheets.GetItemOrNullObject(found.sheet);
    return sheet === null || found === null ? null : new Range(sheet, found.area);
  }
  /** A number that no object of this workbook has had. */
  nextId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }
  /** The user, or an add-in, selects cells. */
  select(range: Range): void {
    this.#selected.set(range.sheet, range);
    this.events.selectionChanged(range.sheet, range.Address.slice(range.Address.lastIndexOf("!") + 1));
  }
  tableNamed(name: string): Table | null { return this.Tables.GetItemOrNullObject(name); }
  valueOf(formula: string, sheet: Worksheet, row: number, column: number): CellValue {
    return this.calculator(formula, sheet.Name, row, column);
  }
  /** Calculates every formula of some sheets again. */
  calculate(sheets: readonly Worksheet[] = this.Worksheets.list): void {
    this.calculations += 1;
    this.onCalculate();
    for (const sheet of sheets) {
      const used = sheet.grid.used(true);
      if (used === null) continue;
      for (const { row, column, cell } of sheet.grid.within(used)) {
        if (cell.formula !== null) cell.value = this.valueOf(cell.formula, sheet, row, column);
      }
    }
  }
  renameInFormulas(before: string, after: string): void {
    for (const names of [this.Names, ...this.Worksheets.list.map(({ Names }) => Names)]) names.sheetRenamed(before, after);
  }
  forgetSheet(sheet: Worksheet): void {
    this.#selected.delete(sheet);
    for (const names of [this.Names, ...this.Worksheets.list.map(({ Names }) => Names)]) names.sheetDeleted(sheet.Name);
  }
}
