// Replaces single cells of a worksheet part. Every other character of the part stays as it stood, looks included.
// Text is always text: whatever it begins with, it never becomes a formula.

import { areaName, cellName, areaFromName } from "../../grid/address";
import { isCellError } from "../../grid/sheet-content";
import type { CellPatch } from "./cell-patch";
import { isFilled } from "./cell-patch";
import { cellText, numberText } from "./escape-xml";
import { applyEdits, asUtf8 } from "./outline-xml";
import type { Edit } from "./outline-xml";
import { loosenGroups } from "./loosen-groups";
import { scanSheetData, tagAttribute, withTagAttribute } from "./scan-sheet-data";
import type { CellSpan, RowSpan, SheetDataSpans, Span } from "./scan-sheet-data";

export type PatchedCells = {
  readonly xml: string;
  /** A cell that had a formula may have none any more: a calculation chain that names it is refused. */
  readonly losesFormulas: boolean;
};

/**
 * @param styleWith number of the cell format that is like another one but for its number format
 * @param part name of the part, for messages
 * Cost: one look at every tag.
 */
export function patchCells(
  xml: string,
  part: string,
  patches: readonly CellPatch[],
  styleWith: (style: number, format: string) => number,
): PatchedCells {
  const spans = scanSheetData(xml, part, new Set(patches.map(({ row }) => row)));
  const loosened = loosenGroups(xml, spans, patches);
  const task = { xml, spans, loosened, styleWith };
  const rows = new Map(spans.rows.map((row) => [row.row, row]));
  const ofRows = byRow(patches);
  const newRows = ofRows.flatMap(([row, cells]) => (rows.has(row) || !cells.some(isFilled) ? [] : [cells.filter(isFilled)]));
  const changed = ofRows.flatMap(([row, cells]) => {
    const span = rows.get(row);
    return span === undefined ? [] : [{ span, cells }];
  });
  const rewritten = changed.flatMap(({ span, cells }) => span.cells.filter(({ column }) => cells.some((patch) => patch.column === column)));
  const edits = [
    ...loosened.filter((edit) => !rewritten.some((cell) => isWithin(edit, cell))),
    ...changed.flatMap(({ span, cells }) => rowEdits(task, span, cells, newRows.length > 0)),
    ...newRowEdits(task, newRows, new Set(changed.map(({ span }) => span))),
    ...dimensionEdits(xml, spans, patches),
  ];
  const losesFormulas =
    loosened.length > 0 ||
    changed.some(({ span, cells }) => cells.some((patch) => patch.formula !== "kept" && hadFormula(task, span, patch)));
  return { xml: asUtf8(applyEdits(xml, edits)), losesFormulas };
}

/** What the edits of one part share. */
type Task = {
  readonly xml: string;
  readonly spans: SheetDataSpans;
  /** Edits of formulas that lost their group. */
  readonly loosened: readonly Edit[];
  readonly styleWith: StyleWith;
};

type StyleWith = (style: number, format: string) => number;

function isWithin(edit: Edit, { start, end }: Span): boolean {
  return edit.start >= start && edit.end <= end;
}

/** Rows in rising order, each with its cells in rising order. */
function byRow(patches: readonly CellPatch[]): readonly (readonly [number, CellPatch[]])[] {
  const rows = new Map<number, CellPatch[]>();
  for (const patch of patches) {
    const known = rows.get(patch.row);
    if (known === undefined) rows.set(patch.row, [patch]);
    else known.push(patch);
  }
  return [...rows].sort(([a], [b]) => a - b).map(([row, cells]) => [row, cells.sort((a, b) => a.column - b.column)]);
}

function hadFormula(task: Task, row: RowSpan, { column }: CellPatch): boolean {
  const cell = row.cells.find((each) => each.column === column);
  return cell !== undefined && formulaOf(task, cell) !== "";
}

/** @param mustBeNumbered other rows come in, so that a row can no longer follow the one before */
function rowEdits(task: Task, row: RowSpan, patches: readonly CellPatch[], mustBeNumbered: boolean): readonly Edit[] {
  const { xml } = task;
  const cells = new Map(row.cells.map((cell) => [cell.column, cell]));
  const rowTag = xml.slice(row.start, row.openEnd);
  const edits: Edit[] = [];
  const added = new Map<number, string>();
  for (const patch of patches) {
    const cell = cells.get(patch.column);
    if (cell !== undefined) edits.push({ start: cell.start, end: cell.end, text: changedCell(task, cell, patch) });
    else if (isFilled(patch)) {
      const style = ownStyle(rowTag) ?? columnStyle(task, patch.column);
      // Right before the next cell that is there.
      const next = row.cells.find(({ column }) => column > patch.column);
      const place = next?.start ?? row.closeStart;
      added.set(place, (added.get(place) ?? "") + newCell(task, patch, style));
    }
  }
  const addressed = added.size === 0 ? [] : addressEdits(xml, row, patches);
  const widened = added.size === 0 ? rowTag : widenedSpans(rowTag, patches);
  const tag = mustBeNumbered ? numbered(widened, row) : widened;
  return [...edits, ...addressed, ...insertions(row, rowTag, tag, added)];
}

function numbered(tag: string, { row, hasNumber }: RowSpan): string {
  return hasNumber ? tag : withTagAttribute(tag, "r", String(row + 1));
}

/** Cells without an address follow the one before, so that they need one before another comes between. */
function addressEdits(xml: string, row: RowSpan, patches: readonly CellPatch[]): readonly Edit[] {
  const changed = new Set(patches.map(({ column }) => column));
  return row.cells
    .filter((cell) => !cell.hasAddress && !changed.has(cell.column))
    .map((cell) => ({
      start: cell.start,
      end: cell.openEnd,
      text: withTagAttribute(xml.slice(cell.start, cell.openEnd), "r", cellName(cell.row, cell.column)),
    }));
}

/** @param tag the row's start tag as it shall be */
function insertions(row: RowSpan, oldTag: string, tag: string, added: ReadonlyMap<number, string>): readonly Edit[] {
  if (row.closeStart === row.end && added.size > 0) {
    return [{ start: row.start, end: row.end, text: opened(tag, [...added.values()].join("")) }];
  }
  return [
    ...(tag === oldTag ? [] : [{ start: row.start, end: row.openEnd, text: tag }]),
    ...[...added].map(([place, text]) => ({ start: place, end: place, text })),
  ];
}

/** A self-closed element with contents. */
function opened(tag: string, contents: string): string {
  const name = /^<([^\s/>]+)/.exec(tag)?.[1] ?? "";
  return `${tag.replace(/\s*\/>$/, ">")}${contents}</${name}>`;
}

/** `spans="1:8"` tells which columns a row uses; it must not tell less. */
function widenedSpans(tag: string, patches: readonly CellPatch[]): string {
  const match = /^(\d+):(\d+)$/.exec(tagAttribute(tag, "spans") ?? "");
  if (match === null) return tag;
  const columns = patches.map(({ column }) => column + 1);
  const first = Math.min(Number(match[1]), ...columns);
  const last = Math.max(Number(match[2]), ...columns);
  const spans = `${first}:${last}`;
  return spans === match[0] ? tag : withTagAttribute(tag, "spans", spans);
}

/** New rows, each before the next one that is there; rows without a number get one. @param changed rows that are edited already */
function newRowEdits(task: Task, newRows: readonly (readonly CellPatch[])[], changed: ReadonlySet<RowSpan>): readonly Edit[] {
  const { xml, spans } = task;
  const { prefix, data } = spans;
  const byPlace = new Map<number, string>();
  for (const patches of newRows) {
    const row = patches[0]?.row ?? 0;
    const cells = patches.map((patch) => newCell(task, patch, columnStyle(task, patch.column))).join("");
    const place = spans.rows.find((each) => each.row > row)?.start ?? data.closeStart;
    byPlace.set(place, `${byPlace.get(place) ?? ""}<${prefix}row r="${row + 1}">${cells}</${prefix}row>`);
  }
  if (byPlace.size === 0) return [];
  if (data.closeStart === data.end) {
    return [{ start: data.start, end: data.end, text: opened(xml.slice(data.start, data.openEnd), [...byPlace.values()].join("")) }];
  }
  const unnumbered = spans.rows.filter((row) => !row.hasNumber && !changed.has(row));
  return [
    ...unnumbered.map((row) => ({ start: row.start, end: row.openEnd, text: numbered(xml.slice(row.start, row.openEnd), row) })),
    ...[...byPlace].map(([place, text]) => ({ start: place, end: place, text })),
  ];
}

/** What Excel gives a new cell: the row's own format, else the column's. */
function ownStyle(rowTag: string): number | null {
  const isOwn = /\scustomFormat\s*=\s*["'](?:1|true)["']/.test(rowTag);
  return isOwn ? Number(tagAttribute(rowTag, "s") ?? 0) : null;
}

function columnStyle({ xml, spans }: Task, column: number): number {
  const tags = spans.columns.map(({ start, openEnd }: Span) => xml.slice(start, openEnd));
  const tag = tags.find((each) => Number(tagAttribute(each, "min")) <= column + 1 && Number(tagAttribute(each, "max")) > column);
  return tag === undefined ? 0 : Number(tagAttribute(tag, "style") ?? 0);
}

function newCell({ spans: { prefix }, styleWith }: Task, patch: CellPatch, style: number): string {
  const number = patch.format === null ? style : styleWith(style, patch.format);
  const tag = `<${prefix}c r="${cellName(patch.row, patch.column)}"${number === 0 ? "" : ` s="${number}"`}>`;
  return cellXml(tag, patch, patch.formula === "kept" ? "" : formulaXml(patch.formula, prefix));
}

function changedCell(task: Task, cell: CellSpan, patch: CellPatch): string {
  const { xml, styleWith } = task;
  const prefix = /^<([^\s/>:]+:)?/.exec(xml.slice(cell.start, cell.openEnd))?.[1] ?? "";
  let tag = xml.slice(cell.start, cell.openEnd).replace(/\s*\/>$/, ">");
  // Both point at what the old contents were.
  for (const name of patch.formula === "kept" ? ["t", "vm"] : ["t", "vm", "cm"]) tag = withTagAttribute(tag, name, null);
  if (patch.format !== null) {
    const style = styleWith(Number(tagAttribute(tag, "s") ?? 0), patch.format);
    tag = withTagAttribute(tag, "s", String(style));
  }
  if (!cell.hasAddress) tag = withTagAttribute(tag, "r", cellName(cell.row, cell.column));
  return cellXml(tag, patch, patch.formula === "kept" ? formulaOf(task, cell) : formulaXml(patch.formula, prefix));
}

/** The `f` element of a cell as it stands, or as it does without its group; `` without one. */
function formulaOf({ xml, loosened }: Task, cell: CellSpan): string {
  const edits = loosened.filter((edit) => isWithin(edit, cell));
  const moved = edits.map(({ start, end, text }) => ({ start: start - cell.openEnd, end: end - cell.openEnd, text }));
  const content = applyEdits(xml.slice(cell.openEnd, cell.closeStart), moved);
  return /^\s*(<(?:[^\s/>:]+:)?f(?:\s(?:[^>"']|"[^"]*"|'[^']*')*?)?(?:\/>|>[\s\S]*?<\/(?:[^\s/>:]+:)?f\s*>))/.exec(content)?.[1] ?? "";
}

function formulaXml(formula: CellPatch["formula"] & (object | null), prefix: string): string {
  if (formula === null) return "";
  const array = formula.area === null ? "" : ` t="array" ref="${areaName(formula.area)}"`;
  return `<${prefix}f${array}>${cellText(formula.text)}</${prefix}f>`;
}

/** @param tag the cell's start tag without a type, not self-closed */
function cellXml(tag: string, { value }: CellPatch, formula: string): string {
  const prefix = /^<([^\s/>:]+:)?/.exec(tag)?.[1] ?? "";
  // The type stands last, as Excel writes it.
  const typed = (type: string, content: string): string =>
    `${type === "" ? tag : tag.replace(/>$/, ` t="${type}">`)}${formula}${content}</${prefix}c>`;
  if (value === null) return formula === "" ? tag.replace(/>$/, "/>") : typed("", "");
  if (isCellError(value)) return typed("e", `<${prefix}v>${cellText(value.error)}</${prefix}v>`);
  if (typeof value === "number") return typed("", `<${prefix}v>${numberText(value)}</${prefix}v>`);
  if (typeof value === "boolean") return typed("b", `<${prefix}v>${value ? 1 : 0}</${prefix}v>`);
  if (formula !== "") return typed("str", `<${prefix}v>${cellText(value)}</${prefix}v>`);
  // Excel keeps blanks at the ends only when told so.
  const space = /^\s|\s$/.test(value) ? ' xml:space="preserve"' : "";
  return typed("inlineStr", `<${prefix}is><${prefix}t${space}>${cellText(value)}</${prefix}t></${prefix}is>`);
}

function dimensionEdits(xml: string, { dimension }: SheetDataSpans, patches: readonly CellPatch[]): readonly Edit[] {
  if (dimension === null) return [];
  const tag = xml.slice(dimension.start, dimension.openEnd);
  const area = areaFromName(tagAttribute(tag, "ref") ?? "");
  const filled = patches.filter(isFilled);
  if (area === null || filled.length === 0) return [];
  const row = filled.reduce((least, patch) => Math.min(least, patch.row), area.row);
  const column = filled.reduce((least, patch) => Math.min(least, patch.column), area.column);
  const bottom = filled.reduce((most, patch) => Math.max(most, patch.row), area.row + area.rows - 1);
  const right = filled.reduce((most, patch) => Math.max(most, patch.column), area.column + area.columns - 1);
  const name = areaName({ row, column, rows: bottom - row + 1, columns: right - column + 1 });
  if (name === areaName(area)) return [];
  return [{ start: dimension.start, end: dimension.openEnd, text: withTagAttribute(tag, "ref", name) }];
}
