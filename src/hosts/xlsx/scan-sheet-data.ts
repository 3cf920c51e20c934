// Where the rows and cells of a worksheet part stand in its text, so that single cells can be replaced and the rest stays.
// Knows tags and addresses; not what cells say. Only rows that are asked for are looked at cell by cell.

import { areaFromName } from "../../grid/address";
import type { Area } from "../../grid/address";
import { damaged } from "./file-errors";
import { readCellPosition } from "./read-cell-position";

/** `start` of `<`, `openEnd` after the start tag, `closeStart` of `</` (or `openEnd` when self-closed), `end`. */
export type Span = { readonly start: number; readonly openEnd: number; closeStart: number; end: number };

export type CellSpan = Span & { readonly row: number; readonly column: number; readonly hasAddress: boolean };

export type RowSpan = Span & { readonly row: number; readonly hasNumber: boolean; readonly cells: CellSpan[] };

/** A formula that goes for several cells, or the place of one within such a group. */
export type GroupSpan = Span & {
  readonly row: number;
  readonly column: number;
  readonly kind: "shared" | "array";
  readonly group: string;
  /** Null for a follower of a shared formula. */
  readonly area: Area | null;
};

export type SheetDataSpans = {
  /** Of the elements, `x:` or ``. */
  readonly prefix: string;
  readonly data: Span;
  readonly rows: readonly RowSpan[];
  /** In the order of the file. */
  readonly groups: readonly GroupSpan[];
  readonly dimension: Span | null;
  /** Start tags of `col`. */
  readonly columns: readonly Span[];
};

const TAG = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)((?:[^\s/>:]+:)?)([^\s/>]+)(?:[^>"']|"[^"]*"|'[^']*')*?(\/?)>/g;

/** @param wanted zero-based rows whose cells are listed. Cost: linear in the text; about 2 s for a million cells. */
export function scanSheetData(xml: string, part: string, wanted: ReadonlySet<number>): SheetDataSpans {
  const rows: RowSpan[] = [];
  const groups: GroupSpan[] = [];
  const columns: Span[] = [];
  let dimension: Span | null = null;
  let data: Span | null = null;
  let prefix = "";
  let row: RowSpan | null = null;
  let cell: CellSpan | null = null;
  let formula: GroupSpan | null = null;
  let at = -1;
  let column = -1;

  const openRow = (span: Span, tag: string): void => {
    const number = tagAttribute(tag, "r");
    at = number === undefined ? at + 1 : Number(number) - 1;
    column = -1;
    row = { ...span, row: at, hasNumber: number !== undefined, cells: [] };
    rows.push(row);
  };
  const openCell = (span: Span, tag: string): void => {
    const address = tagAttribute(tag, "r");
    const position = address === undefined ? [at, column + 1] : readCellPosition(address);
    if (position === null) throw damaged(`part "${part}" has a cell at "${address}"`);
    column = position[1] ?? 0;
    cell = { ...span, row: position[0] ?? at, column, hasAddress: address !== undefined };
    if (wanted.has(at)) row?.cells.push(cell);
  };
  const openFormula = (span: Span, tag: string): void => {
    const kind = tagAttribute(tag, "t");
    if (kind !== "shared" && kind !== "array") return;
    const area = areaFromName(tagAttribute(tag, "ref") ?? "");
    formula = { ...span, row: at, column, kind, group: tagAttribute(tag, "si") ?? "", area };
    groups.push(formula);
  };
  const close = (span: Span | null, closeStart: number, end: number): null => {
    if (span !== null) {
      span.closeStart = closeStart;
      span.end = end;
    }
    return null;
  };

  const tags = new RegExp(TAG);
  for (let match = tags.exec(xml); match !== null; match = tags.exec(xml)) {
    const name = match[3];
    if (name === undefined) continue;
    const end = tags.lastIndex;
    const start = match.index;
    if (match[1] === "/") {
      if (name === "f") formula = close(formula, start, end);
      else if (name === "c") cell = close(cell, start, end);
      else if (name === "row") row = close(row, start, end);
      else if (name === "sheetData") {
        close(data, start, end);
        break;
      }
      continue;
    }
    const span: Span = { start, openEnd: end, closeStart: end, end };
    if (data === null) {
      if (name === "dimension") dimension = span;
      else if (name === "col") columns.push(span);
      else if (name === "sheetData") {
        data = span;
        prefix = match[2] ?? "";
        if (match[4] === "/") break;
      }
    } else if (name === "c") openCell(span, match[0]);
    else if (name === "row") openRow(span, match[0]);
    else if (name === "f") openFormula(span, match[0]);
  }
  if (data === null) throw damaged(`part "${part}" holds no cells`);
  return { prefix, data, rows, groups, dimension, columns };
}

/** What every cell is asked for, made once: a sheet may have millions. */
const ADDRESS = attributePattern("r");

/** An attribute of a start tag as it is written; for values that hold no entities. */
export function tagAttribute(tag: string, name: string): string | undefined {
  const match = (name === "r" ? ADDRESS : attributePattern(name)).exec(tag);
  return match?.[1] ?? match?.[2];
}

function attributePattern(name: string): RegExp {
  return new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
}

/** A start tag with an attribute set, or without it when the value is null. */
export function withTagAttribute(tag: string, name: string, value: string | null): string {
  const present = new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`);
  if (present.test(tag)) return tag.replace(present, () => (value === null ? "" : ` ${name}="${value}"`));
  return value === null ? tag : tag.replace(/^<[^\s/>]+/, (start) => `${start} ${name}="${value}"`);
}
