// Excel.NamedItemCollection and NamedItem: defined names of the workbook or of one sheet.

import { absoluteAreaName, areaFromName, type Area } from "../../../grid/address";
import { WireError, invalidArgument, itemAlreadyExists, itemNotFound } from "../wire-error";
import { asBoolean, asText } from "../wire-values";
import { areaFromAddress, fullAddress } from "./areas";
import { Range } from "./range";
import type { Workbook } from "./workbook";
import type { Worksheet } from "./worksheet";

export class NamedItemCollection {
  readonly workbook: Workbook;
  readonly sheet: Worksheet | null;
  readonly list: NamedItem[] = [];

  constructor(workbook: Workbook, sheet: Worksheet | null) {
    this.workbook = workbook;
    this.sheet = sheet;
  }

  get _Items(): readonly NamedItem[] { return this.list; }
  /** `reference` is a range, or a formula or constant as text. */
  Add(name: unknown, reference: unknown, comment?: unknown): NamedItem {
    const wanted = asText(name, "name");
    if (!/^[A-Za-z_\\][A-Za-z0-9_.\\]{0,254}$/.test(wanted) || areaFromName(wanted) !== null || /^[rc]$/i.test(wanted)) {
      throw invalidArgument(`The name is invalid: ${wanted}.`);
    }
    if (this.GetItemOrNullObject(wanted) !== null) throw itemAlreadyExists(`the name ${wanted}`);
    if (this.workbook.tableNamed(wanted) !== null && this.sheet === null) throw itemAlreadyExists(`the table ${wanted}`);
    const isRange = reference instanceof Range;
    const formula = isRange ? `=${absoluteAddress(reference.sheet.Name, reference.area)}` : asText(reference, "reference");
    const item = new NamedItem(this, wanted, formula.startsWith("=") ? formula : `="${formula.replace(/"/g, '""')}"`);
    item.Comment = comment === undefined || comment === null ? "" : asText(comment, "comment");
    this.list.push(item);
    return item;
  }
  GetCount(): number { return this.list.length; }
  Indexer(name: unknown): NamedItem { return this.GetItem(name); }
  GetItem(name: unknown): NamedItem {
    const found = this.GetItemOrNullObject(name);
    if (found === null) throw itemNotFound(`the name ${JSON.stringify(name)}`);
    return found;
  }
  GetItemOrNullObject(name: unknown): NamedItem | null {
    const wanted = asText(name, "name").toLowerCase();
    return this.list.find((item) => item.Name.toLowerCase() === wanted) ?? null;
  }

  sheetRenamed(before: string, after: string): void {
    for (const item of this.list) item.sheetRenamed(before, after);
  }
  sheetDeleted(sheet: string): void {
    for (const item of this.list) item.sheetDeleted(sheet);
  }
}

export class NamedItem {
  readonly #names: NamedItemCollection;
  #formula: string;
  #visible = true;
  readonly Name: string;
  Comment = "";

  constructor(names: NamedItemCollection, name: string, formula: string) {
    this.#names = names;
    this.Name = name;
    this.#formula = formula;
  }

  get _Id(): string { return this.Name; }
  get Scope(): string { return this.#names.sheet === null ? "Workbook" : "Worksheet"; }
  get Visible(): boolean { return this.#visible; }
  set Visible(value: unknown) { this.#visible = asBoolean(value, "visible"); }
  get Formula(): string { return this.#formula; }
  set Formula(value: unknown) {
    const formula = asText(value, "formula");
    if (!formula.startsWith("=")) throw invalidArgument("A name's formula begins with =.");
    this.#formula = formula;
  }
  get Type(): string {
    if (this.GetRangeOrNullObject() !== null) return "Range";
    if (this.#formula.includes("#REF!")) return "Error";
    return typeof this.#constant() === "number" ? "Double" : "String";
  }
  get Value(): string | number { return this.GetRangeOrNullObject()?.Address ?? this.#constant(); }
  get Worksheet(): Worksheet {
    if (this.#names.sheet === null) throw new WireError("InvalidOperation", `The name ${this.Name} belongs to the workbook.`);
    return this.#names.sheet;
  }
  get WorksheetOrNullObject(): Worksheet | null { return this.#names.sheet; }
  GetRange(): Range {
    const range = this.GetRangeOrNullObject();
    if (range === null) throw new WireError("InvalidReference", `The name ${this.Name} is no range.`);
    return range;
  }
  GetRangeOrNullObject(): Range | null { return this.#names.workbook.rangeAt(this.#formula); }
  Delete(): void { this.#names.list.splice(this.#names.list.indexOf(this), 1); }

  sheetRenamed(before: string, after: string): void {
    const found = areaFromAddress(this.#formula);
    if (found?.sheet?.toLowerCase() === before.toLowerCase()) this.#formula = `=${absoluteAddress(after, found.area)}`;
  }
  sheetDeleted(sheet: string): void {
    if (areaFromAddress(this.#formula)?.sheet?.toLowerCase() === sheet.toLowerCase()) this.#formula = "=#REF!";
  }
  #constant(): string | number {
    const text = /^="((?:[^"]|"")*)"$/.exec(this.#formula)?.[1];
    if (text !== undefined) return text.replace(/""/g, '"');
    const number = Number(this.#formula.slice(1));
    return Number.isNaN(number) ? this.#formula : number;
  }
}

function absoluteAddress(sheet: string, area: Area): string {
  return fullAddress(sheet, area).replace(/[^!]+$/, () => absoluteAreaName(area));
}
