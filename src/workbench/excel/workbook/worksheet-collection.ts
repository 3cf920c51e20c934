// Excel.WorksheetCollection: the sheets in order, their names, and which of them is active.

import { WireError, invalidArgument, itemAlreadyExists, itemNotFound } from "../wire-error";
import { asText } from "../wire-values";
import type { Workbook } from "./workbook";
import { Worksheet } from "./worksheet";

export class WorksheetCollection {
  readonly #workbook: Workbook;
  readonly list: Worksheet[] = [];
  active: Worksheet;
  #lastId = 0;

  constructor(workbook: Workbook) {
    this.#workbook = workbook;
    this.active = this.#create("Sheet1");
  }

  get _Items(): readonly Worksheet[] { return this.list; }
  Add(name?: unknown): Worksheet {
    if (name === undefined || name === null) return this.#create(this.#freeName());
    const wanted = asText(name, "name");
    this.requireFreeName(wanted);
    return this.#create(wanted);
  }
  /** In place of all sheets, those of a file, whose names stand even where Excel would refuse them. */
  open(names: readonly string[]): readonly Worksheet[] {
    this.list.length = 0;
    const opened = names.map((name) => this.#create(name));
    this.active = opened[0] ?? this.#create("Sheet1");
    return opened;
  }
  Indexer(key: unknown): Worksheet { return this.GetItem(key); }
  GetItem(key: unknown): Worksheet {
    const found = this.GetItemOrNullObject(key);
    if (found === null) throw itemNotFound(`the worksheet ${JSON.stringify(key)}`);
    return found;
  }
  GetItemOrNullObject(key: unknown): Worksheet | null {
    const name = asText(key, "key");
    return this.list.find((sheet) => sheet.Id === name || sheet.Name.toLowerCase() === name.toLowerCase()) ?? null;
  }
  GetActiveWorksheet(): Worksheet { return this.active; }
  GetFirst(visibleOnly?: unknown): Worksheet { return this.#pick(this.list, visibleOnly === true); }
  GetLast(visibleOnly?: unknown): Worksheet { return this.#pick([...this.list].reverse(), visibleOnly === true); }
  GetCount(visibleOnly?: unknown): number { return visibleOnly === true ? this.#visible().length : this.list.length; }
  _RegisterDataChangedEvent(): void { this.#workbook.events.register("changed", "Workbook"); }
  _UnregisterDataChangedEvent(): void { this.#workbook.events.unregister("changed", "Workbook"); }
  _RegisterSelectionChangedEvent(): void { this.#workbook.events.register("selectionChanged", "Workbook"); }
  _UnregisterSelectionChangedEvent(): void { this.#workbook.events.unregister("selectionChanged", "Workbook"); }

  requireFreeName(name: string, except?: Worksheet): void {
    if (name === "" || name.length > 31 || /[[\]:*?/\\]/.test(name) || /^'|'$/.test(name) || name.toLowerCase() === "history") {
      throw invalidArgument(`The sheet name is invalid: ${JSON.stringify(name)}.`);
    }
    const holder = this.GetItemOrNullObject(name);
    if (holder !== null && holder !== except) throw itemAlreadyExists(`the worksheet ${name}`);
  }
  requireOtherVisible(sheet: Worksheet): void {
    const hasOther = this.#visible().some((each) => each !== sheet);
    if (!hasOther) throw new WireError("InvalidOperation", "A workbook needs at least one visible sheet.");
  }
  move(sheet: Worksheet, position: number): void {
    if (position >= this.list.length) throw invalidArgument("The position lies beyond the last sheet.");
    this.list.splice(this.list.indexOf(sheet), 1);
    this.list.splice(position, 0, sheet);
  }
  remove(sheet: Worksheet): void {
    this.requireOtherVisible(sheet);
    this.#workbook.forgetSheet(sheet);
    this.list.splice(this.list.indexOf(sheet), 1);
    if (this.active === sheet) this.active = this.#pick(this.list, true);
  }

  #create(name: string): Worksheet {
    this.#lastId += 1;
    const sheet = new Worksheet(this.#workbook, `{00000000-0001-0000-0000-${String(this.#lastId).padStart(12, "0")}}`, name);
    this.list.push(sheet);
    return sheet;
  }
  #freeName(): string {
    for (let number = this.list.length + 1; ; number += 1) {
      if (this.GetItemOrNullObject(`Sheet${String(number)}`) === null) return `Sheet${String(number)}`;
    }
  }
  #visible(): Worksheet[] { return this.list.filter(({ Visibility }) => Visibility === "Visible"); }
  #pick(sheets: readonly Worksheet[], visibleOnly: boolean): Worksheet {
    const found = sheets.find(({ Visibility }) => !visibleOnly || Visibility === "Visible");
    if (found === undefined) throw itemNotFound("a worksheet");
    return found;
  }
}
