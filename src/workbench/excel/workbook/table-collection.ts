// Excel.TableCollection: the tables of a sheet, or of the whole workbook; names are unique in the workbook.

import type { Area } from "../../../grid/address";
import { areaFromName } from "../../../grid/address";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "../wire-error";
import { asBoolean, asCount, asText } from "../wire-values";
import { intersection } from "./areas";
import { Range } from "./range";
import { Table, tableConflict } from "./table";
import type { Workbook } from "./workbook";
import type { Worksheet } from "./worksheet";

export class TableCollection {
  readonly #workbook: Workbook;
  readonly #sheet: Worksheet | null;
  readonly #own: Table[] = [];

  constructor(workbook: Workbook, sheet: Worksheet | null) {
    this.#workbook = workbook;
    this.#sheet = sheet;
  }

  get list(): readonly Table[] {
    return this.#sheet === null ? this.#workbook.Worksheets.list.flatMap(({ Tables }) => Tables.list) : this.#own;
  }
  get _Items(): readonly Table[] { return this.list; }
  get Count(): number { return this.list.length; }
  GetCount(): number { return this.list.length; }
  /** A table over the range; without a heading row of its own one is put above, which is not modelled. */
  Add(address: unknown, hasHeaders: unknown): Table {
    if (!asBoolean(hasHeaders, "hasHeaders")) throw invalidArgument("Tables without a heading row are not modelled.");
    const range = address instanceof Range ? address : this.#rangeOf(asText(address, "address"));
    const { sheet, area } = range;
    if (this.#sheet !== null && sheet !== this.#sheet) throw invalidArgument("The table lies on another sheet.");
    sheet.requireWritable();
    const other = sheet.Tables.overlapping(area);
    if (other !== undefined) throw tableConflict(`the table ${other.Name}`);
    if (sheet.merges.some((merged) => intersection(merged, area) !== null)) throw tableConflict("merged cells");
    const id = this.#workbook.nextId();
    const table = new Table(sheet, String(id), this.#freeName(id), area.rows === 1 ? { ...area, rows: 2 } : area);
    sheet.Tables.#own.push(table);
    table.headingsAfterWrite(area);
    return table;
  }
  Indexer(key: unknown): Table { return this.GetItem(key); }
  GetItem(key: unknown): Table {
    const found = this.GetItemOrNullObject(key);
    if (found === null) throw itemNotFound(`the table ${JSON.stringify(key)}`);
    return found;
  }
  GetItemOrNullObject(key: unknown): Table | null {
    const wanted = String(key).toLowerCase();
    return this.list.find((table) => table.Id === wanted || table.Name.toLowerCase() === wanted) ?? null;
  }
  GetItemAt(index: unknown): Table {
    const found = this.list[asCount(index, "index")];
    if (found === undefined) throw itemNotFound(`the table at ${String(index)}`);
    return found;
  }

  overlapping(area: Area, except?: Table): Table | undefined {
    return this.list.find((table) => table !== except && intersection(table.area, area) !== null);
  }
  remove(table: Table): void { this.#own.splice(this.#own.indexOf(table), 1); }
  requireFreeName(name: string, except: Table): void {
    const isName = /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name) && areaFromName(name) === null;
    if (!isName) throw invalidArgument(`The table name is invalid: ${name}.`);
    const holder = this.#workbook.tableNamed(name);
    if (holder !== null && holder !== except) throw itemAlreadyExists(`the table ${name}`);
    if (this.#workbook.Names.GetItemOrNullObject(name) !== null) throw itemAlreadyExists(`the name ${name}`);
  }

  #rangeOf(address: string): Range {
    const range = this.#workbook.rangeAt(address) ?? (this.#sheet ?? this.#workbook.Worksheets.active).GetRange(address);
    return range;
  }
  #freeName(first: number): string {
    for (let number = first; ; number += 1) {
      if (this.#workbook.tableNamed(`Table${String(number)}`) === null) return `Table${String(number)}`;
    }
  }
}
